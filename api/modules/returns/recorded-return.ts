import type { RestoredCoupon } from "../coupons/restore-coupons.ts";
import type { SpendPoints } from "../ledger/entry.ts";
import type { TierChange } from "../tiers/tier-set.ts";

/** What a return gives back to one tender; the parts of gift cards and money are refunded. */
export interface TenderRefund {
  readonly tender: "GIFT_CARD" | "POINTS" | "CASHBACK" | "MONEY";
  /**
   * VOIDED: the card is void, and nothing is on it again. WRITTEN_OFF: the account is closed.
   * NOTED: the shop's own points, which the program does not know.
   */
  readonly status: "GIVEN_BACK" | "VOIDED" | "WRITTEN_OFF" | "NOTED";
  readonly amountMinor: number;
  readonly points: number | null;
  /** The gift card, by the member under whom it is stored. */
  readonly coupon: { readonly memberId: string; readonly couponId: string } | null;
  /** The end it gave a card whose own had passed; left out where it gave none. */
  readonly endsAt?: string;
}

/** What recording a return answered, kept for ever; instants as RFC 3339 text. */
export interface RecordedReturn {
  readonly memberId: string;
  readonly returnId: string;
  readonly externalId: string;
  readonly returnedAt: string;
  readonly refundedMinor: number;
  /** Left out in results of earlier versions: then everything was money. */
  readonly refunds?: readonly TenderRefund[];
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
  /**
   * What was forgiven is stored by lot; left out in results of earlier versions, some of which name
   * the member's spends.
   */
  readonly forgivenByLot?: true;
  readonly forgivenSpends?: readonly SpendPoints[];
  /** The discount coupons that can be used again; left out where there are none. */
  readonly restored?: readonly RestoredCoupon[];
}

/** What cancelling a return answered, kept permanently. */
export interface CancelledReturn {
  readonly memberId: string;
  /** The return that was cancelled. */
  readonly returnId: string;
  readonly externalId: string;
  /** What the purchase earns more. */
  readonly points: number;
  /** What each tender pays again. */
  readonly charged: readonly TenderCharge[];
  readonly tierChange: TierChange | null;
  /** What no longer counts as forgiven of what is not stored by lot. */
  readonly unforgiven: readonly SpendPoints[];
}

/** What a tender pays again. */
export interface TenderCharge extends Pick<TenderRefund, "tender" | "amountMinor" | "coupon"> {
  /** How many points are taken again. */
  readonly points: number | null;
  /** How many pay again that had not come back, since the account was closed; left out for none. */
  readonly notGivenBack?: number;
}
