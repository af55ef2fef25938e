import type { Account } from "./entry.ts";

/** Where the points of a lot can be. */
export type LotColumn = "pending" | "available" | "used" | "expired";

/** The column of its lot that a transfer takes from, by the account it leaves. */
export const LEAVES: Partial<Record<Account, LotColumn>> = {
  PENDING: "pending",
  AVAILABLE: "available",
};

/** The column of its lot that a transfer adds to: what a member spends, or owes with, is the lot's used points. */
export const REACHES: Partial<Record<Account, LotColumn>> = {
  ...LEAVES,
  HELD: "used",
  DEBT: "used",
  ADJUSTED: "used",
  TRANSFERRED: "used",
  EXPIRED: "expired",
};
