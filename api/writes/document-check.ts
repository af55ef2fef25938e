import type { Statement } from "../database/sql.ts";

/** A document of a member that is not what the ledger, or another record of it, says. */
export interface DifferingDocument {
  readonly memberId: string;
  readonly id: string;
  /** What of it differs, in a word. */
  readonly what: string;
}

/** The documents of a kind against the entries that they made, both ways. */
export interface DocumentCheck {
  readonly document: DocumentKind;
  readonly statement: Statement<DifferingDocument, "memberIds">;
}

/** What of a program belongs to no member, such as a partner's account. */
export interface ProgramCheck {
  readonly document: DocumentKind;
  readonly statement: Statement<Omit<DifferingDocument, "memberId">, "programId">;
}

/** What a member has beside points. */
export type DocumentKind =
  "purchase" | "payment" | "return" | "redemption" | "coupon" | "referral" | "settlement" | "tier";
