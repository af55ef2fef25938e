import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../coupon-code.ts";
import { findCoupon } from "../find-coupon.ts";
import { unknownCode } from "./coupon-refusal.ts";
import { usesFor } from "./coupon-use.ts";
import type { Checkout } from "./coupon-use.ts";
import { endUses } from "./end-uses.ts";
import { openCoupon } from "./open-coupon.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";

export interface ReleaseCoupon extends Checkout {
  readonly code: string;
}

/**
 * Gives back the use of a coupon for an abandoned checkout.
 * @returns whose coupon it is, and whether the use had been given back before.
 * @throws Refusal NOT_FOUND, COUPON_MISTYPED, PURCHASE_RECORDED.
 */
export async function releaseCoupon(
  work: Work,
  input: ReleaseCoupon,
): Promise<{ isReplay: boolean; released: { memberId: string; couponId: string } }> {
  const { programId } = work;
  const coupon = await findCoupon(work.rows, { programId, typed: input.code });
  if (!coupon) {
    const { code, message } = unknownCode(readCouponCode(input.code));
    throw refusal(code, ["input", "code"], message);
  }
  const { memberId, couponId } = coupon;
  await openCoupon(work, coupon);
  const [use] = await usesFor(work.rows, { memberIds: [memberId], couponIds: [couponId] }, input);
  if (!use) {
    const message = text("coupons.notUsedForPurchase");
    throw refusal("NOT_FOUND", ["input", "purchaseExternalId"], message);
  }
  await refuseRecordedPurchase(work, input);

  const released = { memberId, couponId };
  work.audit({ memberId, subjectId: couponId });
  if (use.status === "RELEASED") return { isReplay: true, released };
  await endUses(work, [{ id: use.id, memberId, couponId }], "RELEASED");
  return { isReplay: false, released };
}
