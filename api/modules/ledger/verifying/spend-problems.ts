import type { LedgerRows, SpendRow } from "./ledger-rows.ts";
import { mergeShare } from "./merge-share.ts";
import type { MergeShare } from "./merge-share.ts";

/**
 * What is wrong between what spent points and what pays for it. Each use is paid by lots and debt, less what was
 * written off; each lot pays what was spent of it; the wallet owes what its uses owe. What merges moved between this
 * chain and others is taken from its entries.
 */
export function* spendProblems(
  ledger: LedgerRows,
  wallet: { readonly debt: number },
): Generator<string> {
  const { spends, allocations, lots, transfers } = ledger;
  const share = mergeShare(ledger);
  const standing = spends.filter(({ status }) => status === "HELD" || status === "DONE");
  const ids = new Set(spends.map(({ id }) => id));
  // What went back with a merge still pays here for what it had brought.
  const pays = new Set(
    [...standing, ...spends.filter((spend) => isGone(spend, share))].map(({ id }) => id),
  );
  const paidOf = new Map<string, number>();
  const paidBy = new Map<string, number>();
  for (const { spendId, lotId, points } of allocations) {
    if (!ids.has(spendId)) yield `Lot ${lotId} pays for use ${spendId}, which does not exist.`;
    if (!pays.has(spendId)) continue;
    paidOf.set(spendId, (paidOf.get(spendId) ?? 0) + points);
    paidBy.set(lotId, (paidBy.get(lotId) ?? 0) + points);
  }

  const forgiven = total(spends.map((spend) => spend.forgiven));
  const byProgram = transfers.filter(({ from, to }) => from === "ADJUSTED" && to === "DEBT");
  const paidByProgram = total(byProgram.map(({ points }) => points)) - share.paidElsewhere;
  const writtenOff = paidByProgram - forgiven;
  if (writtenOff < 0) {
    yield `The program paid ${paidByProgram} points of what was spent; the uses say ${forgiven}.`;
  }
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
  for (const { id, used } of lots) {
    const paid = (paidBy.get(id) ?? 0) + (share.gone.get(id) ?? 0);
    if (paid !== used) {
      yield `Of lot ${id} ${used} points were spent or moved; uses and merges have ${paid}.`;
    }
  }
  const owed = total(standing.map(({ debt }) => debt)) - share.owedElsewhere;
  if (owed !== wallet.debt) yield `The wallet owes ${wallet.debt} points; its uses owe ${owed}.`;
  yield* broughtProblems(spends, share);
}

/** What a merge brought as spent stands while the merge does, and is as much as its entry says. */
function* broughtProblems(spends: readonly SpendRow[], share: MergeShare): Generator<string> {
  const byEntry = Map.groupBy(spends, ({ entrySequence }) => entrySequence);
  for (const [sequence, { points, isUndone }] of share.brought) {
    const brought = byEntry.get(sequence) ?? [];
    const said = total(brought.map((spend) => spend.points));
    if (said !== points) {
      yield `Entry ${sequence} brought ${points} points as spent; its uses are of ${said}.`;
    }
    for (const { id, status } of brought) {
      if (status === (isUndone ? "CANCELLED" : "DONE") || status === "REFUNDED") continue;
      yield `Use ${id} came with a merge that ${isUndone ? "was undone" : "stands"}; it is ${status}.`;
    }
  }
}

function isGone({ entrySequence, status }: SpendRow, { brought }: MergeShare): boolean {
  return status === "CANCELLED" && (brought.get(entrySequence)?.isUndone ?? false);
}

function total(points: readonly number[]): number {
  return points.reduce((sum, part) => sum + part, 0);
}
