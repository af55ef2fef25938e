import { text } from "../../../locales/text.ts";
import { defineKind, required } from "./kind.ts";
import { nothingTaken } from "./offered-cart.ts";
import { value } from "./terms.ts";

/**
 * A card with money on it. It pays, in parts: what is left on it, at most the cart's total without
 * the gift cards that are bought.
 */
export const giftCard = defineKind({
  name: text("coupons.giftCards"),
  terms: { valueMinor: required(value) },
  balanceMinor: ({ valueMinor }) => valueMinor ?? 0,
  onCart: {
    takesOff: (_, { payableMinor }, remainingMinor) => ({
      ...nothingTaken,
      paidMinor: Math.min(remainingMinor ?? 0, payableMinor),
    }),
    takesOffAnyCart: (_, remainingMinor) => remainingMinor,
    notApplicable: text("coupons.nothingLeftToPay"),
  },
});
