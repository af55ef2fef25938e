import { text } from "../../../locales/text.ts";
import { defineKind } from "./kind.ts";

/** Delivery for free. */
export const freeShipping = defineKind({
  name: text("coupons.freeShipping"),
  terms: {},
  onCart: {
    takesOff: (_, cart) => cart.shippingMinor,
    takesOffAnyCart: () => null,
    notApplicable: text("coupons.noShippingCharge"),
  },
});
