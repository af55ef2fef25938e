import { defineEntity, p } from "@mikro-orm/core";
import { versionColumns } from "../../versioning/version-columns.ts";
import type { RewardDefinition } from "./reward.ts";

const reward = defineEntity({
  name: "StoredReward",
  tableName: "rewards",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    archivedAt: p.datetime().nullable(),
    /** As it is at this moment; null when it is unlimited. */
    stockLeft: p.bigint("number").nullable(),
    createdAt: p.datetime(),
  },
});

/** The lasting identity of a reward, and its stock; its definitions are in its versions. */
export class StoredReward extends reward.class {}
reward.setClass(StoredReward);

const version = defineEntity({
  name: "RewardVersion",
  tableName: "reward_versions",
  properties: { rewardId: p.uuid().primary(), ...versionColumns<RewardDefinition>() },
});

/** One version of a reward. */
export class RewardVersion extends version.class {}
version.setClass(RewardVersion);
