import { creditMerge } from "./merging/credit-merge.ts";
import { creditUndeliveredMerge, creditUnmerge } from "./merging/credit-unmerge.ts";
import { debitMerge } from "./merging/debit-merge.ts";
import { debitUnmerge } from "./merging/debit-unmerge.ts";

/** The two halves of a merge, each a write of its own: no write locks two wallets. */
export const merge = {
  /** Empties the open wallet of the account that is merged. */
  debit: debitMerge,
  /** Takes what it left into the open wallet of the member it is merged into. */
  credit: creditMerge,
};

/** The two halves of undoing a merge. */
export const unmerge = {
  /** Takes what is unspent of a merge out of the open wallet of the member it went into. */
  debit: debitUnmerge,
  /** Brings it back into the open wallet of the account that was merged. */
  credit: creditUnmerge,
  /** The same for a merge that never arrived. */
  creditUndelivered: creditUndeliveredMerge,
};
