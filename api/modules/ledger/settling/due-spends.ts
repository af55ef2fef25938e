import type { Repayment } from "../spending/spend-allocations.ts";
import { isOwed } from "../spending/spend-parts.ts";
import type { SpendPart } from "../spending/spend-parts.ts";

/** A spend whose hold ends, or that owes points. */
export interface DueSpend {
  readonly id: string;
  /** The spend's age: the sequence of the entry that made it. */
  readonly entrySequence: number;
  /** When the hold ends; null for a spend that only owes. */
  readonly heldUntil: Date | null;
  /** What pays it; of a spend that only owes, what is owed. */
  readonly parts: SpendPart[];
}

/**
 * The spends that are held or owe points, while things fall due. Points that repay debt pay the
 * oldest spend first, and come back with it when its hold ends.
 */
export function dueSpends(due: readonly DueSpend[]) {
  const spends = due
    .map((spend) => ({ ...spend, parts: [...spend.parts] }))
    .sort((a, b) => a.entrySequence - b.entrySequence || (a.id < b.id ? -1 : 1));
  const repayments: Repayment[] = [];
  return {
    held: spends.filter(({ heldUntil }) => heldUntil !== null),
    repay(part: SpendPart): void {
      let remaining = part.points;
      for (const spend of spends) {
        const at = spend.parts.findIndex(isOwed);
        if (at < 0 || remaining === 0) continue;
        const owed = spend.parts[at]!;
        const points = Math.min(remaining, owed.points);
        remaining -= points;
        spend.parts.splice(at, 1);
        if (owed.points > points) spend.parts.push({ ...owed, points: owed.points - points });
        addPart(spend.parts, { ...part, points });
        repayments.push({ spendId: spend.id, lotId: part.lotId!, points });
      }
    },
    /** What repaid debt, without spends whose points came back. */
    repayments(): Repayment[] {
      const ended = new Set(spends.filter(({ parts }) => parts.length === 0).map(({ id }) => id));
      return repayments.filter(({ spendId }) => !ended.has(spendId));
    },
  };
}

function addPart(parts: SpendPart[], part: SpendPart): void {
  const at = parts.findIndex(({ lotId }) => lotId === part.lotId);
  if (at < 0) parts.push(part);
  else parts[at] = { ...part, points: parts[at]!.points + part.points };
}
