import type { ConditionFields } from "../../values/condition-fields.ts";
import { compileReward } from "./definition/compile-reward.ts";
import type { KnownRewards } from "./rewards-snapshot.ts";
import { byCost } from "./rewards-snapshot.ts";
import type { Reward } from "./reward.ts";
import type { RewardVersion, StoredReward } from "./stored-reward.ts";

/** In the order in which staff sees rewards. */
const STATUSES = ["PUBLISHED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

/** A reward in the version that says most about it now, and how far it has come. */
export interface ShownReward {
  readonly reward: Reward;
  readonly status: (typeof STATUSES)[number];
  /** What it will be once its draft is published; null for a reward that is shown as its draft. */
  readonly draft: Reward | null;
  /** The version that takes the live one's place at its time. */
  readonly scheduled: Reward | null;
}

/** Every reward once: as it is live, else as it is scheduled, else as its draft says. */
export function shownRewards(
  {
    rewards,
    versions,
    conditionFields,
  }: Pick<KnownRewards, "rewards" | "versions" | "conditionFields">,
  now: Date,
): ShownReward[] {
  const versionsOf = Map.groupBy(versions, ({ rewardId }) => rewardId);
  return rewards
    .map((reward) => shownReward(reward, versionsOf.get(reward.id)!, { now, conditionFields }))
    .sort((a, b) => rank(a) - rank(b) || byCost(a.reward, b.reward));
}

function shownReward(
  { archivedAt }: StoredReward,
  newestFirst: readonly RewardVersion[],
  { now, conditionFields }: { now: Date; conditionFields: ConditionFields },
): ShownReward {
  const published = newestFirst.filter(({ status }) => status === "PUBLISHED");
  const liveAt = published.findIndex(({ inForceFrom }) => inForceFrom! <= now);
  const live = published[liveAt];
  const [next] = liveAt < 0 ? published : published.slice(0, liveAt);
  const version = live ?? next ?? newestFirst[0]!;
  const draft = newestFirst[0]!.status === "DRAFT" ? newestFirst[0]! : null;
  const shown = (it: RewardVersion) => compileReward(it.rewardId, it, conditionFields);
  return {
    reward: shown(version),
    status: archivedAt ? "ARCHIVED" : live ? "PUBLISHED" : next ? "SCHEDULED" : "DRAFT",
    draft: draft && draft !== version ? shown(draft) : null,
    scheduled: live && next ? shown(next) : null,
  };
}

/** The place of a reward in the list of staff. */
export function rank({ status }: Pick<ShownReward, "status">): number {
  return STATUSES.indexOf(status);
}
