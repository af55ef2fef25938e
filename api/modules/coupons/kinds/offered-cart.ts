import { allocate } from "../../../values/allocate.ts";
import { divideHalfUp } from "../../../values/fraction.ts";

/** A line of a cart as coupons see it; lines that buy gift cards are none. */
export interface OfferedLine {
  readonly id: string;
  readonly sku: string;
  readonly category: string | null;
  /** Thousandths of units. */
  readonly quantity: number;
  /** After the line's own discount and before coupons: minor units. */
  readonly priceMinor: number;
  /** The same less the line's share of the order discount. */
  readonly netMinor: number;
  /** What coupons took off it so far. */
  readonly takenMinor: number;
}

/** A cart as a coupon sees it: amounts in minor units. */
export interface OfferedCart {
  /** The lines that the coupon may lower. */
  readonly lines: readonly OfferedLine[];
  /** The most units it lowers; null for all. */
  readonly unitsMax: number | null;
  /** What can still be taken off all goods together. */
  readonly goodsMinor: number;
  /** What delivery still costs. */
  readonly shippingMinor: number;
  /** What gift cards may still pay. */
  readonly payableMinor: number;
}

/** What a coupon takes off a line, in minor units. */
export interface LineDiscount {
  readonly id: string;
  readonly minor: number;
}

/** What a coupon takes off a cart, or pays of it, in minor units. */
export interface CartDiscount {
  /** The lines it lowers, in the order of the cart; empty where none is what it is for. */
  readonly lines: readonly LineDiscount[];
  readonly shippingMinor: number;
  readonly paidMinor: number;
}

export const nothingTaken: CartDiscount = { lines: [], shippingMinor: 0, paidMinor: 0 };

/** Units of a line, and what they cost. */
export interface Portion {
  readonly line: OfferedLine;
  /** Before the order discount, without what coupons took off the line so far. */
  readonly priceMinor: number;
  /** After the order discount, less what coupons took off the line so far. */
  readonly netMinor: number;
}

/**
 * The units that a coupon may lower: all of its lines, or as many units as it may, the dearest
 * first, of equals those of the earlier line; in the order of the cart.
 */
export function portionsOf({ lines, unitsMax }: OfferedCart): Portion[] {
  if (unitsMax === null) return lines.map((line) => portionOf(line, line.quantity));
  let left = unitsMax * 1000;
  const units = new Map<OfferedLine, number>();
  for (const line of lines.toSorted(dearestFirst)) {
    const taken = Math.min(left, line.quantity);
    if (taken > 0) units.set(line, taken);
    left -= taken;
  }
  return lines.flatMap((line) => (units.has(line) ? [portionOf(line, units.get(line)!)] : []));
}

function dearestFirst(one: OfferedLine, other: OfferedLine): number {
  const ones = BigInt(one.priceMinor) * BigInt(other.quantity);
  const others = BigInt(other.priceMinor) * BigInt(one.quantity);
  return ones === others ? 0 : ones > others ? -1 : 1;
}

function portionOf(line: OfferedLine, units: number): Portion {
  const { priceMinor, netMinor, takenMinor, quantity } = line;
  const left = priceMinor - takenMinor;
  const part = (minor: number) =>
    Number(divideHalfUp(BigInt(minor) * BigInt(units), BigInt(quantity)));
  return {
    line,
    priceMinor: Math.min(part(priceMinor), left),
    netMinor: part(Math.max(0, netMinor - takenMinor)),
  };
}

/**
 * Takes an amount off units by what they cost: largest remainder, ties to the earlier line, and
 * never more than they cost, or than can be taken off the goods.
 * @param by whether they cost their net, or their price before the order discount.
 */
export function takenOff(
  { minor, by = "netMinor" }: { minor: number; by?: "netMinor" | "priceMinor" },
  portions: readonly Portion[],
  { goodsMinor }: OfferedCart,
): LineDiscount[] {
  const weights = portions.map((portion) => BigInt(portion[by]));
  const whole = Number(weights.reduce((sum, weight) => sum + weight, 0n));
  const parts = allocate(BigInt(Math.min(minor, whole, goodsMinor)), weights);
  return portions.map(({ line }, at) => ({ id: line.id, minor: Number(parts[at]!) }));
}

/** What the units cost after the order discount, together. */
export function netOf(portions: readonly Portion[]): number {
  return portions.reduce((sum, { netMinor }) => sum + netMinor, 0);
}
