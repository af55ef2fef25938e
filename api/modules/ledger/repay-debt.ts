import type { NewEntry } from "./entry.ts";
import { dueEntries } from "./settle-due.ts";
import type { LotPart } from "./spendable-lots.ts";

/**
 * What is owed, paid at once by points that become available with an entry: to be posted together with it, since
 * points are never owed beside points that can be spent. `payUses` comes after that.
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
