import { idField, instantField, memberEvent, numberField } from "../../writes/event.ts";
import { optional, textField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const coupon = { couponId: idField("cpn", "The coupon.") };

const ending = {
  ...coupon,
  expiresAt: instantField("Until when it can be used, that moment excluded."),
};

/** The events of coupons. */
export const couponsEvents = {
  "coupon.issued": memberEvent("A member has a coupon and may see its code.", {
    ...coupon,
    rewardId: optional(idField("rwd", "The reward it is; null for none.")),
    redemptionId: optional(idField("rdm", "The redemption it came by; null for none.")),
    expiresAt: optional(instantField("Until when it can be used; null when it does not end.")),
  }),
  "coupon.used": memberEvent("A coupon was used at a checkout, a gift card perhaps in part.", {
    ...coupon,
    source: textField("The shop's system.", "shop"),
    purchaseExternalId: textField("The purchase's own id in that system.", "order-1001"),
    amountMinor: optional(
      numberField(
        "What it took off or paid, in minor units; null where that is not known.",
        50_000,
      ),
    ),
  }),
  "coupon.released": memberEvent("A use was given back, by the checkout or by a return.", coupon),
  "coupon.returning": memberEvent(
    "Another member used a coupon of this one while their accounts were merged, and nothing of what it bought is kept: the coupon comes back a moment later.",
    {
      source: textField("The shop's system.", "shop"),
      purchaseExternalId: textField("The purchase's own id in that system.", "order-1001"),
    },
  ),
  "coupon.expiring": memberEvent("A coupon that was not used ends soon.", ending),
  "coupon.expired": memberEvent("A coupon ended without being used up.", ending),
  "coupon.voided": memberEvent("A coupon can't be used any more: it was taken back.", coupon),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof couponsEvents> {}
}
