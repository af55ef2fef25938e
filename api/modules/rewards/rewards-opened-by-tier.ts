import type { TierTexts } from "../tiers/described-tier.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { describedReward, minTierOf } from "./described-reward.ts";
import { isOpen } from "./reward-availability.ts";
import { liveRewards } from "./rewards-snapshot.ts";

/** The rewards, open now, that members of `to` can have and members of `from` can't; whatever they cost. */
export function rewardsOpenedByTier(
  { from, to }: { from: Tier | null; to: Tier },
  telling: TierTexts,
) {
  return liveRewards(telling.configuration, telling.now)
    .filter((reward) => {
      const level = minTierOf(reward, telling)?.level ?? 0;
      return isOpen(reward, telling.now) && level > (from?.level ?? 0) && level <= to.level;
    })
    .map((reward) => describedReward(reward, telling, null));
}
