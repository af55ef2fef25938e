import { isOwed } from "../spending/spend-parts.ts";
import type { SpendPart } from "../spending/spend-parts.ts";

/** A use whose hold ends, or that owes points. */
export interface DueSpend {
  readonly id: string;
  /** The place of the entry that made it: the age of the use. */
  readonly entrySequence: number;
  /** When its points go back by themselves; null for a use that only owes. */
  readonly heldUntil: Date | null;
  /** What pays it; of a use that only owes, what is owed. */
  readonly parts: SpendPart[];
}

interface Paid {
  readonly spendId: string;
  readonly lotId: string;
  points: number;
}

/**
 * The uses that holds and debt are about, while things fall due: what repays debt pays the oldest use first, and comes
 * back with it when its hold ends.
 */
export function dueSpends(given: readonly DueSpend[]) {
  const spends = given
    .map((spend) => ({ ...spend, parts: [...spend.parts] }))
    .sort((a, b) => a.entrySequence - b.entrySequence || (a.id < b.id ? -1 : 1));
  const paid: Paid[] = [];
  return {
    held: spends.filter(({ heldUntil }) => heldUntil !== null),
    pay(part: SpendPart): void {
      let left = part.points;
      for (const spend of spends) {
        const at = spend.parts.findIndex(isOwed);
        if (at < 0 || left === 0) continue;
        const owed = spend.parts[at]!;
        const points = Math.min(left, owed.points);
        left -= points;
        spend.parts.splice(at, 1);
        if (owed.points > points) spend.parts.push({ ...owed, points: owed.points - points });
        addPart(spend.parts, { ...part, points });
        paid.push({ spendId: spend.id, lotId: part.lotId!, points });
      }
    },
    paid(): Paid[] {
      const isGone = new Set(spends.filter(({ parts }) => parts.length === 0).map(({ id }) => id));
      return paid.filter(({ spendId }) => !isGone.has(spendId));
    },
  };
}

function addPart(parts: SpendPart[], part: SpendPart): void {
  const at = parts.findIndex(({ lotId }) => lotId === part.lotId);
  if (at < 0) parts.push(part);
  else parts[at] = { ...part, points: parts[at]!.points + part.points };
}
