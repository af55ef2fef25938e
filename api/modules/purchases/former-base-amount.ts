import { allocate } from "../../values/allocate.ts";
import type { EarningLine } from "../earning/earning-facts.ts";
import type { Cart } from "../../values/cart.ts";
import type { BaseAmountPolicy } from "./base-amount.ts";

/**
 * The nets of purchases of the first arithmetic: discounts, and payments by points, are spread over
 * gift cards that are bought too. Tax, if counted, is spread by net; delivery, if counted, is a
 * further pseudo-line at the end. Never below 0.
 */
export function formerNetAmounts(cart: Cart, policy: BaseAmountPolicy): number[] {
  const own = cart.lines.map((line) => BigInt(line.grossMinor - line.discountMinor));
  let nets = subtracted(own, BigInt(cart.discountMinor));
  if (policy.includeTax && !cart.taxesIncluded) {
    const tax = allocate(BigInt(cart.taxMinor), nets);
    nets = nets.map((net, position) => net + tax[position]!);
  }
  if (policy.includeShipping && cart.shippingMinor > 0) nets.push(BigInt(cart.shippingMinor));
  const goods = nets.reduce((sum, net) => sum + net, 0n);
  const paid = BigInt(policy.paidWithPointsMinor);
  return subtracted(nets, paid < goods ? paid : goods).map(Number);
}

function subtracted(amounts: readonly bigint[], whole: bigint): bigint[] {
  const shares = allocate(whole, amounts);
  return amounts.map((amount, position) => amount - shares[position]!);
}

/** A cart's lines as earning saw them then: gift cards bear their share of price adjustments. */
export function formerEarningLines(cart: Cart, policy: BaseAmountPolicy): EarningLine[] {
  const nets = formerNetAmounts(cart, policy);
  const lines = cart.lines.map((line, position): EarningLine => {
    const { id, sku, category, quantity, giftCard } = line;
    const what = { id, sku, category, quantity };
    const net = nets[position]!;
    if (giftCard) return { ...what, kind: "GIFT_CARD", netMinor: 0, cardMinor: net };
    return { ...what, kind: "GOODS", netMinor: net };
  });
  if (nets.length === lines.length) return lines;
  const shipping = { id: "shipping", sku: null, category: null, quantity: 1000 };
  return [...lines, { ...shipping, kind: "SHIPPING", netMinor: nets.at(-1)! }];
}
