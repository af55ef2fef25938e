import { sql } from "../../database/sql.ts";
import type { ScheduledTask } from "../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../jobs/write-each-due.ts";
import type { Work } from "../../writes/work.ts";
import { withdrawCoupon } from "../coupons/issue-coupon.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { freeCapacity } from "./capacity/free-capacity.ts";
import type { TakenCapacity } from "./capacity/take-capacity.ts";

interface EndedHold extends TakenCapacity {
  readonly id: string;
  readonly couponId: string;
  readonly points: number;
}

/** The result of ending a member's holds. */
export interface EndedHolds {
  /** The rewards of which capacity is free again. */
  readonly rewardIds: ReadonlySet<string>;
  /**
   * Whether there was none left of one of them: then the write must end by
   * `work.changeConfiguration()`.
   */
  readonly isFirst: boolean;
}

const END_HOLDS = sql.write<EndedHold>("end a member's holds that are due")`
  update redemptions set status = 'ENDED', ended_at = held_until
  where member_id = ${"memberId"} and status = 'HELD' and held_until <= ${"now"}
  returning id, reward_id as "rewardId", coupon_id as "couponId", points,
    took_stock as "tookStock", counted
`;

/**
 * Ends a member's redemptions that were not confirmed in time: what they took of stock and limits
 * is free again, and codes that nobody has seen go back to their pools. Their points went back when
 * the wallet was opened.
 */
export async function endHolds(work: Work, memberId: string): Promise<EndedHolds> {
  const ended = await work.rows(END_HOLDS, { memberId, now: work.now });
  for (const { id: redemptionId, couponId, rewardId, points } of ended) {
    await withdrawCoupon(work, { memberId, couponId });
    const payload = { redemptionId, rewardId, points };
    work.emit({ type: "redemption.ended", memberId, payload });
  }
  const isFirst = await freeCapacity(work, ended);
  return { isFirst, rewardIds: new Set(ended.map(({ rewardId }) => rewardId)) };
}

const MEMBERS_DUE = sql.read<{ memberId: string }>("find members with holds that are due")`
  select distinct member_id as "memberId" from redemptions
  where program_id = ${"programId"} and status = 'HELD' and held_until <= ${"now"}
  limit ${"limit"}
`;

/** Ends holds of members that no write opens, so that others can have what they reserved. */
export const endDueHolds: ScheduledTask = {
  name: "end-due-holds",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "endDueHolds",
      look: (limit) =>
        context.rows(MEMBERS_DUE, { programId: context.programId, now: context.now, limit }),
      async run(work, { memberId }) {
        await openWallet(work, memberId);
        const { isFirst } = await endHolds(work, memberId);
        if (isFirst) await work.changeConfiguration();
      },
    }),
};
