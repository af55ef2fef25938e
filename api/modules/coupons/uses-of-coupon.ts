import type { MemberPart } from "../members/member-reading.ts";
import type { Checkout, CouponUse } from "./coupon-use.ts";

/** A use as staff see it. */
export interface UseRow extends Omit<CouponUse, "couponId">, Checkout {
  readonly usedAt: Date;
}

const USES = /* sql */ `
  select id, source, purchase_external_id as "purchaseExternalId", amount_minor as "amountMinor", status,
    used_at as "usedAt"
  from coupon_uses where member_id = $1 and coupon_id = $2 order by used_at desc, id desc limit 100
`;

/** The uses of one of a member's coupons, newest first. */
export const usesOfCoupon: MemberPart<UseRow[], { couponId: string }> = {
  name: "coupon uses",
  statement: USES,
  values: ({ memberId, args }) => [memberId, args.couponId],
  take: (rows: UseRow[]) => rows,
};
