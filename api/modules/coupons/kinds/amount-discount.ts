import { text } from "../../../locales/text.ts";
import { goodsMinor } from "./cart-goods.ts";
import { defineKind, required } from "./kind.ts";
import { value } from "./terms.ts";

/** An amount off the goods, at most what they cost after the discounts they have. */
export const amountDiscount = defineKind({
  name: text("coupons.amountDiscounts"),
  terms: { valueMinor: required(value) },
  onCart: {
    takesOff: ({ valueMinor }, cart) => Math.min(valueMinor ?? 0, goodsMinor(cart)),
    takesOffAnyCart: ({ valueMinor }) => valueMinor ?? null,
    notApplicable: text("coupons.nothingToDiscount"),
  },
});
