import { sumOfPoints } from "../spending/spendable-lots.ts";
import type { LedgerRows, TransferRow } from "./ledger-rows.ts";

/**
 * What merges, done and undone, moved between a chain and others, as far as its lots and spends do
 * not show it.
 */
export interface MergeShare {
  /** The points that are in another chain, by lot. */
  readonly gone: ReadonlyMap<string, number>;
  /** What spends of this chain owe, while another wallet owes it for them. */
  readonly owedElsewhere: number;
  /** What the program had paid for spends that have left, or that are paid here anew. */
  readonly paidElsewhere: number;
  /** The spends that merges brought, by the sequence of their entry. */
  readonly brought: ReadonlyMap<number, Brought>;
}

interface Brought {
  readonly points: number;
  /** Whether the merge was undone. */
  readonly isUndone: boolean;
}

/**
 * Computes it from the chain's own entries. An entry without a reference is a debit, one that names
 * the other chain's last entry a credit. What a merge had taken out and has come back is the
 * chain's own.
 */
export function mergeShare({ entries, transfers }: LedgerRows): MergeShare {
  const moves = entries.filter(({ kind }) => kind === "MERGE" || kind === "UNMERGE");
  const undone = new Set(
    moves.flatMap(({ kind, sourceId }) => (kind === "UNMERGE" ? [sourceId] : [])),
  );
  const bySequence = Map.groupBy(transfers, ({ entrySequence }) => entrySequence);
  const gone = new Map<string, number>();
  const brought = new Map<number, Brought>();
  let owedElsewhere = 0;
  let paidElsewhere = 0;
  for (const { kind, sequence, sourceId, reference } of moves) {
    const moved = bySequence.get(sequence) ?? [];
    const isUndone = undone.has(sourceId);
    const isDebit = reference === "";
    if (kind === "MERGE" && !isDebit) {
      brought.set(sequence, { points: sumOfPoints(moved.filter(isSpent)), isUndone });
    }
    const byProgram = sumOfPoints(moved.filter(({ to }) => to === "ADJUSTED"));
    if (isDebit && isUndone) paidElsewhere += byProgram;
    if (!isDebit || (kind === "MERGE" && isUndone)) continue;
    for (const { lotId, points } of moved.filter(({ to }) => to === "MERGED")) {
      if (lotId !== null) gone.set(lotId, (gone.get(lotId) ?? 0) + points);
    }
    if (kind === "MERGE") {
      owedElsewhere += sumOfPoints(moved.filter(({ to }) => to === "DEBT")) - byProgram;
    }
  }
  return { gone, owedElsewhere, paidElsewhere, brought };
}

/** Whether a transfer of a credit is of points that had been spent, or are owed. */
function isSpent({ to }: TransferRow): boolean {
  return to === "MERGED";
}
