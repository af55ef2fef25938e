export type LedgerProblemKind =
  | "ENTRY_CHANGED"
  | "CHAIN_BROKEN"
  | "HEAD_DIFFERS"
  | "CHECKPOINT_DIFFERS"
  | "BALANCE_DIFFERS"
  | "LOT_DIFFERS"
  | "DEBT_BESIDE_AVAILABLE"
  | "MERGE_DIFFERS"
  | "USE_DIFFERS"
  | "DUE_DIFFERS";

export interface LedgerProblem {
  /** Null for what concerns the whole program. */
  memberId: string | null;
  entryId: string | null;
  kind: LedgerProblemKind;
  message: string;
}

export type ReportProblem = (
  kind: LedgerProblemKind,
  message: string,
  entryId?: string | null,
) => void;
