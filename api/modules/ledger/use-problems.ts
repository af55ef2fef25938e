import type { LedgerRows } from "./ledger-problems.ts";

/**
 * What is wrong between what spent points and what pays for it. Each use is paid by lots and debt, less what was
 * written off; each lot pays what was spent of it; the wallet owes what its uses owe.
 */
export function* useProblems(
  { entries, uses, useLots, lots, transfers }: LedgerRows,
  wallet: { readonly debt: number },
): Generator<string> {
  const standing = uses.filter(({ status }) => status === "HELD" || status === "DONE");
  const ids = new Set(uses.map(({ id }) => id));
  const stands = new Set(standing.map(({ id }) => id));
  const paidOf = new Map<string, number>();
  const paidBy = new Map<string, number>();
  for (const { useId, lotId, points } of useLots) {
    if (!ids.has(useId)) yield `Lot ${lotId} pays for use ${useId}, which does not exist.`;
    if (!stands.has(useId)) continue;
    paidOf.set(useId, (paidOf.get(useId) ?? 0) + points);
    paidBy.set(lotId, (paidBy.get(lotId) ?? 0) + points);
  }

  const forgiven = uses.reduce((sum, use) => sum + use.forgiven, 0);
  const byProgram = transfers.filter(({ from, to }) => from === "ADJUSTED" && to === "DEBT");
  const writtenOff = total(byProgram) - forgiven;
  let unpaid = 0;
  for (const { id, points, debt, forgiven } of standing) {
    // What the program paid is paid.
    const paid = (paidOf.get(id) ?? 0) + forgiven;
    unpaid += points - paid - debt;
    const isWrong = paid + debt > points || (writtenOff === 0 && paid + debt < points);
    if (isWrong) yield `Use ${id} is of ${points} points; lots pay ${paid}, and ${debt} are owed.`;
  }
  if (writtenOff > 0 && unpaid !== writtenOff) {
    yield `Of what was spent ${unpaid} points are neither paid nor owed; ${writtenOff} were written off.`;
  }
  // Lots and uses that went to another chain and came back pay for one another there as well.
  const wasMerged = entries.some(({ kind }) => kind === "MERGE" || kind === "UNMERGE");
  for (const { id, used } of wasMerged ? [] : lots) {
    const paid = paidBy.get(id) ?? 0;
    if (paid !== used) yield `Of lot ${id} ${used} points were spent; it pays for ${paid}.`;
  }
  const owed = standing.reduce((sum, { debt }) => sum + debt, 0);
  if (owed !== wallet.debt) yield `The wallet owes ${wallet.debt} points; its uses owe ${owed}.`;
}

function total(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}
