import type { Account, Transfer } from "./entry.ts";

/** Where the points of a lot can be. */
export type LotColumn = "pending" | "available" | "used" | "expired" | "reversed";

export type LotAmounts = Record<LotColumn, number>;

/** The column of its lot that a transfer takes from, by the account it leaves. */
const LEAVES: Partial<Record<Account, LotColumn>> = {
  PENDING: "pending",
  AVAILABLE: "available",
  HELD: "used",
  ADJUSTED: "used",
  EXPIRED: "expired",
};

/** The column of its lot that a transfer adds to: what a member spends, or owes with, is the lot's used points. */
const REACHES: Partial<Record<Account, LotColumn>> = {
  PENDING: "pending",
  AVAILABLE: "available",
  HELD: "used",
  DEBT: "used",
  ADJUSTED: "used",
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
 *   are new and were in no column before, while from ADJUSTED they were used otherwise.
 */
export function moveInLot(lot: LotAmounts, { from, to, points }: Transfer, opens: boolean): void {
  const left = opens && !OF_MEMBER.has(from) ? undefined : LEAVES[from];
  const reached = REACHES[to];
  if (left) lot[left] -= points;
  if (reached) lot[reached] += points;
}
