// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CountryCode,
  CurrencyCode,
  Date as CalendarDate,
  DateTime,
  Decimal,
  Duration,
  Locale,
  Points,
  Quantity,
} from "../graphql/scalars.ts";
type Of<T> = T;

export const StorefrontBenefitKind = {
  MULTIPLIER: "MULTIPLIER",
  REWARD_ACCESS: "REWARD_ACCESS",
  DISCOUNT: "DISCOUNT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT: "GIFT",
  SERVICE: "SERVICE",
} as const;
export type StorefrontBenefitKind = keyof typeof StorefrontBenefitKind;
registerEnumType(StorefrontBenefitKind, {
  name: "BenefitKind",
  description: "The kinds of benefit.",
  valuesConfig: {
    MULTIPLIER: { description: "Purchases earn more points; applied by the program itself." },
    REWARD_ACCESS: {
      description: "Rewards that lower tiers can't have; applied by the program itself.",
    },
    DISCOUNT: { description: "A standing discount, given by the shop." },
    FREE_SHIPPING: { description: "Free delivery, given by the shop." },
    GIFT: { description: "A gift, given by the shop." },
    SERVICE: { description: "A service, given by the shop: a lounge, a hotline, early access." },
  },
});

export const StorefrontCouponStatus = {
  ACTIVE: "ACTIVE",
  USED: "USED",
  EXPIRED: "EXPIRED",
  VOID: "VOID",
} as const;
export type StorefrontCouponStatus = keyof typeof StorefrontCouponStatus;
registerEnumType(StorefrontCouponStatus, {
  name: "CouponStatus",
  description: "Whether a coupon can be used.",
  valuesConfig: {
    ACTIVE: { description: "It can be used." },
    USED: { description: "It was used up." },
    EXPIRED: { description: "It passed its end." },
    VOID: { description: "It was taken back." },
  },
});

export const StorefrontEntryKind = {
  EARN: "EARN",
  RELEASE: "RELEASE",
  EXPIRE: "EXPIRE",
  ADJUST: "ADJUST",
  TRANSFER: "TRANSFER",
  DEBT_REPAID: "DEBT_REPAID",
  MERGE: "MERGE",
  UNMERGE: "UNMERGE",
  RETURN: "RETURN",
  REDATE: "REDATE",
  HOLD: "HOLD",
  CAPTURE: "CAPTURE",
  VOID: "VOID",
  REDEEM: "REDEEM",
  REFUND: "REFUND",
} as const;
export type StorefrontEntryKind = keyof typeof StorefrontEntryKind;
registerEnumType(StorefrontEntryKind, {
  name: "EntryKind",
  description: "What an entry of the ledger did.",
  valuesConfig: {
    EARN: { description: "Points earned by a purchase or another occasion." },
    RELEASE: { description: "Earned points that became available." },
    EXPIRE: { description: "Points that passed their expiry." },
    ADJUST: { description: "Points added or taken by the program's staff." },
    TRANSFER: { description: "Points sent to another member, or received from one." },
    DEBT_REPAID: { description: "Points that were owed, paid by points that became available." },
    MERGE: { description: "Points that went with an account when it was merged into another." },
    UNMERGE: { description: "Points that went back when a merge was undone." },
    RETURN: {
      description: "Points taken back because goods or money of their purchase were given back.",
    },
    REDATE: {
      description: "Points that last longer, or less long, by the member's last activity.",
    },
    HOLD: {
      description:
        "Points reserved for a reward: the redemption is confirmed, cancelled, or ends by itself.",
    },
    CAPTURE: { description: "Reserved points that were spent: the redemption was confirmed." },
    VOID: {
      description:
        "Reserved points that went back to where they came from: the redemption was cancelled, or its hold has ended.",
    },
    REDEEM: { description: "Points spent on a reward." },
    REFUND: {
      description:
        "Spent points that went back to where they came from: the redemption was cancelled after it was confirmed.",
    },
  },
});

export const StorefrontEntryStatus = {
  PENDING: "PENDING",
  COMPLETED: "COMPLETED",
  HELD: "HELD",
  CANCELLED: "CANCELLED",
} as const;
export type StorefrontEntryStatus = keyof typeof StorefrontEntryStatus;
registerEnumType(StorefrontEntryStatus, {
  name: "EntryStatus",
  description: "How far the points of an entry have come.",
  valuesConfig: {
    PENDING: { description: "Earned, and not yet available." },
    COMPLETED: { description: "Done: the points are where the entry says." },
    HELD: { description: "Reserved for a redemption that waits to be confirmed." },
    CANCELLED: { description: "Reserved once, and given back: its points count no more." },
  },
});

export const StorefrontLotStatus = {
  PENDING: "PENDING",
  AVAILABLE: "AVAILABLE",
  EXPIRED: "EXPIRED",
} as const;
export type StorefrontLotStatus = keyof typeof StorefrontLotStatus;
registerEnumType(StorefrontLotStatus, {
  name: "LotStatus",
  description: "Whether the points of a lot can be spent.",
  valuesConfig: {
    PENDING: { description: "Not yet." },
    AVAILABLE: { description: "Yes." },
    EXPIRED: {
      description: "Not any more: a late purchase whose points had expired when it was recorded.",
    },
  },
});

export const StorefrontMemberKind = { PERSON: "PERSON", ORGANIZATION: "ORGANIZATION" } as const;
export type StorefrontMemberKind = keyof typeof StorefrontMemberKind;
registerEnumType(StorefrontMemberKind, {
  name: "MemberKind",
  description: "What kind of customer a member is.",
  valuesConfig: {
    PERSON: { description: "A natural person." },
    ORGANIZATION: { description: "A company or another organization." },
  },
});

export const StorefrontMemberStatus = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  CLOSED: "CLOSED",
} as const;
export type StorefrontMemberStatus = keyof typeof StorefrontMemberStatus;
registerEnumType(StorefrontMemberStatus, {
  name: "MemberStatus",
  description: "Whether a member takes part in the program.",
  valuesConfig: {
    ACTIVE: { description: "Takes part: earns and spends." },
    SUSPENDED: {
      description: "Paused by the program: neither earns nor spends until it is lifted.",
    },
    CLOSED: { description: "Left the program for good." },
  },
});

export const StorefrontPaymentKind = {
  CASH: "CASH",
  CARD: "CARD",
  TRANSFER: "TRANSFER",
  WALLET: "WALLET",
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
} as const;
export type StorefrontPaymentKind = keyof typeof StorefrontPaymentKind;
registerEnumType(StorefrontPaymentKind, {
  name: "PaymentKind",
  description: "How a purchase was paid. What is paid with points or cashback earns nothing.",
  valuesConfig: {
    CASH: { description: "Cash." },
    CARD: { description: "A bank card." },
    TRANSFER: { description: "A bank transfer." },
    WALLET: { description: "An electronic wallet." },
    GIFT_CARD: {
      description: "A gift card; earns, since the money was paid when the card was bought.",
    },
    POINTS: { description: "Points." },
    CASHBACK: { description: "Cashback." },
  },
});

export const StorefrontRedemptionStatus = {
  HELD: "HELD",
  CONFIRMED: "CONFIRMED",
  CANCELLED: "CANCELLED",
  ENDED: "ENDED",
} as const;
export type StorefrontRedemptionStatus = keyof typeof StorefrontRedemptionStatus;
registerEnumType(StorefrontRedemptionStatus, {
  name: "RedemptionStatus",
  description: "How far a redemption has come.",
  valuesConfig: {
    HELD: { description: "The points are reserved; it waits to be confirmed." },
    CONFIRMED: { description: "The member has the reward." },
    CANCELLED: { description: "It was taken back." },
    ENDED: { description: "It was not confirmed in time." },
  },
});

export const StorefrontReferralChannel = {
  EMAIL: "EMAIL",
  ZALO: "ZALO",
  FACEBOOK: "FACEBOOK",
  MESSENGER: "MESSENGER",
  SMS: "SMS",
  COPY: "COPY",
} as const;
export type StorefrontReferralChannel = keyof typeof StorefrontReferralChannel;
registerEnumType(StorefrontReferralChannel, {
  name: "ReferralChannel",
  description: "The channels a referral can be shared on.",
  valuesConfig: {
    EMAIL: { description: "E-mail." },
    ZALO: { description: "Zalo." },
    FACEBOOK: { description: "A post on Facebook." },
    MESSENGER: { description: "Facebook Messenger." },
    SMS: { description: "A text message." },
    COPY: { description: "The clipboard." },
  },
});

export const StorefrontReferralStatus = {
  INVITED: "INVITED",
  JOINED: "JOINED",
  QUALIFIED: "QUALIFIED",
  REWARDED: "REWARDED",
  EXPIRED: "EXPIRED",
  REJECTED: "REJECTED",
  IN_REVIEW: "IN_REVIEW",
  REVERSED: "REVERSED",
} as const;
export type StorefrontReferralStatus = keyof typeof StorefrontReferralStatus;
registerEnumType(StorefrontReferralStatus, {
  name: "ReferralStatus",
  description: "How far a referral has come.",
  valuesConfig: {
    INVITED: { description: "The friend was invited." },
    JOINED: { description: "The friend has joined the program." },
    QUALIFIED: { description: "The friend has bought enough." },
    REWARDED: { description: "The rewards were given." },
    EXPIRED: { description: "The friend did not join or buy in time." },
    REJECTED: { description: "The referral was refused." },
    IN_REVIEW: { description: "The program's staff is looking at it." },
    REVERSED: { description: "The rewards were taken back." },
  },
});

export const StorefrontRewardKind = {
  AMOUNT_DISCOUNT: "AMOUNT_DISCOUNT",
  PERCENT_DISCOUNT: "PERCENT_DISCOUNT",
  FREE_PRODUCT: "FREE_PRODUCT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT_CARD: "GIFT_CARD",
  PARTNER_VOUCHER: "PARTNER_VOUCHER",
  EXPERIENCE: "EXPERIENCE",
} as const;
export type StorefrontRewardKind = keyof typeof StorefrontRewardKind;
registerEnumType(StorefrontRewardKind, {
  name: "RewardKind",
  description: "The kinds of reward.",
  valuesConfig: {
    AMOUNT_DISCOUNT: { description: "An amount off a purchase." },
    PERCENT_DISCOUNT: { description: "A percentage off a purchase." },
    FREE_PRODUCT: { description: "A product for free." },
    FREE_SHIPPING: { description: "Free delivery." },
    GIFT_CARD: { description: "A card with money on it." },
    PARTNER_VOUCHER: { description: "A voucher of a partner company." },
    EXPERIENCE: { description: "Something to experience: a tasting, a workshop." },
  },
});

export const StorefrontRewardUnavailableCode = {
  NOT_ENOUGH_POINTS: "NOT_ENOUGH_POINTS",
  TIER_TOO_LOW: "TIER_TOO_LOW",
  POINTS_OWED: "POINTS_OWED",
  MEMBER_SUSPENDED: "MEMBER_SUSPENDED",
  MEMBER_CLOSED: "MEMBER_CLOSED",
  SOLD_OUT: "SOLD_OUT",
  LIMIT_REACHED: "LIMIT_REACHED",
  NOT_STARTED: "NOT_STARTED",
  ENDED: "ENDED",
  NOT_ELIGIBLE: "NOT_ELIGIBLE",
} as const;
export type StorefrontRewardUnavailableCode = keyof typeof StorefrontRewardUnavailableCode;
registerEnumType(StorefrontRewardUnavailableCode, {
  name: "RewardUnavailableCode",
  description: "The reasons for which a member can't have a reward.",
  valuesConfig: {
    NOT_ENOUGH_POINTS: {
      description:
        "The wallet has too few available points; the message says how many are missing.",
    },
    TIER_TOO_LOW: { description: "A higher tier is needed." },
    POINTS_OWED: { description: "The member owes points." },
    MEMBER_SUSPENDED: { description: "The member is suspended." },
    MEMBER_CLOSED: { description: "The member's account is closed." },
    SOLD_OUT: { description: "There is none left." },
    LIMIT_REACHED: {
      description: "It was redeemed as often as it may be, by the member or by all.",
    },
    NOT_STARTED: { description: "It is not on offer yet; the message says from when." },
    ENDED: { description: "It is not on offer any more." },
    NOT_ELIGIBLE: {
      description: "It is for other members, or for another time; the message says which.",
    },
  },
});

export const StorefrontRuleNotAppliedCode = {
  NOT_STARTED: "NOT_STARTED",
  ENDED: "ENDED",
  PAUSED: "PAUSED",
  WRONG_CHANNEL: "WRONG_CHANNEL",
  WRONG_LOCATION: "WRONG_LOCATION",
  NO_MATCHING_LINE: "NO_MATCHING_LINE",
  BELOW_MINIMUM: "BELOW_MINIMUM",
  CONDITION_NOT_MET: "CONDITION_NOT_MET",
  TIER_TOO_LOW: "TIER_TOO_LOW",
  NOT_IN_SEGMENT: "NOT_IN_SEGMENT",
  NOT_FIRST_PURCHASE: "NOT_FIRST_PURCHASE",
  OUTRANKED: "OUTRANKED",
  BEATEN_IN_GROUP: "BEATEN_IN_GROUP",
  EXCLUDED_BY: "EXCLUDED_BY",
  LIMIT_REACHED: "LIMIT_REACHED",
  BUDGET_SPENT: "BUDGET_SPENT",
  CONTROL_GROUP: "CONTROL_GROUP",
  MEMBER_SUSPENDED: "MEMBER_SUSPENDED",
  CONSENT_MISSING: "CONSENT_MISSING",
} as const;
export type StorefrontRuleNotAppliedCode = keyof typeof StorefrontRuleNotAppliedCode;
registerEnumType(StorefrontRuleNotAppliedCode, {
  name: "RuleNotAppliedCode",
  description: "The reasons for which an earning rule does not apply.",
  valuesConfig: {
    NOT_STARTED: { description: "It has not begun." },
    ENDED: { description: "It has ended." },
    PAUSED: { description: "It is paused." },
    WRONG_CHANNEL: { description: "It is for another channel." },
    WRONG_LOCATION: { description: "It is for another location." },
    NO_MATCHING_LINE: { description: "No line of the cart is one it is for." },
    BELOW_MINIMUM: { description: "The cart is below its minimum." },
    CONDITION_NOT_MET: { description: "Another of its conditions does not hold." },
    TIER_TOO_LOW: { description: "The member's tier is too low." },
    NOT_IN_SEGMENT: { description: "The member is not in its segment." },
    NOT_FIRST_PURCHASE: { description: "It is for the first purchase only." },
    OUTRANKED: { description: "Another rule of higher priority took its lines." },
    BEATEN_IN_GROUP: { description: "Another rule of its group gave more." },
    EXCLUDED_BY: { description: "An exclusive rule shut it out." },
    LIMIT_REACHED: { description: "The member has reached its limit." },
    BUDGET_SPENT: { description: "Its budget is spent." },
    CONTROL_GROUP: {
      description: "The member is in the group that is left without it, for comparison.",
    },
    MEMBER_SUSPENDED: { description: "The member is suspended." },
    CONSENT_MISSING: { description: "The member has not agreed to what it needs." },
  },
});

export const StorefrontTierMetric = {
  SPEND: "SPEND",
  ORDERS: "ORDERS",
  VISITS: "VISITS",
  POINTS: "POINTS",
} as const;
export type StorefrontTierMetric = keyof typeof StorefrontTierMetric;
registerEnumType(StorefrontTierMetric, {
  name: "TierMetric",
  description: "What a tier set measures of a member's kept purchases.",
  valuesConfig: {
    SPEND: { description: "The money spent that counts for the program, in its currency." },
    ORDERS: { description: "The number of purchases." },
    VISITS: { description: "The number of visits: a day at a place counts once." },
    POINTS: { description: "The points earned by base rules, without bonuses and multipliers." },
  },
});

export const StorefrontUserErrorCode = {
  NOT_FOUND: "NOT_FOUND",
  EXACTLY_ONE_REQUIRED: "EXACTLY_ONE_REQUIRED",
  REQUIRED: "REQUIRED",
  INVALID: "INVALID",
  IDEMPOTENCY_KEY_REUSED: "IDEMPOTENCY_KEY_REUSED",
  PURCHASE_DIFFERS: "PURCHASE_DIFFERS",
  CURRENCY_NOT_ACCEPTED: "CURRENCY_NOT_ACCEPTED",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  AMOUNT_TOO_LARGE: "AMOUNT_TOO_LARGE",
  NEGATIVE_AMOUNT: "NEGATIVE_AMOUNT",
  DISCOUNT_TOO_LARGE: "DISCOUNT_TOO_LARGE",
  DUPLICATE_LINE_ID: "DUPLICATE_LINE_ID",
  WRONG_NUMBER_OF_ITEMS: "WRONG_NUMBER_OF_ITEMS",
  TOTAL_MISMATCH: "TOTAL_MISMATCH",
  PAYMENTS_EXCEED_TOTAL: "PAYMENTS_EXCEED_TOTAL",
  IN_THE_FUTURE: "IN_THE_FUTURE",
  IN_THE_PAST: "IN_THE_PAST",
  EMAIL_TAKEN: "EMAIL_TAKEN",
  PHONE_TAKEN: "PHONE_TAKEN",
  EXTERNAL_ID_TAKEN: "EXTERNAL_ID_TAKEN",
  IDENTITIES_DIFFER: "IDENTITIES_DIFFER",
  MEMBER_SUSPENDED: "MEMBER_SUSPENDED",
  MEMBER_CLOSED: "MEMBER_CLOSED",
  NOT_ENOUGH_POINTS: "NOT_ENOUGH_POINTS",
  ZERO_POINTS: "ZERO_POINTS",
  TOO_MANY_INVITATIONS: "TOO_MANY_INVITATIONS",
  RETURN_DIFFERS: "RETURN_DIFFERS",
  MORE_THAN_KEPT: "MORE_THAN_KEPT",
  BEFORE_PURCHASE: "BEFORE_PURCHASE",
  EDITED_MEANWHILE: "EDITED_MEANWHILE",
  NOTHING_TO_PUBLISH: "NOTHING_TO_PUBLISH",
  ARCHIVED: "ARCHIVED",
  DUPLICATE_LEVEL: "DUPLICATE_LEVEL",
  THRESHOLDS_NOT_RISING: "THRESHOLDS_NOT_RISING",
  TIER_IN_USE: "TIER_IN_USE",
  GRANT_ENDED: "GRANT_ENDED",
  NOT_A_SANDBOX: "NOT_A_SANDBOX",
  EVENT_DIFFERS: "EVENT_DIFFERS",
  NOT_PUBLISHED: "NOT_PUBLISHED",
  PRIMARY_EXISTS: "PRIMARY_EXISTS",
  MEMBER_MERGED: "MEMBER_MERGED",
  NOT_MERGED: "NOT_MERGED",
  MERGE_UNDER_WAY: "MERGE_UNDER_WAY",
  IN_A_HOUSEHOLD: "IN_A_HOUSEHOLD",
  NOT_IN_A_HOUSEHOLD: "NOT_IN_A_HOUSEHOLD",
  URL_NOT_ALLOWED: "URL_NOT_ALLOWED",
  TOO_MANY_ENDPOINTS: "TOO_MANY_ENDPOINTS",
  ENDPOINT_DISABLED: "ENDPOINT_DISABLED",
  NO_CODES_LEFT: "NO_CODES_LEFT",
  COUPON_USED: "COUPON_USED",
  POINTS_OWED: "POINTS_OWED",
  TIER_TOO_LOW: "TIER_TOO_LOW",
  SOLD_OUT: "SOLD_OUT",
  LIMIT_REACHED: "LIMIT_REACHED",
  NOT_STARTED: "NOT_STARTED",
  ENDED: "ENDED",
  NOT_ELIGIBLE: "NOT_ELIGIBLE",
  REDEMPTION_CONFIRMED: "REDEMPTION_CONFIRMED",
  REDEMPTION_ENDED: "REDEMPTION_ENDED",
  COUPON_MISTYPED: "COUPON_MISTYPED",
  COUPON_NOT_YET: "COUPON_NOT_YET",
  COUPON_EXPIRED: "COUPON_EXPIRED",
  COUPON_VOID: "COUPON_VOID",
  COUPON_OF_OTHER_MEMBER: "COUPON_OF_OTHER_MEMBER",
  COUPON_NOT_APPLICABLE: "COUPON_NOT_APPLICABLE",
  USE_DIFFERS: "USE_DIFFERS",
  MORE_THAN_REMAINING: "MORE_THAN_REMAINING",
  PURCHASE_RECORDED: "PURCHASE_RECORDED",
  NOT_IN_REVIEW: "NOT_IN_REVIEW",
  IS_PRIMARY: "IS_PRIMARY",
} as const;
export type StorefrontUserErrorCode = keyof typeof StorefrontUserErrorCode;
registerEnumType(StorefrontUserErrorCode, {
  name: "UserErrorCode",
  description: "The reasons for which a write is refused.",
  valuesConfig: {
    NOT_FOUND: { description: "What was named does not exist, or is not the caller's to see." },
    EXACTLY_ONE_REQUIRED: {
      description: "Exactly one of several ways to say something must be used.",
    },
    REQUIRED: { description: "A value that this write needs is missing." },
    INVALID: { description: "A value is not of the form it must have." },
    IDEMPOTENCY_KEY_REUSED: {
      description: "The idempotency key was used before with another input.",
    },
    PURCHASE_DIFFERS: { description: "The purchase was recorded before with other content." },
    CURRENCY_NOT_ACCEPTED: { description: "The currency is not the program's." },
    TOO_MANY_DECIMALS: { description: "An amount has more decimals than its currency." },
    AMOUNT_TOO_LARGE: {
      description: "An amount or number of points is larger than can be kept exactly.",
    },
    NEGATIVE_AMOUNT: { description: "An amount is below zero where it can't be." },
    DISCOUNT_TOO_LARGE: { description: "A discount is larger than what it is taken from." },
    DUPLICATE_LINE_ID: { description: "Two lines of a purchase have the same id." },
    WRONG_NUMBER_OF_ITEMS: { description: "A list has too few or too many items." },
    TOTAL_MISMATCH: { description: "The total is not what the lines add up to." },
    PAYMENTS_EXCEED_TOTAL: { description: "The payments are more than the total." },
    IN_THE_FUTURE: { description: "The moment lies in the future." },
    IN_THE_PAST: { description: "The moment lies in the past." },
    EMAIL_TAKEN: { description: "The e-mail address belongs to another member." },
    PHONE_TAKEN: { description: "The phone number belongs to another member." },
    EXTERNAL_ID_TAKEN: { description: "The external id belongs to another member." },
    IDENTITIES_DIFFER: { description: "The identities given belong to different members." },
    MEMBER_SUSPENDED: { description: "The member is suspended." },
    MEMBER_CLOSED: { description: "The member's account is closed." },
    NOT_ENOUGH_POINTS: { description: "The wallet has fewer available points than this needs." },
    ZERO_POINTS: { description: "The number of points is zero." },
    TOO_MANY_INVITATIONS: { description: "Too many invitations are open for this member." },
    RETURN_DIFFERS: { description: "The return was recorded before with other content." },
    MORE_THAN_KEPT: { description: "More is given back than is kept of the purchase." },
    BEFORE_PURCHASE: { description: "The moment lies before the purchase." },
    EDITED_MEANWHILE: { description: "Somebody else saved it after it was opened for editing." },
    NOTHING_TO_PUBLISH: {
      description: "This version is published already, and there is no draft.",
    },
    ARCHIVED: { description: "It was put away and can't be changed." },
    DUPLICATE_LEVEL: { description: "Two tiers have the same level." },
    THRESHOLDS_NOT_RISING: { description: "A tier needs no more than a lower one." },
    TIER_IN_USE: { description: "Members are in the tier that is to be taken out." },
    GRANT_ENDED: { description: "The grant has ended already." },
    NOT_A_SANDBOX: { description: "Only a sandbox program has a test clock." },
    EVENT_DIFFERS: { description: "The event was recorded before with other content." },
    NOT_PUBLISHED: { description: "It was never published." },
    PRIMARY_EXISTS: { description: "The program has a primary tier set already." },
    MEMBER_MERGED: { description: "The account was merged into another member's." },
    NOT_MERGED: { description: "The account is not merged into another member's." },
    MERGE_UNDER_WAY: { description: "A merge, or undoing one, has not come to its end yet." },
    IN_A_HOUSEHOLD: { description: "The member belongs to a household already." },
    NOT_IN_A_HOUSEHOLD: { description: "The member belongs to no household." },
    URL_NOT_ALLOWED: { description: "Nothing may be sent to this address." },
    TOO_MANY_ENDPOINTS: {
      description: "The program has as many webhook endpoints as there can be.",
    },
    ENDPOINT_DISABLED: { description: "The webhook endpoint is disabled or was put away." },
    NO_CODES_LEFT: { description: "The pool has no codes left." },
    COUPON_USED: { description: "The coupon was used already." },
    POINTS_OWED: { description: "The member owes points." },
    TIER_TOO_LOW: { description: "A higher tier is needed." },
    SOLD_OUT: { description: "There is none left." },
    LIMIT_REACHED: {
      description: "It was redeemed as often as it may be, by the member or by all.",
    },
    NOT_STARTED: { description: "The reward is not on offer yet." },
    ENDED: { description: "The reward is not on offer any more." },
    NOT_ELIGIBLE: { description: "The reward is for other members, or for another time." },
    REDEMPTION_CONFIRMED: { description: "The redemption was confirmed already." },
    REDEMPTION_ENDED: { description: "The redemption was cancelled, or its hold has ended." },
    COUPON_MISTYPED: { description: "A character of the code is wrong." },
    COUPON_NOT_YET: { description: "The coupon belongs to a redemption that is not confirmed." },
    COUPON_EXPIRED: { description: "The coupon has passed its end." },
    COUPON_VOID: { description: "The coupon was taken back." },
    COUPON_OF_OTHER_MEMBER: { description: "The coupon is another member's." },
    COUPON_NOT_APPLICABLE: { description: "Nothing in the cart is what the coupon is for." },
    USE_DIFFERS: {
      description: "The coupon was used for this purchase before, with another amount.",
    },
    MORE_THAN_REMAINING: { description: "Less is left on the gift card." },
    PURCHASE_RECORDED: { description: "The purchase is recorded already." },
    NOT_IN_REVIEW: { description: "The referral does not wait for staff." },
    IS_PRIMARY: { description: "The primary tier set stays." },
  },
});

@InputType("AddressInput", { description: "A postal address." })
export class StorefrontAddressInput {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@InputType("CancelRedemptionInput", { description: "A redemption to take back." })
export class StorefrontCancelRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CartInput", { description: "A cart at checkout." })
export class StorefrontCartInput {
  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it is sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, {
    nullable: true,
    description: "What is taken off the whole cart, without the coupon.",
  })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the cart." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "What rounding to cash adds (or takes, below zero).",
  })
  rounding?: string | null;

  @Field(() => Decimal, {
    description: "What is to be paid, without the coupon; it must be what the lines add up to.",
  })
  total!: string;
}

@InputType("CartLineInput", { description: "A line of a cart." })
export class StorefrontCartLineInput {
  @Field(() => String, {
    description: "The line's own id, unique within the cart; returns name it.",
  })
  id!: string;

  @Field(() => String, { description: "The product." })
  sku!: string;

  @Field(() => String, { nullable: true, description: "What the product is called." })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The category that earning rules know the product by.",
  })
  category?: string | null;

  @Field(() => Quantity, { description: "How many units." })
  quantity!: number;

  @Field(() => Decimal, { description: "The price of one unit, in the cart's currency." })
  unitPrice!: string;

  @Field(() => Decimal, { nullable: true, description: "What was taken off this line, in all." })
  discount?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the line sells a gift card: money changes its form, so it earns nothing.",
  })
  giftCard!: boolean;
}

@InputType("ConfirmRedemptionInput", { description: "A redemption to confirm." })
export class StorefrontConfirmRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ConsentInput", { description: "A consent given or withdrawn." })
export class StorefrontConsentInput {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose!: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel!: string;

  @Field(() => Boolean, { description: "True gives it, false withdraws it." })
  granted!: boolean;

  @Field(() => String, { description: "Where it was said, such as `checkout` or `profile page`." })
  source!: string;
}

@InputType("CreateMemberTokenInput", { description: "Whom a token is for." })
export class StorefrontCreateMemberTokenInput {
  @Field(() => StorefrontMemberBy, { description: "The member: exactly one way to name it." })
  member!: Of<StorefrontMemberBy>;
}

@InputType("EnrollMemberInput", {
  description: "Who joins. At least one of `externalId`, `email` and `phone` is needed.",
})
export class StorefrontEnrollMemberInput {
  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The phone number, in any spelling valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => StorefrontMemberKind, {
    nullable: true,
    description: "A person or an organization.",
  })
  kind?: StorefrontMemberKind | null;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, {
    nullable: true,
    description: "The language the member prefers; one of the program's.",
  })
  locale?: string | null;

  @Field(() => StorefrontAddressInput, { nullable: true, description: "Where the member lives." })
  address?: Of<StorefrontAddressInput> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], { nullable: true, description: "What the member is interested in." })
  interests?: string[] | null;

  @Field(() => [StorefrontConsentInput], {
    nullable: true,
    description: "What the member agreed to while joining.",
  })
  consents?: Of<StorefrontConsentInput>[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of the member who brought this one.",
  })
  referralCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The device the member joined on; used for checking referrals only.",
  })
  deviceId?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second member.",
  })
  idempotencyKey!: string;
}

@InputType("MemberBy", { description: "One member, named in exactly one way." })
export class StorefrontMemberBy {
  @Field(() => ID, { nullable: true, description: "The member's id in Quen (`mem_…`)." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The number on the member's card; spaces are ignored.",
  })
  memberNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The member's phone number, in any spelling that is valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's e-mail address; upper and lower case are the same.",
  })
  email?: string | null;
}

@InputType("PaymentInput", { description: "A part of what was paid." })
export class StorefrontPaymentInput {
  @Field(() => StorefrontPaymentKind, { description: "How it was paid." })
  kind!: StorefrontPaymentKind;

  @Field(() => Decimal, { description: "How much." })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The payment's own reference. Of a card, what tells it from every other: a friend who pays with the card of the member\nwho brought it is no friend.",
  })
  reference?: string | null;
}

@InputType("RecordEventInput", { description: "Something a member did." })
export class StorefrontRecordEventInput {
  @Field(() => StorefrontMemberBy, {
    description: "Who did it: exactly one way to name the member.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    description:
      "What was done, as rules name it: `review.posted`, `newsletter.joined`… 1 to 100 characters.",
  })
  name!: string;

  @Field(() => String, { description: "The system the event comes from: `web`, `app`…" })
  source!: string;

  @Field(() => String, { description: "The event's id in that system." })
  externalId!: string;

  @Field(() => DateTime, { description: "When it happened: at most five minutes ahead." })
  occurredAt!: Date;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordInvitationInput", { description: "Who invited whom." })
export class StorefrontRecordInvitationInput {
  @Field(() => StorefrontMemberBy, {
    description: "The member who invites: exactly one way to name it.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    nullable: true,
    description: "The friend's given name, to show in the member's list.",
  })
  refereeName?: string | null;

  @Field(() => StorefrontReferralChannel, {
    nullable: true,
    description: "How the friend was invited.",
  })
  channel?: StorefrontReferralChannel | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second invitation.",
  })
  idempotencyKey!: string;
}

@InputType("RecordPurchaseInput", { description: "A purchase to record." })
export class StorefrontRecordPurchaseInput {
  @Field(() => StorefrontMemberBy, {
    description: "Who bought: exactly one way to name the member.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    description: "The system the purchase comes from: `web`, `till`, `shopify`…",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  externalId!: string;

  @Field(() => DateTime, { description: "When it was bought: at most five minutes ahead." })
  placedAt!: Date;

  @Field(() => [String], {
    nullable: true,
    description:
      "The coupon codes used. What a gift card paid is the payment of kind `GIFT_CARD` with its code as reference, or else\nwhat such payments, or no payments, leave for it.",
  })
  couponCodes?: string[] | null;

  @Field(() => [StorefrontPaymentInput], {
    nullable: true,
    description: "How it was paid, as far as known; never more than the total.",
  })
  payments?: Of<StorefrontPaymentInput>[] | null;

  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it was sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, { nullable: true, description: "What was taken off the whole purchase." })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the purchase." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "What rounding to cash added (or took, below zero).",
  })
  rounding?: string | null;

  @Field(() => Decimal, {
    description: "What was to be paid; it must be what the lines add up to.",
  })
  total!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordReturnInput", { description: "A return to record: lines, or an amount." })
export class StorefrontRecordReturnInput {
  @Field(() => String, {
    description: "The system the purchase comes from, as when it was recorded.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, {
    description: "The return's own id in that system; unique within the purchase.",
  })
  externalId!: string;

  @Field(() => DateTime, {
    description: "When it came back: not before the purchase, at most five minutes ahead.",
  })
  returnedAt!: Date;

  @Field(() => [StorefrontReturnLineInput], {
    nullable: true,
    description: "What came back: 1 to 500 lines of the purchase, each once.",
  })
  lines?: Of<StorefrontReturnLineInput>[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "Instead of lines: a part of the price that was given back while the goods are kept, in the purchase's\ncurrency. At most what is kept of the lines' prices after discounts.",
  })
  amount?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the price of delivery was given back too; once for each purchase.",
  })
  refundShipping!: boolean;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RedeemRewardInput", { description: "A reward to redeem." })
export class StorefrontRedeemRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description:
      "Whose points: exactly one way to name the member. For secret keys only, which need it.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether to reserve now, and to confirm or cancel later.",
  })
  hold!: boolean;

  @Field(() => Duration, {
    nullable: true,
    description:
      "For how long to reserve, at most 30 days; an hour when left out. With `hold` only.",
  })
  holdFor?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReleaseCouponInput", { description: "A use to give back." })
export class StorefrontReleaseCouponInput {
  @Field(() => String, {
    description: "The code as it was typed: any case, with spaces or hyphens.",
  })
  code!: string;

  @Field(() => String, { description: "The system of the purchase, as when the coupon was used." })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReturnLineInput", { description: "Units of a line that came back." })
export class StorefrontReturnLineInput {
  @Field(() => String, { description: "The line's id in the purchase." })
  id!: string;

  @Field(() => Quantity, { description: "How many units: at most what is kept of the line." })
  quantity!: number;
}

@InputType("SimulatePurchaseInput", { description: "A cart to try." })
export class StorefrontSimulatePurchaseInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "For whom; only with a secret key. Left out, the cart is tried as a visitor's.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it is sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, { nullable: true, description: "What is taken off the whole cart." })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the cart." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "What rounding to cash adds (or takes, below zero).",
  })
  rounding?: string | null;

  @Field(() => Decimal, { description: "What is to be paid; it must be what the lines add up to." })
  total!: string;
}

@InputType("UpdateMemberInput", { description: "What to change of a profile." })
export class StorefrontUpdateMemberInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Whose profile; only with a secret key.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The phone number, in any spelling valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => StorefrontMemberKind, {
    nullable: true,
    description: "A person or an organization.",
  })
  kind?: StorefrontMemberKind | null;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, {
    nullable: true,
    description: "The language the member prefers; one of the program's.",
  })
  locale?: string | null;

  @Field(() => StorefrontAddressInput, {
    nullable: true,
    description: "The address; given, it replaces the whole address.",
  })
  address?: Of<StorefrontAddressInput> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What the member is interested in; given, it replaces the whole list.",
  })
  interests?: string[] | null;

  @Field(() => [StorefrontConsentInput], {
    nullable: true,
    description: "Consents given or withdrawn now. Others stay as they are.",
  })
  consents?: Of<StorefrontConsentInput>[] | null;
}

@InputType("UseCouponInput", { description: "A coupon to use." })
export class StorefrontUseCouponInput {
  @Field(() => String, {
    description: "The code as it was typed: any case, with spaces or hyphens.",
  })
  code!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Who buys; a coupon of somebody else can't be used.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, {
    description: "The system the purchase will be recorded from, as in `recordPurchase`.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system, as in `recordPurchase`." })
  purchaseExternalId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much to take from a gift card, in the program's currency: at most what is left on it. Left out, as much as the\ncart needs. Not for other coupons.",
  })
  amount?: string | null;

  @Field(() => StorefrontCartInput, { nullable: true, description: "What is about to be bought." })
  cart?: Of<StorefrontCartInput> | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ValidateCouponInput", { description: "A code to look at." })
export class StorefrontValidateCouponInput {
  @Field(() => String, {
    description: "The code as it was typed: any case, with spaces or hyphens.",
  })
  code!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Who buys; a coupon of somebody else can't be used.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => StorefrontCartInput, {
    nullable: true,
    description:
      "What is about to be bought: without it, what a coupon is worth may depend on it and is not told.",
  })
  cart?: Of<StorefrontCartInput> | null;
}

@ObjectType("Address", { description: "A postal address.", simpleResolvers: true })
export class StorefrontAddress {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@ObjectType("Benefit", {
  description: "Something that members of a tier enjoy.",
  simpleResolvers: true,
})
export class StorefrontBenefit {
  @Field(() => StorefrontBenefitKind, { description: "What kind of benefit it is." })
  kind?: StorefrontBenefitKind;

  @Field(() => String, { description: "The benefit in words." })
  title?: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much it is, where that is a number: the factor of a multiplier, the percentage of a discount.",
  })
  value?: string | null;
}

@ObjectType("CancelRedemptionPayload", {
  description: "What came of taking a redemption back.",
  simpleResolvers: true,
})
export class StorefrontCancelRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("ConfirmRedemptionPayload", {
  description: "What came of confirming a redemption.",
  simpleResolvers: true,
})
export class StorefrontConfirmRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Consent", {
  description: "What a member has agreed to, or refused, for one purpose on one channel.",
  simpleResolvers: true,
})
export class StorefrontConsent {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose?: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel?: string;

  @Field(() => Boolean, { description: "Whether it was given." })
  granted?: boolean;

  @Field(() => String, { description: "Where it was said, such as `checkout` or `profile page`." })
  source?: string;

  @Field(() => DateTime, { description: "When it was said." })
  recordedAt?: Date;
}

@ObjectType("Coupon", {
  description: "A code that a member can use at checkout.",
  simpleResolvers: true,
})
export class StorefrontCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => String, { description: "The code to show or type in." })
  code?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => StorefrontCouponStatus, { description: "Whether it can be used." })
  status?: StorefrontCouponStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it can't be used any more; null when it stays.",
  })
  expiresAt?: Date | null;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What is left on a gift card; null for all others.",
  })
  remainingValue?: Of<StorefrontMoney> | null;
}

@ObjectType("CouponConnection", { description: "A page of coupons.", simpleResolvers: true })
export class StorefrontCouponConnection {
  @Field(() => [StorefrontCoupon], { description: "The coupons." })
  nodes?: readonly Of<StorefrontCoupon>[];

  @Field(() => [StorefrontCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<StorefrontCouponEdge>[];

  @Field(() => StorefrontPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("CouponEdge", { description: "A coupon and its cursor.", simpleResolvers: true })
export class StorefrontCouponEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontCoupon, { description: "The coupon." })
  node?: Of<StorefrontCoupon>;
}

@ObjectType("CouponRefusal", { description: "Why a coupon can't be used.", simpleResolvers: true })
export class StorefrontCouponRefusal {
  @Field(() => StorefrontUserErrorCode, { description: "The reason, for programs." })
  code?: StorefrontUserErrorCode;

  @Field(() => String, {
    description: "The reason and what to do next, for people, in the caller's language.",
  })
  message?: string;
}

@ObjectType("CouponValidation", { description: "What a code is good for.", simpleResolvers: true })
export class StorefrontCouponValidation {
  @Field(() => Boolean, { description: "Whether it can be used." })
  valid?: boolean;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What it takes off the cart, or pays of it. Null when it can't be used, when it takes nothing off a price (a partner's\nvoucher, an experience), and when that depends on a cart and there is none.",
  })
  discount?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description:
      "The coupon; null when there is none with this code, or it is not this member's to know.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => StorefrontCouponRefusal, {
    nullable: true,
    description: "Why it can't be used; null when it can.",
  })
  refusal?: Of<StorefrontCouponRefusal> | null;
}

@ObjectType("CreateMemberTokenPayload", {
  description: "A token for a member's browser.",
  simpleResolvers: true,
})
export class StorefrontCreateMemberTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: "The token; send it as `Authorization: Bearer …`. Null when it was refused.",
  })
  token?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it stops working." })
  expiresAt?: Date | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was made.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("EarnedLot", {
  description: "Points that become available and expire together.",
  simpleResolvers: true,
})
export class StorefrontEarnedLot {
  @Field(() => Points, { description: "How many." })
  points?: number;

  @Field(() => StorefrontLotStatus, { description: "Whether they can be spent." })
  status?: StorefrontLotStatus;

  @Field(() => DateTime, { description: "When they become available." })
  availableAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which they can't be spent any more; null when they stay.",
  })
  expiresAt?: Date | null;
}

@ObjectType("EarnedPoints", { description: "What a purchase earned.", simpleResolvers: true })
export class StorefrontEarnedPoints {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => Points, { description: "How many of them paid points that were owed, at once." })
  toDebt?: number;

  @Field(() => [StorefrontEarnedLot], {
    description: "The points by when they become available and expire.",
  })
  lots?: readonly Of<StorefrontEarnedLot>[];

  @Field(() => [StorefrontExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];
}

@ObjectType("EnrollMemberPayload", {
  description: "What came of enrolling a member.",
  simpleResolvers: true,
})
export class StorefrontEnrollMemberPayload {
  @Field(() => Boolean, {
    description: "Whether a new member was made; false when the identity was known.",
  })
  created?: boolean;

  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Entry", {
  description: "Something that happened to a member's points. It explains itself.",
  simpleResolvers: true,
})
export class StorefrontEntry {
  @Field(() => ID, { description: "The entry's id (`ent_…`)." })
  id?: string;

  @Field(() => StorefrontEntryKind, { description: "What it did." })
  kind?: StorefrontEntryKind;

  @Field(() => StorefrontEntryStatus, { description: "How far its points have come." })
  status?: StorefrontEntryStatus;

  @Field(() => Points, { description: "By how many points it changed what the member has." })
  points?: number;

  @Field(() => Points, { description: "How many points could be spent right after it." })
  availableAfter?: number;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;

  @Field(() => String, { description: "What it was, in words." })
  title?: string;

  @Field(() => [StorefrontExplanationLine], {
    description: "Why it was this many points: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];
}

@ObjectType("EntryConnection", { description: "A page of entries.", simpleResolvers: true })
export class StorefrontEntryConnection {
  @Field(() => [StorefrontEntry], { description: "The entries." })
  nodes?: readonly Of<StorefrontEntry>[];

  @Field(() => [StorefrontEntryEdge], { description: "The entries with their cursors." })
  edges?: readonly Of<StorefrontEntryEdge>[];

  @Field(() => StorefrontPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("EntryEdge", { description: "An entry and its cursor.", simpleResolvers: true })
export class StorefrontEntryEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontEntry, { description: "The entry." })
  node?: Of<StorefrontEntry>;
}

@ObjectType("ExpiringPoints", {
  description: "Points that expire together.",
  simpleResolvers: true,
})
export class StorefrontExpiringPoints {
  @Field(() => Points, { description: "How many." })
  points?: number;

  @Field(() => DateTime, { description: "The first moment at which they can't be spent any more." })
  at?: Date;
}

@ObjectType("ExplanationLine", {
  description:
    "A line that explains a number of points; the lines of an entry add up to its points.",
  simpleResolvers: true,
})
export class StorefrontExplanationLine {
  @Field(() => String, {
    description: "What gave or took the points: a rule, a tier's multiplier, a limit, rounding.",
  })
  title?: string;

  @Field(() => Points, { description: "How many; below zero where a limit or rounding took them." })
  points?: number;
}

@ObjectType("Household", {
  description: "Members who collect points together.",
  simpleResolvers: true,
})
export class StorefrontHousehold {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id?: string;

  @Field(() => StorefrontWallet, { description: "Its points." })
  wallet?: Of<StorefrontWallet>;

  @Field(() => [StorefrontHouseholdMember], {
    description: "Who belongs to it, first comers first; at most 100.",
  })
  members?: readonly Of<StorefrontHouseholdMember>[];
}

@ObjectType("HouseholdMember", {
  description: "Who belongs to a household, as the others see it.",
  simpleResolvers: true,
})
export class StorefrontHouseholdMember {
  @Field(() => String, { description: "The name to show." })
  displayName?: string;

  @Field(() => Boolean, { description: "Whether this is the member who asks." })
  isSelf?: boolean;

  @Field(() => DateTime, { description: "Since when." })
  joinedAt?: Date;
}

@ObjectType("Member", {
  description: "A customer who takes part in the program.",
  simpleResolvers: true,
})
export class StorefrontMember {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  id?: string;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => StorefrontMemberStatus, { description: "Whether the member takes part." })
  status?: StorefrontMemberStatus;

  @Field(() => StorefrontMemberKind, { description: "A person or an organization." })
  kind?: StorefrontMemberKind;

  @Field(() => String, { description: "The name to greet the member with." })
  displayName?: string;

  @Field(() => String, { description: "The number on the member's card, also in its QR code." })
  memberNumber?: string;

  @Field(() => DateTime, { description: "When the member joined." })
  enrolledAt?: Date;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The phone number, in international form (`+84…`).",
  })
  phone?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, { nullable: true, description: "The language the member prefers." })
  locale?: string | null;

  @Field(() => StorefrontAddress, { nullable: true, description: "Where the member lives." })
  address?: Of<StorefrontAddress> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], { description: "What the member is interested in." })
  interests?: readonly string[];

  @Field(() => [StorefrontConsent], {
    description: "What the member has agreed to, as it stands now.",
  })
  consents?: readonly Of<StorefrontConsent>[];

  @Field(() => StorefrontHousehold, {
    nullable: true,
    description:
      "The household with which the member collects points together; null when there is none.",
  })
  household?: Of<StorefrontHousehold> | null;

  @Field(() => StorefrontWallet, { description: "The member's points." })
  wallet?: Of<StorefrontWallet>;

  @Field(() => StorefrontMemberReferral, {
    nullable: true,
    description: "The member's way to bring friends. Null when the program has no referrals.",
  })
  referral?: Of<StorefrontMemberReferral> | null;

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier the member is in, of the primary set; null when in none.",
  })
  tier?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTierProgress, {
    nullable: true,
    description:
      "The way to the next tier, and what keeps the present one. Null when the program has no tiers.",
  })
  tierProgress?: Of<StorefrontTierProgress> | null;

  @Field(() => [StorefrontTierStanding], {
    description: "Where the member is in every tier set, the primary one first.",
  })
  tierStandings?: readonly Of<StorefrontTierStanding>[];
}

@ObjectType("MemberReferral", {
  description: "A member's referral code and what came of it.",
  simpleResolvers: true,
})
export class StorefrontMemberReferral {
  @Field(() => String, { description: "The code a friend joins with." })
  code?: string;

  @Field(() => String, { description: "The link to share; it carries the code." })
  url?: string;

  @Field(() => Int, { description: "How many friends were invited, joined or not." })
  invitedCount?: number;

  @Field(() => Int, { description: "How many of them earned the member a reward." })
  rewardedCount?: number;

  @Field(() => [StorefrontReferralMessage], {
    description: "Ready messages to share, one for each channel.",
  })
  messages?: readonly Of<StorefrontReferralMessage>[];
}

@ObjectType("Money", { description: "An amount of money in a currency.", simpleResolvers: true })
export class StorefrontMoney {
  @Field(() => Decimal, {
    description: "The amount, with exactly the currency's own number of decimals.",
  })
  amount?: string;

  @Field(() => CurrencyCode, { description: "The currency of the amount." })
  currencyCode?: string;
}

@ObjectType("PageInfo", {
  description: "Where a page of a list stands in the whole list.",
  simpleResolvers: true,
})
export class StorefrontPageInfo {
  @Field(() => Boolean, { description: "Whether more items follow this page." })
  hasNextPage?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "The cursor of the page's last item; pass it as `after` to read on. Null on an empty page.",
  })
  endCursor?: string | null;
}

@ObjectType("Program", {
  description: "A loyalty program, as its shop shows it.",
  simpleResolvers: true,
})
export class StorefrontProgram {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "What it is about, in a few sentences." })
  description?: string | null;

  @Field(() => CurrencyCode, { description: "The currency purchases are recorded in." })
  currencyCode?: string;

  @Field(() => String, {
    description: 'What the program calls its points, such as "hạt" or "stars".',
  })
  pointsName?: string;

  @Field(() => String, {
    description: "The IANA time zone in which the program's days begin and end.",
  })
  timeZone?: string;

  @Field(() => Locale, {
    description: "The language answers come in when `Accept-Language` names none of `locales`.",
  })
  defaultLocale?: string;

  @Field(() => [Locale], { description: "The languages the program speaks." })
  locales?: readonly string[];

  @Field(() => [StorefrontWayToEarn], { description: "The ways to earn points that are open now." })
  waysToEarn?: readonly Of<StorefrontWayToEarn>[];

  @Field(() => [StorefrontTier], {
    description:
      "The program's tiers, lowest first: those of its primary set. Empty when it has none.",
  })
  tiers?: readonly Of<StorefrontTier>[];

  @Field(() => [StorefrontTierSet], {
    description:
      "All of its tier sets, the primary one first; members move in each of them independently.",
  })
  tierSets?: readonly Of<StorefrontTierSet>[];
}

@ObjectType("Purchase", { description: "A recorded purchase.", simpleResolvers: true })
export class StorefrontPurchase {
  @Field(() => ID, { description: "The purchase's id (`pur_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => StorefrontMoney, { description: "What was to be paid." })
  total?: Of<StorefrontMoney>;

  @Field(() => DateTime, { description: "When it was bought." })
  placedAt?: Date;
}

@ObjectType("PurchaseSimulation", { description: "What a cart would earn.", simpleResolvers: true })
export class StorefrontPurchaseSimulation {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => [StorefrontExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];

  @Field(() => [StorefrontRuleNotApplied], {
    description: "The rules that did not apply, and why.",
  })
  notApplied?: readonly Of<StorefrontRuleNotApplied>[];

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier the member would be in afterwards; null when in none, or for a visitor.",
  })
  tierAfter?: Of<StorefrontTier> | null;

  @Field(() => StorefrontSimulationUnlocks, {
    nullable: true,
    description: "What that tier would open; null when the tier would stay.",
  })
  unlocks?: Of<StorefrontSimulationUnlocks> | null;
}

@ObjectType("RecordEventPayload", {
  description: "What came of recording an event.",
  simpleResolvers: true,
})
export class StorefrontRecordEventPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to an event known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontRecordedEvent, {
    nullable: true,
    description: "The event; null when it was refused.",
  })
  event?: Of<StorefrontRecordedEvent> | null;

  @Field(() => StorefrontEarnedPoints, {
    nullable: true,
    description: "What it earned; null when it was refused.",
  })
  earned?: Of<StorefrontEarnedPoints> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordInvitationPayload", {
  description: "What came of noting an invitation.",
  simpleResolvers: true,
})
export class StorefrontRecordInvitationPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontReferral, {
    nullable: true,
    description: "The referral; null when it was refused.",
  })
  referral?: Of<StorefrontReferral> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordPurchasePayload", {
  description: "What came of recording a purchase.",
  simpleResolvers: true,
})
export class StorefrontRecordPurchasePayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a purchase known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontPurchase, {
    nullable: true,
    description: "The purchase; null when it was refused.",
  })
  purchase?: Of<StorefrontPurchase> | null;

  @Field(() => StorefrontEarnedPoints, {
    nullable: true,
    description: "What it earned; null when it was refused.",
  })
  earned?: Of<StorefrontEarnedPoints> | null;

  @Field(() => StorefrontTierChange, {
    nullable: true,
    description: "The change of tier it caused; null when the tier stayed.",
  })
  tierChange?: Of<StorefrontTierChange> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordReturnPayload", {
  description: "What came of recording a return.",
  simpleResolvers: true,
})
export class StorefrontRecordReturnPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a return known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontReturn, {
    nullable: true,
    description: "The return; null when it was refused.",
  })
  return?: Of<StorefrontReturn> | null;

  @Field(() => StorefrontReversedPoints, {
    nullable: true,
    description: "What became of the points; null when it was refused.",
  })
  reversed?: Of<StorefrontReversedPoints> | null;

  @Field(() => StorefrontTierChange, {
    nullable: true,
    description: "The change of tier it caused; null when the tier stayed.",
  })
  tierChange?: Of<StorefrontTierChange> | null;

  @Field(() => [StorefrontRestoredCoupon], {
    description:
      "The coupons that can be used again, since nothing is kept of the purchase: with their old end. What a gift card had\npaid is on it again, and need not be given back otherwise.",
  })
  restoredCoupons?: readonly Of<StorefrontRestoredCoupon>[];

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordedEvent", { description: "An event on record.", simpleResolvers: true })
export class StorefrontRecordedEvent {
  @Field(() => ID, { description: "The event's id (`evt_…`)." })
  id?: string;

  @Field(() => String, { description: "What was done." })
  name?: string;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => String, { description: "Its id in that system." })
  externalId?: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;
}

@ObjectType("RedeemRewardPayload", {
  description: "What came of redeeming a reward.",
  simpleResolvers: true,
})
export class StorefrontRedeemRewardPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Redemption", {
  description: "Points that a member spent on a reward.",
  simpleResolvers: true,
})
export class StorefrontRedemption {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  id?: string;

  @Field(() => StorefrontRedemptionStatus, { description: "How far it has come." })
  status?: StorefrontRedemptionStatus;

  @Field(() => Points, { description: "How many points it costs." })
  points?: number;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<StorefrontMoney> | null;

  @Field(() => String, { description: "What the reward was called, in the caller's language." })
  title?: string;

  @Field(() => StorefrontReward, {
    nullable: true,
    description: "The reward as it is now; null when it was put away.",
  })
  reward?: Of<StorefrontReward> | null;

  @Field(() => DateTime, { description: "When it was redeemed, or reserved." })
  redeemedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it has to be confirmed; null when it was redeemed at once.",
  })
  heldUntil?: Date | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "What the member got; null until it is confirmed, and when it never was.",
  })
  coupon?: Of<StorefrontCoupon> | null;
}

@ObjectType("RedemptionConnection", {
  description: "A page of redemptions.",
  simpleResolvers: true,
})
export class StorefrontRedemptionConnection {
  @Field(() => [StorefrontRedemption], { description: "The redemptions." })
  nodes?: readonly Of<StorefrontRedemption>[];

  @Field(() => [StorefrontRedemptionEdge], { description: "The redemptions with their cursors." })
  edges?: readonly Of<StorefrontRedemptionEdge>[];

  @Field(() => StorefrontPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("RedemptionEdge", {
  description: "A redemption and its cursor.",
  simpleResolvers: true,
})
export class StorefrontRedemptionEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontRedemption, { description: "The redemption." })
  node?: Of<StorefrontRedemption>;
}

@ObjectType("Referral", {
  description: "A friend whom a member has invited.",
  simpleResolvers: true,
})
export class StorefrontReferral {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  id?: string;

  @Field(() => StorefrontReferralStatus, { description: "How far it has come." })
  status?: StorefrontReferralStatus;

  @Field(() => String, {
    nullable: true,
    description: "The friend's first name and initial; null when not known.",
  })
  refereeName?: string | null;

  @Field(() => DateTime, { description: "When it began." })
  createdAt?: Date;
}

@ObjectType("ReferralConnection", { description: "A page of referrals.", simpleResolvers: true })
export class StorefrontReferralConnection {
  @Field(() => [StorefrontReferral], { description: "The referrals." })
  nodes?: readonly Of<StorefrontReferral>[];

  @Field(() => [StorefrontReferralEdge], { description: "The referrals with their cursors." })
  edges?: readonly Of<StorefrontReferralEdge>[];

  @Field(() => StorefrontPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("ReferralEdge", { description: "A referral and its cursor.", simpleResolvers: true })
export class StorefrontReferralEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontReferral, { description: "The referral." })
  node?: Of<StorefrontReferral>;
}

@ObjectType("ReferralMessage", {
  description: "A message to share on one channel.",
  simpleResolvers: true,
})
export class StorefrontReferralMessage {
  @Field(() => StorefrontReferralChannel, { description: "The channel." })
  channel?: StorefrontReferralChannel;

  @Field(() => String, { description: "The text, with the link in it." })
  text?: string;

  @Field(() => String, {
    description:
      "A link that opens the channel with the text filled in. `ZALO`, `FACEBOOK` and `MESSENGER` take no text, only the\nreferral link; for `COPY` it is the referral link itself.",
  })
  url?: string;
}

@ObjectType("ReleaseCouponPayload", {
  description: "What came of giving a use back.",
  simpleResolvers: true,
})
export class StorefrontReleaseCouponPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a use given back before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The coupon as it is now; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RestoredCoupon", {
  description: "A coupon that a return gave back.",
  simpleResolvers: true,
})
export class StorefrontRestoredCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What came back onto a gift card; null for all others.",
  })
  amount?: Of<StorefrontMoney> | null;
}

@ObjectType("Return", { description: "A recorded return.", simpleResolvers: true })
export class StorefrontReturn {
  @Field(() => ID, { description: "The return's id (`ret_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => StorefrontMoney, {
    description:
      "The money it gives back: the price of the units after all discounts, or the amount; with its share of tax\non top of the prices and of rounding; and delivery, where that was given back. Rounded half up, so that\nall returns of a purchase together give back exactly what was paid. What was paid with points or cashback\nis no money and no part of it.",
  })
  refunded?: Of<StorefrontMoney>;

  @Field(() => DateTime, { description: "When it came back." })
  returnedAt?: Date;
}

@ObjectType("ReversedPoints", {
  description: "The points a return took back, and where from; the parts add up to `points`.",
  simpleResolvers: true,
})
export class StorefrontReversedPoints {
  @Field(() => Points, { description: "How many the purchase earns less, for what is kept of it." })
  points?: number;

  @Field(() => Points, { description: "How many of them were not yet available." })
  fromPending?: number;

  @Field(() => Points, {
    description:
      "How many could be spent: the purchase's own, then others in place of what was spent of them.",
  })
  fromAvailable?: number;

  @Field(() => Points, {
    description: "How many had been spent and no other points could pay: they are owed.",
  })
  toDebt?: number;

  @Field(() => Points, { description: "How many had expired already: they cost nothing." })
  alreadyExpired?: number;

  @Field(() => Points, { description: "How many the program let go instead of having them owed." })
  forgiven?: number;
}

@ObjectType("Reward", {
  description: "Something that points can be spent on.",
  simpleResolvers: true,
})
export class StorefrontReward {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;

  @Field(() => StorefrontRewardKind, { description: "What kind of reward it is." })
  kind?: StorefrontRewardKind;

  @Field(() => Points, { description: "How many points it costs." })
  cost?: number;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "Discounts of an amount, gift cards and vouchers: how much; null for all others.",
  })
  value?: Of<StorefrontMoney> | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Discounts of a percentage: how many percent; null for all others.",
  })
  percent?: string | null;

  @Field(() => String, { nullable: true, description: "A picture of it." })
  imageUrl?: string | null;

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The lowest tier that can have it; null when every member can.",
  })
  minTier?: Of<StorefrontTier> | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it begins; null when it was always there.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends; null when it stays." })
  validUntil?: Date | null;

  @Field(() => StorefrontRewardPartner, {
    nullable: true,
    description: "The partner company that gives it; null when the shop itself does.",
  })
  partner?: Of<StorefrontRewardPartner> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the member can have it now; null without a member.",
  })
  affordable?: boolean | null;

  @Field(() => StorefrontRewardUnavailable, {
    nullable: true,
    description: "Why the member can't have it; null when it can be had, or without a member.",
  })
  unavailable?: Of<StorefrontRewardUnavailable> | null;
}

@ObjectType("RewardConnection", { description: "A page of rewards.", simpleResolvers: true })
export class StorefrontRewardConnection {
  @Field(() => [StorefrontReward], { description: "The rewards." })
  nodes?: readonly Of<StorefrontReward>[];

  @Field(() => [StorefrontRewardEdge], { description: "The rewards with their cursors." })
  edges?: readonly Of<StorefrontRewardEdge>[];

  @Field(() => StorefrontPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("RewardEdge", { description: "A reward and its cursor.", simpleResolvers: true })
export class StorefrontRewardEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontReward, { description: "The reward." })
  node?: Of<StorefrontReward>;
}

@ObjectType("RewardPartner", { description: "A partner company, by name.", simpleResolvers: true })
export class StorefrontRewardPartner {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;
}

@ObjectType("RewardUnavailable", {
  description: "Why a member can't have a reward.",
  simpleResolvers: true,
})
export class StorefrontRewardUnavailable {
  @Field(() => StorefrontRewardUnavailableCode, { description: "The reason, for programs." })
  code?: StorefrontRewardUnavailableCode;

  @Field(() => String, { description: "The reason, for people, in the caller's language." })
  message?: string;
}

@ObjectType("RuleNotApplied", { description: "A rule that did not apply.", simpleResolvers: true })
export class StorefrontRuleNotApplied {
  @Field(() => String, { description: "The rule's name." })
  title?: string;

  @Field(() => StorefrontRuleNotAppliedCode, { description: "Why not, for programs." })
  code?: StorefrontRuleNotAppliedCode;

  @Field(() => String, { description: "Why not, for people, in the caller's language." })
  message?: string;
}

@ObjectType("SimulationUnlocks", {
  description: "What a higher tier would open.",
  simpleResolvers: true,
})
export class StorefrontSimulationUnlocks {
  @Field(() => [StorefrontReward], {
    description: "Rewards the member could have then, and not now.",
  })
  rewards?: readonly Of<StorefrontReward>[];

  @Field(() => [StorefrontBenefit], { description: "Benefits of the tier." })
  benefits?: readonly Of<StorefrontBenefit>[];
}

@ObjectType("Tier", { description: "A level of the program.", simpleResolvers: true })
export class StorefrontTier {
  @Field(() => ID, { description: "The tier's id (`tier_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => Int, { description: "Its rank: 1 is the lowest." })
  level?: number;

  @Field(() => String, { description: "The color it is shown in, as `#rrggbb`." })
  color?: string;

  @Field(() => StorefrontTierThreshold, {
    nullable: true,
    description: "What a member must reach to be in it; null for tiers by invitation only.",
  })
  threshold?: Of<StorefrontTierThreshold> | null;

  @Field(() => [StorefrontBenefit], { description: "What its members enjoy." })
  benefits?: readonly Of<StorefrontBenefit>[];
}

@ObjectType("TierChange", { description: "A change of tier.", simpleResolvers: true })
export class StorefrontTierChange {
  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier before; null when in none.",
  })
  from?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTier, { nullable: true, description: "The tier now; null when in none." })
  to?: Of<StorefrontTier> | null;
}

@ObjectType("TierProgress", {
  description: "How far a member is on the way up, and what keeps the present tier.",
  simpleResolvers: true,
})
export class StorefrontTierProgress {
  @Field(() => StorefrontTierMetric, { description: "What is measured." })
  metric?: StorefrontTierMetric;

  @Field(() => Decimal, { description: "How much of it the member has now." })
  current?: string;

  @Field(() => Decimal, {
    nullable: true,
    description: "How much the next tier needs; null when there is none to reach.",
  })
  required?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "How much is missing for the next tier; null when there is none to reach.",
  })
  remaining?: string | null;

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The next tier up; null at the top, or when only invitation tiers are above.",
  })
  nextTier?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTierRetention, {
    nullable: true,
    description: "What keeps the present tier; null where it can't lapse.",
  })
  retention?: Of<StorefrontTierRetention> | null;
}

@ObjectType("TierRetention", { description: "What keeps a tier.", simpleResolvers: true })
export class StorefrontTierRetention {
  @Field(() => Decimal, { description: "How much the member has in the period that decides." })
  current?: string;

  @Field(() => Decimal, { description: "How much is needed to keep the tier." })
  required?: string;

  @Field(() => Decimal, { description: "How much is missing; `0` when the tier is safe." })
  remaining?: string;

  @Field(() => DateTime, { description: "The first moment at which the tier is no longer held." })
  until?: Date;
}

@ObjectType("TierSet", { description: "Tiers that belong together.", simpleResolvers: true })
export class StorefrontTierSet {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is called; null where it has no name of its own.",
  })
  name?: string | null;

  @Field(() => Boolean, {
    description: "Whether it gives members their tier: points and rewards go by this one alone.",
  })
  primary?: boolean;

  @Field(() => [StorefrontTier], { description: "The tiers, lowest first." })
  tiers?: readonly Of<StorefrontTier>[];
}

@ObjectType("TierStanding", {
  description: "Where a member is in a tier set.",
  simpleResolvers: true,
})
export class StorefrontTierStanding {
  @Field(() => StorefrontTierSet, { description: "The set." })
  tierSet?: Of<StorefrontTierSet>;

  @Field(() => StorefrontTier, { nullable: true, description: "The tier; null when in none." })
  tier?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTierProgress, {
    description: "The way to the next tier, and what keeps the present one.",
  })
  progress?: Of<StorefrontTierProgress>;
}

@ObjectType("TierThreshold", {
  description: "What a member must reach to be in a tier.",
  simpleResolvers: true,
})
export class StorefrontTierThreshold {
  @Field(() => StorefrontTierMetric, { description: "What is measured." })
  metric?: StorefrontTierMetric;

  @Field(() => Decimal, {
    description: "How much of it is needed: money in the program's currency, or a count.",
  })
  value?: string;
}

@ObjectType("UpdateMemberPayload", {
  description: "What came of changing a profile.",
  simpleResolvers: true,
})
export class StorefrontUpdateMemberPayload {
  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, as it is now; null when the change was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("UseCouponPayload", {
  description: "What came of using a coupon.",
  simpleResolvers: true,
})
export class StorefrontUseCouponPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a use known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What it takes off, or pays; null where that is no money or depends on a cart, and when it was refused.",
  })
  discount?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The coupon as it is now; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("UserError", {
  description:
    "Why a write was refused: something the caller can correct or accept. A write that answers with\nerrors has changed nothing.",
  simpleResolvers: true,
})
export class StorefrontUserError {
  @Field(() => StorefrontUserErrorCode, { description: "The reason, for programs." })
  code?: StorefrontUserErrorCode;

  @Field(() => [String], {
    description:
      'The path of the input that was refused, such as `["input", "lines", "0", "unitPrice"]`; empty when no single input is to blame.',
  })
  field?: readonly string[];

  @Field(() => String, {
    description:
      "The reason, for people, in the caller's language: what was wrong and what to do next.",
  })
  message?: string;
}

@ObjectType("Wallet", {
  description: "A member's points, exact at the moment of the question.",
  simpleResolvers: true,
})
export class StorefrontWallet {
  @Field(() => Points, { description: "Points that can be spent now." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, {
    description: "Points owed: spent points whose purchase was returned. New points pay it first.",
  })
  debt?: number;
}

@ObjectType("WayToEarn", { description: "A way to earn points.", simpleResolvers: true })
export class StorefrontWayToEarn {
  @Field(() => ID, { description: "The id of the earning rule (`rule_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  title?: string;

  @Field(() => String, { description: "What it gives and when, in a sentence." })
  description?: string;
}

@ArgsType()
export class StorefrontMemberCouponsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontCouponStatus, {
    nullable: true,
    description: "Only those in this status.",
  })
  status?: StorefrontCouponStatus | null;
}

@ArgsType()
export class StorefrontMemberActivityArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many rows: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontMemberRedemptionsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontRedemptionStatus, {
    nullable: true,
    description: "Only those in this status.",
  })
  status?: StorefrontRedemptionStatus | null;
}

@ArgsType()
export class StorefrontMemberRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontMemberReferralReferralsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontMutationUpdateMemberArgs {
  @Field(() => StorefrontUpdateMemberInput, { description: "What to change." })
  input!: Of<StorefrontUpdateMemberInput>;
}

@ArgsType()
export class StorefrontMutationCreateMemberTokenArgs {
  @Field(() => StorefrontCreateMemberTokenInput, { description: "Whom the token is for." })
  input!: Of<StorefrontCreateMemberTokenInput>;
}

@ArgsType()
export class StorefrontMutationUseCouponArgs {
  @Field(() => StorefrontUseCouponInput, { description: "Which code, for which purchase." })
  input!: Of<StorefrontUseCouponInput>;
}

@ArgsType()
export class StorefrontMutationReleaseCouponArgs {
  @Field(() => StorefrontReleaseCouponInput, { description: "Which code, for which purchase." })
  input!: Of<StorefrontReleaseCouponInput>;
}

@ArgsType()
export class StorefrontMutationEnrollMemberArgs {
  @Field(() => StorefrontEnrollMemberInput, { description: "Who joins." })
  input!: Of<StorefrontEnrollMemberInput>;
}

@ArgsType()
export class StorefrontMutationRecordEventArgs {
  @Field(() => StorefrontRecordEventInput, { description: "What happened." })
  input!: Of<StorefrontRecordEventInput>;
}

@ArgsType()
export class StorefrontMutationRecordPurchaseArgs {
  @Field(() => StorefrontRecordPurchaseInput, { description: "The purchase." })
  input!: Of<StorefrontRecordPurchaseInput>;
}

@ArgsType()
export class StorefrontMutationRedeemRewardArgs {
  @Field(() => StorefrontRedeemRewardInput, { description: "Which reward, and how." })
  input!: Of<StorefrontRedeemRewardInput>;
}

@ArgsType()
export class StorefrontMutationConfirmRedemptionArgs {
  @Field(() => StorefrontConfirmRedemptionInput, { description: "Which redemption." })
  input!: Of<StorefrontConfirmRedemptionInput>;
}

@ArgsType()
export class StorefrontMutationCancelRedemptionArgs {
  @Field(() => StorefrontCancelRedemptionInput, { description: "Which redemption." })
  input!: Of<StorefrontCancelRedemptionInput>;
}

@ArgsType()
export class StorefrontMutationRecordInvitationArgs {
  @Field(() => StorefrontRecordInvitationInput, { description: "Who invited whom, and how." })
  input!: Of<StorefrontRecordInvitationInput>;
}

@ArgsType()
export class StorefrontMutationRecordReturnArgs {
  @Field(() => StorefrontRecordReturnInput, {
    description: "What came back, and of which purchase.",
  })
  input!: Of<StorefrontRecordReturnInput>;
}

@ArgsType()
export class StorefrontProgramRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontQueryValidateCouponArgs {
  @Field(() => StorefrontValidateCouponInput, {
    description: "The code, and what is about to be bought.",
  })
  input!: Of<StorefrontValidateCouponInput>;
}

@ArgsType()
export class StorefrontQueryMemberArgs {
  @Field(() => StorefrontMemberBy, { description: "Who: exactly one way to name the member." })
  by!: Of<StorefrontMemberBy>;
}

@ArgsType()
export class StorefrontQuerySimulatePurchaseArgs {
  @Field(() => StorefrontSimulatePurchaseInput, { description: "The cart." })
  input!: Of<StorefrontSimulatePurchaseInput>;
}

@ArgsType()
export class StorefrontQueryRewardArgs {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;
}

@ArgsType()
export class StorefrontWalletExpiringArgs {
  @Field(() => Duration, {
    nullable: true,
    defaultValue: "P30D",
    description: "How far to look ahead; at most a year.",
  })
  within!: string | null;
}
