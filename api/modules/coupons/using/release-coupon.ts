import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../coupon-code.ts";
import { findCoupon } from "../find-coupon.ts";
import { refusePartnerSource } from "../../partners/partner-source.ts";
import { unknownCode } from "./coupon-refusal.ts";
import { usesFor } from "./coupon-use.ts";
import type { Checkout } from "./coupon-use.ts";
import { endUses } from "./end-uses.ts";
import { openCouponAt } from "./open-coupon.ts";
import { notUsedForPurchase } from "./not-used-for-purchase.ts";
import { releasePromotionCode } from "./promotions/release-promotion-code.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";

export interface ReleaseCoupon extends Checkout {
  readonly code: string;
}

/** The stored answer of a release: whose coupon, or which promotion code. */
export type ReleasedCoupon =
  { readonly memberId: string; readonly couponId: string } | { readonly promotionCodeId: string };

/**
 * Gives back the use of a coupon, or of a promotion code, for an abandoned checkout.
 * @returns whose it is, and whether the use had been given back before.
 * @throws Refusal NOT_FOUND, COUPON_MISTYPED, PURCHASE_RECORDED, INVALID (a source of partners).
 */
export async function releaseCoupon(
  work: Work,
  input: ReleaseCoupon,
): Promise<{ isReplay: boolean; released: ReleasedCoupon }> {
  refusePartnerSource(work, input.source);
  const coupon = await findCoupon(work, input.code);
  if (!coupon) {
    const promotion = await releasePromotionCode(work, input);
    if (promotion) return promotion;
    const { code, message } = unknownCode(readCouponCode(input.code));
    throw refusal(code, ["input", "code"], message);
  }
  const { memberId, couponId } = coupon;
  await openCouponAt(work, coupon, input);
  const [use] = await usesFor(work.rows, { memberIds: [memberId], couponIds: [couponId] }, input);
  if (!use) throw notUsedForPurchase();
  await refuseRecordedPurchase(work, input);

  const released = { memberId, couponId };
  work.audit({ memberId, subjectId: couponId });
  if (use.status === "RELEASED") return { isReplay: true, released };
  await endUses(work, [{ id: use.id, memberId, couponId }], "RELEASED");
  return { isReplay: false, released };
}
