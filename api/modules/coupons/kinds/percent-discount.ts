import { text } from "../../../locales/text.ts";
import { divideHalfUp, fractionOf } from "../../../values/fraction.ts";
import { goodsMinor } from "./cart-goods.ts";
import { defineKind, optional, required } from "./kind.ts";
import { maxDiscount, percent } from "./terms.ts";

/** A percentage off the goods, after the discounts they have. */
export const percentDiscount = defineKind({
  name: text("coupons.percentDiscounts"),
  terms: { percent: required(percent), maxDiscountMinor: optional(maxDiscount) },
  onCart: {
    takesOff(terms, cart) {
      const goods = goodsMinor(cart);
      return Math.min(percentOf(goods, terms.percent ?? "0"), terms.maxDiscountMinor ?? goods);
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
