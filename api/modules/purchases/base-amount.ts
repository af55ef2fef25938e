import { allocate } from "../../values/allocate.ts";
import type { EarningLine } from "../earning/earning-facts.ts";
import type { Cart } from "../../values/cart.ts";

/**
 * What a program counts besides goods, and what of the purchase was paid with points or cashback.
 */
export interface BaseAmountPolicy {
  readonly includeShipping: boolean;
  /** Tax on top of the prices; tax inside them counts anyway. */
  readonly includeTax: boolean;
  /** In minor units: spread like a discount. */
  readonly paidWithPointsMinor: number;
}

/**
 * The net of each line of a cart, in minor units: unitPrice × quantity − line discount − the line's
 * share of the order discount; shares by largest remainder over the prices after line discount,
 * ties to the earlier line. Then tax, if counted, spread by net; shipping, if counted, a further
 * pseudo-line at the end; then payments by points spread by all of these. Never below 0.
 */
export function netAmounts(cart: Cart, policy: BaseAmountPolicy): number[] {
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

/**
 * A cart's lines as earning sees them. Gift cards bought earn nothing and count for no rule, though
 * discounts spread over them too.
 */
export function earningLines(cart: Cart, policy: BaseAmountPolicy): EarningLine[] {
  const nets = netAmounts(cart, policy);
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
