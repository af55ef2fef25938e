import { keptPart } from "../../../values/allocate.ts";
import type { Kept } from "../../earning/earning-facts.ts";
import { netAmounts } from "../../purchases/base-amount.ts";
import type { Cart } from "../../../values/cart.ts";
import { divideHalfUp } from "../../../values/fraction.ts";

/** The money of a purchase, as far as it was paid in money, in minor units. */
export interface PaidMoney {
  /** For the lines: with separate tax and rounding. */
  readonly goodsMinor: number;
  readonly shippingMinor: number;
}

/**
 * What was paid: the total without points and cashback; whatever the goods don't come to was for
 * delivery.
 */
export function paidMoney(cart: Cart, paidWithPointsMinor: number): PaidMoney {
  const paid = Math.max(0, cart.totalMinor - paidWithPointsMinor);
  const goodsMinor = Math.max(0, paid - cart.shippingMinor);
  return { goodsMinor, shippingMinor: paid - goodsMinor };
}

/**
 * The lines' prices after discounts that are kept: floor(net × kept / bought) for each line, less
 * all price adjustments. A function of what is kept alone, so any order and split of returns comes
 * to the same.
 */
export function keptNetMinor(cart: Cart, paidWithPointsMinor: number, kept: Kept): number {
  const nets = netAmounts(cart, { includeShipping: false, includeTax: false, paidWithPointsMinor });
  const left = cart.lines.reduce((sum, { quantity }, position) => {
    const units = { kept: BigInt(kept.quantities[position]!), of: BigInt(quantity) };
    return sum + keptPart(BigInt(nets[position]!), units);
  }, 0n);
  return Math.max(0, Number(left) - kept.adjustedMinor);
}

/**
 * What is kept of the money paid for the lines: their share of it by kept net, rounded half up.
 * Refunds are the differences, so all of them together give back exactly what was paid.
 */
export function keptGoodsMinor(
  { goodsMinor }: PaidMoney,
  net: { readonly keptMinor: number; readonly wholeMinor: number },
  keepsNothing: boolean,
): number {
  if (keepsNothing) return 0;
  if (net.wholeMinor === 0) return goodsMinor;
  const whole = BigInt(net.wholeMinor);
  return Number(divideHalfUp(BigInt(goodsMinor) * BigInt(net.keptMinor), whole));
}
