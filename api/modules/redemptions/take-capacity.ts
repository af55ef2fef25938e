import { periodDays } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { NONE_LEFT, reachedByAll } from "../rewards/reward-eligibility.ts";
import type { Reward } from "../rewards/reward.ts";
import { rewardsSnapshot } from "../rewards/rewards-snapshot.ts";

/** What a redemption took of a reward's stock and of its limits for all members. */
export interface TakenCapacity {
  readonly rewardId: string;
  readonly tookStock: boolean;
  readonly counted: readonly CountedPeriod[];
}

interface CountedPeriod {
  readonly period: Period;
  /** The period's first day; "-infinity" for EVER. */
  readonly fromDay: Day;
}

// The last one goes to whoever locks the row first; the others find none.
const TAKE_STOCK = /* sql */ `
  update rewards set stock_left = stock_left - 1 where id = $1 and stock_left > 0 returning stock_left as left
`;

const COUNT = /* sql */ `
  insert into reward_counts (program_id, reward_id, period, from_day, times) values ($1, $2, $3, $4, 1)
  on conflict (program_id, reward_id, period, from_day) do update set times = reward_counts.times + 1
  returning times
`;

/** What was taken, and whether it was the last: then the write must end by `work.changeConfiguration()`. */
export interface NewlyTakenCapacity extends TakenCapacity {
  readonly isLast: boolean;
}

/**
 * Takes one from a reward's stock, and from what is left of its limits for all members. Whoever takes the last one
 * changes the configuration, so that everybody sees at once that there is none: as the last of all locks, since two
 * writes must not wait for each other. After the wallet's lock.
 * @throws Refusal SOLD_OUT, LIMIT_REACHED.
 */
export async function takeCapacity(
  work: Work,
  reward: Reward,
  { day, field }: { day: Day; field: readonly string[] },
): Promise<NewlyTakenCapacity> {
  const { id: rewardId } = reward;
  let isLast = false;
  const tookStock = (work.configuration.part(rewardsSnapshot).stock.get(rewardId) ?? null) !== null;
  if (tookStock) {
    const [taken] = await work.rows<{ left: number }>(TAKE_STOCK, [rewardId]);
    if (!taken) throw refusal("SOLD_OUT", field, NONE_LEFT);
    isLast = taken.left === 0;
  }
  const counted: CountedPeriod[] = [];
  for (const { period, max } of limitsForAll(reward)) {
    const fromDay = periodDays(period, day).from ?? "-infinity";
    const values = [work.programId, rewardId, period, fromDay];
    const [count] = await work.rows<{ times: number }>(COUNT, values);
    if (count!.times > max) throw refusal("LIMIT_REACHED", field, reachedByAll(period));
    isLast ||= isLimit(work, rewardId, { period, times: count!.times });
    counted.push({ period, fromDay });
  }
  return { rewardId, tookStock, counted, isLast };
}

/** In the order in which their rows are locked. */
function limitsForAll({ limits }: Reward) {
  return limits
    .filter(({ per }) => per === "PROGRAM")
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

/** Whether so many times are the limit of a version, live or to come. */
export function isLimit(
  { configuration }: Work,
  rewardId: string,
  { period, times }: { period: Period; times: number },
): boolean {
  const versions = configuration.part(rewardsSnapshot).published.get(rewardId) ?? [];
  return versions.some(({ limits }) =>
    limits.some(
      (limit) => limit.per === "PROGRAM" && limit.period === period && limit.max === times,
    ),
  );
}
