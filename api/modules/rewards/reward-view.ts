import { isOpen, minTierOf, ineligibilityOf } from "./reward-eligibility.ts";
import { encodeId, decodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { partnerView, partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierView } from "../tiers/tier-view.ts";
import type { Tier } from "../tiers/tier-set.ts";
import type { TierViewContext } from "../tiers/tier-view.ts";
import type { RewardCandidate } from "./reward-candidate.ts";
import type { Reward } from "./reward.ts";
import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { byCost, liveRewards } from "./rewards-snapshot.ts";
import type { RewardPlace } from "./rewards-snapshot.ts";

/** A reward in the caller's language, and whether `seeker` can have it; null of both without one. */
export function rewardView(
  reward: Reward,
  telling: TierViewContext,
  candidate: RewardCandidate | null,
) {
  const minTier = minTierOf(reward, telling);
  const unavailable = candidate && ineligibilityOf(reward, candidate, telling);
  return {
    ...offeredView(reward, telling),
    minTier: minTier && tierView(minTier, telling),
    affordable: candidate && unavailable === null,
    unavailable: unavailable && {
      code: unavailable.code,
      message: inLocale({ ...unavailable.message }, telling.locale),
    },
  };
}

// A page shows a dozen rewards, the same to every member but for what the member can have: that took 25 µs of it.
const offered = oncePerSnapshot(() => new Map<Reward, ReturnType<typeof offer>>());

function offeredView(reward: Reward, { configuration, locale }: TierViewContext) {
  const known = offered(configuration, locale);
  let found = known.get(reward);
  if (!found) known.set(reward, (found = offer(reward, configuration, locale)));
  return found;
}

function offer(reward: Reward, configuration: ConfigurationSnapshot, locale: string) {
  const { currencyCode } = configuration.part(programSnapshot);
  const partner = reward.partnerId && configuration.part(partnersSnapshot).get(reward.partnerId);
  const { kind, cost, percent, imageUrl, validFrom, validUntil } = reward;
  return {
    id: encodeId("rwd", reward.id),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    ...{ kind, cost, percent, imageUrl, validFrom, validUntil },
    copay: moneyOf(reward.copayMinor, currencyCode),
    value: moneyOf(reward.valueMinor, currencyCode),
    partner: partner ? partnerView(partner) : null,
  };
}

/** An amount as clients see it; null for none. */
export function moneyOf(minor: number | null, currencyCode: string) {
  return minor === null ? null : { amount: moneyText(minor, currencyCode), currencyCode };
}

/**
 * A page of the rewards that are open now, cheapest first, in the caller's language. A page goes on behind a place,
 * not behind a reward: when rewards come and go in between, none is shown twice and none is skipped.
 * @param seeker the member they are shown to; null for a visitor.
 */
export function rewardPage(
  args: PageArgs,
  telling: TierViewContext,
  candidate: RewardCandidate | null,
) {
  const page = pageOf(args, placeIn);
  const rewards = liveRewards(telling.configuration, telling.now)
    .filter((reward) => isOpen(reward, telling.now))
    .filter((reward) => !page.from || byCost(page.from, reward) < 0);
  return connectionOf(rewards, page, {
    cursor: ({ cost, id }) => [cost, encodeId("rwd", id)],
    node: (reward) => rewardView(reward, telling, candidate),
  });
}

function placeIn([cost, rewardId]: Cursor): RewardPlace | null {
  const id = decodeId("rwd", String(rewardId));
  return id && typeof cost === "number" ? { cost, id } : null;
}

/** The rewards, open now, that members of `to` can have and members of `from` can't; whatever they cost. */
export function rewardsOpenedByTier(
  { from, to }: { from: Tier | null; to: Tier },
  telling: TierViewContext,
) {
  return liveRewards(telling.configuration, telling.now)
    .filter((reward) => {
      const level = minTierOf(reward, telling)?.level ?? 0;
      return isOpen(reward, telling.now) && level > (from?.level ?? 0) && level <= to.level;
    })
    .map((reward) => rewardView(reward, telling, null));
}
