import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { couponById } from "../find-coupon.ts";
import type { CouponPlace } from "../find-coupon.ts";
import { openCoupon } from "../using/open-coupon.ts";

const COUPONS_DUE = sql.read<CouponPlace>("find coupons with uses whose hold has ended")`
  select member_id as "memberId", coupon_id as "couponId" from coupon_uses
  where program_id = ${"programId"} and status = 'OPEN' and held_until <= ${"now"}
  group by member_id, coupon_id order by min(held_until) limit ${"limit"}
`;

/**
 * Ends uses whose hold has ended, and emits an event for each coupon. It could be used again before
 * the task ran, too.
 */
export const endDueHolds: ScheduledTask = {
  name: "end-held-coupon-uses",
  every: "1m",
  run: (context) =>
    writeEachDue<CouponPlace>(context, {
      operation: "endHeldCouponUses",
      look: (limit) =>
        context.rows(COUPONS_DUE, { programId: context.programId, now: context.now, limit }),
      async run(work, place) {
        const coupon = await couponById(work, place);
        if (coupon) await openCoupon(work, coupon);
      },
    }),
};
