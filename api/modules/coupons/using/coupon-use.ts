import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import type { LineDiscount } from "../kinds/offered-cart.ts";

/** A checkout: what its purchase is, or will be, recorded as. */
export interface Checkout {
  readonly source: string;
  readonly purchaseExternalId: string;
}

/** A use of a coupon: OPEN until its purchase is recorded. */
export interface CouponUse {
  readonly id: string;
  readonly couponId: string;
  readonly status: "OPEN" | "RECORDED" | "RELEASED" | "RESTORED";
  /** What it took off or paid, in minor units; null when that is not known. */
  readonly amountMinor: number | null;
  /** What it took off which line, and off delivery; null where nobody sent the cart. */
  readonly lines: readonly LineDiscount[] | null;
  readonly shippingMinor: number | null;
  /**
   * Of a RECORDED use of a gift card, its place among the cards that paid the purchase: these uses
   * are the purchase's tenders of kind GIFT_CARD, with `amountMinor` and in this order. Null for
   * other coupons, while it is open, and in purchases of before, where `usedAt` and the id order.
   */
  readonly position: number | null;
}

const USES_FOR_CHECKOUT = sql.read<CouponUse>("find the uses of coupons for a checkout")`
  select id, coupon_id as "couponId", status, amount_minor as "amountMinor", lines,
    shipping_minor as "shippingMinor", position
  from coupon_uses
  where member_id = any(${"memberIds"}) and coupon_id = any(${"couponIds"})
    and source = ${"source"} and purchase_external_id = ${"purchaseExternalId"}
  order by used_at desc, id desc
`;

/** Returns the uses of coupons for one checkout, newest first. */
export function usesFor(
  rows: RunStatement,
  { memberIds, couponIds }: { memberIds: readonly string[]; couponIds: readonly string[] },
  { source, purchaseExternalId }: Checkout,
): Promise<CouponUse[]> {
  return rows(USES_FOR_CHECKOUT, { memberIds, couponIds, source, purchaseExternalId });
}

/** A use as staff see it. */
export interface UseRow extends Pick<CouponUse, "id" | "status" | "amountMinor">, Checkout {
  readonly usedAt: Date;
}

const USES_OF_COUPON = sql.read<UseRow>("list the uses of a coupon")`
  select id, source, purchase_external_id as "purchaseExternalId", amount_minor as "amountMinor",
    status, used_at as "usedAt"
  from coupon_uses where member_id = ${"memberId"} and coupon_id = ${"couponId"}
  order by used_at desc, id desc limit 100
`;

/** The newest hundred uses of one of a member's coupons, newest first. */
export const couponUses: MemberPart<UseRow[], { couponId: string }> = {
  name: "coupon uses",
  statement: USES_OF_COUPON,
  values: ({ memberId, args: { couponId } }) => ({ memberId, couponId }),
  take: (rows: UseRow[]) => rows,
};
