import type { Duty } from "../../work/duty.ts";
import type { Work } from "../../work/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { currentMember } from "../members/merged-members.ts";

const MEMBERS = 500;

const DUE = /* sql */ `
  select distinct member_id as "memberId" from (
    select member_id from coupons where program_id = $1 and status = 'ACTIVE' and remind_at <= $2 and expires_at > $2
    order by remind_at limit $3
  ) c
`;

const REMIND = /* sql */ `
  update coupons set remind_at = null
  where member_id = $1 and status = 'ACTIVE' and remind_at <= $2 and expires_at > $2
  returning id as "couponId", expires_at as "expiresAt"
`;

/** Tells of the coupons that will end soon, each once: whoever sends messages does the rest. */
export const remindOfDueCoupons: Duty = {
  name: "remind-of-coupons",
  every: "1m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const due = await rows<{ memberId: string }>(DUE, [programId, now, MEMBERS]);
      for (const { memberId } of due) {
        await write({
          operation: "remindOfCoupons",
          run: (work) => remindOfCoupons(work, memberId),
        });
      }
      if (due.length === 0) return;
    }
  },
};

/** Tells of a member's coupons that will end soon and have not been told of. */
export async function remindOfCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const ending = await work.rows<{ couponId: string; expiresAt: Date }>(REMIND, [
    ...[memberId, work.now],
  ]);
  if (ending.length === 0) return;
  const ownerId = await currentMember(work.rows, memberId);
  for (const payload of ending) work.tell({ type: "coupon.expiring", memberId: ownerId, payload });
}
