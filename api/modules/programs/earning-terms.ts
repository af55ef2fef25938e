import type { ExpiryPolicy } from "../../values/expiry.ts";

/** What holds for every purchase of a program. */
export interface EarningTerms {
  /** Whole days that earned points wait after the day of the purchase; null: available at once. */
  readonly pendingDays: number | null;
  readonly expiry: ExpiryPolicy;
  /** Whether separate tax earns too. */
  readonly includesTax: boolean;
  /** Whether delivery earns too. */
  readonly includesShipping: boolean;
  /** How many days before enrollment a purchase may have been placed and still earn. */
  readonly retroDays: number;
  /** The most points one purchase can earn; null: no limit. */
  readonly purchasePointsMax: number | null;
  /**
   * How many days before points expire `points.expiring` is emitted; 14 when left out, 0:
   * never.
   */
  readonly expiryNoticeDays?: number;
  /**
   * What a point is worth to the program, in minor units: a decimal string. Only reports go by it.
   */
  readonly pointValue?: string | null;
  /**
   * What becomes of spent points that a return takes back: owed by the member, or paid by the
   * program; owed if left out.
   */
  readonly debt?: "REPAY" | "FORGIVE";
}
