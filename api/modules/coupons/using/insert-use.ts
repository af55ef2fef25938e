import type { Work } from "../../../writes/work.ts";
import type { Checkout, CouponUse } from "./coupon-use.ts";
import type { Coupon } from "../find-coupon.ts";

const KEEP = /* sql */ `
  with kept as (
    insert into coupon_uses (member_id, id, program_id, coupon_id, source, purchase_external_id, amount_minor, is_part,
      status, used_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  )
  update coupons set
    remaining_minor = case when $8 then remaining_minor - $7 else remaining_minor end,
    status = case when $8 and remaining_minor > $7 then status else 'USED' end
  where member_id = $1 and id = $4
`;

/** Writes a use and takes it off the coupon. */
export function insertUse(
  work: Work,
  coupon: Coupon,
  use: Omit<CouponUse, "couponId"> & Checkout,
): void {
  const { memberId, ownerId, couponId } = coupon;
  const { id, source, purchaseExternalId, amountMinor, status } = use;
  const isPart = coupon.remainingMinor !== null;
  work.send(KEEP, [
    ...[memberId, id, work.programId, couponId, source, purchaseExternalId],
    ...[amountMinor, isPart, status, work.now],
  ]);
  const payload = { couponId, source, purchaseExternalId, amountMinor };
  work.emit({ type: "coupon.used", memberId: ownerId, payload });
}
