import { text } from "../../../locales/text.ts";
import { applies } from "./applies.ts";
import { defineKind, optional, required } from "./kind.ts";
import { nothingTaken, portionsOf, takenOff } from "./offered-cart.ts";
import { combinable, maxDiscount, value } from "./terms.ts";

/** An amount off the goods, at most what they cost after the discounts they have. */
export const amountDiscount = defineKind({
  name: text("coupons.amountDiscounts"),
  terms: {
    valueMinor: required(value),
    maxDiscountMinor: optional(maxDiscount),
    applies: optional(applies),
    combinable: optional(combinable),
  },
  onCart: {
    takesOff({ valueMinor, maxDiscountMinor }, cart) {
      const minor = Math.min(valueMinor ?? 0, maxDiscountMinor ?? Infinity);
      return { ...nothingTaken, lines: takenOff({ minor }, portionsOf(cart), cart) };
    },
    takesOffAnyCart: ({ valueMinor, maxDiscountMinor }) =>
      valueMinor == null ? null : Math.min(valueMinor, maxDiscountMinor ?? valueMinor),
    notApplicable: text("coupons.nothingToDiscount"),
  },
});
