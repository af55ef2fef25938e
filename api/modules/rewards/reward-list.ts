import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { badUserInput } from "../../graphql/errors.ts";
import type { Telling } from "../tiers/described-tier.ts";
import { describedReward } from "./described-reward.ts";
import { isOpen } from "./reward-availability.ts";
import type { RewardSeeker } from "./reward-availability.ts";
import { byCost, rewardsPart } from "./rewards-part.ts";
import type { RewardPlace } from "./rewards-part.ts";

/**
 * A page of the rewards that are open now, cheapest first, in the caller's language. A page goes on behind a place,
 * not behind a reward: when rewards come and go in between, none is shown twice and none is skipped.
 * @param seeker the member they are shown to; null for a visitor.
 */
export function rewardList(args: PageArgs, telling: Telling, seeker: RewardSeeker | null) {
  const page = pageOf(args, { cursorLength: 2 });
  const behind = page.from && placeIn(page.from);
  const rewards = telling.catalog
    .part(rewardsPart)
    .published.filter((reward) => isOpen(reward, telling.now))
    .filter((reward) => !behind || byCost(behind, reward) < 0);
  return connectionOf(rewards, page, {
    cursor: ({ cost, id }) => [cost, id],
    node: (reward) => describedReward(reward, telling, seeker),
  });
}

function placeIn([cost, id]: Cursor): RewardPlace {
  if (typeof cost === "number" && typeof id === "string") return { cost, id };
  throw badUserInput("This cursor is not one of this list. Pass a page's `endCursor` unchanged.", [
    "after",
  ]);
}
