import { searchable } from "../../../values/typed/searchable.ts";
import { shownThing } from "../../../versioning/listing.ts";
import type { ShownThing } from "../../../versioning/listing.ts";
import { compileReward } from "../definition/compile-reward.ts";
import type { RewardVersion } from "../reward-entity.ts";
import type { Reward } from "../reward.ts";
import type { SnapshotRewards } from "../rewards-snapshot.ts";

/** A reward as staff see it: its versions are compiled. */
export type ShownReward = ShownThing<Reward>;

/** How staff see rewards within a status. */
export const byCostAndId = {
  idPrefix: "rwd",
  id: ({ shown }: ShownReward) => shown.id,
  key: ({ shown }: ShownReward) => shown.cost,
};

/** Whether a search finds a reward: by a part of a title, in any language. */
export function isRewardFound({ titles }: Reward, search: string): boolean {
  return Object.values(titles).some((title) => searchable(title).includes(searchable(search)));
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
  const compiled = (version: RewardVersion | null) =>
    version && compileReward(version.rewardId, version, conditionFields);
  return rewards.flatMap(({ id, archivedAt }) => {
    const thing = shownThing(versionsOf.get(id) ?? [], { archivedAt, now });
    if (!thing) return [];
    const { status, shown, draft, scheduled } = thing;
    return [
      {
        status,
        shown: compiled(shown)!,
        draft: compiled(draft),
        scheduled: compiled(scheduled),
      },
    ];
  });
}
