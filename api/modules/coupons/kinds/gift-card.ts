import { text } from "../../../locales/text.ts";
import { defineKind, required } from "./kind.ts";
import { value } from "./terms.ts";

/** A card with money on it. It pays, in parts: what is left on it, at most the cart's total. */
export const giftCard = defineKind({
  name: text("coupons.giftCards"),
  terms: { valueMinor: required(value) },
  balanceMinor: ({ valueMinor }) => valueMinor ?? 0,
  onCart: {
    takesOff: (_, cart, remainingMinor) => Math.min(remainingMinor ?? 0, cart.totalMinor),
    takesOffAnyCart: (_, remainingMinor) => remainingMinor,
    notApplicable: text("coupons.nothingLeftToPay"),
  },
});
