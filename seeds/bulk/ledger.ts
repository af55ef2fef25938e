import type { Account, NewEntry, NewLot } from "../../api/modules/ledger/entry.ts";
import { entryHash, firstHash } from "../../api/modules/ledger/posting/entry-hash.ts";
import { emptyLot, transferInLot } from "../../api/modules/ledger/posting/lots.ts";
import type { LotAmounts } from "../../api/modules/ledger/posting/lots.ts";
import { dueEntries } from "../../api/modules/ledger/settling/due-entries.ts";
import { dueSteps } from "../../api/modules/ledger/settling/due-steps.ts";
import type { BulkChance } from "./chance.ts";
import type { BulkTables } from "./tables.ts";

interface BulkLot extends NewLot, LotAmounts {
  readonly entrySequence: number;
}

export interface BulkOwner {
  readonly programId: string;
  readonly memberId: string;
}

/** One member's ledger as its own writes would have left it, chain included, made in memory. */
export class BulkLedger {
  readonly #lots: BulkLot[] = [];
  readonly #balances = { pending: 0, available: 0, held: 0, debt: 0 };
  readonly #owner: BulkOwner;
  readonly #tables: BulkTables;
  readonly #chance: BulkChance;
  #sequence = 0;
  #headHash: Buffer;

  constructor(owner: BulkOwner, tables: BulkTables, chance: BulkChance) {
    this.#owner = owner;
    this.#tables = tables;
    this.#chance = chance;
    this.#headHash = firstHash(owner.programId, owner.memberId);
  }

  /** Posts what became available or expired until `at`, each at its instant. */
  settle(at: Date): void {
    const due = dueSteps(this.#balances, this.#lots, at).steps;
    for (const entry of dueEntries(due)) this.#post(entry, entry.effectiveAt);
  }

  /** Posts an entry that was recorded at an instant. @returns its place in the chain. */
  post(entry: NewEntry, recordedAt: Date): number {
    this.settle(recordedAt);
    return this.#post(entry, recordedAt);
  }

  /** Adds the wallet and the lots, as they stand at the end. */
  finish(): void {
    const { programId, memberId } = this.#owner;
    const { pending, available, held, debt } = this.#balances;
    const due = this.#lots.flatMap((lot) => [
      ...(lot.pending > 0 ? [lot.availableAt.getTime()] : []),
      ...(lot.available > 0 && lot.expiresAt ? [lot.expiresAt.getTime()] : []),
    ]);
    const nextDueAt = due.length > 0 ? new Date(Math.min(...due)) : null;
    this.#tables.wallets.add(
      memberId,
      programId,
      pending,
      available,
      held,
      debt,
      nextDueAt,
      this.#sequence,
      this.#headHash,
    );
    for (const lot of this.#lots) {
      this.#tables.lots.add(
        memberId,
        lot.id,
        lot.entrySequence,
        lot.purchaseId,
        lot.availableAt,
        lot.expiresAt,
        lot.issued,
        lot.pending,
        lot.available,
        lot.used,
        lot.expired,
      );
    }
  }

  #post(entry: NewEntry, recordedAt: Date): number {
    const { programId, memberId } = this.#owner;
    const sequence = ++this.#sequence;
    for (const lot of entry.lots) {
      this.#lots.push({ ...lot, ...emptyLot(), entrySequence: sequence });
    }
    entry.transfers.forEach((transfer, index) => {
      const { from, to, points, lotId } = transfer;
      this.#move(from, -points);
      this.#move(to, points);
      const lot = this.#lots.find(({ id }) => id === lotId);
      if (lot) transferInLot(lot, transfer, lot.entrySequence === sequence);
      this.#tables.transfers.add(memberId, sequence, index + 1, from, to, points, lotId);
    });
    const availableAfter = this.#balances.available;
    const id = this.#chance.uuid(recordedAt);
    // The first version, which needs no secret.
    const hashed = { version: 1, referenceHash: null };
    const numbered = { id, programId, memberId, sequence, availableAfter, recordedAt };
    const place = { ...entry, ...numbered, ...hashed };
    this.#headHash = entryHash(this.#headHash, place);
    this.#tables.entries.add(
      memberId,
      sequence,
      id,
      programId,
      entry.kind,
      entry.points,
      availableAfter,
      entry.effectiveAt,
      recordedAt,
      entry.occurredAt,
      entry.source.kind,
      entry.source.id,
      entry.reference,
      JSON.stringify(entry.explanation),
      this.#headHash,
    );
    return sequence;
  }

  #move(account: Account, points: number): void {
    if (account === "PENDING") this.#balances.pending += points;
    else if (account === "AVAILABLE") this.#balances.available += points;
  }
}
