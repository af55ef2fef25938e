import type { Localized } from "../../values/localized.ts";
import type { EarnedLot } from "../ledger/earn-points.ts";
import type { RecordedCoupons } from "../coupons/record-coupon-uses.ts";
import type { TierChange } from "../tiers/tier-set.ts";
import type { RecordedEarning } from "../earning/earned-points.ts";
import type { CountedUse } from "../earning/limits.ts";
import type { EarningTerms } from "../programs/earning-terms.ts";
import type { PaidPoints, PayWithPoints } from "../programs/pay-with-points.ts";
import type { Cart } from "../../values/cart.ts";
import type { EvaluatedPurchase } from "./evaluate-purchase.ts";
import type { ReadPurchase } from "./read-purchase.ts";

/** The result of recording a purchase, as it is kept; instants as RFC 3339 text. */
export interface RecordedPurchase {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly source: string;
  readonly externalId: string;
  readonly totalMinor: number;
  readonly placedAt: string;
  readonly points: number;
  readonly toDebt: number;
  readonly lots: readonly EarnedLot[];
  readonly explanation: readonly { readonly titles: Localized; readonly points: number }[];
  readonly tierChange: TierChange | null;
  /** What became of its coupons; left out where it has none, and in purchases of before. */
  readonly coupons?: Pick<RecordedCoupons, "adopted" | "released"> &
    Partial<Pick<RecordedCoupons, "missed">>;
  /** What its coupons take off and what its discounts are, where these are less: minor units. */
  readonly couponShortfall?: { readonly dueMinor: number; readonly takenMinor: number };
}

/** The points that paid for a purchase, what they paid in minor units, and by which terms. */
export interface SpentOnPurchase extends PaidPoints {
  readonly terms: PayWithPoints;
}

/** A purchase's cart as it is recorded, with how it was paid. */
export interface RecordedCart extends Cart {
  readonly payments: ReadPurchase["payments"];
  /** The codes that were sent; left out of carts from before they were kept. */
  readonly couponCodes?: readonly string[];
}

/** What is recorded permanently beside a purchase, for its returns and for backtests. */
export interface RecordedContext extends RecordedEarning {
  /**
   * How its base amounts and kept money are worked out, permanently. Left out: the first way, in
   * which discounts and price adjustments also lower gift cards that are bought.
   */
  readonly arithmetic?: 2;
  /** Of one that is no order: only gift cards, or nothing to pay. Left out for all others. */
  readonly isOrder?: false;
  readonly facts: EvaluatedPurchase["facts"];
  /** What counted besides goods. */
  readonly terms: Pick<EarningTerms, "includesShipping" | "includesTax">;
  /** What it counted for tiers that go by points. */
  readonly qualifyingPoints: number;
  /** What its rules' limits were charged with. */
  readonly counted: readonly CountedUse[];
  /** Left out where no points were spent: payments by points are only noted then. */
  readonly spent?: SpentOnPurchase;
}

interface RecordedTerms {
  readonly counted: readonly CountedUse[];
  readonly terms: EarningTerms;
  readonly spent?: SpentOnPurchase | null;
}

/** What to record beside a purchase. */
export function recordedContext(
  { earned, facts, orders }: EvaluatedPurchase,
  { counted, terms, spent }: RecordedTerms,
): RecordedContext {
  const { includesShipping, includesTax } = terms;
  const qualifyingPoints = Math.min(earned.qualifyingPoints, earned.points);
  const recordedTerms = { includesShipping, includesTax };
  const recorded = { ...earned.recorded, facts, terms: recordedTerms, qualifyingPoints, counted };
  return {
    ...recorded,
    arithmetic: 2,
    ...(spent && { spent }),
    ...(orders === 0 && { isOrder: false as const }),
  };
}
