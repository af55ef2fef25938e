import type { Account, NewEntry, LotPart } from "../entry.ts";
import { returnedPoints } from "../spending/spend-parts.ts";
import type { DueStep } from "./due-steps.ts";

const ACCOUNTS: Record<DueStep["kind"], [from: Account, to: Account]> = {
  RELEASE: ["PENDING", "AVAILABLE"],
  DEBT_REPAID: ["AVAILABLE", "DEBT"],
  EXPIRE: ["AVAILABLE", "EXPIRED"],
  VOID: ["HELD", "AVAILABLE"],
};

const WORDS = {
  RELEASE: { en: "Points became available", vi: "Điểm đã dùng được" },
  DEBT_REPAID: { en: "Points that were owed", vi: "Trừ vào điểm còn nợ" },
  EXPIRE: { en: "Points expired", vi: "Điểm hết hạn" },
  VOID: { en: "The hold has ended", vi: "Hết thời gian giữ điểm" },
};

/** Steps of one kind at one instant make one entry; the parts of each hold make their own. */
export function dueEntries(steps: readonly DueStep[]): NewEntry[] {
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
  return groups.map(entryOf);
}

function entryOf(steps: readonly DueStep[]): NewEntry {
  const { kind, at, lotId } = steps[0]!;
  const [from, to] = ACCOUNTS[kind];
  const told = { kind, effectiveAt: at, occurredAt: at, reference: "", lots: [] };
  const spendId = spendOf(steps[0]!);
  if (spendId !== null) {
    const ending = steps.filter((step) => step.kind === "VOID");
    const source = { kind: "REDEMPTION" as const, id: spendId };
    return { ...told, source, ...returnedPoints("HELD", ending, WORDS.VOID) };
  }
  const sum = steps.reduce((total, step) => total + step.points, 0);
  const points = kind === "RELEASE" ? sum : -sum;
  return {
    ...told,
    points,
    source: { kind: "LOT", id: lotId! },
    explanation: [{ titles: WORDS[kind], points }],
    transfers: steps.map((step) => ({ from, to, points: step.points, lotId: step.lotId })),
  };
}

function spendOf(step: DueStep): string | null {
  return step.kind === "VOID" ? step.spendId : null;
}

/**
 * What is owed, paid at once by points that become available with an entry: to be posted together with it, since
 * points are never owed beside points that can be spent. `repaySpends` comes after that.
 * @param owed what is owed once the entry is posted.
 * @param lots what is available then, in the order of its use.
 */
export function repayDebt(
  owed: number,
  lots: readonly LotPart[],
  now: Date,
): { payments: LotPart[]; entries: NewEntry[] } {
  let left = owed;
  const payments = lots.flatMap(({ lotId, points }) => {
    const part = Math.min(left, points);
    left -= part;
    return part > 0 ? [{ lotId, points: part }] : [];
  });
  const steps = payments.map((payment) => ({ kind: "DEBT_REPAID" as const, at: now, ...payment }));
  return { payments, entries: dueEntries(steps) };
}
