import type { Text } from "../../../locales/text.ts";

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
  | "DUE_DIFFERS"
  | "DOCUMENT_DIFFERS"
  | "RECORD_DIFFERS";

export interface LedgerProblem {
  /** Null for a problem of the whole program. */
  readonly memberId: string | null;
  readonly entryId: string | null;
  readonly kind: LedgerProblemKind;
  readonly message: Text;
}

export type ReportProblem = (
  kind: LedgerProblemKind,
  message: Text,
  entryId?: string | null,
) => void;
