import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { currentMember } from "../../members/merged-members.ts";

interface EndingCoupon {
  readonly couponId: string;
  readonly expiresAt: Date;
}

const MEMBERS_DUE = sql.read<{ memberId: string }>("find members to remind of coupons")`
  select member_id as "memberId" from coupons
  where program_id = ${"programId"} and status = 'ACTIVE' and remind_at <= ${"now"}
    and expires_at > ${"now"}
  group by member_id order by min(remind_at) limit ${"limit"}
`;

const MARK_REMINDED = sql.write<EndingCoupon>("mark a member's coupons as reminded of")`
  update coupons set remind_at = null
  where member_id = ${"memberId"} and id = any (array(
    select id from coupons
    where member_id = ${"memberId"} and status = 'ACTIVE' and remind_at <= ${"now"}
      and expires_at > ${"now"}
    order by id for update
  ))
  returning id as "couponId", expires_at as "expiresAt"
`;

/** Emits an event for each coupon that ends soon, once: messages and webhooks follow from it. */
export const remindOfDueCoupons: ScheduledTask = {
  name: "remind-of-coupons",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "remindOfCoupons",
      look: (limit) =>
        context.rows(MEMBERS_DUE, { programId: context.programId, now: context.now, limit }),
      run: (work, { memberId }) => remindOfCoupons(work, memberId),
    }),
};

async function remindOfCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const ending = await work.rows(MARK_REMINDED, { memberId, now: work.now });
  if (ending.length === 0) return;
  const ownerId = await currentMember(work.rows, memberId);
  for (const payload of ending) work.emit({ type: "coupon.expiring", memberId: ownerId, payload });
}
