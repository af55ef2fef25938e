import type { Module } from "../../modules.ts";
import { RewardsForStaff, RewardWrites } from "./admin.ts";
import { rewardsEvents } from "./rewards-events.ts";
import { rewardsPart } from "./rewards-part.ts";
import { RewardVersion, StoredReward } from "./stored-reward.ts";
import { RewardQueries, RewardsOfMember, RewardsOfProgram } from "./storefront.ts";

export const rewards: Module = {
  name: "rewards",
  events: rewardsEvents,
  entities: [StoredReward, RewardVersion],
  catalog: [rewardsPart],
  storefront: [RewardsOfProgram, RewardsOfMember, RewardQueries],
  admin: [RewardsForStaff, RewardWrites],
};
