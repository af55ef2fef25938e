import type { ActivityExpiry, NewLot } from "../entry.ts";
import { firstHash, entryHash } from "../posting/entry-hash.ts";
import type { ReportProblem } from "./ledger-problem.ts";
import type { LedgerRows, ExpiryRow, EntryRow, LotRow, TransferRow } from "./ledger-rows.ts";

export function checkChain(programId: string, ledger: LedgerRows, report: ReportProblem): void {
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

export function checkCheckpoint({ checkpoint, entries }: LedgerRows, report: ReportProblem): void {
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
export function checkMerges(
  { entries, transfers, merges }: LedgerRows,
  report: ReportProblem,
): void {
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
