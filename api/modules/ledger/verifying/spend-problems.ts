import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { sumOfPoints } from "../spending/spendable-lots.ts";
import type { LedgerRows, SpendRow } from "./ledger-rows.ts";
import { mergeShare } from "./merge-share.ts";
import type { MergeShare } from "./merge-share.ts";

/**
 * What is wrong between spends and what pays for them. Each spend is paid by lots, debt and the
 * program, less what was written off; each lot pays what was spent of it; the wallet owes what its
 * spends owe. What merges moved between this chain and others is taken from its entries.
 */
export function* spendProblems(
  ledger: LedgerRows,
  wallet: { readonly debt: number },
): Generator<Text> {
  const { spends, allocations, lots, transfers } = ledger;
  const share = mergeShare(ledger);
  const standing = spends.filter(({ status }) => status === "HELD" || status === "DONE");
  const ids = new Set(spends.map(({ id }) => id));
  // What left with the undoing of a merge still pays here for what it had brought.
  const gone = spends.filter((spend) => isGone(spend, share));
  const paying = new Set([...standing, ...gone].map(({ id }) => id));
  const paidOf = new Map<string, number>();
  const paidBy = new Map<string, number>();
  const forgivenOf = new Map<string, number>();
  for (const { spendId, lotId, points, forgiven } of allocations) {
    if (!ids.has(spendId)) yield text("ledger.spendMissing", { lot: lotId, spend: spendId });
    if (!paying.has(spendId)) continue;
    paidOf.set(spendId, (paidOf.get(spendId) ?? 0) + points);
    forgivenOf.set(spendId, (forgivenOf.get(spendId) ?? 0) + forgiven);
    paidBy.set(lotId, (paidBy.get(lotId) ?? 0) + points);
  }

  const forgiven = total(standing.map((spend) => spend.forgiven));
  const byProgram = transfers.filter(({ from, to }) => from === "ADJUSTED" && to === "DEBT");
  const paidByProgram =
    sumOfPoints(byProgram) - sumOfPoints(backToProgram(ledger)) - share.paidElsewhere;
  const writtenOff = paidByProgram - forgiven;
  if (writtenOff < 0) {
    yield text("ledger.forgivenDiffers", { stored: forgiven, sum: paidByProgram });
  }
  let unpaid = 0;
  for (const { id, points, debt, forgiven } of standing) {
    // What the program paid is paid.
    const paid = (paidOf.get(id) ?? 0) + forgiven;
    unpaid += points - paid - debt;
    const isWrong = paid + debt > points || (writtenOff === 0 && paid + debt < points);
    if (isWrong) yield text("ledger.spendDiffers", { spend: id, points, paid, debt });
    // What the program paid for lots is a part of what it paid for the spend.
    const ofLots = forgivenOf.get(id) ?? 0;
    if (ofLots > forgiven) {
      yield text("ledger.forgivenDiffers", { stored: forgiven, sum: ofLots });
    }
  }
  if (writtenOff > 0 && unpaid !== writtenOff) {
    yield text("ledger.writtenOffDiffers", { unpaid, writtenOff });
  }
  for (const { id, used } of lots) {
    const paid = (paidBy.get(id) ?? 0) + (share.gone.get(id) ?? 0);
    if (paid !== used) yield text("ledger.lotUsedDiffers", { lot: id, used, paid });
  }
  const owed = total(standing.map(({ debt }) => debt)) - share.owedElsewhere;
  if (owed !== wallet.debt) yield text("ledger.debtDiffers", { stored: wallet.debt, sum: owed });
  yield* broughtProblems(spends, share);
}

/**
 * What the program had paid and has back: points pay instead, since a return was cancelled, or the
 * spend was refunded.
 */
function backToProgram({ entries, transfers }: LedgerRows) {
  const kinds = new Map(entries.map(({ sequence, kind }) => [sequence, kind]));
  return transfers.filter(({ from, to, lotId, entrySequence }) => {
    if (to !== "ADJUSTED" || lotId !== null) return false;
    const kind = kinds.get(entrySequence);
    return kind === "EARN" ? from === "DEBT" : kind === "REFUND" || kind === "VOID";
  });
}

/** The spends that a merge brought stand while the merge does, and add up to its entry. */
function* broughtProblems(spends: readonly SpendRow[], share: MergeShare): Generator<Text> {
  const byEntry = Map.groupBy(spends, ({ entrySequence }) => entrySequence);
  for (const [entry, { points, isUndone }] of share.brought) {
    const brought = byEntry.get(entry) ?? [];
    const sum = total(brought.map((spend) => spend.points + spend.refunded));
    if (sum !== points) yield text("ledger.broughtDiffers", { entry, points, sum });
    for (const { id: spend, status } of brought) {
      if (status === (isUndone ? "CANCELLED" : "DONE") || status === "REFUNDED") continue;
      yield text("ledger.broughtStatusDiffers", { spend, status, isUndone: String(isUndone) });
    }
  }
}

function isGone({ entrySequence, status }: SpendRow, { brought }: MergeShare): boolean {
  return status === "CANCELLED" && (brought.get(entrySequence)?.isUndone ?? false);
}

function total(points: readonly number[]): number {
  return points.reduce((sum, part) => sum + part, 0);
}
