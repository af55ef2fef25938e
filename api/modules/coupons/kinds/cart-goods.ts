import type { Cart, CartLine } from "../../../values/cart.ts";
import { divideHalfUp } from "../../../values/fraction.ts";

/** What the goods of a cart cost after its discounts, without shipping: minor units. */
export function goodsMinor({ lines, discountMinor }: Cart): number {
  return lines.reduce((sum, line) => sum + netMinor(line), -discountMinor);
}

/**
 * What one unit of a product costs after the line's discount, in minor units rounded half up; 0
 * when the cart has none of it. Of less than a unit, all of it; of several lines, the dearest unit.
 */
export function dearestUnitMinor({ lines }: Cart, sku: string): number {
  const prices = lines.filter((line) => line.sku === sku).map(unitMinor);
  return Math.max(0, ...prices);
}

function unitMinor(line: CartLine): number {
  if (line.quantity <= 1000) return netMinor(line);
  return Number(divideHalfUp(1000n * BigInt(netMinor(line)), BigInt(line.quantity)));
}

function netMinor(line: CartLine): number {
  return line.grossMinor - line.discountMinor;
}
