import { floor, fractionOf, fraction, multiply } from "../../values/fraction.ts";
import type { Fraction } from "../../values/fraction.ts";
import { pointsStep } from "../programs/pay-with-points.ts";
import type { PaidPoints, PayWithPoints } from "../programs/pay-with-points.ts";

/** What points pay by a program's terms; amounts are minor units. */
export interface PointsPrice {
  readonly step: PaidPoints;
  /** The least that can be paid: a whole number of steps. */
  readonly minimum: PaidPoints;
  /** The share of a purchase that points may pay. */
  readonly share: Fraction;
}

/** What points pay by terms that were checked when they were saved. */
export function pointsPrice(terms: PayWithPoints, currencyCode: string): PointsPrice {
  const step = pointsStep(terms, currencyCode);
  const share = fractionOf(terms.maximumShare);
  if (!step || !share) throw new Error("The stored terms of paying with points can't be read.");
  const least = Math.max(1, Math.ceil(terms.minimum / step.points));
  return { step, share, minimum: inSteps(step, least) };
}

/** The largest whole number of steps within some points. */
export function pointsBelow({ step }: PointsPrice, points: number): PaidPoints {
  return inSteps(step, Math.floor(points / step.points));
}

/** The largest whole number of steps within an amount. */
export function amountBelow({ step }: PointsPrice, amountMinor: number): PaidPoints {
  return inSteps(step, Math.floor(amountMinor / step.amountMinor));
}

/** The most that points may pay of a purchase. @param payableMinor what tenders may pay of it */
export function mostOf(price: PointsPrice, payableMinor: number): PaidPoints {
  const share = Number(floor(multiply(price.share, fraction(BigInt(payableMinor)))));
  return amountBelow(price, share);
}

/** The most that a member can pay of a purchase with points that are available. */
export function mostToPay(
  price: PointsPrice,
  { available, payableMinor }: { available: number; payableMinor: number },
): PaidPoints {
  const most = mostOf(price, payableMinor);
  const own = pointsBelow(price, available);
  return own.points < most.points ? own : most;
}

function inSteps({ points, amountMinor }: PaidPoints, steps: number): PaidPoints {
  return { points: points * steps, amountMinor: amountMinor * steps };
}
