import { text } from "../../../locales/text.ts";
import type { KeyedHashes } from "../../../values/keyed-hashes.ts";
import type { ActivityExpiry, NewLot } from "../entry.ts";
import { entryHash, firstHash, isReferenceOf } from "../posting/entry-hash.ts";
import type { ReportProblem } from "./ledger-problem.ts";
import type { LedgerRows, ExpiryRow, EntryRow, LotRow, TransferRow } from "./ledger-rows.ts";

export function checkChain(
  { programId, hashes }: { programId: string; hashes: KeyedHashes },
  ledger: LedgerRows,
  report: ReportProblem,
): void {
  const { memberId, wallet, entries } = ledger;
  const transfers = Map.groupBy(ledger.transfers, ({ entrySequence }) => entrySequence);
  const lots = Map.groupBy(ledger.lots, ({ entrySequence }) => entrySequence);
  const expiries = Map.groupBy(ledger.expiries, ({ entrySequence }) => entrySequence);
  let previous = firstHash(programId, memberId);
  let expected = 1;
  for (const row of entries) {
    if (row.sequence !== expected) {
      const missing = text("ledger.entryMissing", { entry: expected, before: row.sequence });
      report("CHAIN_BROKEN", missing, row.id);
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
    const isAsHashed = entryHash(previous, content).toString("hex") === row.hash;
    if (!isAsHashed || !hasReference(hashes, ledger, row)) {
      report("ENTRY_CHANGED", text("ledger.entryChanged", { entry: row.sequence }), row.id);
    }
    previous = Buffer.from(row.hash, "hex");
    expected = row.sequence + 1;
    transfers.delete(row.sequence);
  }
  for (const sequence of transfers.keys()) {
    report("CHAIN_BROKEN", text("ledger.transfersWithoutEntry", { entry: sequence }));
  }
  if (!wallet) return;
  const { sequence, headHash } = wallet;
  if (sequence !== expected - 1 || headHash !== previous.toString("hex")) {
    report("HEAD_DIFFERS", text("ledger.headDiffers", { last: expected - 1, head: sequence }));
  }
}

/** Whether an entry has the reference that was hashed, or lost it when its member was erased. */
function hasReference(hashes: KeyedHashes, { memberId, isErased }: LedgerRows, row: EntryRow) {
  const { version, reference, referenceHash } = row;
  if (version === 1 || (isErased && reference === "")) return true;
  return isReferenceOf(hashes, { memberId, reference }, referenceHash);
}

export function checkCheckpoint({ checkpoint, entries }: LedgerRows, report: ReportProblem): void {
  if (!checkpoint) return;
  const { day, sequence, headHash } = checkpoint;
  const entry = entries.find((row) => row.sequence === sequence);
  if (entry?.hash === headHash) return;
  const message = text("ledger.signedHeadDiffers", { entry: sequence, day });
  report("CHECKPOINT_DIFFERS", message, entry?.id);
}

/** The expiries that an entry extends; undefined for none. */
function expiriesOf(rows: ExpiryRow[] | undefined): ActivityExpiry[] | undefined {
  return rows?.map(({ terms, until }) => ({ terms, until: new Date(until) }));
}

/** The credit of a merge names the last entry of the other chain, and is as much as its debit. */
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
  // The credit of an undelivered merge is in the chain of its debit.
  const own = entries.map((entry) => ({ ...entry, moved: movedBy(entry) }));
  for (const entry of own) {
    const { kind, reference, sourceId, moved } = entry;
    if ((kind !== "MERGE" && kind !== "UNMERGE") || reference === "") continue;
    const other = [...merges, ...own].find(
      (row) => row.sourceId === sourceId && row.hash === reference,
    );
    if (other && other.moved + moved === 0) continue;
    const message = other
      ? text("ledger.mergeDiffers", { entry: entry.sequence, points: -moved, left: other.moved })
      : text("ledger.mergeWithoutDebit", { entry: entry.sequence });
    report("MERGE_DIFFERS", message, entry.id);
  }
}

/** The lots of an entry in the order in which it issued them. */
function inTransferOrder(lots: LotRow[], transfers: TransferRow[]): NewLot[] {
  const position = (id: string) => transfers.findIndex(({ lotId }) => lotId === id);
  return lots
    .toSorted((a, b) => position(a.id) - position(b.id))
    .map(({ id, issued, availableAt, expiresAt, purchaseId, activityTerms }) => ({
      id,
      issued,
      purchaseId,
      activityTerms,
      availableAt: new Date(availableAt),
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    }));
}
