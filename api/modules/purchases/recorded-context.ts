import type { RecordedEarning } from "../earning/earned-points.ts";
import type { CountedUse } from "../earning/limits.ts";
import type { EarningTerms } from "../programs/earning-terms.ts";
import type { Cart } from "../../values/cart.ts";
import type { Evaluated } from "./evaluate-purchase.ts";
import type { ReadPurchase } from "./read-purchase.ts";

/** A purchase's cart as it is recorded, with how it was paid. */
export interface RecordedCart extends Cart {
  readonly payments: ReadPurchase["payments"];
}

/** What is recorded for ever beside a purchase: whatever its returns and backtests must see as it was. */
export interface RecordedContext extends RecordedEarning {
  readonly facts: Evaluated["facts"];
  /** What counted besides goods. */
  readonly terms: Pick<EarningTerms, "includesShipping" | "includesTax">;
  /** What it counted for tiers that go by points. */
  readonly qualifyingPoints: number;
  /** What its rules' limits were charged with. */
  readonly counted: readonly CountedUse[];
}

export function recordedContext(
  { earned, facts }: Evaluated,
  { counted, terms }: { counted: readonly CountedUse[]; terms: EarningTerms },
): RecordedContext {
  const { includesShipping, includesTax } = terms;
  const qualifyingPoints = Math.min(earned.qualifyingPoints, earned.points);
  const counts = { terms: { includesShipping, includesTax }, qualifyingPoints, counted };
  return { ...earned.recorded, facts, ...counts };
}
