import { floor, fraction, fractionOf, multiply } from "../../values/fraction.ts";
import type { Fraction } from "../../values/fraction.ts";
import { currencyDecimals } from "../../values/money.ts";

/** How members pay with points. Value and share are decimal strings. */
export interface PayWithPoints {
  /** The amount that one point pays, in the program's currency. */
  readonly value: string;
  /** Points pay in multiples of this. */
  readonly step: number;
  /** The fewest points to pay with. */
  readonly minimum: number;
  /** The share of a purchase that they may pay, above 0 to 1. */
  readonly maximumShare: string;
}

/** Points, and what they pay in minor units. */
export interface PaidPoints {
  readonly points: number;
  readonly amountMinor: number;
}

/**
 * The points of one step and what they pay.
 * @returns null where the step comes to no whole number of minor units above 0.
 */
export function pointsStep(
  { value, step }: Pick<PayWithPoints, "value" | "step">,
  currencyCode: string,
): PaidPoints | null {
  const decimals = BigInt(currencyDecimals(currencyCode));
  const minor = multiply(decimalOf(value), fraction(10n ** decimals * BigInt(step)));
  const amountMinor = Number(floor(minor));
  const isWhole = minor.numerator % minor.denominator === 0n;
  return isWhole && amountMinor > 0 ? { points: step, amountMinor } : null;
}

function decimalOf(decimal: string): Fraction {
  const read = fractionOf(decimal);
  if (!read) throw new RangeError(`"${decimal}" is no decimal.`);
  return read;
}
