import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { describedPartner } from "../partners/described-partner.ts";
import { partnersPart } from "../partners/partner-company.ts";
import type { Catalog } from "../../work/catalog.ts";
import { oncePerCatalog } from "../../work/once-per-catalog.ts";
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
  const unavailable =
    seeker && rewardUnavailable({ cost: reward.cost, minTier, pointsNames }, seeker);
  return {
    ...whatIsOffered(reward, telling),
    minTier: minTier && describedTier(minTier, telling),
    affordable: seeker && unavailable === null,
    unavailable: unavailable && {
      code: unavailable.code,
      message: inLocale({ ...unavailable.message }, locale),
    },
  };
}

// A page shows a dozen rewards, the same to every member but for what the member can have: that took 25 µs of it.
const offered = oncePerCatalog(() => new Map<Reward, ReturnType<typeof offer>>());

function whatIsOffered(reward: Reward, { catalog, locale }: Telling) {
  const known = offered(catalog, locale);
  let found = known.get(reward);
  if (!found) known.set(reward, (found = offer(reward, catalog, locale)));
  return found;
}

function offer(reward: Reward, catalog: Catalog, locale: string) {
  const partner = reward.partnerId && catalog.part(partnersPart).get(reward.partnerId);
  const { kind, cost, imageUrl, validUntil } = reward;
  return {
    id: encodeId("rwd", reward.id),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    ...{ kind, cost, imageUrl, validUntil },
    partner: partner ? describedPartner(partner) : null,
  };
}

/** As it is in force; a tier that was taken away since still has its level, which others are measured by. */
export function minTierOf({ minTierId }: Reward, { catalog, now }: Telling): Tier | null {
  if (!minTierId) return null;
  const set = tierSetAt(catalog, now);
  return (set && tierById(set, minTierId)) ?? knownTier(catalog, minTierId);
}
