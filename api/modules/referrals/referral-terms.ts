import type { Period } from "../../values/calendar.ts";
import type { CouponTerms } from "../coupons/reward-kind.ts";
import type { ReferralTexts } from "./referral-messages.ts";

/** What one side gets for a friend who bought enough. */
export interface ReferralOffer {
  /** 0 for none. */
  readonly points: number;
  readonly coupon: CouponOffer | null;
}

/** A coupon of the referrals' own: no reward stands behind it. */
export interface CouponOffer {
  readonly terms: CouponTerms;
  /** The days after its own on which it can be used; null for good. */
  readonly validDays: number | null;
}

/** How many rewards a referrer gets at most in a calendar period. */
export interface ReferralCap {
  readonly max: number;
  readonly period: Period;
}

/** How much the program gives at most in a calendar period, to both sides together. */
export interface ReferralBudget {
  readonly unit: "POINTS" | "TIMES";
  readonly max: number;
  readonly period: Period;
}

/** How members bring friends: one version of a program's terms, whole. */
export interface ReferralTerms {
  /** The page a friend lands on; `{code}` stands for the referral code. */
  readonly landingUrl: string;
  /** The days after its own on which an invitation can be followed. */
  readonly invitationDays: number;
  /** The days after joining on which a purchase counts. */
  readonly qualificationDays: number;
  /** The base amount that a purchase must keep. */
  readonly minimumBaseMinor: number;
  /**
   * The days after the purchase on which goods can come back; rewards are pending for so long.
   * Null: not at all.
   */
  readonly returnDays: number | null;
  readonly referrer: ReferralOffer;
  readonly referee: ReferralOffer;
  readonly cap: ReferralCap | null;
  readonly budget: ReferralBudget | null;
  /** The friends of one member who may join within 24 hours before staff look at the next. */
  readonly joinsPerDayMax: number;
  readonly messages: ReferralTexts;
}

/** What a program's terms are where it does not say more than its link. */
export const plainTerms: Omit<ReferralTerms, "landingUrl"> = {
  invitationDays: 30,
  qualificationDays: 30,
  minimumBaseMinor: 0,
  returnDays: null,
  referrer: { points: 0, coupon: null },
  referee: { points: 0, coupon: null },
  cap: null,
  budget: null,
  joinsPerDayMax: 10,
  messages: {},
};
