import type { Account, Transfer } from "../entry.ts";

/** Where the points of a lot can be. */
export type LotColumn = "pending" | "available" | "used" | "expired" | "reversed";

export type LotAmounts = Record<LotColumn, number>;

/** The column that holds a lot's points in an account; whatever else they were given for, they are used. */
const COLUMN: Partial<Record<Account, LotColumn>> = {
  PENDING: "pending",
  AVAILABLE: "available",
  EXPIRED: "expired",
  ISSUED: "reversed",
};

/** Where points are the member's; the other accounts are the program's. */
const OF_MEMBER: ReadonlySet<Account> = new Set(["PENDING", "AVAILABLE", "HELD", "DEBT"]);

export function emptyLot(): LotAmounts {
  return { pending: 0, available: 0, used: 0, expired: 0, reversed: 0 };
}

/**
 * Moves a transfer's points from one column of its lot to another.
 * @param opens whether the transfer's entry is the one that opened the lot: points that then come from the program
 *   are new and were in no column before.
 */
export function moveInLot(lot: LotAmounts, { from, to, points }: Transfer, opens: boolean): void {
  const isNew = opens && !OF_MEMBER.has(from);
  if (!isNew) lot[COLUMN[from] ?? "used"] -= points;
  lot[COLUMN[to] ?? "used"] += points;
}

/**
 * When a lot `l` ends: at its own end, or later where activity makes lots of its terms last longer. Lots without such
 * terms never look further than their own row.
 */
export const LOT_END = lotEnd("");

/** The same as it was before the entry with the place `before`, an SQL expression, was posted. */
export function lotEndBefore(before: string): string {
  return lotEnd(`and a.entry_sequence < ${before}`);
}

function lotEnd(condition: string): string {
  return /* sql */ `case when l.activity_terms is null then l.expires_at else greatest(l.expires_at, (
    select a.until from activity_expiries a
    where a.member_id = l.member_id and a.terms = l.activity_terms ${condition}
    order by a.entry_sequence desc limit 1
  )) end`;
}
