import { sql } from "../../../database/sql.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import type { Coupon } from "../find-coupon.ts";
import type { Checkout, CouponUse } from "./coupon-use.ts";

const INSERT_USE = sql.write("insert a use of a coupon and take it off the coupon")`
  with inserted as (
    insert into coupon_uses (member_id, id, program_id, coupon_id, source, purchase_external_id,
      amount_minor, is_part, lines, shipping_minor, status, used_at, held_until, position)
    values (${"memberId"}, ${"useId"}, ${"programId"}, ${"couponId"}, ${"source"},
      ${"purchaseExternalId"}, ${"amountMinor"}, ${"isPart"}, ${"lines"}, ${"shippingMinor"},
      ${"status"}, ${"now"}, ${"heldUntil"}, ${"position"})
  )
  update coupons set
    remaining_minor = case when ${"isPart"} then remaining_minor - ${"amountMinor"}
      else remaining_minor end,
    status = case when ${"isPart"} and remaining_minor > ${"amountMinor"} then status
      else 'USED' end
  where member_id = ${"memberId"} and id = ${"couponId"} and status in ('ACTIVE', 'EXPIRED')
    and (not ${"isPart"} or remaining_minor >= ${"amountMinor"})
  returning id
`;

interface NewUse extends Omit<CouponUse, "couponId">, Checkout {
  /** When it gives itself back; null: it stays. */
  readonly heldUntil: Date | null;
}

/**
 * Inserts a use of a coupon, and takes its amount off what is left on the coupon. Call it under
 * what `openCoupon` locks.
 */
export async function insertUse(
  work: Work,
  { memberId, ownerId, couponId, remainingMinor }: Coupon,
  { id: useId, status, heldUntil, position, ...use }: NewUse,
): Promise<void> {
  const { source, purchaseExternalId, amountMinor, lines, shippingMinor } = use;
  const taken = await work.rows(INSERT_USE, {
    memberId,
    useId,
    programId: work.programId,
    couponId,
    source,
    purchaseExternalId,
    amountMinor,
    isPart: remainingMinor !== null,
    lines: lines && JSON.stringify(lines),
    shippingMinor,
    status,
    now: work.now,
    heldUntil,
    position,
  });
  if (taken.length === 0) throw new RetryableConflict("The coupon was used concurrently.");
  const payload = { couponId, source, purchaseExternalId, amountMinor };
  work.emit({ type: "coupon.used", memberId: ownerId, payload });
}
