import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import type { Day, Period } from "../../values/calendar.ts";
import type { ConditionFields } from "../../values/conditions/condition-fields.ts";
import { compileReward } from "./definition/compile-reward.ts";
import { RewardVersion, StoredReward } from "./reward-entity.ts";
import type { Reward } from "./reward.ts";

/** How often a reward was redeemed by all members in a period, as of the snapshot. */
export interface RewardCount {
  readonly rewardId: string;
  readonly period: Period;
  /** The period's first day; "-infinity" for EVER. */
  readonly fromDay: Day;
  readonly times: number;
}

/** The rewards of a program. */
export interface SnapshotRewards {
  readonly rewards: readonly StoredReward[];
  /** Every version of every reward, the newest of each first. */
  readonly versions: readonly RewardVersion[];
  /** The fields that conditions of audiences may use. */
  readonly conditionFields: ConditionFields;
  /** The published versions, compiled, the newest of each reward first. */
  readonly published: ReadonlyMap<string, readonly Reward[]>;
  /**
   * What is left and what was counted. A write that empties a stock or reaches a limit, or reverses
   * that, changes the configuration's version: so whether there is any left is as true as the
   * snapshot is new.
   */
  readonly stock: ReadonlyMap<string, number | null>;
  readonly counts: ReadonlyMap<string, readonly RewardCount[]>;
}

const COUNTS = /* sql */ `
  select distinct on (reward_id, period)
    reward_id as "rewardId", period, from_day::text as "fromDay", times
  from reward_counts where program_id = ? order by reward_id, period, from_day desc
`;

/** The rewards in the configuration snapshot. */
export const rewardsSnapshot: SnapshotPart<SnapshotRewards> = {
  name: "rewards",
  async load(em, programId, conditionFields) {
    const rewards = await em.find(StoredReward, { programId });
    const versions = await em.find(
      RewardVersion,
      { rewardId: { $in: rewards.map(({ id }) => id) } },
      { orderBy: { rewardId: "asc", version: "desc" } },
    );
    const counts = await em.execute<RewardCount[]>(COUNTS, [programId]);
    const compiled = versions
      .filter(({ status }) => status === "PUBLISHED")
      .map((version) => compileReward(version.rewardId, version, conditionFields));
    return {
      rewards,
      versions,
      conditionFields,
      published: Map.groupBy(compiled, ({ id }) => id),
      stock: new Map(rewards.map(({ id, stockLeft }) => [id, stockLeft ?? null])),
      counts: Map.groupBy(
        counts.map((count) => ({ ...count, times: Number(count.times) })),
        ({ rewardId }) => rewardId,
      ),
    };
  },
};

interface Live {
  readonly from: Date;
  /** The first instant at which other versions are live. */
  readonly until: Date | null;
  /** Cheapest first, then by id. */
  readonly rewards: readonly Reward[];
}

const live = new WeakMap<SnapshotRewards, Live>();

/**
 * Each reward in its version that is live at `now`, whether on offer or not: cheapest first, then
 * by id.
 */
export function liveRewards(configuration: ConfigurationSnapshot, now: Date): readonly Reward[] {
  return liveAt(configuration, now).rewards;
}

/** When other versions of rewards are live next; null when none is published for later. */
export function nextLiveAt(configuration: ConfigurationSnapshot, now: Date): Date | null {
  return liveAt(configuration, now).until;
}

function liveAt(configuration: ConfigurationSnapshot, now: Date): Live {
  const snapshot = configuration.part(rewardsSnapshot);
  const at = live.get(snapshot);
  if (at && at.from <= now && (at.until === null || now < at.until)) return at;
  const archived = new Set(snapshot.rewards.flatMap((it) => (it.archivedAt ? [it.id] : [])));
  const rewards = [...snapshot.published]
    .flatMap(([id, versions]) => (archived.has(id) ? [] : (liveVersion(versions, now) ?? [])))
    .sort(byCost);
  const later = [...snapshot.published.values()].flat().filter((it) => it.inForceFrom > now);
  const until = later.reduce<Date | null>(
    (first, { inForceFrom }) => (first && first < inForceFrom ? first : inForceFrom),
    null,
  );
  const newest = { from: now, until, rewards };
  live.set(snapshot, newest);
  return newest;
}

/** A reward in its version that is live at `now`; null when there is none, or it is archived. */
export function liveReward(
  configuration: ConfigurationSnapshot,
  id: string,
  now: Date,
): Reward | null {
  return liveRewards(configuration, now).find((reward) => reward.id === id) ?? null;
}

/** A published version of a reward, live or not; null when there is none. */
export function rewardOfVersion(
  configuration: ConfigurationSnapshot,
  { rewardId, version }: { rewardId: string; version: number },
): Reward | null {
  const versions = configuration.part(rewardsSnapshot).published.get(rewardId);
  return versions?.find((it) => it.version === version) ?? null;
}

// The newest that has begun: one that was to begin before it, and was published before, never does.
function liveVersion(newestFirst: readonly Reward[], now: Date): Reward | undefined {
  return newestFirst.find(({ inForceFrom }) => inForceFrom <= now);
}

/** The order of every list of rewards. */
function byCost(a: RewardPlace, b: RewardPlace): number {
  return a.cost - b.cost || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The place of a reward in lists. */
interface RewardPlace {
  readonly cost: number;
  readonly id: string;
}
