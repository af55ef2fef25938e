import { text } from "../../../locales/text.ts";
import { divideHalfUp, fractionOf } from "../../../values/fraction.ts";
import { applies } from "./applies.ts";
import { defineKind, optional, required } from "./kind.ts";
import { netOf, nothingTaken, portionsOf, takenOff } from "./offered-cart.ts";
import { combinable, maxDiscount, percent } from "./terms.ts";

/** A percentage off the goods, after the discounts they have. */
export const percentDiscount = defineKind({
  name: text("coupons.percentDiscounts"),
  terms: {
    percent: required(percent),
    maxDiscountMinor: optional(maxDiscount),
    applies: optional(applies),
    combinable: optional(combinable),
  },
  onCart: {
    isShare: true,
    takesOff(terms, cart) {
      const portions = portionsOf(cart);
      const share = percentOf(netOf(portions), terms.percent ?? "0");
      const minor = Math.min(share, terms.maxDiscountMinor ?? share);
      return { ...nothingTaken, lines: takenOff({ minor }, portions, cart) };
    },
    takesOffAnyCart: () => null,
    notApplicable: text("coupons.nothingToDiscount"),
  },
});

/** Rounded half up, at most the whole. */
function percentOf(minor: number, decimal: string): number {
  const { numerator, denominator } = fractionOf(decimal)!;
  return Number(divideHalfUp(BigInt(minor) * numerator, 100n * denominator));
}
