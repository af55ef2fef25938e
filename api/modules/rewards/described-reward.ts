import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { describedPartner } from "../partners/described-partner.ts";
import { partnersPart } from "../partners/partner-company.ts";
import { programPart } from "../programs/program.ts";
import { describedTier } from "../tiers/described-tier.ts";
import type { Telling } from "../tiers/described-tier.ts";
import { tierById } from "../tiers/tier-set.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { knownTier, tierSetAt } from "../tiers/tiers-part.ts";
import { rewardUnavailable } from "./reward-availability.ts";
import type { RewardSeeker } from "./reward-availability.ts";
import type { Reward } from "./reward.ts";

/** A reward in the caller's language, and whether `seeker` can have it; null of both without one. */
export function describedReward(reward: Reward, telling: Telling, seeker: RewardSeeker | null) {
  const { catalog, locale } = telling;
  const { pointsNames } = catalog.part(programPart);
  const minTier = minTierOf(reward, telling);
  const partner = reward.partnerId && catalog.part(partnersPart).get(reward.partnerId);
  const unavailable =
    seeker && rewardUnavailable({ cost: reward.cost, minTier, pointsNames }, seeker);
  return {
    id: encodeId("rwd", reward.id),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    kind: reward.kind,
    cost: reward.cost,
    imageUrl: reward.imageUrl,
    validUntil: reward.validUntil,
    // Computed when asked for: most pages don't.
    get minTier() {
      return minTier && describedTier(minTier, telling);
    },
    partner: partner ? describedPartner(partner) : null,
    affordable: seeker && unavailable === null,
    unavailable: unavailable && {
      code: unavailable.code,
      message: inLocale({ ...unavailable.message }, locale),
    },
  };
}

/** As it is in force; a tier that was taken away since still has its level, which others are measured by. */
export function minTierOf({ minTierId }: Reward, { catalog, now }: Telling): Tier | null {
  if (!minTierId) return null;
  const set = tierSetAt(catalog, now);
  return (set && tierById(set, minTierId)) ?? knownTier(catalog, minTierId);
}
