import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { currentMember } from "../../members/merged-members.ts";

const DUE = /* sql */ `
  select member_id as "memberId" from coupons
  where program_id = $1 and status = 'ACTIVE' and remind_at <= $2 and expires_at > $2
  group by member_id order by min(remind_at) limit $3
`;

const REMIND = /* sql */ `
  update coupons set remind_at = null
  where member_id = $1 and status = 'ACTIVE' and remind_at <= $2 and expires_at > $2
  returning id as "couponId", expires_at as "expiresAt"
`;

/** Tells of the coupons that will end soon, each once: whoever sends messages does the rest. */
export const remindOfDueCoupons: ScheduledTask = {
  name: "remind-of-coupons",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "remindOfCoupons",
      look: (limit) => context.rows(DUE, [context.programId, context.now, limit]),
      run: (work, { memberId }) => remindOfCoupons(work, memberId),
    }),
};

/** Tells of a member's coupons that will end soon and have not been told of. */
async function remindOfCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const ending = await work.rows<{ couponId: string; expiresAt: Date }>(REMIND, [
    ...[memberId, work.now],
  ]);
  if (ending.length === 0) return;
  const ownerId = await currentMember(work.rows, memberId);
  for (const payload of ending) work.emit({ type: "coupon.expiring", memberId: ownerId, payload });
}
