import { divideHalfUp, fractionOf } from "../../values/fraction.ts";

/**
 * What points come to at a rate: minor units, rounded half up once.
 * @param rate an exact decimal of minor units, from 0.
 */
export function amountOfPoints(points: number, rate: string): number {
  const { numerator, denominator } = fractionOf(rate)!;
  return Number(divideHalfUp(BigInt(points) * numerator, denominator));
}
