import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../../ledger/open-wallet.ts";

const DUE = /* sql */ `
  select member_id as "memberId" from coupons
  where program_id = $1 and status = 'ACTIVE' and expires_at <= $2
  group by member_id order by min(expires_at) limit $3
`;

const EXPIRE = /* sql */ `
  update coupons set status = 'EXPIRED', remind_at = null
  where member_id = $1 and status = 'ACTIVE' and expires_at <= $2
  returning id as "couponId", expires_at as "expiresAt"
`;

/** Tells of the coupons that have passed their end. They could not be used any more before: this only tidies up. */
export const expireDueCoupons: ScheduledTask = {
  name: "expire-coupons",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "expireCoupons",
      look: (limit) => context.rows(DUE, [context.programId, context.now, limit]),
      run: (work, { memberId }) => expireCoupons(work, memberId),
    }),
};

/** Marks a member's coupons that have passed their end. */
async function expireCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const expired = await work.rows<{ couponId: string; expiresAt: Date }>(EXPIRE, [
    ...[memberId, work.now],
  ]);
  for (const payload of expired) work.emit({ type: "coupon.expired", memberId, payload });
}
