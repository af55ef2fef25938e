import { text } from "../../../locales/text.ts";
import { appliesToCart } from "./applies.ts";
import { defineKind, optional } from "./kind.ts";
import { nothingTaken } from "./offered-cart.ts";
import { combinable, maxDiscount } from "./terms.ts";

/** Delivery for free, or for less. */
export const freeShipping = defineKind({
  name: text("coupons.freeShipping"),
  terms: {
    maxDiscountMinor: optional(maxDiscount),
    applies: optional(appliesToCart),
    combinable: optional(combinable),
  },
  onCart: {
    lowersDelivery: true,
    takesOff({ maxDiscountMinor }, { shippingMinor }) {
      const minor = Math.min(shippingMinor, maxDiscountMinor ?? shippingMinor);
      return { ...nothingTaken, shippingMinor: minor };
    },
    takesOffAnyCart: () => null,
    notApplicable: text("coupons.noShippingCharge"),
  },
});
