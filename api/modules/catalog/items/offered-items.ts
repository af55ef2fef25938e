import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { dayOf, periodDays, startOf } from "../../../values/calendar.ts";
import { showTerms } from "../../coupons/reward-kind.ts";
import type { RewardKind } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import { limitsOfProgramReached } from "../../rewards/reward-eligibility.ts";
import { rewardTranslations } from "../../rewards/reward-view.ts";
import type { RewardText } from "../../rewards/reward-view.ts";
import type { Reward, RewardLimit } from "../../rewards/reward.ts";
import { liveRewards, nextLiveAt, rewardsSnapshot } from "../../rewards/rewards-snapshot.ts";
import { rewardSharesSnapshot } from "../reward-shares.ts";

export type Availability = "AVAILABLE" | "SOLD_OUT" | "NOT_STARTED";

/** An item of a catalog as it is stored and shown; instants as RFC 3339 text. */
export interface CatalogItem {
  readonly kind: RewardKind;
  readonly cost: number;
  readonly imageUrl: string | null;
  readonly link: string | null;
  readonly value: { readonly amount: string; readonly currencyCode: string } | null;
  readonly availability: Availability;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** In the program's languages, the default one first. */
  readonly translations: readonly RewardText[];
}

/** A reward that a partner's catalog holds. */
export interface OfferedItem {
  readonly rewardId: string;
  /** The same as long as what is shown is the same. */
  readonly fingerprint: string;
  /** What is shown; made when it is asked for. */
  show(): CatalogItem;
}

/** What a partner is offered, and when time alone changes that; null: never. */
export interface Offer {
  readonly items: readonly OfferedItem[];
  readonly nextChangeAt: Date | null;
}

/** How long the number of codes that are left in a pool is taken as it was read. */
const CODES_READ_EVERY_MS = 60_000;

/** At which moment a catalog is made, and which pools have no code left then. */
export interface OfferMoment {
  readonly now: Date;
  readonly emptyPools: ReadonlySet<string>;
}

/** What a program offers with a partner at a moment: its own rewards, and those shared with it. */
export function offeredItems(
  configuration: ConfigurationSnapshot,
  partnerId: string,
  moment: OfferMoment,
): Offer {
  const { now } = moment;
  const shares = configuration.part(rewardSharesSnapshot);
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const common = [currencyCode, ...locales].join(" ");
  const nextVersion = nextLiveAt(configuration, now);
  const changes = nextVersion ? [nextVersion] : [];
  const items = liveRewards(configuration, now)
    .filter(({ id, partnerId: giver }) => giver === partnerId || shares.get(id)?.has(partnerId))
    .filter(({ validUntil }) => validUntil === null || now < validUntil)
    .map((reward): OfferedItem => {
      const reached = limitsOfProgramReached(reward, { configuration, now });
      const isGone = reached.length > 0 || isUsedUp(reward, configuration, moment);
      const availability = availabilityOf(reward, { now, isGone });
      changes.push(...changesOf(reward, reached, { configuration, now }));
      return {
        rewardId: reward.id,
        fingerprint: `${reward.version} ${availability} ${common}`,
        show: () => itemOf(reward, availability, { currencyCode, locales }),
      };
    });
  return { items, nextChangeAt: earliest(changes.filter((at) => at > now)) };
}

/** Whether none is left, or no code for it. */
function isUsedUp(
  { id, codePoolId }: Reward,
  configuration: ConfigurationSnapshot,
  { emptyPools }: OfferMoment,
): boolean {
  const { stock } = configuration.part(rewardsSnapshot);
  return stock.get(id) === 0 || (codePoolId !== null && emptyPools.has(codePoolId));
}

function availabilityOf(
  { validFrom }: Reward,
  { now, isGone }: { now: Date; isGone: boolean },
): Availability {
  if (validFrom && now < validFrom) return "NOT_STARTED";
  return isGone ? "SOLD_OUT" : "AVAILABLE";
}

/** When time alone, or a pool that was filled or emptied, changes an item. */
function changesOf(
  { validFrom, validUntil, codePoolId }: Reward,
  reached: readonly RewardLimit[],
  { configuration, now }: { configuration: ConfigurationSnapshot; now: Date },
): Date[] {
  const { timeZone } = configuration.part(programSnapshot);
  return [
    ...(validFrom ? [validFrom] : []),
    ...(validUntil ? [validUntil] : []),
    ...reached.flatMap(({ period }) => {
      const { until } = periodDays(period, dayOf(now, timeZone));
      return until ? [startOf(until, timeZone)] : [];
    }),
    ...(codePoolId ? [new Date(now.getTime() + CODES_READ_EVERY_MS)] : []),
  ];
}

function earliest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((first, at) => (first && first < at ? first : at), null);
}

function itemOf(
  reward: Reward,
  availability: Availability,
  { currencyCode, locales }: { currencyCode: string; locales: readonly string[] },
): CatalogItem {
  const { kind, cost, imageUrl, link = null } = reward;
  const { value = null } = showTerms(reward, currencyCode) as Pick<CatalogItem, "value">;
  return {
    kind,
    cost,
    imageUrl,
    link,
    value,
    availability,
    validFrom: reward.validFrom?.toISOString() ?? null,
    validUntil: reward.validUntil?.toISOString() ?? null,
    translations: rewardTranslations(reward, locales),
  };
}
