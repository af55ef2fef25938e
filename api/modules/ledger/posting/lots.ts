import { sql } from "../../../database/sql.ts";
import type { Fragment } from "../../../database/sql.ts";
import type { Account, Transfer } from "../entry.ts";

/** Where the points of a lot can be. */
export type LotColumn = "pending" | "available" | "used" | "expired" | "reversed";

export type LotAmounts = Record<LotColumn, number>;

/** The column that holds a lot's points in an account; in any other account they are used. */
const COLUMN: Partial<Record<Account, LotColumn>> = {
  PENDING: "pending",
  AVAILABLE: "available",
  EXPIRED: "expired",
  ISSUED: "reversed",
};

/** The accounts of the member; the other accounts are the program's. */
const OF_MEMBER: ReadonlySet<Account> = new Set(["PENDING", "AVAILABLE", "HELD", "DEBT"]);

export function emptyLot(): LotAmounts {
  return { pending: 0, available: 0, used: 0, expired: 0, reversed: 0 };
}

/**
 * Moves a transfer's points from one column of its lot to another.
 * @param opens whether the transfer's entry opened the lot: points that then come from the program
 *   are new and were in no column before.
 */
export function transferInLot(
  lot: LotAmounts,
  { from, to, points }: Transfer,
  opens: boolean,
): void {
  const isNew = opens && !OF_MEMBER.has(from);
  if (!isNew) lot[COLUMN[from] ?? "used"] -= points;
  lot[COLUMN[to] ?? "used"] += points;
}

/**
 * When a lot `l` ends: at its own end, or later where activity extends the expiry of its terms.
 * For lots without such terms only their own row is read.
 */
export const LOT_END = lotEnd(sql``);

/** The same before the entry with the sequence `before`, an SQL expression, was posted. */
export function lotEndBefore(before: string): Fragment<never> {
  return lotEnd(sql`and a.entry_sequence < ${sql.raw(before)}`);
}

function lotEnd(condition: Fragment<never>): Fragment<never> {
  return sql`case when l.activity_terms is null then l.expires_at else greatest(l.expires_at, (
    select a.until from activity_expiries a
    where a.member_id = l.member_id and a.terms = l.activity_terms ${condition}
    order by a.entry_sequence desc limit 1
  )) end`;
}
