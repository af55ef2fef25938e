import type { Module } from "../../module.ts";
import { HistoryOfReward, RewardsForStaff, RewardsOfMemberForStaff, WhyNoReward } from "./admin.ts";
import { RewardWrites } from "./admin-writes.ts";
import { rewardsEvents } from "./rewards-events.ts";
import { rewardsSnapshot } from "./rewards-snapshot.ts";
import { RewardVersion, StoredReward } from "./reward-entity.ts";
import { RewardQueries, RewardsOfMember, RewardsOfProgram } from "./storefront.ts";
import { storedRewards } from "./definition/stored-rewards.ts";

export const rewards: Module = {
  name: "rewards",
  events: rewardsEvents,
  entities: [StoredReward, RewardVersion],
  configuration: [rewardsSnapshot],
  storedConfiguration: storedRewards,
  storefront: [RewardsOfProgram, RewardsOfMember, RewardQueries],
  admin: [RewardsForStaff, RewardsOfMemberForStaff, WhyNoReward, HistoryOfReward, RewardWrites],
};
