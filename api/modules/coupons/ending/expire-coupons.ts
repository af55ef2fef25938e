import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";

interface EndedCoupon {
  readonly couponId: string;
  readonly expiresAt: Date;
}

const MEMBERS_DUE = sql.read<{ memberId: string }>("find members with coupons past their end")`
  select member_id as "memberId" from coupons
  where program_id = ${"programId"} and status = 'ACTIVE' and expires_at <= ${"now"}
  group by member_id order by min(expires_at) limit ${"limit"}
`;

const EXPIRE = sql.write<EndedCoupon>("expire a member's coupons past their end")`
  update coupons set status = 'EXPIRED', remind_at = null
  where member_id = ${"memberId"} and id = any (array(
    select id from coupons
    where member_id = ${"memberId"} and status = 'ACTIVE' and expires_at <= ${"now"}
    order by id for update
  ))
  returning id as "couponId", expires_at as "expiresAt"
`;

/**
 * Marks coupons past their end and emits an event for each. They could not be used before it ran
 * either.
 */
export const expireDueCoupons: ScheduledTask = {
  name: "expire-coupons",
  every: "1m",
  run: (context) =>
    writeEachDue<{ memberId: string }>(context, {
      operation: "expireCoupons",
      look: (limit) =>
        context.rows(MEMBERS_DUE, { programId: context.programId, now: context.now, limit }),
      run: (work, { memberId }) => expireCoupons(work, memberId),
    }),
};

async function expireCoupons(work: Work, memberId: string): Promise<void> {
  await openWallet(work, memberId);
  const expired = await work.rows(EXPIRE, { memberId, now: work.now });
  for (const payload of expired) work.emit({ type: "coupon.expired", memberId, payload });
}
