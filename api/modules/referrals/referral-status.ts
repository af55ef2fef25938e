export type ReferralStatus =
  | "INVITED"
  | "JOINED"
  | "QUALIFIED"
  | "REWARDED"
  | "EXPIRED"
  | "REJECTED"
  | "IN_REVIEW"
  | "REVERSED";

/** What a referral can become; the database allows the same moves and no other. */
export const movesFrom: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  INVITED: ["JOINED", "EXPIRED"],
  JOINED: ["QUALIFIED", "EXPIRED", "REJECTED", "IN_REVIEW"],
  IN_REVIEW: ["JOINED", "REJECTED"],
  QUALIFIED: ["REWARDED", "REVERSED"],
  REWARDED: ["REVERSED"],
  REVERSED: ["JOINED", "QUALIFIED"],
  // A purchase of the time before the end may be recorded after it.
  EXPIRED: ["QUALIFIED"],
  REJECTED: [],
};

/** Why a referral is refused at once. */
export type RejectionReason =
  "SAME_EMAIL" | "SAME_PHONE" | "SAME_CARD" | "PRIOR_CUSTOMER" | "STAFF";

/** Why a referral has to be looked at by staff. */
export type ReviewReason = "SHARED_DEVICE" | "SHARED_ADDRESS" | "VELOCITY";
