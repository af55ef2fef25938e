import { sql } from "../../../database/sql.ts";
import { periodDays } from "../../../values/calendar.ts";
import type { Day, Period } from "../../../values/calendar.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { SOLD_OUT, limitOfProgramReached } from "../../rewards/reward-eligibility.ts";
import type { Reward } from "../../rewards/reward.ts";
import { rewardsSnapshot } from "../../rewards/rewards-snapshot.ts";

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

// The last one goes to the write that locks the row first; the others find none.
const TAKE_FROM_STOCK = sql.write<{ left: number }>("take one from a reward's stock")`
  update rewards set stock_left = stock_left - 1
  where id = ${"rewardId"} and stock_left > 0 returning stock_left as left
`;

const COUNT_REDEMPTION = sql.write<{ times: number }>("count a redemption in a period")`
  insert into reward_counts (program_id, reward_id, period, from_day, times)
  values (${"programId"}, ${"rewardId"}, ${"period"}, ${"fromDay"}, 1)
  on conflict (program_id, reward_id, period, from_day)
    do update set times = reward_counts.times + 1
  returning times
`;

/**
 * What was taken, and whether it was the last: then the write must end by
 * `work.changeConfiguration()`.
 */
export interface NewlyTakenCapacity extends TakenCapacity {
  readonly isLast: boolean;
}

/**
 * Takes one from a reward's stock, and from the remaining capacity of its limits for all members.
 * The write that takes the last one changes the configuration, so that every reader sees at once
 * that there is none: as the last of all locks, since two writes must not wait for each other. Call
 * it under the lock of the member's wallet.
 * @throws Refusal SOLD_OUT, LIMIT_REACHED.
 */
export async function takeCapacity(
  work: Work,
  reward: Reward,
  { day, field }: { day: Day; field: readonly string[] },
): Promise<NewlyTakenCapacity> {
  const { programId, configuration } = work;
  const { id: rewardId } = reward;
  let isLast = false;
  const tookStock = (configuration.part(rewardsSnapshot).stock.get(rewardId) ?? null) !== null;
  if (tookStock) {
    const [taken] = await work.rows(TAKE_FROM_STOCK, { rewardId });
    if (!taken) throw refusal(SOLD_OUT.code, field, SOLD_OUT.message);
    isLast = taken.left === 0;
  }
  const counted: CountedPeriod[] = [];
  for (const { period, max } of limitsForAll(reward)) {
    const fromDay = periodDays(period, day).from ?? "-infinity";
    const [count] = await work.rows(COUNT_REDEMPTION, { programId, rewardId, period, fromDay });
    if (count!.times > max) {
      const { code, message } = limitOfProgramReached(period);
      throw refusal(code, field, message);
    }
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
