import { allocate } from "../../values/allocate.ts";
import { lineNets } from "../../values/cart-nets.ts";
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
 * What each line of a cart counts, in minor units: its net, with its share of tax on top, if that
 * counts; delivery, if it counts, is a further pseudo-line at the end; less payments by points,
 * spread by all of these. Never below 0. Lines that buy gift cards count nothing and bear nothing.
 */
export function baseAmounts(cart: Cart, policy: BaseAmountPolicy): number[] {
  const nets = lineNets(cart);
  const goods = cart.lines.flatMap(({ giftCard }, at) => (giftCard ? [] : [at]));
  const amounts = goods.map((at) => BigInt(nets[at]!));
  const tax = policy.includeTax && !cart.taxesIncluded ? BigInt(cart.taxMinor) : 0n;
  const taxes = goods.length > 0 ? allocate(tax, amounts) : [];
  const counted = amounts.map((amount, position) => amount + taxes[position]!);
  const hasShipping = policy.includeShipping && cart.shippingMinor > 0;
  if (hasShipping) counted.push(BigInt(cart.shippingMinor));

  const whole = counted.reduce((sum, amount) => sum + amount, 0n);
  const paid = BigInt(policy.paidWithPointsMinor);
  const shares = allocate(paid < whole ? paid : whole, counted);
  const left = counted.map((amount, position) => Number(amount - shares[position]!));
  const base = cart.lines.map(() => 0);
  goods.forEach((at, position) => (base[at] = left[position]!));
  return hasShipping ? [...base, left.at(-1)!] : base;
}

/**
 * A cart's lines as earning sees them. Gift cards that are bought earn nothing and count for no
 * rule.
 */
export function earningLines(cart: Cart, policy: BaseAmountPolicy): EarningLine[] {
  const base = baseAmounts(cart, policy);
  const nets = lineNets(cart);
  const lines = cart.lines.map((line, position): EarningLine => {
    const { id, sku, category, quantity, giftCard } = line;
    const what = { id, sku, category, quantity };
    if (giftCard) return { ...what, kind: "GIFT_CARD", netMinor: 0, priceMinor: 0 };
    return { ...what, kind: "GOODS", netMinor: base[position]!, priceMinor: nets[position]! };
  });
  if (base.length === lines.length) return lines;
  const shipping = { id: "shipping", sku: null, category: null, quantity: 1000 };
  return [...lines, { ...shipping, kind: "SHIPPING", netMinor: base.at(-1)!, priceMinor: 0 }];
}
