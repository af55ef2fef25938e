import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../coupon-code.ts";
import { usesFor } from "./coupon-use.ts";
import type { Checkout } from "./coupon-use.ts";
import { findCoupon } from "../find-coupon.ts";
import { giveBackUses } from "./give-back-uses.ts";
import { openCoupon } from "./open-coupon.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";
import { whyNotFound } from "./why-not-usable.ts";

export interface ReleaseCoupon extends Checkout {
  readonly code: string;
}

/**
 * Gives the use for an abandoned checkout back.
 * @returns whose coupon it is, and whether it had been given back before.
 * @throws Refusal as the mutation's description lists.
 */
export async function releaseCoupon(
  work: Work,
  input: ReleaseCoupon,
): Promise<{ isKnown: boolean; released: { memberId: string; couponId: string } }> {
  const { programId } = work;
  const found = await findCoupon(work.rows, { programId, typed: input.code });
  if (!found) {
    const { code, message } = whyNotFound(readCouponCode(input.code));
    throw refusal(code, ["input", "code"], message);
  }
  const { memberId, couponId } = found;
  await openCoupon(work, found);
  const [use] = await usesFor(work.rows, { memberIds: [memberId], couponIds: [couponId] }, input);
  if (!use) throw noSuchUse();
  await refuseRecordedPurchase(work, input);

  const released = { memberId, couponId };
  work.audit({ memberId, subjectId: couponId });
  if (use.status === "RELEASED") return { isKnown: true, released };
  await giveBackUses(work, { ownerId: found.ownerId, useIds: [use.id] }, "RELEASED");
  return { isKnown: false, released };
}

function noSuchUse() {
  return refusal("NOT_FOUND", ["input", "purchaseExternalId"], {
    en: "The coupon was not used for a purchase with this source and external id. Check both.",
    vi: "Phiếu này chưa được dùng cho đơn hàng với nguồn và mã này. Hãy kiểm tra lại cả hai.",
  });
}
