import type { EntryKind } from "../../../../client/admin.ts";

/** What an entry can do, what people look for most first. */
export const ENTRY_KINDS = [
  "EARN",
  "REDEEM",
  "HOLD",
  "REFUND",
  "ADJUST",
  "RETURN",
  "EXPIRE",
  "TRANSFER",
  "RELEASE",
  "CAPTURE",
  "VOID",
  "DEBT_REPAID",
  "REDATE",
  "MERGE",
  "UNMERGE",
] as const satisfies readonly EntryKind[];
