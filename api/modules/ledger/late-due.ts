import type { LotRow } from "./ledger-problems.ts";

/**
 * What a wallet would miss: it must say that something is due no later than the first lot becomes available or
 * expires. Earlier does no harm: then there is nothing to do. Null when nothing is wrong.
 */
export function lateDue(lots: readonly LotRow[], nextDueAt: string | null): string | null {
  const coming = lots.flatMap(({ pending, available, availableAt, expiresAt }) => [
    ...(pending > 0 ? [Date.parse(availableAt)] : []),
    ...(available > 0 && expiresAt !== null ? [Date.parse(expiresAt)] : []),
  ]);
  const first = coming.reduce((a, b) => Math.min(a, b), Infinity);
  if (first === Infinity || (nextDueAt !== null && Date.parse(nextDueAt) <= first)) return null;
  const told = nextDueAt === null ? "never" : new Date(nextDueAt).toISOString();
  return `The next points are due at ${new Date(first).toISOString()}; the wallet says ${told}.`;
}
