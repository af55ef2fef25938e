/** A part of a use, and the lot that pays it; no lot is debt, or what the program has paid. */
export interface UsePart {
  readonly lotId: string | null;
  readonly points: number;
  readonly isForgiven: boolean;
  /** The age and the end of the lot. */
  readonly entrySequence: number;
  readonly expiresAt: Date | null;
}

/** A use whose hold ends, or that owes points. */
export interface DueUse {
  readonly id: string;
  /** The place of the entry that made it: the age of the use. */
  readonly entrySequence: number;
  /** When its points go back by themselves; null for a use that only owes. */
  readonly heldUntil: Date | null;
  /** What pays it; of a use that only owes, what is owed. */
  readonly parts: UsePart[];
}

interface Paid {
  readonly useId: string;
  readonly lotId: string;
  points: number;
}

/**
 * The uses that holds and debt are about, while things fall due: what repays debt pays the oldest use first, and comes
 * back with it when its hold ends.
 */
export function dueUses(given: readonly DueUse[]) {
  const uses = given
    .map((use) => ({ ...use, parts: [...use.parts] }))
    .sort((a, b) => a.entrySequence - b.entrySequence || (a.id < b.id ? -1 : 1));
  const paid: Paid[] = [];
  return {
    held: uses.filter(({ heldUntil }) => heldUntil !== null),
    pay(part: UsePart): void {
      let left = part.points;
      for (const use of uses) {
        const at = use.parts.findIndex(isOwed);
        if (at < 0 || left === 0) continue;
        const owed = use.parts[at]!;
        const points = Math.min(left, owed.points);
        left -= points;
        use.parts.splice(at, 1);
        if (owed.points > points) use.parts.push({ ...owed, points: owed.points - points });
        addPart(use.parts, { ...part, points });
        paid.push({ useId: use.id, lotId: part.lotId!, points });
      }
    },
    paid(): Paid[] {
      const isGone = new Set(uses.filter(({ parts }) => parts.length === 0).map(({ id }) => id));
      return paid.filter(({ useId }) => !isGone.has(useId));
    },
  };
}

/** Whether the member still has to pay it. */
export function isOwed({ lotId, isForgiven }: Pick<UsePart, "lotId" | "isForgiven">): boolean {
  return lotId === null && !isForgiven;
}

function addPart(parts: UsePart[], part: UsePart): void {
  const at = parts.findIndex(({ lotId }) => lotId === part.lotId);
  if (at < 0) parts.push(part);
  else parts[at] = { ...part, points: parts[at]!.points + part.points };
}

/** Soonest expiry first, then oldest, as points are spent; debt after that, and what the program paid. */
export function spendOrder(a: UsePart, b: UsePart): number {
  return (
    Number(a.lotId === null) - Number(b.lotId === null) ||
    Number(a.isForgiven) - Number(b.isForgiven) ||
    (a.expiresAt?.getTime() ?? Infinity) - (b.expiresAt?.getTime() ?? Infinity) ||
    a.entrySequence - b.entrySequence ||
    (a.lotId! < b.lotId! ? -1 : 1)
  );
}
