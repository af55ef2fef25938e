import type { Day } from "../../values/calendar.ts";

/** What a purchase counts less for tiers. */
export interface ReturnedContribution {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly enrolledAt: Date;
  /** The day the purchase was placed. */
  readonly day: Day;
  readonly spendMinor: number;
  /** 1 when nothing of the purchase is kept any more. */
  readonly orders: 0 | 1;
  readonly points: number;
  /** The place that was visited that day for no other purchase that is kept; null when the visit stays. */
  readonly endedVisit: string | null;
}

/** What one purchase counts for tiers. */
export interface TierContribution {
  readonly day: Day;
  readonly spendMinor: number;
  readonly points: number;
  /** Whether it is the member's first at its place on that day. */
  readonly isVisit: boolean;
}

/** A purchase, as far as tiers are concerned. */
export interface TierPurchase extends Omit<TierContribution, "isVisit"> {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly place: string;
}

/**
 * What is kept of a purchase counts for tiers from its recording on. Several may stand together as one that were
 * recorded on one day, under the same terms, and placed on one day: since they only ever add, and steps up and reviews
 * go by days, the last of them leaves the standing that all of them do.
 */
export interface KeptContribution {
  readonly recordedAt: Date;
  /** The day it was placed, by which windows count it. */
  readonly day: Day;
  /** Where it was placed; null for somewhere, when no terms count visits. */
  readonly place: string | null;
  readonly spendMinor: number;
  readonly orders: number;
  readonly points: number;
}
