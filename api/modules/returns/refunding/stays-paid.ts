/**
 * What stays paid of each tender where less of a purchase is kept: one after the other takes its
 * share of what is left, rounded down, kᵢ = ⌊Gᵢ × (K − Σk before) / (T − ΣG before)⌋; money keeps
 * the rest. Each falls as K falls, never below 0, and together they are exactly K. (Each share
 * rounded down alone would ask for money back.)
 * @param tenders what they paid, in order, at most T together.
 * @returns for each tender, and for money at the end.
 */
export function staysPaid(
  { wholeMinor, keptMinor }: { readonly wholeMinor: number; readonly keptMinor: number },
  tenders: readonly number[],
): number[] {
  let whole = BigInt(wholeMinor);
  let kept = BigInt(keptMinor);
  const parts = tenders.map((minor) => {
    const paid = BigInt(minor);
    const stays = whole === 0n ? 0n : (paid * kept) / whole;
    whole -= paid;
    kept -= stays;
    return Number(stays);
  });
  return [...parts, Number(kept)];
}
