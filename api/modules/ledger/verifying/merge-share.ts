import type { LedgerRows, TransferRow } from "./ledger-rows.ts";

/** What merges and their undoing moved between a chain and others, as far as its lots and uses say nothing of it. */
export interface MergeShare {
  /** By lot, what lies in another chain, or went back there. */
  readonly gone: ReadonlyMap<string, number>;
  /** What uses of this chain owe and another one's wallet owes for them. */
  readonly owedElsewhere: number;
  /** What the program had paid for uses that went away and are no more here, or are paid here anew. */
  readonly paidElsewhere: number;
  /** What merges brought as spent, by the place of their entry. */
  readonly brought: ReadonlyMap<number, Brought>;
}

interface Brought {
  readonly points: number;
  /** Whether it went back. */
  readonly isUndone: boolean;
}

/**
 * Reads it from the chain's own entries: one that names no other chain's end took out, one that does brought in. What a
 * merge had taken out and has come back is the chain's own again.
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
    const tookOut = reference === "";
    if (kind === "MERGE" && !tookOut) {
      brought.set(sequence, { points: total(moved.filter(isSpent)), isUndone });
    }
    const byProgram = total(moved.filter(({ to }) => to === "ADJUSTED"));
    if (tookOut && isUndone) paidElsewhere += byProgram;
    if (!tookOut || (kind === "MERGE" && isUndone)) continue;
    for (const { lotId, points } of moved.filter(({ to }) => to === "MERGED")) {
      if (lotId !== null) gone.set(lotId, (gone.get(lotId) ?? 0) + points);
    }
    if (kind === "MERGE") {
      owedElsewhere += total(moved.filter(({ to }) => to === "DEBT")) - byProgram;
    }
  }
  return { gone, owedElsewhere, paidElsewhere, brought };
}

/** Of what a merge brought in, what had been spent, and what was owed. */
function isSpent({ from, to }: TransferRow): boolean {
  return to === "MERGED" && (from === "AVAILABLE" || from === "DEBT");
}

function total(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}
