import { defineEntity, p } from "@mikro-orm/core";
import type { RewardDefinition } from "./reward.ts";

const reward = defineEntity({
  name: "StoredReward",
  tableName: "rewards",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    archivedAt: p.datetime().nullable(),
    /** As it is in this moment; null for as many as anybody wants. */
    stockLeft: p.bigint("number").nullable(),
    createdAt: p.datetime(),
  },
});

/** The lasting identity of a reward, and its stock; what it says is in its versions. */
export class StoredReward extends reward.class {}
reward.setClass(StoredReward);

const version = defineEntity({
  name: "RewardVersion",
  tableName: "reward_versions",
  properties: {
    rewardId: p.uuid().primary(),
    version: p.integer().primary(),
    status: p.text().$type<"DRAFT" | "PUBLISHED">(),
    definition: p.json<RewardDefinition>(),
    savedAt: p.datetime(),
    savedBy: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.text().nullable(),
    inForceFrom: p.datetime().nullable(),
  },
});

/** One version of a reward, whole: a draft, or published for good. */
export class RewardVersion extends version.class {}
version.setClass(RewardVersion);
