import type { Localized } from "../../values/localized.ts";

/**
 * Where points are. The first four are the member's wallet; the others are the program's, always
 * the other side. DEBT is what the member owes: points that leave it are owed, points that come
 * back to it are repaid.
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
  /** Without any activity later, where activity makes it last longer. */
  readonly expiresAt: Date | null;
  readonly purchaseId: string | null;
  /** By which terms activity makes it last longer (`activityTermsName`); left out where it does not. */
  readonly activityTerms?: string | null;
}

/** Until when a member's activity makes lots of some terms last. */
export interface ActivityExpiry {
  readonly terms: string;
  readonly until: Date;
}

/** One line of why; an entry's lines add up to its points. */
export interface ExplanationLine {
  readonly titles: Localized;
  readonly points: number;
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
  | "REFERRAL";

/** An entry about to be posted. */
export interface NewEntry {
  readonly kind: EntryKind;
  /** By how many points it changes what the member has, or moves within it. */
  readonly points: number;
  /** The instant that as-of questions go by: now, or when a release or expiry was due. */
  readonly effectiveAt: Date;
  /** When it happened for people: when the purchase was placed. */
  readonly occurredAt: Date;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  /** What people know the source by. */
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  readonly transfers: readonly Transfer[];
  readonly lots: readonly NewLot[];
  /** What a REDATE says. */
  readonly expiries?: readonly ActivityExpiry[];
}

/** An entry in its place in the member's chain. */
export interface PostedEntry extends NewEntry {
  readonly id: string;
  readonly programId: string;
  readonly memberId: string;
  readonly sequence: number;
  readonly availableAfter: number;
  readonly recordedAt: Date;
  readonly hash: Buffer;
}

/** Points of one lot. */
export interface LotPart {
  readonly lotId: string;
  readonly points: number;
}
