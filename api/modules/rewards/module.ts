import type { Module } from "../../modules.ts";
import { Reward } from "./reward.ts";
import { rewardsPart } from "./rewards-part.ts";
import { RewardsOfMember, RewardsOfProgram } from "./storefront.ts";

export const rewards: Module = {
  name: "rewards",
  entities: [Reward],
  catalog: [rewardsPart],
  storefront: [RewardsOfProgram, RewardsOfMember],
};
