import type { LedgerRows, LotRow } from "./ledger-problems.ts";

/**
 * What a wallet would miss: it must say that something is due no later than the first lot becomes available or
 * expires, or the first hold ends. Earlier does no harm: then there is nothing to do. Null when nothing is wrong.
 */
export function lateDue(
  { lots, uses, expiries }: Pick<LedgerRows, "lots" | "uses" | "expiries">,
  nextDueAt: string | null,
): string | null {
  // Until when activity makes lots of some terms last: the newest counts.
  const lasting = new Map(expiries.map(({ terms, until }) => [terms, Date.parse(until)]));
  const endOf = ({ expiresAt, activityTerms }: LotRow) =>
    Math.max(Date.parse(expiresAt!), (activityTerms && lasting.get(activityTerms)) || 0);
  const coming = lots.flatMap((lot) => [
    ...(lot.pending > 0 ? [Date.parse(lot.availableAt)] : []),
    ...(lot.available > 0 && lot.expiresAt !== null ? [endOf(lot)] : []),
  ]);
  for (const { status, heldUntil } of uses) {
    if (status === "HELD" && heldUntil !== null) coming.push(Date.parse(heldUntil));
  }
  const first = coming.reduce((a, b) => Math.min(a, b), Infinity);
  if (first === Infinity || (nextDueAt !== null && Date.parse(nextDueAt) <= first)) return null;
  const told = nextDueAt === null ? "never" : new Date(nextDueAt).toISOString();
  return `The next points are due at ${new Date(first).toISOString()}; the wallet says ${told}.`;
}
