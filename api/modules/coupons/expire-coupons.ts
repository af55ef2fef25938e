import type { Duty } from "../../work/duty.ts";
import type { Work } from "../../work/work.ts";
import { writeEachDue } from "../../work/write-each-due.ts";
import { openWallet } from "../ledger/open-wallet.ts";

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
export const expireDueCoupons: Duty = {
  name: "expire-coupons",
  every: "1m",
  run: (scene) =>
    writeEachDue<{ memberId: string }>(scene, {
      operation: "expireCoupons",
      look: (limit) => scene.rows(DUE, [scene.programId, scene.now, limit]),
      run: (work, { memberId }) => expireCoupons(work, memberId),
    }),
};

/** Marks a member's coupons that have passed their end. */
async function expireCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const expired = await work.rows<{ couponId: string; expiresAt: Date }>(EXPIRE, [
    ...[memberId, work.now],
  ]);
  for (const payload of expired) work.tell({ type: "coupon.expired", memberId, payload });
}
