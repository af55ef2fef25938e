import type { ReadRows } from "../../database/transaction-rows.ts";
import { keptCouponCode } from "./coupon-code.ts";
import type { CouponTerms } from "./coupon-terms.ts";

/** A coupon as it is kept: whether its time is over only the clock knows. */
export interface StoredCoupon {
  readonly id: string;
  readonly memberId: string;
  readonly status: "RESERVED" | "ACTIVE" | "USED" | "EXPIRED" | "VOID" | "WITHDRAWN";
  readonly terms: CouponTerms;
  /** The code as it is found by; null when it is gone. */
  readonly kept: string | null;
  readonly expiresAt: Date | null;
  /** What is left on a gift card, in minor units; null for all others. */
  readonly remainingMinor: number | null;
}

const COUPON = /* sql */ `
  select id, member_id as "memberId", status, terms, code as kept, expires_at as "expiresAt",
    remaining_minor as "remainingMinor"
  from coupons where member_id = $1 and id = $2
`;

/** Reads a coupon of a member; null when there is none. */
export async function storedCoupon(
  rows: ReadRows,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<StoredCoupon | null> {
  const [coupon] = await rows<StoredCoupon>(COUPON, [memberId, couponId]);
  return coupon ? { ...coupon, kept: coupon.kept && keptCouponCode(coupon.kept) } : null;
}
