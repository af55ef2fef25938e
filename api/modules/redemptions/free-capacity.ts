import type { Work } from "../../writes/work.ts";
import { isLimit } from "./take-capacity.ts";
import type { TakenCapacity } from "./take-capacity.ts";

const FREE_STOCK = /* sql */ `
  update rewards set stock_left = stock_left + 1 where id = $1 and stock_left is not null
  returning stock_left as left
`;

const UNCOUNT = /* sql */ `
  update reward_counts set times = times - 1
  where program_id = $1 and reward_id = $2 and period = $3 and from_day = $4
  returning times
`;

/**
 * Gives back what redemptions took.
 * @returns whether there was none left before: then the write must end by `work.changeConfiguration()`.
 */
export async function freeCapacity(work: Work, taken: readonly TakenCapacity[]): Promise<boolean> {
  let isFirst = false;
  const inOrder = taken.toSorted((a, b) => (a.rewardId < b.rewardId ? -1 : 1));
  for (const { rewardId, tookStock, counted } of inOrder) {
    if (tookStock) {
      const [freed] = await work.rows<{ left: number }>(FREE_STOCK, [rewardId]);
      isFirst ||= freed?.left === 1;
    }
    for (const { period, fromDay } of counted) {
      const values = [work.programId, rewardId, period, fromDay];
      const [count] = await work.rows<{ times: number }>(UNCOUNT, values);
      isFirst ||= isLimit(work, rewardId, { period, times: count!.times + 1 });
    }
  }
  return isFirst;
}
