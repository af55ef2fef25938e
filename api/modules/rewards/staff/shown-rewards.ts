import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import { standingAt } from "../../../versioning/version.ts";
import { compileReward } from "../definition/compile-reward.ts";
import type { RewardVersion, StoredReward } from "../reward-entity.ts";
import type { Reward } from "../reward.ts";
import type { SnapshotRewards } from "../rewards-snapshot.ts";
import { byCost } from "../rewards-snapshot.ts";

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
  }: Pick<SnapshotRewards, "rewards" | "versions" | "conditionFields">,
  now: Date,
): ShownReward[] {
  const versionsOf = Map.groupBy(versions, ({ rewardId }) => rewardId);
  return rewards
    .flatMap(
      (reward) =>
        shownReward(reward, versionsOf.get(reward.id) ?? [], { now, conditionFields }) ?? [],
    )
    .sort((a, b) => rank(a) - rank(b) || byCost(a.reward, b.reward));
}

function shownReward(
  { archivedAt }: StoredReward,
  newestFirst: readonly RewardVersion[],
  { now, conditionFields }: { now: Date; conditionFields: ConditionFields },
): ShownReward | null {
  const standing = standingAt(newestFirst, now);
  if (!standing) return null;
  const { shown, status, draft, scheduled } = standing;
  const other = (version: RewardVersion | null) =>
    version && version !== shown ? compileReward(version.rewardId, version, conditionFields) : null;
  return {
    reward: compileReward(shown.rewardId, shown, conditionFields),
    status: archivedAt ? "ARCHIVED" : status,
    draft: other(draft),
    scheduled: other(scheduled),
  };
}

/** The place of a reward in the list of staff. */
export function rank({ status }: Pick<ShownReward, "status">): number {
  return STATUSES.indexOf(status);
}
