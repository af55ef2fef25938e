import type { Account } from "../entry.ts";
import { emptyLot, moveInLot } from "../posting/lots.ts";
import type { LotColumn } from "../posting/lots.ts";
import type { ReportProblem } from "./ledger-problem.ts";
import type { Balance, WalletRow, LedgerRows, LotRow } from "./ledger-rows.ts";

const BALANCES: Partial<Record<Account, [name: Balance, sign: 1 | -1]>> = {
  PENDING: ["pending", 1],
  AVAILABLE: ["available", 1],
  HELD: ["held", 1],
  DEBT: ["debt", -1],
};

export function checkBalances(
  wallet: WalletRow,
  { transfers, lots }: LedgerRows,
  report: ReportProblem,
): void {
  const sums = { pending: 0, available: 0, held: 0, debt: 0 };
  const move = (account: Account, points: number) => {
    const balance = BALANCES[account];
    if (balance) sums[balance[0]] += balance[1] * points;
  };
  for (const { from, to, points } of transfers) {
    move(from, -points);
    move(to, points);
  }
  for (const name of Object.keys(sums) as Balance[]) {
    if (sums[name] !== wallet[name]) {
      report(
        "BALANCE_DIFFERS",
        `${name} is ${wallet[name]}; its transfers add up to ${sums[name]}.`,
      );
    }
  }
  for (const name of ["pending", "available"] as const) {
    const held = lots.reduce((sum, lot) => sum + lot[name], 0);
    if (held !== wallet[name]) {
      report("BALANCE_DIFFERS", `${name} is ${wallet[name]}; the open lots hold ${held}.`);
    }
  }
  if (wallet.debt > 0 && wallet.available > 0) {
    report(
      "DEBT_BESIDE_AVAILABLE",
      `The member owes ${wallet.debt} points and can spend ${wallet.available}.`,
    );
  }
}

export function checkLots({ transfers, lots }: LedgerRows, report: ReportProblem): void {
  const byLot = Map.groupBy(transfers, ({ lotId }) => lotId);
  for (const lot of lots) {
    const sums = emptyLot();
    for (const transfer of byLot.get(lot.id) ?? []) {
      moveInLot(sums, transfer, transfer.entrySequence === lot.entrySequence);
    }
    for (const name of Object.keys(sums) as LotColumn[]) {
      if (sums[name] === lot[name]) continue;
      report(
        "LOT_DIFFERS",
        `Lot ${lot.id}: ${name} is ${lot[name]}; its transfers say ${sums[name]}.`,
      );
    }
    byLot.delete(lot.id);
  }
  byLot.delete(null);
  for (const id of byLot.keys()) report("LOT_DIFFERS", `Lot ${id} is missing; transfers name it.`);
}

/**
 * What a wallet would miss: it must say that something is due no later than the first lot becomes available or
 * expires, or the first hold ends. Earlier does no harm: then there is nothing to do. Null when nothing is wrong.
 */
export function lateDue(
  { lots, spends, expiries }: Pick<LedgerRows, "lots" | "spends" | "expiries">,
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
  for (const { status, heldUntil } of spends) {
    if (status === "HELD" && heldUntil !== null) coming.push(Date.parse(heldUntil));
  }
  const first = coming.reduce((a, b) => Math.min(a, b), Infinity);
  if (first === Infinity || (nextDueAt !== null && Date.parse(nextDueAt) <= first)) return null;
  const told = nextDueAt === null ? "never" : new Date(nextDueAt).toISOString();
  return `The next points are due at ${new Date(first).toISOString()}; the wallet says ${told}.`;
}
