import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { describedPartner } from "../partners/described-partner.ts";
import { partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { describedTier } from "../tiers/described-tier.ts";
import type { TierTexts } from "../tiers/described-tier.ts";
import { tierById } from "../tiers/tier-set.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { knownTier, tierSetAt } from "../tiers/tiers-snapshot.ts";
import { rewardUnavailable } from "./reward-availability.ts";
import type { RewardUnavailable } from "./reward-availability.ts";
import { rewardBar } from "./reward-bar.ts";
import type { WholeSeeker } from "./reward-seeker.ts";
import type { Reward } from "./reward.ts";

/** A reward in the caller's language, and whether `seeker` can have it; null of both without one. */
export function describedReward(reward: Reward, telling: TierTexts, seeker: WholeSeeker | null) {
  const minTier = minTierOf(reward, telling);
  const unavailable = seeker && unavailableTo(reward, seeker, telling);
  return {
    ...whatIsOffered(reward, telling),
    minTier: minTier && describedTier(minTier, telling),
    affordable: seeker && unavailable === null,
    unavailable: unavailable && {
      code: unavailable.code,
      message: inLocale({ ...unavailable.message }, telling.locale),
    },
  };
}

/** Why a member can't have a reward now; null when it can. */
export function unavailableTo(
  reward: Reward,
  seeker: WholeSeeker,
  telling: Omit<TierTexts, "locale">,
): RewardUnavailable | null {
  const { pointsNames } = telling.configuration.part(programSnapshot);
  const minTier = minTierOf(reward, telling);
  const bar = rewardBar(reward, seeker, telling);
  return rewardUnavailable({ cost: reward.cost, minTier, pointsNames, bar }, seeker);
}

// A page shows a dozen rewards, the same to every member but for what the member can have: that took 25 µs of it.
const offered = oncePerSnapshot(() => new Map<Reward, ReturnType<typeof offer>>());

function whatIsOffered(reward: Reward, { configuration, locale }: TierTexts) {
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
    partner: partner ? describedPartner(partner) : null,
  };
}

/** An amount as clients see it; null for none. */
export function moneyOf(minor: number | null, currencyCode: string) {
  return minor === null ? null : { amount: moneyText(minor, currencyCode), currencyCode };
}

/** As it is in force; a tier that was taken away since still has its level, which others are measured by. */
export function minTierOf(
  { minTierId }: Pick<Reward, "minTierId">,
  { configuration, now }: Omit<TierTexts, "locale">,
): Tier | null {
  if (!minTierId) return null;
  const set = tierSetAt(configuration, now);
  return (set && tierById(set, minTierId)) ?? knownTier(configuration, minTierId);
}
