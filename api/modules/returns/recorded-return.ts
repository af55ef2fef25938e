import type { RestoredCoupon } from "../coupons/restore-coupons.ts";
import type { TierChange } from "../tiers/tier-set.ts";

/** What recording a return answered, kept for ever; instants as RFC 3339 text. */
export interface RecordedReturn {
  readonly memberId: string;
  readonly returnId: string;
  readonly externalId: string;
  readonly returnedAt: string;
  readonly refundedMinor: number;
  /** The parts add up to the points. */
  readonly reversed: {
    readonly points: number;
    readonly fromPending: number;
    readonly fromAvailable: number;
    readonly toDebt: number;
    readonly alreadyExpired: number;
    readonly forgiven: number;
  };
  readonly tierChange: TierChange | null;
  /** The coupons that can be used again; left out where there are none. */
  readonly restored?: readonly RestoredCoupon[];
}
