import { sayInAll, text } from "../../../locales/text.ts";
import type { Account, LotPart, NewEntry, SourceKind } from "../entry.ts";
import { returnedPoints } from "../spending/spend-parts.ts";
import { firstPoints } from "../spending/spendable-lots.ts";
import type { DueStep } from "./due-steps.ts";

const ACCOUNTS: Record<DueStep["kind"], [from: Account, to: Account]> = {
  RELEASE: ["PENDING", "AVAILABLE"],
  DEBT_REPAID: ["AVAILABLE", "DEBT"],
  EXPIRE: ["AVAILABLE", "EXPIRED"],
  VOID: ["HELD", "AVAILABLE"],
};

const TITLES = {
  RELEASE: sayInAll(text("ledger.pointsBecameAvailable")),
  DEBT_REPAID: sayInAll(text("ledger.debtRepaid")),
  EXPIRE: sayInAll(text("ledger.pointsExpired")),
  VOID: sayInAll(text("ledger.holdEnded")),
};

/** What holds are for, by the ids of their spends; left out for redemptions. */
export type HoldSources = ReadonlyMap<string, SourceKind>;

/** Steps of one kind at one instant make one entry; the parts of each hold make their own. */
export function dueEntries(steps: readonly DueStep[], holds: HoldSources = new Map()): NewEntry[] {
  const groups: DueStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1)?.[0];
    const isSame =
      last?.kind === step.kind &&
      last.at.getTime() === step.at.getTime() &&
      spendOf(last) === spendOf(step);
    if (isSame) groups.at(-1)!.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => entryOf(group, holds));
}

function entryOf(steps: readonly DueStep[], holds: HoldSources): NewEntry {
  const { kind, at, lotId } = steps[0]!;
  const shared = { kind, effectiveAt: at, occurredAt: at, reference: "", lots: [] };
  const spendId = spendOf(steps[0]!);
  if (spendId !== null) {
    const ending = steps.filter((step) => step.kind === "VOID");
    const source = { kind: holds.get(spendId) ?? "REDEMPTION", id: spendId };
    return { ...shared, source, ...returnedPoints("HELD", ending, { titles: TITLES.VOID }) };
  }
  const [from, to] = ACCOUNTS[kind];
  const sum = steps.reduce((total, step) => total + step.points, 0);
  const points = kind === "RELEASE" ? sum : -sum;
  return {
    ...shared,
    points,
    source: { kind: "LOT", id: lotId! },
    explanation: [{ titles: TITLES[kind], points }],
    transfers: steps.map((step) => ({ from, to, points: step.points, lotId: step.lotId })),
  };
}

function spendOf(step: DueStep): string | null {
  return step.kind === "VOID" ? step.spendId : null;
}

/**
 * Repays debt at once with points that become available by an entry. Post the entries together with
 * it, since a wallet never owes while it has points to spend; call `repaySpends` after that.
 * @param owed what is owed once the entry is posted.
 * @param lots what is available then, in spend order.
 */
export function repayDebt(
  owed: number,
  lots: readonly LotPart[],
  now: Date,
): { payments: LotPart[]; entries: NewEntry[] } {
  const payments = firstPoints(owed, lots);
  const steps = payments.map(({ lotId, points }): DueStep => {
    return { kind: "DEBT_REPAID", at: now, lotId, points };
  });
  return { payments, entries: dueEntries(steps) };
}
