/** What a lot still has to be released or expired. */
export interface DueLot {
  readonly id: string;
  /** The place of the entry that issued it: the age of the lot. */
  readonly entrySequence: number;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
  readonly pending: number;
  readonly available: number;
}

export interface Balances {
  readonly pending: number;
  readonly available: number;
  readonly held: number;
  readonly debt: number;
}

/** One thing that was due: points of one lot that became available, repaid debt, or expired. */
export interface DueStep {
  readonly kind: "RELEASE" | "DEBT_REPAID" | "EXPIRE";
  readonly at: Date;
  readonly lotId: string;
  readonly points: number;
}

export interface Settled {
  readonly steps: readonly DueStep[];
  readonly balances: Balances;
  /** What is left available in the lots that were due, by lot. */
  readonly available: ReadonlyMap<string, number>;
}

/**
 * Everything that was due on a wallet at `now`, in the order of its instants; at one instant what becomes available
 * comes first. Points that become available pay debt before anything else, also when they expire a moment later.
 * Works the same for a write, which posts the steps, and for a read, which shows the balances.
 */
export function dueSteps(start: Balances, lots: readonly DueLot[], now: Date): Settled {
  const balances = { ...start };
  const available = new Map(lots.map((lot) => [lot.id, lot.available]));
  const steps: DueStep[] = [];

  for (const { kind, at, lot } of dueInstants(lots, now)) {
    if (kind === "RELEASE") {
      steps.push({ kind, at, lotId: lot.id, points: lot.pending });
      const repaid = Math.min(lot.pending, balances.debt);
      if (repaid > 0) steps.push({ kind: "DEBT_REPAID", at, lotId: lot.id, points: repaid });
      balances.pending -= lot.pending;
      balances.available += lot.pending - repaid;
      balances.debt -= repaid;
      available.set(lot.id, available.get(lot.id)! + lot.pending - repaid);
    } else {
      const points = available.get(lot.id)!;
      if (points === 0) continue;
      steps.push({ kind, at, lotId: lot.id, points });
      balances.available -= points;
      available.set(lot.id, 0);
    }
  }
  return { steps, balances, available };
}

function dueInstants(lots: readonly DueLot[], now: Date) {
  const instants = lots.flatMap((lot) => {
    const isReleased = lot.pending === 0 || lot.availableAt <= now;
    const release = lot.pending > 0 && lot.availableAt <= now;
    const expire = isReleased && lot.expiresAt !== null && lot.expiresAt <= now;
    return [
      ...(release ? [{ kind: "RELEASE" as const, at: lot.availableAt, lot }] : []),
      ...(expire ? [{ kind: "EXPIRE" as const, at: lot.expiresAt!, lot }] : []),
    ];
  });
  return instants.sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() ||
      Number(a.kind === "EXPIRE") - Number(b.kind === "EXPIRE") ||
      a.lot.entrySequence - b.lot.entrySequence,
  );
}
