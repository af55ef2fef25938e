import { allocate } from "../../api/values/allocate.ts";
import { add, zero } from "../../api/values/fraction.ts";
import type { Tally } from "../../api/modules/earning/evaluation/tally-points.ts";

/**
 * The points shown beside each of `lineCount` lines: all of them, spread by largest remainder over
 * the lines' exact points before limits. A view only: shares of other lines can rise on a return,
 * so returns never use it.
 */
export function pointsByLine(
  { points, contributions }: Pick<Tally, "points" | "contributions">,
  lineCount: number,
): number[] {
  const shares = new Array(lineCount).fill(zero) as (typeof zero)[];
  for (const { points: part, weights } of contributions) {
    const whole = weights.reduce((sum, { weight }) => sum + weight, 0n);
    for (const { position, weight } of weights) {
      shares[position] = add(shares[position]!, {
        numerator: part.numerator * weight,
        denominator: part.denominator * whole,
      });
    }
  }
  const scale = shares.reduce((product, share) => product * share.denominator, 1n);
  const weights = shares.map((share) => share.numerator * (scale / share.denominator));
  return allocate(BigInt(points), weights).map(Number);
}
