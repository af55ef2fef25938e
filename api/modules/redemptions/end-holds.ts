import type { ScheduledTask } from "../../jobs/scheduled-task.ts";
import type { Work } from "../../writes/work.ts";
import { writeEachDue } from "../../jobs/write-each-due.ts";
import { withdrawCoupon } from "../coupons/withdraw-coupon.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { freeCapacity } from "./free-capacity.ts";
import type { TakenCapacity } from "./take-capacity.ts";

interface EndedHold extends TakenCapacity {
  readonly id: string;
  readonly couponId: string;
  readonly points: number;
}

/** What ended. */
export interface EndedHolds {
  readonly rewardIds: ReadonlySet<string>;
  /** Whether there was none left of one of them: then the write must end by `work.changeConfiguration()`. */
  readonly isFirst: boolean;
}

const END = /* sql */ `
  update redemptions set status = 'ENDED', ended_at = held_until
  where member_id = $1 and status = 'HELD' and held_until <= $2
  returning id, reward_id as "rewardId", coupon_id as "couponId", points, took_stock as "tookStock", counted
`;

/**
 * Ends a member's redemptions that were not confirmed in time: what they took of stock and limits is free again, and
 * codes nobody has seen go back to their pools. Their points went back when the wallet was opened.
 */
export async function endHolds(work: Work, memberId: string): Promise<EndedHolds> {
  const ended = await work.rows<EndedHold>(END, [memberId, work.now]);
  for (const { id: redemptionId, couponId, rewardId, points } of ended) {
    await withdrawCoupon(work, { memberId, couponId });
    const payload = { redemptionId, rewardId, points };
    work.emit({ type: "redemption.ended", memberId, payload });
  }
  const isFirst = await freeCapacity(work, ended);
  return { isFirst, rewardIds: new Set(ended.map(({ rewardId }) => rewardId)) };
}

const DUE = /* sql */ `
  select distinct member_id as "memberId" from redemptions
  where program_id = $1 and status = 'HELD' and held_until <= $2 limit $3
`;

/** Ends holds of members whom nobody looks at, so that others can have what they reserved. */
export const endDueHolds: ScheduledTask = {
  name: "end-due-holds",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "endDueHolds",
      look: (limit) => context.rows(DUE, [context.programId, context.now, limit]),
      async run(work, { memberId }) {
        await openWallet(work, memberId);
        const { isFirst } = await endHolds(work, memberId);
        if (isFirst) await work.changeConfiguration();
      },
    }),
};
