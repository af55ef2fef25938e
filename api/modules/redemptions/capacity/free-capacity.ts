import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { isLimit } from "./take-capacity.ts";
import type { TakenCapacity } from "./take-capacity.ts";

const RETURN_TO_STOCK = sql.write<{ left: number }>("return one to a reward's stock")`
  update rewards set stock_left = stock_left + 1
  where id = ${"rewardId"} and stock_left is not null returning stock_left as left
`;

const UNCOUNT_REDEMPTION = sql.write<{ times: number }>("uncount a redemption in a period")`
  update reward_counts set times = times - 1
  where program_id = ${"programId"} and reward_id = ${"rewardId"} and period = ${"period"}
    and from_day = ${"fromDay"}
  returning times
`;

/**
 * Gives back the capacity that redemptions took.
 * @returns whether there was none left before: then the write must end by
 * `work.changeConfiguration()`.
 */
export async function freeCapacity(work: Work, taken: readonly TakenCapacity[]): Promise<boolean> {
  const { programId } = work;
  let isFirst = false;
  const inOrder = taken.toSorted((a, b) => (a.rewardId < b.rewardId ? -1 : 1));
  for (const { rewardId, tookStock, counted } of inOrder) {
    if (tookStock) {
      const [stock] = await work.rows(RETURN_TO_STOCK, { rewardId });
      isFirst ||= stock?.left === 1;
    }
    for (const { period, fromDay } of counted) {
      const counter = { programId, rewardId, period, fromDay };
      const [count] = await work.rows(UNCOUNT_REDEMPTION, counter);
      isFirst ||= isLimit(work, rewardId, { period, times: count!.times + 1 });
    }
  }
  return isFirst;
}
