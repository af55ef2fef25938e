import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import type { TierTexts } from "../tiers/described-tier.ts";
import { describedReward } from "./described-reward.ts";
import { isOpen } from "./reward-availability.ts";
import type { WholeSeeker } from "./reward-seeker.ts";
import { byCost, liveRewards } from "./rewards-snapshot.ts";
import type { RewardPlace } from "./rewards-snapshot.ts";

/**
 * A page of the rewards that are open now, cheapest first, in the caller's language. A page goes on behind a place,
 * not behind a reward: when rewards come and go in between, none is shown twice and none is skipped.
 * @param seeker the member they are shown to; null for a visitor.
 */
export function rewardList(args: PageArgs, telling: TierTexts, seeker: WholeSeeker | null) {
  const page = pageOf(args, placeIn);
  const rewards = liveRewards(telling.configuration, telling.now)
    .filter((reward) => isOpen(reward, telling.now))
    .filter((reward) => !page.from || byCost(page.from, reward) < 0);
  return connectionOf(rewards, page, {
    cursor: ({ cost, id }) => [cost, encodeId("rwd", id)],
    node: (reward) => describedReward(reward, telling, seeker),
  });
}

function placeIn([cost, rewardId]: Cursor): RewardPlace | null {
  const id = decodeId("rwd", String(rewardId));
  return id && typeof cost === "number" ? { cost, id } : null;
}
