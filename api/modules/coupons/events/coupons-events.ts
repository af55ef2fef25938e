import { versionEvents } from "../../../versioning/version-events.ts";
import { idField, instantField, memberEvent, numberField } from "../../../writes/event.ts";
import { optional, programEvent, textField } from "../../../writes/event.ts";
import type { DeclaredIn } from "../../../writes/event.ts";

const coupon = { couponId: idField("cpn", "The coupon.") };

const checkout = {
  source: textField("The shop's system.", "shop"),
  purchaseExternalId: textField("The purchase's own id in that system.", "order-1001"),
};

const promotionCode = { promotionCodeId: idField("promo", "The promotion code.") };

const ending = {
  ...coupon,
  expiresAt: instantField("The first moment it can no longer be used."),
};

/** The events of coupons. */
export const couponsEvents = {
  "coupon.issued": memberEvent("A member has a coupon and may see its code.", {
    ...coupon,
    rewardId: optional(idField("rwd", "The reward it came from; null for none.")),
    redemptionId: optional(idField("rdm", "The redemption it came from; null for none.")),
    expiresAt: optional(
      instantField("The first moment it can no longer be used; null for no end."),
    ),
  }),
  "coupon.used": memberEvent("A coupon was used at a checkout, a gift card in whole or in part.", {
    ...coupon,
    ...checkout,
    amountMinor: optional(
      numberField("What it took off or paid, in minor units; null when unknown.", 50_000),
    ),
  }),
  "coupon.released": memberEvent(
    "A use of a coupon ended, of a gift card in whole or in part: the checkout was abandoned, " +
      "its time was over, it took more than the purchase needed, or the purchase was returned.",
    coupon,
  ),
  "coupon.returning": memberEvent(
    "Another member used a coupon of this one while their accounts were merged, and the purchase " +
      "was returned in whole: the coupon comes back a moment later.",
    checkout,
  ),
  "coupon.expiring": memberEvent("A coupon that was not used ends soon.", ending),
  "coupon.expired": memberEvent("A coupon expired before it was used up.", ending),
  "coupon.voided": memberEvent("A coupon was taken back and can no longer be used.", coupon),
  "coupon.reinstated": memberEvent(
    "A gift card that was sold, and void since its unit came back, is valid again: the return " +
      "was cancelled.",
    coupon,
  ),
  "promotion-code.used": programEvent("A promotion code was used at a checkout.", {
    ...promotionCode,
    ...checkout,
    amountMinor: optional(
      numberField("What it took off, in minor units; null when unknown.", 20_000),
    ),
  }),
  "promotion-code.released": programEvent(
    "A use of a promotion code ended: the checkout was abandoned, or the purchase returned.",
    { ...promotionCode, ...checkout },
  ),
  ...versionEvents("promotion-code", promotionCode, "a promotion code"),
  "promotion-code.archived": programEvent(
    "A promotion code was archived, permanently.",
    promotionCode,
  ),
};

declare module "../../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof couponsEvents> {}
}
