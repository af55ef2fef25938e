import type { Localized } from "../../values/localized.ts";

/**
 * Where points are. The first four accounts are the member's wallet; the others are the program's.
 * DEBT is what the member owes: points that leave it are owed, points that come back are repaid.
 */
export type Account =
  | "PENDING"
  | "AVAILABLE"
  | "HELD"
  | "DEBT"
  | "ISSUED"
  | "EXPIRED"
  | "ADJUSTED"
  | "TRANSFERRED"
  | "MERGED"
  | "REDEEMED";

export type EntryKind =
  | "EARN"
  | "RELEASE"
  | "EXPIRE"
  | "ADJUST"
  | "DEBT_REPAID"
  | "RETURN"
  | "TRANSFER"
  | "REDATE"
  | "MERGE"
  | "UNMERGE"
  | "HOLD"
  | "CAPTURE"
  | "VOID"
  | "REDEEM"
  | "REFUND";

/** Points moved from one account to another; balanced by construction. */
export interface Transfer {
  readonly from: Account;
  readonly to: Account;
  /** Whole, above zero. */
  readonly points: number;
  /** The lot they belong to; null for points that no lot pays. */
  readonly lotId: string | null;
}

/** Points earned together. */
export interface NewLot {
  readonly id: string;
  readonly issued: number;
  readonly availableAt: Date;
  /** Where activity extends the expiry: the end if there is no later activity. */
  readonly expiresAt: Date | null;
  readonly purchaseId: string | null;
  /** The terms by which activity extends its expiry (`activityTermsName`); left out for none. */
  readonly activityTerms?: string | null;
}

/** Until when a member's activity extends the lots of some terms. */
export interface ActivityExpiry {
  readonly terms: string;
  readonly until: Date;
}

/** A line of an entry's explanation; the lines add up to the entry's points. */
export interface ExplanationLine {
  readonly titles: Localized;
  readonly points: number;
  /** Of the first line: the program's code for why it was done by hand. */
  readonly reasonCode?: string;
}

/** What an entry comes from. */
export type SourceKind =
  | "PURCHASE"
  | "ADJUSTMENT"
  | "LOT"
  | "RETURN"
  | "ENROLLMENT"
  | "BIRTHDAY"
  | "ANNIVERSARY"
  | "EVENT"
  | "TRANSFER"
  | "CLOSING"
  | "MERGE"
  | "REDEMPTION"
  | "RESERVATION"
  | "REFERRAL";

/** An entry about to be posted. */
export interface NewEntry {
  readonly kind: EntryKind;
  /** The change of what the member has, or how many points move within the wallet. */
  readonly points: number;
  /** The instant for as-of questions: now, or when a release or expiry was due. */
  readonly effectiveAt: Date;
  /** When it happened for people, such as when the purchase was placed. */
  readonly occurredAt: Date;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  /** The source's name for people, such as an order number. */
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  readonly transfers: readonly Transfer[];
  readonly lots: readonly NewLot[];
  /** Of a REDATE: the new expiries. */
  readonly expiries?: readonly ActivityExpiry[];
}

/** An entry of the member's chain. */
export interface PostedEntry extends NewEntry {
  readonly id: string;
  readonly programId: string;
  readonly memberId: string;
  readonly sequence: number;
  readonly availableAfter: number;
  readonly recordedAt: Date;
  /** By which version of `entryHash` it is hashed. */
  readonly version: number;
  /** What stands for the reference in the hash; null where there is none, and in version 1. */
  readonly referenceHash: string | null;
  readonly hash: Buffer;
}

/** Points of one lot. */
export interface LotPart {
  readonly lotId: string;
  readonly points: number;
}

/** Points of a spend; no id where it is not known which one. */
export interface SpendPoints {
  readonly spendId: string | null;
  readonly points: number;
}
