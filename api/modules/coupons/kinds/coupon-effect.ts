import { fractionOf } from "../../../values/fraction.ts";
import type { Cart, CartLine } from "../../../values/cart.ts";
import type { CouponTerms } from "../reward-kind.ts";

/**
 * What a coupon does for a cart, in minor units; null where that is no money (a partner's voucher, an experience, a
 * product that the shop knows without us); NOTHING when the cart has nothing it is for.
 */
export type CouponEffect = number | null | "NOTHING";

/**
 * Discounts are taken off the goods, after the discounts they have, and never more than those cost. A gift card pays:
 * what is left on it, at most the total.
 * @param remainingMinor what is left on a gift card.
 */
export function couponEffect(
  terms: CouponTerms,
  cart: Cart,
  remainingMinor: number | null,
): CouponEffect {
  const minor = effectOf(terms, cart, remainingMinor);
  return minor === 0 ? "NOTHING" : minor;
}

function effectOf(terms: CouponTerms, cart: Cart, remainingMinor: number | null): number | null {
  const goods = goodsMinor(cart);
  switch (terms.kind) {
    case "AMOUNT_DISCOUNT":
      return Math.min(terms.valueMinor ?? 0, goods);
    case "PERCENT_DISCOUNT":
      return Math.min(percentOf(goods, terms.percent ?? "0"), terms.maxDiscountMinor ?? goods);
    case "FREE_PRODUCT":
      return terms.product === null ? null : Math.min(dearestUnit(cart, terms.product), goods);
    case "FREE_SHIPPING":
      return cart.shippingMinor;
    case "GIFT_CARD":
      return Math.min(remainingMinor ?? 0, cart.totalMinor);
    case "PARTNER_VOUCHER":
    case "EXPERIENCE":
      return null;
  }
}

function goodsMinor({ lines, discountMinor }: Cart): number {
  return lines.reduce((sum, line) => sum + ownNet(line), -discountMinor);
}

function ownNet(line: CartLine): number {
  return line.grossMinor - line.discountMinor;
}

/** Rounded half up, at most the whole. */
function percentOf(minor: number, percent: string): number {
  const { numerator, denominator } = fractionOf(percent)!;
  const whole = 100n * denominator;
  return Number((2n * BigInt(minor) * numerator + whole) / (2n * whole));
}

// One unit is free: of less than one, all of it; of several lines with the product, one of the dearest.
function dearestUnit({ lines }: Cart, sku: string): number {
  const prices = lines.filter((line) => line.sku === sku).map(unitNet);
  return Math.max(0, ...prices);
}

function unitNet(line: CartLine): number {
  if (line.quantity <= 1000) return ownNet(line);
  const quantity = BigInt(line.quantity);
  return Number((2000n * BigInt(ownNet(line)) + quantity) / (2n * quantity));
}
