import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Account } from "../entry.ts";
import { emptyLot, transferInLot } from "../posting/lots.ts";
import type { LotColumn } from "../posting/lots.ts";
import type { ReportProblem } from "./ledger-problem.ts";
import type { Balance, LedgerRows, LotRow, WalletRow } from "./ledger-rows.ts";

const BALANCES: Partial<Record<Account, [balance: Balance, sign: 1 | -1]>> = {
  PENDING: ["pending", 1],
  AVAILABLE: ["available", 1],
  HELD: ["held", 1],
  DEBT: ["debt", -1],
};

/** The balances are the sums of the transfers, and of the open lots. */
export function checkBalances(
  wallet: WalletRow,
  { transfers, lots }: LedgerRows,
  report: ReportProblem,
): void {
  const sums = { pending: 0, available: 0, held: 0, debt: 0 };
  const move = (account: Account, points: number) => {
    const [balance, sign] = BALANCES[account] ?? [];
    if (balance) sums[balance] += sign! * points;
  };
  for (const { from, to, points } of transfers) {
    move(from, -points);
    move(to, points);
  }
  for (const balance of Object.keys(sums) as Balance[]) {
    const [stored, sum] = [wallet[balance], sums[balance]];
    if (sum === stored) continue;
    report("BALANCE_DIFFERS", text("ledger.balanceDiffers", { balance, stored, sum }));
  }
  for (const balance of ["pending", "available"] as const) {
    const stored = wallet[balance];
    const sum = lots.reduce((total, lot) => total + lot[balance], 0);
    if (sum === stored) continue;
    report("BALANCE_DIFFERS", text("ledger.balanceDiffersFromLots", { balance, stored, sum }));
  }
  const { debt, available } = wallet;
  if (debt > 0 && available > 0) {
    report("DEBT_BESIDE_AVAILABLE", text("ledger.debtBesideAvailable", { debt, available }));
  }
}

/** The columns of a lot are the sums of its transfers. */
export function checkLots({ transfers, lots }: LedgerRows, report: ReportProblem): void {
  const byLot = Map.groupBy(transfers, ({ lotId }) => lotId);
  for (const lot of lots) {
    const sums = emptyLot();
    for (const transfer of byLot.get(lot.id) ?? []) {
      transferInLot(sums, transfer, transfer.entrySequence === lot.entrySequence);
    }
    for (const column of Object.keys(sums) as LotColumn[]) {
      const [stored, sum] = [lot[column], sums[column]];
      if (sum === stored) continue;
      report("LOT_DIFFERS", text("ledger.lotDiffers", { lot: lot.id, column, stored, sum }));
    }
    byLot.delete(lot.id);
  }
  byLot.delete(null);
  for (const lot of byLot.keys()) report("LOT_DIFFERS", text("ledger.lotMissing", { lot: lot! }));
}

/**
 * The wallet must expect something to be due no later than the first lot becomes available or
 * expires, or the first hold ends. Earlier does no harm: then there is nothing to do. Null when it
 * does.
 */
export function lateDue(
  { lots, spends, expiries }: Pick<LedgerRows, "lots" | "spends" | "expiries">,
  nextDueAt: string | null,
): Text | null {
  // The newest expiry of each terms counts.
  const untilOf = new Map(expiries.map(({ terms, until }) => [terms, Date.parse(until)]));
  const endOf = ({ expiresAt, activityTerms }: LotRow) =>
    Math.max(Date.parse(expiresAt!), (activityTerms && untilOf.get(activityTerms)) || 0);
  const due = lots.flatMap((lot) => [
    ...(lot.pending > 0 ? [Date.parse(lot.availableAt)] : []),
    ...(lot.available > 0 && lot.expiresAt !== null ? [endOf(lot)] : []),
  ]);
  for (const { status, heldUntil } of spends) {
    if (status === "HELD" && heldUntil !== null) due.push(Date.parse(heldUntil));
  }
  const first = due.reduce((a, b) => Math.min(a, b), Infinity);
  if (first === Infinity || (nextDueAt !== null && Date.parse(nextDueAt) <= first)) return null;
  const dueAt = new Date(first).toISOString();
  if (nextDueAt === null) return text("ledger.nothingExpected", { dueAt });
  return text("ledger.expectedTooLate", { dueAt, expectedAt: new Date(nextDueAt).toISOString() });
}
