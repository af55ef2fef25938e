import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { searchable } from "../../values/typed/searchable.ts";
import type { TierViewContext } from "../tiers/tier-view.ts";
import { ineligibilityOf, isOpen } from "./reward-eligibility.ts";
import type { RewardCandidate } from "./reward-eligibility.ts";
import { rewardView } from "./reward-view.ts";
import type { Reward } from "./reward.ts";
import { liveRewards } from "./rewards-snapshot.ts";

/** Which of the rewards that are open now, and in which order: cheapest first when left out. */
export interface RewardPageArgs extends PageArgs {
  readonly filter?: {
    readonly kinds?: readonly string[] | null;
    readonly search?: string | null;
    readonly partnerId?: string | null;
    readonly maxCost?: number | null;
  } | null;
  readonly orderBy?: {
    readonly field: keyof typeof KEYS;
    readonly direction: "ASC" | "DESC";
  } | null;
  /** Only what the candidate can have (true), or can't (false). */
  readonly affordable?: boolean | null;
}

type Key = string | number;

const KEYS = {
  COST: ({ cost }: Reward): Key => cost,
  TITLE: ({ titles }: Reward, locale: string): Key => inLocale(titles, locale),
  PUBLISHED_AT: ({ inForceFrom }: Reward): Key => inForceFrom.getTime(),
};

interface Place {
  readonly key: Key;
  readonly id: string;
}

/**
 * A page of the rewards that are open now, in the reader's language. A page goes on behind a place,
 * not behind a reward: when rewards come and go in between, none is shown twice and none is
 * skipped.
 * @param candidate the member they are shown to; null for a visitor.
 */
export function rewardPage(
  args: RewardPageArgs,
  context: TierViewContext,
  candidate: RewardCandidate | null,
) {
  const { configuration, locale, now } = context;
  const { affordable } = args;
  const { field, direction } = args.orderBy ?? { field: "COST", direction: "ASC" };
  const placeOf = (reward: Reward) => ({ key: KEYS[field](reward, locale), id: reward.id });
  const canHave = (reward: Reward) =>
    candidate !== null && ineligibilityOf(reward, candidate, context) === null;
  const before = comparing(direction === "ASC" ? 1 : -1, locale);
  const page = pageOf(args, (cursor) => placeIn(cursor, field));

  const rows = liveRewards(configuration, now)
    .filter((reward) => isOpen(reward, now) && isAsked(reward, args.filter, locale))
    .map((reward) => ({ reward, place: placeOf(reward) }))
    .filter(({ place }) => !page.from || before(page.from, place) < 0)
    .filter(({ reward }) => affordable == null || canHave(reward) === affordable)
    .sort((a, b) => before(a.place, b.place));
  return connectionOf(rows, page, {
    cursor: ({ place: { key, id } }) => [key, encodeId("rwd", id)],
    node: ({ reward }) => rewardView(reward, context, candidate),
  });
}

function isAsked(
  { kind, cost, titles, descriptions, partnerId }: Reward,
  filter: RewardPageArgs["filter"],
  locale: string,
): boolean {
  const { kinds, search, partnerId: partner, maxCost } = filter ?? {};
  if (kinds && !kinds.includes(kind)) return false;
  if (maxCost != null && cost > maxCost) return false;
  if (partner != null && (!partnerId || encodeId("ptn", partnerId) !== partner)) return false;
  if (!search) return true;
  const texts = [inLocale(titles, locale), inLocale(descriptions, locale)];
  return texts.some((text) => searchable(text).includes(searchable(search)));
}

function comparing(sign: 1 | -1, locale: string) {
  return (a: Place, b: Place): number => {
    const byKey =
      typeof a.key === "string"
        ? a.key.localeCompare(String(b.key), locale)
        : a.key - Number(b.key);
    return sign * byKey || (a.id < b.id ? -1 : Number(a.id > b.id));
  };
}

function placeIn([key, rewardId]: Cursor, field: keyof typeof KEYS): Place | null {
  const id = decodeId("rwd", String(rewardId));
  const wanted = field === "TITLE" ? "string" : "number";
  return id && typeof key === wanted ? { key: key as Key, id } : null;
}
