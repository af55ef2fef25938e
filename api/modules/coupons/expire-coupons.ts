import type { Duty } from "../../work/duty.ts";
import type { Work } from "../../work/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";

const MEMBERS = 500;

const DUE = /* sql */ `
  select distinct member_id as "memberId" from (
    select member_id from coupons where program_id = $1 and status = 'ACTIVE' and expires_at <= $2
    order by expires_at limit $3
  ) c
`;

const EXPIRE = /* sql */ `
  update coupons set status = 'EXPIRED', remind_at = null
  where member_id = $1 and status = 'ACTIVE' and expires_at <= $2
  returning id as "couponId", expires_at as "expiresAt"
`;

/** Tells of the coupons that have passed their end. They could not be used any more before: this only tidies up. */
export const expireDueCoupons: Duty = {
  name: "expire-coupons",
  every: "1m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const due = await rows<{ memberId: string }>(DUE, [programId, now, MEMBERS]);
      for (const { memberId } of due) {
        await write({
          operation: "expireCoupons",
          run: (work) => expireCoupons(work, memberId),
        });
      }
      if (due.length === 0) return;
    }
  },
};

/** Marks a member's coupons that have passed their end. */
export async function expireCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const expired = await work.rows<{ couponId: string; expiresAt: Date }>(EXPIRE, [
    ...[memberId, work.now],
  ]);
  for (const payload of expired) work.tell({ type: "coupon.expired", memberId, payload });
}
