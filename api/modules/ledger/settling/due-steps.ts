import type { Repayment } from "../spending/spend-allocations.ts";
import { isOwed, spendOrder } from "../spending/spend-parts.ts";
import type { SpendPart } from "../spending/spend-parts.ts";
import type { Balances } from "../wallet.ts";
import { dueSpends } from "./due-spends.ts";
import type { DueSpend } from "./due-spends.ts";

/** What a lot still has to be released or expired. */
export interface DueLot {
  readonly id: string;
  /** The lot's age: the sequence of the entry that issued it. */
  readonly entrySequence: number;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
  readonly pending: number;
  readonly available: number;
}

/**
 * One thing that was due: points of one lot that became available, repaid debt, or expired; or a
 * part of a hold that ended. Without a lot the part was owed, or paid by the program.
 */
export type DueStep =
  | {
      readonly kind: "RELEASE" | "DEBT_REPAID" | "EXPIRE";
      readonly at: Date;
      readonly lotId: string;
      readonly points: number;
    }
  | {
      readonly kind: "VOID";
      readonly at: Date;
      readonly lotId: string | null;
      readonly points: number;
      readonly spendId: string;
      readonly isForgiven: boolean;
    };

export interface Settled {
  readonly steps: readonly DueStep[];
  readonly balances: Balances;
  /** What remains available of points that were due or came back, by lot. */
  readonly available: ReadonlyMap<string, number>;
  /** What repaid the debt of spends, without spends whose points came back. */
  readonly repayments: readonly Repayment[];
}

/**
 * Everything that was due on a wallet at `now`, in the order of its instants. At one instant points
 * become available first, then holds end, then points expire. Points that become available repay
 * debt before anything else, also when they expire a moment later. Points of a hold whose lot has
 * ended expire when the hold ends. A write posts the steps; a read shows the balances.
 * @param due where a hold is due, also every spend that owes points: what repays a spend may come
 *   back with it.
 */
export function dueSteps(start: Balances, due: readonly (DueLot | DueSpend)[], now: Date): Settled {
  const lots = due.filter((it) => "availableAt" in it);
  const spends = dueSpends(due.filter((it) => "parts" in it));
  const balances = { ...start };
  const available = new Map(lots.map((lot) => [lot.id, lot.available]));
  const steps: DueStep[] = [];
  const repay = (at: Date, { lotId, points, ...lot }: Omit<SpendPart, "isForgiven">): number => {
    const repaid = Math.min(points, balances.debt);
    if (repaid === 0) return 0;
    steps.push({ kind: "DEBT_REPAID", at, lotId: lotId!, points: repaid });
    spends.repay({ lotId, points: repaid, isForgiven: false, ...lot });
    balances.debt -= repaid;
    return repaid;
  };
  const add = (lotId: string, points: number) => {
    balances.available += points;
    available.set(lotId, (available.get(lotId) ?? 0) + points);
  };

  for (const { kind, at, lot, spend } of dueInstants(lots, spends.held, now)) {
    if (kind === "RELEASE") {
      const { id: lotId, pending: points, entrySequence, expiresAt } = lot!;
      steps.push({ kind, at, lotId, points });
      balances.pending -= points;
      add(lotId, points - repay(at, { lotId, points, entrySequence, expiresAt }));
    } else if (kind === "VOID") {
      const back = endHold(spend!, at);
      for (const { lotId, points, isForgiven } of back) {
        steps.push({ kind, at, lotId, points, spendId: spend!.id, isForgiven });
      }
      balances.held -= back.reduce((sum, { points }) => sum + points, 0);
      for (const part of back.filter((it) => it.isOver)) {
        steps.push({ kind: "EXPIRE", at, lotId: part.lotId!, points: part.points });
      }
      balances.debt -= back.find(isOwed)?.points ?? 0;
      for (const part of back.filter(({ lotId, isOver }) => lotId !== null && !isOver)) {
        add(part.lotId!, part.points - repay(at, part));
      }
    } else {
      const points = available.get(lot!.id) ?? 0;
      if (points === 0) continue;
      steps.push({ kind, at, lotId: lot!.id, points });
      balances.available -= points;
      available.set(lot!.id, 0);
    }
  }
  return { steps, balances, available, repayments: spends.repayments() };
}

/** The parts of a hold when it ends, in spend order; a part is over if its lot has ended. */
function endHold(spend: DueSpend, at: Date): (SpendPart & { isOver: boolean })[] {
  const parts = spend.parts.splice(0).sort(spendOrder);
  return parts.map((part) => ({
    ...part,
    isOver: part.expiresAt !== null && part.expiresAt <= at,
  }));
}

interface Instant {
  readonly kind: "RELEASE" | "VOID" | "EXPIRE";
  readonly at: Date;
  readonly age: number;
  readonly lot?: Pick<DueLot, "id" | "entrySequence" | "expiresAt" | "pending">;
  readonly spend?: DueSpend;
}

const ORDER = { RELEASE: 0, VOID: 1, EXPIRE: 2 };

function dueInstants(lots: readonly DueLot[], held: readonly DueSpend[], now: Date): Instant[] {
  const instants = new Map<string, Instant>();
  const put = (instant: Instant) =>
    instants.set(`${instant.kind} ${instant.lot?.id ?? instant.spend!.id}`, instant);
  for (const lot of lots) {
    const isReleased = lot.pending === 0 || lot.availableAt <= now;
    if (lot.pending > 0 && isReleased) {
      put({ kind: "RELEASE", at: lot.availableAt, age: lot.entrySequence, lot });
    }
    if (isReleased && lot.expiresAt !== null && lot.expiresAt <= now) {
      put({ kind: "EXPIRE", at: lot.expiresAt, age: lot.entrySequence, lot });
    }
  }
  for (const spend of held) {
    if (spend.heldUntil! > now) continue;
    put({ kind: "VOID", at: spend.heldUntil!, age: spend.entrySequence, spend });
    for (const { lotId, entrySequence, expiresAt } of spend.parts) {
      // What comes back may expire before now, although its lot had nothing to expire until then.
      if (lotId === null || expiresAt === null || expiresAt > now) continue;
      const lot = { id: lotId, entrySequence, expiresAt, pending: 0 };
      put({ kind: "EXPIRE", at: expiresAt, age: entrySequence, lot });
    }
  }
  return [...instants.values()].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || ORDER[a.kind] - ORDER[b.kind] || a.age - b.age,
  );
}
