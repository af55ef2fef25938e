import { entryHash, firstHash } from "./entry-hash.ts";
import type {
  Account,
  ActivityExpiry,
  EntryKind,
  ExplanationLine,
  NewEntry,
  NewLot,
} from "./entry.ts";
import { emptyLot, moveInLot } from "./lot-columns.ts";
import type { LotColumn } from "./lot-columns.ts";
import { lateDue } from "./late-due.ts";
import { useProblems } from "./use-problems.ts";

export type LedgerProblemKind =
  | "ENTRY_CHANGED"
  | "CHAIN_BROKEN"
  | "HEAD_DIFFERS"
  | "CHECKPOINT_DIFFERS"
  | "BALANCE_DIFFERS"
  | "LOT_DIFFERS"
  | "DEBT_BESIDE_AVAILABLE"
  | "MERGE_DIFFERS"
  | "USE_DIFFERS"
  | "DUE_DIFFERS";

export interface LedgerProblem {
  /** Null for what concerns the whole program. */
  memberId: string | null;
  entryId: string | null;
  kind: LedgerProblemKind;
  message: string;
}

/** A member's whole ledger as the database holds it; instants as text, hashes as hexadecimal. */
export interface LedgerRows {
  memberId: string;
  wallet: WalletRow | null;
  entries: EntryRow[];
  transfers: TransferRow[];
  lots: LotRow[];
  expiries: ExpiryRow[];
  uses: UseRow[];
  useLots: { useId: string; lotId: string; points: number }[];
  /** The newest head that was signed. */
  checkpoint: { day: string; sequence: number; headHash: string } | null;
  /** What merges, and their undoing, left in the chains of the other members, and what that moved there. */
  merges: MergeRow[];
}

interface MergeRow {
  sourceId: string;
  hash: string;
  moved: number;
}

type Balance = "pending" | "available" | "held" | "debt";
type WalletRow = Record<Balance | "sequence", number> & {
  headHash: string;
  nextDueAt: string | null;
};
export interface UseRow {
  id: string;
  /** The place of the entry that made it. */
  entrySequence: number;
  points: number;
  debt: number;
  /** What the program paid. */
  forgiven: number;
  heldUntil: string | null;
  status: "HELD" | "DONE" | "CANCELLED" | "REFUNDED";
}
export type LotRow = Record<LotColumn | "issued" | "entrySequence", number> & {
  id: string;
  purchaseId: string | null;
  availableAt: string;
  expiresAt: string | null;
  activityTerms: string | null;
};
interface ExpiryRow {
  entrySequence: number;
  terms: string;
  until: string;
}
export interface TransferRow {
  entrySequence: number;
  from: Account;
  to: Account;
  points: number;
  lotId: string | null;
}
interface EntryRow {
  id: string;
  programId: string;
  sequence: number;
  kind: EntryKind;
  points: number;
  availableAfter: number;
  effectiveAt: string;
  recordedAt: string;
  occurredAt: string;
  sourceKind: NewEntry["source"]["kind"];
  sourceId: string;
  reference: string;
  explanation: ExplanationLine[];
  hash: string;
}

/** Everything that is wrong in one member's ledger; empty when it proves itself. */
export function ledgerProblems(programId: string, ledger: LedgerRows): LedgerProblem[] {
  const found: LedgerProblem[] = [];
  const report = (kind: LedgerProblemKind, message: string, entryId: string | null = null) =>
    found.push({ memberId: ledger.memberId, entryId, kind, message });

  checkChain(programId, ledger, report);
  checkCheckpoint(ledger, report);
  checkMerges(ledger, report);
  if (ledger.wallet) {
    checkBalances(ledger.wallet, ledger, report);
    checkLots(ledger, report);
    for (const message of useProblems(ledger, ledger.wallet)) report("USE_DIFFERS", message);
    const late = lateDue(ledger, ledger.wallet.nextDueAt);
    if (late) report("DUE_DIFFERS", late);
  } else {
    report("BALANCE_DIFFERS", "The member has no wallet.");
  }
  return found;
}

type ReportProblem = (kind: LedgerProblemKind, message: string, entryId?: string | null) => void;

function checkChain(programId: string, ledger: LedgerRows, report: ReportProblem): void {
  const { memberId, wallet, entries } = ledger;
  const transfers = Map.groupBy(ledger.transfers, ({ entrySequence }) => entrySequence);
  const lots = Map.groupBy(ledger.lots, ({ entrySequence }) => entrySequence);
  const expiries = Map.groupBy(ledger.expiries, ({ entrySequence }) => entrySequence);
  let previous = firstHash(programId, memberId);
  let expected = 1;
  for (const row of entries) {
    if (row.sequence !== expected) {
      report("CHAIN_BROKEN", `Entry ${expected} is missing before entry ${row.sequence}.`, row.id);
    }
    const content = {
      ...row,
      memberId,
      effectiveAt: new Date(row.effectiveAt),
      recordedAt: new Date(row.recordedAt),
      occurredAt: new Date(row.occurredAt),
      source: { kind: row.sourceKind, id: row.sourceId },
      transfers: transfers.get(row.sequence) ?? [],
      lots: inTransferOrder(lots.get(row.sequence) ?? [], transfers.get(row.sequence) ?? []),
      expiries: expiriesOf(expiries.get(row.sequence)),
    };
    if (entryHash(previous, content).toString("hex") !== row.hash) {
      report(
        "ENTRY_CHANGED",
        `Entry ${row.sequence} or the one before it is not what was recorded.`,
        row.id,
      );
    }
    previous = Buffer.from(row.hash, "hex");
    expected = row.sequence + 1;
    transfers.delete(row.sequence);
  }
  for (const sequence of transfers.keys()) {
    report("CHAIN_BROKEN", `Transfers belong to entry ${sequence}, which does not exist.`);
  }
  if (
    wallet &&
    (wallet.sequence !== expected - 1 || wallet.headHash !== previous.toString("hex"))
  ) {
    report(
      "HEAD_DIFFERS",
      `The chain ends at entry ${expected - 1}; the wallet says entry ${wallet.sequence} is its head.`,
    );
  }
}

function checkCheckpoint({ checkpoint, entries }: LedgerRows, report: ReportProblem): void {
  if (!checkpoint) return;
  const { day, sequence, headHash } = checkpoint;
  const entry = entries.find((row) => row.sequence === sequence);
  if (entry?.hash === headHash) return;
  const message = `Entry ${sequence} is not the head of the chain that was signed on ${day}.`;
  report("CHECKPOINT_DIFFERS", message, entry?.id);
}

/** Until when an entry says lots last; undefined where it says nothing of it. */
function expiriesOf(rows: ExpiryRow[] | undefined): ActivityExpiry[] | undefined {
  return rows?.map(({ terms, until }) => ({ terms, until: new Date(until) }));
}

/** What arrived by a merge names the end of the chain it came from, and is what left there. */
function checkMerges({ entries, transfers, merges }: LedgerRows, report: ReportProblem): void {
  const movedBy = ({ sequence }: EntryRow) =>
    transfers
      .filter(({ entrySequence }) => entrySequence === sequence)
      .reduce((sum, { from, to, points }) => {
        return sum + (to === "MERGED" ? points : 0) - (from === "MERGED" ? points : 0);
      }, 0);
  // What could not be delivered came back to the chain that it had left.
  const own = entries.map((entry) => ({ ...entry, moved: movedBy(entry) }));
  for (const entry of own) {
    const { kind, reference, sourceId, moved } = entry;
    if ((kind !== "MERGE" && kind !== "UNMERGE") || reference === "") continue;
    const left = [...merges, ...own].find(
      (other) => other.sourceId === sourceId && other.hash === reference,
    );
    if (left && left.moved + moved === 0) continue;
    const found = left ? `holds ${-moved} points; ${left.moved} left` : "names none of the ends of";
    const message = `Entry ${entry.sequence} ${found} the chain that was merged.`;
    report("MERGE_DIFFERS", message, entry.id);
  }
}

/** The lots of an entry in the order in which it issued them. */
function inTransferOrder(lots: LotRow[], transfers: TransferRow[]): NewLot[] {
  const place = (id: string) => transfers.findIndex(({ lotId }) => lotId === id);
  return lots
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map(({ id, issued, availableAt, expiresAt, purchaseId, activityTerms }) => ({
      ...{ id, issued, purchaseId, activityTerms },
      availableAt: new Date(availableAt),
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    }));
}

const BALANCES: Partial<Record<Account, [name: Balance, sign: 1 | -1]>> = {
  PENDING: ["pending", 1],
  AVAILABLE: ["available", 1],
  HELD: ["held", 1],
  DEBT: ["debt", -1],
};

function checkBalances(
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

function checkLots({ transfers, lots }: LedgerRows, report: ReportProblem): void {
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
