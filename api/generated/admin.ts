// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CurrencyCode,
  Date as CalendarDate,
  DateTime,
  Decimal,
  Duration,
  JSON as JSONValue,
  Locale,
  Points,
} from "../graphql/scalars.ts";
type Of<T> = T;

export const AdminBenefitKind = {
  MULTIPLIER: "MULTIPLIER",
  REWARD_ACCESS: "REWARD_ACCESS",
  DISCOUNT: "DISCOUNT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT: "GIFT",
  SERVICE: "SERVICE",
} as const;
export type AdminBenefitKind = keyof typeof AdminBenefitKind;
registerEnumType(AdminBenefitKind, {
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

export const AdminCouponStatus = {
  ACTIVE: "ACTIVE",
  USED: "USED",
  EXPIRED: "EXPIRED",
  VOID: "VOID",
} as const;
export type AdminCouponStatus = keyof typeof AdminCouponStatus;
registerEnumType(AdminCouponStatus, {
  name: "CouponStatus",
  description: "Whether a coupon can be used.",
  valuesConfig: {
    ACTIVE: { description: "It can be used." },
    USED: { description: "It was used up." },
    EXPIRED: { description: "It passed its end." },
    VOID: { description: "It was taken back." },
  },
});

export const AdminCouponUseStatus = {
  OPEN: "OPEN",
  RECORDED: "RECORDED",
  RELEASED: "RELEASED",
  RESTORED: "RESTORED",
} as const;
export type AdminCouponUseStatus = keyof typeof AdminCouponUseStatus;
registerEnumType(AdminCouponUseStatus, {
  name: "CouponUseStatus",
  description: "What became of a use of a coupon.",
  valuesConfig: {
    OPEN: { description: "Its purchase is not recorded yet." },
    RECORDED: { description: "Its purchase is recorded." },
    RELEASED: { description: "The checkout was abandoned, and the use given back." },
    RESTORED: { description: "Everything of its purchase was returned, and the use given back." },
  },
});

export const AdminDebtPolicy = { REPAY: "REPAY", FORGIVE: "FORGIVE" } as const;
export type AdminDebtPolicy = keyof typeof AdminDebtPolicy;
registerEnumType(AdminDebtPolicy, {
  name: "DebtPolicy",
  description: "What becomes of points that are taken back and were spent.",
  valuesConfig: {
    REPAY: { description: "The member owes them: what is earned next repays them first." },
    FORGIVE: { description: "The program pays them at once." },
  },
});

export const AdminEarningEffectKind = {
  PER_AMOUNT: "PER_AMOUNT",
  FIXED: "FIXED",
  MULTIPLIER: "MULTIPLIER",
} as const;
export type AdminEarningEffectKind = keyof typeof AdminEarningEffectKind;
registerEnumType(AdminEarningEffectKind, {
  name: "EarningEffectKind",
  description: "The kinds of effect.",
  valuesConfig: {
    PER_AMOUNT: { description: "Points for each amount spent: the base." },
    FIXED: { description: "A number of points." },
    MULTIPLIER: { description: "A multiple of the base points." },
  },
});

export const AdminEarningLimitPeriod = {
  EVER: "EVER",
  YEAR: "YEAR",
  MONTH: "MONTH",
  WEEK: "WEEK",
  DAY: "DAY",
  PURCHASE: "PURCHASE",
} as const;
export type AdminEarningLimitPeriod = keyof typeof AdminEarningLimitPeriod;
registerEnumType(AdminEarningLimitPeriod, {
  name: "EarningLimitPeriod",
  description: "The time over which a limit holds, in the program's time zone.",
  valuesConfig: {
    EVER: { description: "For ever." },
    YEAR: { description: "The calendar year." },
    MONTH: { description: "The calendar month." },
    WEEK: { description: "The week, from Monday." },
    DAY: { description: "The day." },
    PURCHASE: { description: "Each purchase." },
  },
});

export const AdminEarningLimitScope = { MEMBER: "MEMBER", PROGRAM: "PROGRAM" } as const;
export type AdminEarningLimitScope = keyof typeof AdminEarningLimitScope;
registerEnumType(AdminEarningLimitScope, {
  name: "EarningLimitScope",
  description: "For whom a limit holds.",
  valuesConfig: {
    MEMBER: { description: "Each member on its own." },
    PROGRAM: { description: "The whole program: a budget." },
  },
});

export const AdminEarningLimitUnit = { POINTS: "POINTS", TIMES: "TIMES" } as const;
export type AdminEarningLimitUnit = keyof typeof AdminEarningLimitUnit;
registerEnumType(AdminEarningLimitUnit, {
  name: "EarningLimitUnit",
  description: "What a limit counts.",
  valuesConfig: {
    POINTS: { description: "Points." },
    TIMES: { description: "How often the rule applied." },
  },
});

export const AdminEarningRuleStatus = {
  DRAFT: "DRAFT",
  SCHEDULED: "SCHEDULED",
  PUBLISHED: "PUBLISHED",
  PAUSED: "PAUSED",
  ARCHIVED: "ARCHIVED",
} as const;
export type AdminEarningRuleStatus = keyof typeof AdminEarningRuleStatus;
registerEnumType(AdminEarningRuleStatus, {
  name: "EarningRuleStatus",
  description: "How far an earning rule has come.",
  valuesConfig: {
    DRAFT: { description: "Written, and not live." },
    SCHEDULED: { description: "Published for a later moment." },
    PUBLISHED: { description: "Live." },
    PAUSED: { description: "Live, and paused for now." },
    ARCHIVED: { description: "Put away." },
  },
});

export const AdminEarningTrigger = {
  PURCHASE: "PURCHASE",
  ENROLLMENT: "ENROLLMENT",
  BIRTHDAY: "BIRTHDAY",
  ANNIVERSARY: "ANNIVERSARY",
  EVENT: "EVENT",
} as const;
export type AdminEarningTrigger = keyof typeof AdminEarningTrigger;
registerEnumType(AdminEarningTrigger, {
  name: "EarningTrigger",
  description: "What sets an earning rule off.",
  valuesConfig: {
    PURCHASE: { description: "A purchase." },
    ENROLLMENT: { description: "Joining the program." },
    BIRTHDAY: { description: "The member's birthday." },
    ANNIVERSARY: { description: "The day the member joined, every year." },
    EVENT: { description: "An event of the shop's own." },
  },
});

export const AdminEntryKind = {
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
export type AdminEntryKind = keyof typeof AdminEntryKind;
registerEnumType(AdminEntryKind, {
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

export const AdminEntryStatus = {
  PENDING: "PENDING",
  COMPLETED: "COMPLETED",
  HELD: "HELD",
  CANCELLED: "CANCELLED",
} as const;
export type AdminEntryStatus = keyof typeof AdminEntryStatus;
registerEnumType(AdminEntryStatus, {
  name: "EntryStatus",
  description: "How far the points of an entry have come.",
  valuesConfig: {
    PENDING: { description: "Earned, and not yet available." },
    COMPLETED: { description: "Done: the points are where the entry says." },
    HELD: { description: "Reserved for a redemption that waits to be confirmed." },
    CANCELLED: { description: "Reserved once, and given back: its points count no more." },
  },
});

export const AdminLedgerProblemKind = {
  ENTRY_CHANGED: "ENTRY_CHANGED",
  CHAIN_BROKEN: "CHAIN_BROKEN",
  HEAD_DIFFERS: "HEAD_DIFFERS",
  CHECKPOINT_DIFFERS: "CHECKPOINT_DIFFERS",
  BALANCE_DIFFERS: "BALANCE_DIFFERS",
  LOT_DIFFERS: "LOT_DIFFERS",
  DEBT_BESIDE_AVAILABLE: "DEBT_BESIDE_AVAILABLE",
  MERGE_DIFFERS: "MERGE_DIFFERS",
  USE_DIFFERS: "USE_DIFFERS",
  DUE_DIFFERS: "DUE_DIFFERS",
} as const;
export type AdminLedgerProblemKind = keyof typeof AdminLedgerProblemKind;
registerEnumType(AdminLedgerProblemKind, {
  name: "LedgerProblemKind",
  description: "The kinds of things that can be wrong in a ledger.",
  valuesConfig: {
    ENTRY_CHANGED: {
      description: "An entry does not have the hash its content makes: it was changed.",
    },
    CHAIN_BROKEN: { description: "An entry is missing from the chain, or one was inserted." },
    HEAD_DIFFERS: { description: "The chain ends before or after its recorded head." },
    CHECKPOINT_DIFFERS: {
      description:
        "The chain does not hold the head that was signed, or the signed checkpoint itself was changed.",
    },
    BALANCE_DIFFERS: { description: "A balance is not what its transfers add up to." },
    LOT_DIFFERS: { description: "A lot is not what its transfers add up to." },
    DEBT_BESIDE_AVAILABLE: { description: "Points are owed beside points that can be spent." },
    MERGE_DIFFERS: {
      description:
        "What arrived by a merge is not what left the chain that was merged, or names another end of it.",
    },
    USE_DIFFERS: {
      description:
        "What spent points is not what lots and debt pay for it, or a lot pays another number than was spent of it.",
    },
    DUE_DIFFERS: {
      description: "Points become available or expire before the wallet says that anything is due.",
    },
  },
});

export const AdminMemberOrderField = {
  ENROLLED_AT: "ENROLLED_AT",
  DISPLAY_NAME: "DISPLAY_NAME",
  TOTAL_SPENT: "TOTAL_SPENT",
  AVAILABLE: "AVAILABLE",
  LAST_PURCHASE_AT: "LAST_PURCHASE_AT",
} as const;
export type AdminMemberOrderField = keyof typeof AdminMemberOrderField;
registerEnumType(AdminMemberOrderField, {
  name: "MemberOrderField",
  description: "What members can be ordered by.",
  valuesConfig: {
    ENROLLED_AT: { description: "When they joined." },
    DISPLAY_NAME: { description: "Their name." },
    TOTAL_SPENT: { description: "What they spent since joining." },
    AVAILABLE: { description: "Their available points." },
    LAST_PURCHASE_AT: { description: "When they last bought; members who never did come last." },
  },
});

export const AdminMemberStatus = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  CLOSED: "CLOSED",
} as const;
export type AdminMemberStatus = keyof typeof AdminMemberStatus;
registerEnumType(AdminMemberStatus, {
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

export const AdminMergeStatus = {
  MERGING: "MERGING",
  MERGED: "MERGED",
  UNMERGING: "UNMERGING",
  UNMERGED: "UNMERGED",
} as const;
export type AdminMergeStatus = keyof typeof AdminMergeStatus;
registerEnumType(AdminMergeStatus, {
  name: "MergeStatus",
  description: "How far a merge has come.",
  valuesConfig: {
    MERGING: { description: "Its points have left the account and will arrive in a moment." },
    MERGED: { description: "Done." },
    UNMERGING: { description: "Its points are on their way back." },
    UNMERGED: { description: "Undone." },
  },
});

export const AdminMessageKind = {
  WELCOME: "WELCOME",
  POINTS_EXPIRING: "POINTS_EXPIRING",
  TIER_REACHED: "TIER_REACHED",
  COUPON_ISSUED: "COUPON_ISSUED",
  REFERRAL_REWARDED: "REFERRAL_REWARDED",
} as const;
export type AdminMessageKind = keyof typeof AdminMessageKind;
registerEnumType(AdminMessageKind, {
  name: "MessageKind",
  description: "What an e-mail is sent for.",
  valuesConfig: {
    WELCOME: { description: "A customer became a member." },
    POINTS_EXPIRING: { description: "Points will expire soon." },
    TIER_REACHED: { description: "A member reached a higher tier." },
    COUPON_ISSUED: { description: "A member was given a coupon." },
    REFERRAL_REWARDED: { description: "A friend whom a member brought earned it a reward." },
  },
});

export const AdminMessagePurpose = { SERVICE: "SERVICE", MARKETING: "MARKETING" } as const;
export type AdminMessagePurpose = keyof typeof AdminMessagePurpose;
registerEnumType(AdminMessagePurpose, {
  name: "MessagePurpose",
  description: "On what ground an e-mail is sent.",
  valuesConfig: {
    SERVICE: {
      description: "It answers what the member did, or tells of a loss: sent without consent.",
    },
    MARKETING: {
      description:
        "Sent only with the member's consent to `marketing` by `email`, and with a way to unsubscribe.",
    },
  },
});

export const AdminMessageSkipReason = {
  NO_ADDRESS: "NO_ADDRESS",
  NO_CONSENT: "NO_CONSENT",
  NOT_ACTIVE: "NOT_ACTIVE",
  OUTDATED: "OUTDATED",
  SWITCHED_OFF: "SWITCHED_OFF",
} as const;
export type AdminMessageSkipReason = keyof typeof AdminMessageSkipReason;
registerEnumType(AdminMessageSkipReason, {
  name: "MessageSkipReason",
  description: "Why an e-mail was not sent.",
  valuesConfig: {
    NO_ADDRESS: { description: "The member has no e-mail address." },
    NO_CONSENT: { description: "The member has not agreed to marketing by e-mail." },
    NOT_ACTIVE: { description: "The member is suspended, or the account is closed." },
    OUTDATED: {
      description:
        "It is true no longer: the points are spent, the coupon is used, the tier is another.",
    },
    SWITCHED_OFF: { description: "It was switched off." },
  },
});

export const AdminMessageStatus = {
  WAITING: "WAITING",
  SENT: "SENT",
  SKIPPED: "SKIPPED",
  FAILED: "FAILED",
} as const;
export type AdminMessageStatus = keyof typeof AdminMessageStatus;
registerEnumType(AdminMessageStatus, {
  name: "MessageStatus",
  description: "How far an e-mail has come.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    SENT: { description: "The mail server took it." },
    SKIPPED: { description: "It was not to be sent: see `skippedFor`." },
    FAILED: { description: "The mail server refused it, or it was tried for two days." },
  },
});

export const AdminOrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type AdminOrderDirection = keyof typeof AdminOrderDirection;
registerEnumType(AdminOrderDirection, {
  name: "OrderDirection",
  description: "Which way a list is ordered.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest, A first." },
    DESC: { description: "Largest, latest, Z first." },
  },
});

export const AdminPointsExpiryKind = {
  NONE: "NONE",
  AFTER_PURCHASE: "AFTER_PURCHASE",
  AFTER_ACTIVITY: "AFTER_ACTIVITY",
  FIXED_DATE: "FIXED_DATE",
} as const;
export type AdminPointsExpiryKind = keyof typeof AdminPointsExpiryKind;
registerEnumType(AdminPointsExpiryKind, {
  name: "PointsExpiryKind",
  description: "By which rule points end.",
  valuesConfig: {
    NONE: { description: "Never." },
    AFTER_PURCHASE: {
      description: "Some time after the purchase or whatever else they were earned by.",
    },
    AFTER_ACTIVITY: {
      description:
        "Some time after the member's last activity: a redemption that was not cancelled, or a purchase of which something is\nkept. Points last longer with each.",
    },
    FIXED_DATE: { description: "All after the same day." },
  },
});

export const AdminPointsExpiryPeriod = {
  MONTH: "MONTH",
  QUARTER: "QUARTER",
  YEAR: "YEAR",
} as const;
export type AdminPointsExpiryPeriod = keyof typeof AdminPointsExpiryPeriod;
registerEnumType(AdminPointsExpiryPeriod, {
  name: "PointsExpiryPeriod",
  description: "A period to whose end points last.",
  valuesConfig: {
    MONTH: { description: "The calendar month." },
    QUARTER: { description: "The calendar quarter." },
    YEAR: { description: "The calendar year." },
  },
});

export const AdminPointsExpiryUnit = { DAY: "DAY", MONTH: "MONTH", YEAR: "YEAR" } as const;
export type AdminPointsExpiryUnit = keyof typeof AdminPointsExpiryUnit;
registerEnumType(AdminPointsExpiryUnit, {
  name: "PointsExpiryUnit",
  description: "What the time that points last is counted in.",
  valuesConfig: {
    DAY: { description: "Days." },
    MONTH: { description: "Months; the 31st becomes the last day of a shorter one." },
    YEAR: { description: "Years." },
  },
});

export const AdminReferralBudgetUnit = { POINTS: "POINTS", TIMES: "TIMES" } as const;
export type AdminReferralBudgetUnit = keyof typeof AdminReferralBudgetUnit;
registerEnumType(AdminReferralBudgetUnit, {
  name: "ReferralBudgetUnit",
  description: "What a budget of referrals counts.",
  valuesConfig: {
    POINTS: { description: "Points." },
    TIMES: { description: "Rewards, each side's as one." },
  },
});

export const AdminReferralChannel = {
  EMAIL: "EMAIL",
  ZALO: "ZALO",
  FACEBOOK: "FACEBOOK",
  MESSENGER: "MESSENGER",
  SMS: "SMS",
  COPY: "COPY",
} as const;
export type AdminReferralChannel = keyof typeof AdminReferralChannel;
registerEnumType(AdminReferralChannel, {
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

export const AdminReferralCouponKind = {
  AMOUNT_DISCOUNT: "AMOUNT_DISCOUNT",
  PERCENT_DISCOUNT: "PERCENT_DISCOUNT",
  FREE_PRODUCT: "FREE_PRODUCT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT_CARD: "GIFT_CARD",
} as const;
export type AdminReferralCouponKind = keyof typeof AdminReferralCouponKind;
registerEnumType(AdminReferralCouponKind, {
  name: "ReferralCouponKind",
  description: "What a referral's coupon can be for.",
  valuesConfig: {
    AMOUNT_DISCOUNT: { description: "An amount off." },
    PERCENT_DISCOUNT: { description: "A percentage off." },
    FREE_PRODUCT: { description: "A product for free." },
    FREE_SHIPPING: { description: "Delivery for free." },
    GIFT_CARD: { description: "A gift card, which can be used in parts." },
  },
});

export const AdminReferralPeriod = {
  EVER: "EVER",
  YEAR: "YEAR",
  MONTH: "MONTH",
  WEEK: "WEEK",
  DAY: "DAY",
} as const;
export type AdminReferralPeriod = keyof typeof AdminReferralPeriod;
registerEnumType(AdminReferralPeriod, {
  name: "ReferralPeriod",
  description: "The time over which a limit of referrals holds, in the program's time zone.",
  valuesConfig: {
    EVER: { description: "For ever." },
    YEAR: { description: "The calendar year." },
    MONTH: { description: "The calendar month." },
    WEEK: { description: "The week, from Monday." },
    DAY: { description: "The day." },
  },
});

export const AdminReferralProgramStatus = {
  DRAFT: "DRAFT",
  SCHEDULED: "SCHEDULED",
  PUBLISHED: "PUBLISHED",
  ENDED: "ENDED",
} as const;
export type AdminReferralProgramStatus = keyof typeof AdminReferralProgramStatus;
registerEnumType(AdminReferralProgramStatus, {
  name: "ReferralProgramStatus",
  description: "Whether members live by a version of the terms.",
  valuesConfig: {
    DRAFT: { description: "Written, and not in force." },
    SCHEDULED: { description: "Published for a later moment." },
    PUBLISHED: { description: "In force." },
    ENDED: { description: "It was in force, and would be, but is switched off." },
  },
});

export const AdminReferralReason = {
  SAME_EMAIL: "SAME_EMAIL",
  SAME_PHONE: "SAME_PHONE",
  SAME_CARD: "SAME_CARD",
  PRIOR_CUSTOMER: "PRIOR_CUSTOMER",
  SHARED_DEVICE: "SHARED_DEVICE",
  SHARED_ADDRESS: "SHARED_ADDRESS",
  VELOCITY: "VELOCITY",
  STAFF: "STAFF",
} as const;
export type AdminReferralReason = keyof typeof AdminReferralReason;
registerEnumType(AdminReferralReason, {
  name: "ReferralReason",
  description: "What speaks against a referral.",
  valuesConfig: {
    SAME_EMAIL: { description: "The friend's e-mail address reaches the referrer's mailbox." },
    SAME_PHONE: { description: "The friend came with the referrer's phone number." },
    SAME_CARD: { description: "The friend paid with a card of the referrer's." },
    PRIOR_CUSTOMER: { description: "The friend was a customer before." },
    SHARED_DEVICE: { description: "Another member came from the friend's device." },
    SHARED_ADDRESS: {
      description: "The friend lives where the referrer does, or another of its friends.",
    },
    VELOCITY: { description: "More friends of the referrer joined within 24 hours than is usual." },
    STAFF: { description: "Staff refused it." },
  },
});

export const AdminReferralStatus = {
  INVITED: "INVITED",
  JOINED: "JOINED",
  QUALIFIED: "QUALIFIED",
  REWARDED: "REWARDED",
  EXPIRED: "EXPIRED",
  REJECTED: "REJECTED",
  IN_REVIEW: "IN_REVIEW",
  REVERSED: "REVERSED",
} as const;
export type AdminReferralStatus = keyof typeof AdminReferralStatus;
registerEnumType(AdminReferralStatus, {
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

export const AdminRewardKind = {
  AMOUNT_DISCOUNT: "AMOUNT_DISCOUNT",
  PERCENT_DISCOUNT: "PERCENT_DISCOUNT",
  FREE_PRODUCT: "FREE_PRODUCT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT_CARD: "GIFT_CARD",
  PARTNER_VOUCHER: "PARTNER_VOUCHER",
  EXPERIENCE: "EXPERIENCE",
} as const;
export type AdminRewardKind = keyof typeof AdminRewardKind;
registerEnumType(AdminRewardKind, {
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

export const AdminRewardLimitPeriod = {
  EVER: "EVER",
  YEAR: "YEAR",
  MONTH: "MONTH",
  WEEK: "WEEK",
  DAY: "DAY",
} as const;
export type AdminRewardLimitPeriod = keyof typeof AdminRewardLimitPeriod;
registerEnumType(AdminRewardLimitPeriod, {
  name: "RewardLimitPeriod",
  description: "The time over which a reward's limit holds, in the program's time zone.",
  valuesConfig: {
    EVER: { description: "For ever." },
    YEAR: { description: "The calendar year." },
    MONTH: { description: "The calendar month." },
    WEEK: { description: "The week, from Monday." },
    DAY: { description: "The day." },
  },
});

export const AdminRewardLimitScope = { MEMBER: "MEMBER", PROGRAM: "PROGRAM" } as const;
export type AdminRewardLimitScope = keyof typeof AdminRewardLimitScope;
registerEnumType(AdminRewardLimitScope, {
  name: "RewardLimitScope",
  description: "For whom a reward's limit holds.",
  valuesConfig: {
    MEMBER: { description: "Each member on its own." },
    PROGRAM: { description: "All members together." },
  },
});

export const AdminRewardStatus = {
  DRAFT: "DRAFT",
  SCHEDULED: "SCHEDULED",
  PUBLISHED: "PUBLISHED",
  ARCHIVED: "ARCHIVED",
} as const;
export type AdminRewardStatus = keyof typeof AdminRewardStatus;
registerEnumType(AdminRewardStatus, {
  name: "RewardStatus",
  description: "How far a reward has come.",
  valuesConfig: {
    DRAFT: { description: "Written, and not live." },
    SCHEDULED: { description: "Published for a later moment." },
    PUBLISHED: { description: "Live." },
    ARCHIVED: { description: "Put away." },
  },
});

export const AdminTierDowngrade = {
  NONE: "NONE",
  ONE_LEVEL: "ONE_LEVEL",
  TO_QUALIFIED: "TO_QUALIFIED",
} as const;
export type AdminTierDowngrade = keyof typeof AdminTierDowngrade;
registerEnumType(AdminTierDowngrade, {
  name: "TierDowngrade",
  description: "What happens to a member who does not keep a tier.",
  valuesConfig: {
    NONE: { description: "Nothing: a tier once reached is kept." },
    ONE_LEVEL: { description: "One level down, never below what the member qualifies for." },
    TO_QUALIFIED: { description: "Down to the tier the member qualifies for." },
  },
});

export const AdminTierMetric = {
  SPEND: "SPEND",
  ORDERS: "ORDERS",
  VISITS: "VISITS",
  POINTS: "POINTS",
} as const;
export type AdminTierMetric = keyof typeof AdminTierMetric;
registerEnumType(AdminTierMetric, {
  name: "TierMetric",
  description: "What a tier set measures of a member's kept purchases.",
  valuesConfig: {
    SPEND: { description: "The money spent that counts for the program, in its currency." },
    ORDERS: { description: "The number of purchases." },
    VISITS: { description: "The number of visits: a day at a place counts once." },
    POINTS: { description: "The points earned by base rules, without bonuses and multipliers." },
  },
});

export const AdminTierSetStatus = {
  DRAFT: "DRAFT",
  PUBLISHED: "PUBLISHED",
  ARCHIVED: "ARCHIVED",
} as const;
export type AdminTierSetStatus = keyof typeof AdminTierSetStatus;
registerEnumType(AdminTierSetStatus, {
  name: "TierSetStatus",
  description: "Whether a tier set is live.",
  valuesConfig: {
    DRAFT: { description: "Never published: nobody is in its tiers." },
    PUBLISHED: { description: "Published: members live by it." },
    ARCHIVED: { description: "Put away for good: nobody is in its tiers any more." },
  },
});

export const AdminTierWindowKind = {
  LIFETIME: "LIFETIME",
  CALENDAR_YEAR: "CALENDAR_YEAR",
  ENROLLMENT_YEAR: "ENROLLMENT_YEAR",
  ROLLING_DAYS: "ROLLING_DAYS",
} as const;
export type AdminTierWindowKind = keyof typeof AdminTierWindowKind;
registerEnumType(AdminTierWindowKind, {
  name: "TierWindowKind",
  description: "The kinds of window.",
  valuesConfig: {
    LIFETIME: { description: "Everything since joining." },
    CALENDAR_YEAR: { description: "The calendar year." },
    ENROLLMENT_YEAR: { description: "The year that begins with the day of enrollment." },
    ROLLING_DAYS: { description: "The last days, today included." },
  },
});

export const AdminUserErrorCode = {
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
export type AdminUserErrorCode = keyof typeof AdminUserErrorCode;
registerEnumType(AdminUserErrorCode, {
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

export const AdminWebhookDeliveryStatus = {
  WAITING: "WAITING",
  DELIVERED: "DELIVERED",
  FAILED: "FAILED",
} as const;
export type AdminWebhookDeliveryStatus = keyof typeof AdminWebhookDeliveryStatus;
registerEnumType(AdminWebhookDeliveryStatus, {
  name: "WebhookDeliveryStatus",
  description: "How far a delivery has come.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    DELIVERED: { description: "The endpoint took it: it answered 200 to 299." },
    FAILED: { description: "It was given up; it can be sent again by hand." },
  },
});

export const AdminWebhookDisabledReason = {
  STAFF: "STAFF",
  GONE: "GONE",
  FAILING: "FAILING",
} as const;
export type AdminWebhookDisabledReason = keyof typeof AdminWebhookDisabledReason;
registerEnumType(AdminWebhookDisabledReason, {
  name: "WebhookDisabledReason",
  description: "Why an endpoint is disabled.",
  valuesConfig: {
    STAFF: { description: "Staff disabled it." },
    GONE: { description: "It answered 410: nobody is there any more." },
    FAILING: { description: "Nothing had arrived for five days." },
  },
});

@InputType("AddCodesInput", { description: "Codes to add to a pool." })
export class AdminAddCodesInput {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  poolId!: string;

  @Field(() => [String], {
    description:
      "1 to 10,000 codes of 4 to 64 letters A–Z, digits, dots or underscores; spaces and hyphens don't count.",
  })
  codes!: string[];

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("AdjustPointsInput", { description: "Points to give or take." })
export class AdminAdjustPointsInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => Points, { description: "How many: above zero gives, below zero takes." })
  points!: number;

  @Field(() => String, {
    description:
      "Why; the member sees it. The ledger keeps it for ever, so write nothing personal.",
  })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The first moment at which given points can't be spent any more; left out, the program's own expiry holds.",
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("AdvanceTestClockInput", {
  description: "How far to advance a test clock: give exactly one of `to` and `by`.",
})
export class AdminAdvanceTestClockInput {
  @Field(() => DateTime, {
    nullable: true,
    description: "To this moment; it can't lie before what the clock shows.",
  })
  to?: Date | null;

  @Field(() => Duration, {
    nullable: true,
    description: "By this much: days and longer are days of the program's time zone.",
  })
  by?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ApproveReferralInput", { description: "Which referral to let go on." })
export class AdminApproveReferralInput {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  referralId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ArchiveEarningRuleInput", { description: "Which rule is to be put away." })
export class AdminArchiveEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;
}

@InputType("ArchiveRewardInput", { description: "A reward to put away." })
export class AdminArchiveRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;
}

@InputType("ArchiveTierSetInput", { description: "Which tier set to put away." })
export class AdminArchiveTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;
}

@InputType("BacktestEarningRuleInput", {
  description: "Which draft to try, and on which purchases.",
})
export class AdminBacktestEarningRuleInput {
  @Field(() => ID, { description: "The rule whose draft is tried (`rule_…`)." })
  ruleId!: string;

  @Field(() => DateTime, { description: "Purchases placed from this moment on." })
  from!: Date;

  @Field(() => DateTime, { description: "Purchases placed before this moment." })
  until!: Date;

  @Field(() => Int, { defaultValue: 10000, description: "At most so many, the newest." })
  first!: number;
}

@InputType("BenefitInput", { description: "Something that members of a tier enjoy." })
export class AdminBenefitInput {
  @Field(() => AdminBenefitKind, { description: "What kind of benefit it is." })
  kind!: AdminBenefitKind;

  @Field(() => String, { description: "The benefit in words, in the caller's language." })
  title!: string;

  @Field(() => Decimal, { nullable: true, description: "How much it is, where that is a number." })
  value?: string | null;
}

@InputType("ChangeRewardStockInput", {
  description: "How to change a reward's stock: give exactly one of `by`, `to` and `unlimited`.",
})
export class AdminChangeRewardStockInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "By so many more, or fewer below zero." })
  by?: number | null;

  @Field(() => Int, { nullable: true, description: "To this number." })
  to?: number | null;

  @Field(() => Boolean, { nullable: true, description: "`true`: to as many as anybody wants." })
  unlimited?: boolean | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CloseMemberInput", { description: "Whose account to close." })
export class AdminCloseMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ContributeToHouseholdInput", { description: "Points to give to a household." })
export class AdminContributeToHouseholdInput {
  @Field(() => ID, { description: "Whose points (`mem_…`)." })
  memberId!: string;

  @Field(() => Points, { description: "How many, above zero." })
  points!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CreateCodePoolInput", { description: "A code pool to open." })
export class AdminCreateCodePoolInput {
  @Field(() => String, { description: "What staff call it." })
  name!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CreateHouseholdInput", { description: "Who makes a household." })
export class AdminCreateHouseholdInput {
  @Field(() => ID, { description: "Its first member (`mem_…`)." })
  memberId!: string;
}

@InputType("CreateWebhookEndpointInput", { description: "An endpoint to add." })
export class AdminCreateWebhookEndpointInput {
  @Field(() => String, {
    description: "Where to send events: an https address that the Internet can reach.",
  })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The events to send; every event when left out or empty.",
  })
  eventTypes?: string[] | null;
}

@InputType("DateTimeRange", { description: "A stretch of time." })
export class AdminDateTimeRange {
  @Field(() => DateTime, { nullable: true, description: "At this moment or later." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Before this moment." })
  until?: Date | null;
}

@InputType("DecimalRange", { description: "A range of amounts." })
export class AdminDecimalRange {
  @Field(() => Decimal, { nullable: true, description: "At least." })
  min?: string | null;

  @Field(() => Decimal, { nullable: true, description: "At most." })
  max?: string | null;
}

@InputType("DeleteWebhookEndpointInput", { description: "An endpoint to put away." })
export class AdminDeleteWebhookEndpointInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;
}

@InputType("EarningEffectInput", { description: "What a rule is to give." })
export class AdminEarningEffectInput {
  @Field(() => AdminEarningEffectKind, { description: "What kind of effect it is." })
  kind!: AdminEarningEffectKind;

  @Field(() => Points, {
    nullable: true,
    description: "How many points: for each amount, or in all.",
  })
  points?: number | null;

  @Field(() => AdminMoneyInput, {
    nullable: true,
    description: "For each of which amount the points are given; for `PER_AMOUNT`.",
  })
  per?: Of<AdminMoneyInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether only whole amounts count; for `PER_AMOUNT`.",
  })
  wholeSteps?: boolean | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "By which factor base points are multiplied, from 1 to 100; for `MULTIPLIER`.",
  })
  multiplier?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Which lines it is for, as rule JSON; left out when all.",
  })
  lines?: unknown | null;
}

@InputType("EarningLimitInput", { description: "How much a rule may give." })
export class AdminEarningLimitInput {
  @Field(() => AdminEarningLimitScope, {
    description: "Whether it holds for each member or for the program.",
  })
  per!: AdminEarningLimitScope;

  @Field(() => AdminEarningLimitPeriod, { description: "Over which time." })
  period!: AdminEarningLimitPeriod;

  @Field(() => AdminEarningLimitUnit, { description: "What is counted." })
  unit!: AdminEarningLimitUnit;

  @Field(() => Points, { description: "The most it may be, from 1." })
  max!: number;
}

@InputType("EarningRuleTranslationInput", { description: "A rule's words in a language." })
export class AdminEarningRuleTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "The name." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it gives and when, in the program's own words; left out, the rule's sentence is used.",
  })
  description?: string | null;
}

@InputType("EraseMemberInput", { description: "Whom to erase." })
export class AdminEraseMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("GrantTierInput", { description: "A tier to give to a member." })
export class AdminGrantTierInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The tier's id (`tier_…`)." })
  tierId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "The day on which it ends: it holds until 00:00 of that day. For good when left out.",
  })
  until?: string | null;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("JoinHouseholdInput", { description: "Who joins which household." })
export class AdminJoinHouseholdInput {
  @Field(() => ID, { description: "The household (`hhd_…`)." })
  householdId!: string;

  @Field(() => ID, { description: "Who joins (`mem_…`)." })
  memberId!: string;
}

@InputType("LeaveHouseholdInput", { description: "Who leaves its household." })
export class AdminLeaveHouseholdInput {
  @Field(() => ID, { description: "Who leaves (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("MemberFilter", {
  description: "Which members to list: those that fit everything given.",
})
export class AdminMemberFilter {
  @Field(() => [ID], { nullable: true, description: "In one of these tiers." })
  tierIds?: string[] | null;

  @Field(() => [AdminMemberStatus], { nullable: true, description: "In one of these states." })
  statuses?: AdminMemberStatus[] | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Joined within." })
  enrolledAt?: Of<AdminDateTimeRange> | null;

  @Field(() => AdminDecimalRange, {
    nullable: true,
    description: "Spent since joining, in the program's currency.",
  })
  totalSpent?: Of<AdminDecimalRange> | null;

  @Field(() => AdminPointsRange, { nullable: true, description: "Points that can be spent now." })
  available?: Of<AdminPointsRange> | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Last bought within." })
  lastPurchaseAt?: Of<AdminDateTimeRange> | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      "Who meets this today, as rule JSON over `tierLevel`, `age`, `birthdayMonth`, `daysEnrolled` and `locale`: what a rule's\nconditions ask of a member. What is unknown meets only `!=` and `notIn`.",
  })
  condition?: unknown | null;
}

@InputType("MemberOrder", { description: "In which order to list members." })
export class AdminMemberOrder {
  @Field(() => AdminMemberOrderField, { description: "By what." })
  field!: AdminMemberOrderField;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: AdminOrderDirection;
}

@InputType("MergeMembersInput", { description: "Which account to merge into whose." })
export class AdminMergeMembersInput {
  @Field(() => ID, { description: "The account to merge, which is closed by it (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The member whom it goes into (`mem_…`)." })
  intoMemberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("MessageContentInput", { description: "The words of an e-mail, as Liquid templates." })
export class AdminMessageContentInput {
  @Field(() => String, { description: "The subject." })
  subject!: string;

  @Field(() => String, { description: "What stands in the e-mail, as HTML." })
  html!: string;

  @Field(() => String, { description: "The same as plain text." })
  text!: string;
}

@InputType("MessageSwitchInput", { description: "Whether one kind of e-mail is sent." })
export class AdminMessageSwitchInput {
  @Field(() => AdminMessageKind, { description: "Which." })
  kind!: AdminMessageKind;

  @Field(() => Boolean, { description: "Whether it is sent." })
  enabled!: boolean;
}

@InputType("MoneyInput", { description: "An amount of money." })
export class AdminMoneyInput {
  @Field(() => Decimal, { description: "The amount." })
  amount!: string;

  @Field(() => CurrencyCode, { description: "Its currency." })
  currencyCode!: string;
}

@InputType("PauseEarningRuleInput", { description: "Which rule is to be paused." })
export class AdminPauseEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;
}

@InputType("PointsExpiryInput", { description: "When points are to end." })
export class AdminPointsExpiryInput {
  @Field(() => AdminPointsExpiryKind, { description: "By which rule." })
  kind!: AdminPointsExpiryKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many units after the purchase or the last activity, 1 to 3,660; for no other kind.",
  })
  count?: number | null;

  @Field(() => AdminPointsExpiryUnit, {
    nullable: true,
    description: "Of what; for no other kind.",
  })
  unit?: AdminPointsExpiryUnit | null;

  @Field(() => AdminPointsExpiryPeriod, {
    nullable: true,
    description: "To the end of which period the last valid day is moved; for no other kind.",
  })
  endOf?: AdminPointsExpiryPeriod | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last valid day, of a fixed date; for no other kind.",
  })
  lastDay?: string | null;
}

@InputType("PointsRange", { description: "A range of points." })
export class AdminPointsRange {
  @Field(() => Points, { nullable: true, description: "At least." })
  min?: number | null;

  @Field(() => Points, { nullable: true, description: "At most." })
  max?: number | null;
}

@InputType("PreviewMessageInput", { description: "An e-mail to look at." })
export class AdminPreviewMessageInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: AdminMessageKind;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => AdminMessageContentInput, {
    nullable: true,
    description: "With these words; the draft, or else what is sent, when left out.",
  })
  content?: Of<AdminMessageContentInput> | null;

  @Field(() => ID, {
    nullable: true,
    description: "To this member (`mem_…`); somebody made up when left out.",
  })
  memberId?: string | null;
}

@InputType("PreviewReferralMessagesInput", { description: "Words to try." })
export class AdminPreviewReferralMessagesInput {
  @Field(() => String, {
    description: "The page a friend lands on, with `{code}` where the member's code goes.",
  })
  landingUrl!: string;

  @Field(() => Points, { defaultValue: 0, description: "How many points the friend gets." })
  points!: number;

  @Field(() => Locale, {
    nullable: true,
    description: "The language to try them in; the caller's when left out.",
  })
  locale?: string | null;

  @Field(() => [AdminReferralWordsInput], {
    defaultValue: [],
    description: "The program's own words.",
  })
  messages!: Of<AdminReferralWordsInput>[];
}

@InputType("PreviewTierSetInput", { description: "A tier set to be tried out." })
export class AdminPreviewTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => AdminTierPolicyInput, {
    nullable: true,
    description: "How members would move between the tiers; what is left out is as it is now.",
  })
  policy?: Of<AdminTierPolicyInput> | null;

  @Field(() => [AdminTierInput], { description: "All tiers of the set." })
  tiers!: Of<AdminTierInput>[];
}

@InputType("PublishEarningRuleInput", { description: "Which draft to publish." })
export class AdminPublishEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: "From when it holds; left out, from now." })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("PublishReferralProgramInput", { description: "Which draft to publish." })
export class AdminPublishReferralProgramInput {
  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on friends join by it; now when left out.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("PublishRewardInput", { description: "Which draft to publish." })
export class AdminPublishRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when members can have it; left out, from now.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("PublishTierSetInput", { description: "Which draft to publish." })
export class AdminPublishTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on members live by it; now when left out.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReactivateMemberInput", { description: "Who takes part again." })
export class AdminReactivateMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;
}

@InputType("ReferralBudgetInput", { description: "How much the program is to give at most." })
export class AdminReferralBudgetInput {
  @Field(() => AdminReferralBudgetUnit, { description: "What is counted." })
  unit!: AdminReferralBudgetUnit;

  @Field(() => Points, { description: "The most it may be, from 1." })
  max!: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period!: AdminReferralPeriod;
}

@InputType("ReferralCapInput", { description: "How many rewards one member is to get at most." })
export class AdminReferralCapInput {
  @Field(() => Int, { description: "The most rewards, from 1." })
  max!: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period!: AdminReferralPeriod;
}

@InputType("ReferralCouponInput", { description: "A coupon to give." })
export class AdminReferralCouponInput {
  @Field(() => AdminReferralCouponKind, { description: "What it is for." })
  kind!: AdminReferralCouponKind;

  @Field(() => String, {
    description:
      "Its name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => [AdminReferralCouponTranslationInput], {
    nullable: true,
    description: "Its name in the program's languages.",
  })
  translations?: Of<AdminReferralCouponTranslationInput>[] | null;

  @Field(() => AdminMoneyInput, {
    nullable: true,
    description: "How much is taken off, or is on the gift card; for those.",
  })
  value?: Of<AdminMoneyInput> | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "How many percent are taken off, above 0 up to 100; for a percentage.",
  })
  percent?: string | null;

  @Field(() => AdminMoneyInput, {
    nullable: true,
    description: "The most that the percentage takes off.",
  })
  maxDiscount?: Of<AdminMoneyInput> | null;

  @Field(() => String, { nullable: true, description: "The product's SKU; for a free product." })
  product?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The days after its own on which it can be used: 1 to 3,660; left out, for good.",
  })
  days?: number | null;
}

@InputType("ReferralCouponTranslationInput", { description: "A coupon's name in a language." })
export class AdminReferralCouponTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "The name." })
  title!: string;
}

@InputType("ReferralOfferInput", {
  description: "What one side is to get: points, a coupon, both or nothing.",
})
export class AdminReferralOfferInput {
  @Field(() => Points, { defaultValue: 0, description: "How many points." })
  points!: number;

  @Field(() => AdminReferralCouponInput, { nullable: true, description: "The coupon." })
  coupon?: Of<AdminReferralCouponInput> | null;
}

@InputType("ReferralWordsInput", { description: "Words for a channel in a language." })
export class AdminReferralWordsInput {
  @Field(() => AdminReferralChannel, { description: "The channel." })
  channel!: AdminReferralChannel;

  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { nullable: true, description: "The subject; for e-mail only." })
  subject?: string | null;

  @Field(() => String, { description: "The text; the link is put at its end where it has none." })
  text!: string;
}

@InputType("RejectReferralInput", { description: "Which referral to refuse." })
export class AdminRejectReferralInput {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  referralId!: string;

  @Field(() => String, { description: "Why, for other staff to read." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ResendWebhookDeliveryInput", { description: "A delivery to send again." })
export class AdminResendWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id!: string;
}

@InputType("ResetMessageTemplateInput", {
  description: "An e-mail that goes back to its built-in words.",
})
export class AdminResetMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: AdminMessageKind;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => Int, { description: "Its version as it was looked at." })
  version!: number;
}

@InputType("ResumeEarningRuleInput", { description: "Which rule is to be resumed." })
export class AdminResumeEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;
}

@InputType("RevertTierSetInput", { description: "Which version to go back to." })
export class AdminRevertTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("RevokeTierGrantInput", { description: "A grant to end." })
export class AdminRevokeTierGrantInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The grant's id (`tgr_…`)." })
  grantId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RewardLimitInput", { description: "How often a reward can be redeemed." })
export class AdminRewardLimitInput {
  @Field(() => AdminRewardLimitScope, {
    description: "Whether it holds for each member or for all together.",
  })
  per!: AdminRewardLimitScope;

  @Field(() => AdminRewardLimitPeriod, { description: "Over which time." })
  period!: AdminRewardLimitPeriod;

  @Field(() => Int, { description: "How many times at most, from 1." })
  max!: number;
}

@InputType("RewardTranslationInput", { description: "A reward's words in a language." })
export class AdminRewardTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "The name." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;
}

@InputType("RotateWebhookSecretInput", { description: "An endpoint that gets a new secret." })
export class AdminRotateWebhookSecretInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => Duration, {
    nullable: true,
    defaultValue: "P1D",
    description: "How long the present secret goes on signing too; `PT0S` ends it at once.",
  })
  overlap!: string | null;
}

@InputType("SaveEarningRuleInput", {
  description:
    "An earning rule to write. Conditions and filters are rule JSON: `{ combinator, not?, rules }` around\n`{ field, operator, value }`.",
})
export class AdminSaveEarningRuleInput {
  @Field(() => ID, {
    nullable: true,
    description: "The rule to write a draft for; left out for a new rule.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was edited, the draft's if there is one; needed with `id`.",
  })
  version?: number | null;

  @Field(() => String, {
    description:
      "The name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => AdminEarningTrigger, { description: "What sets it off." })
  trigger!: AdminEarningTrigger;

  @Field(() => String, {
    nullable: true,
    description: "The name of the events that set it off; for `EVENT` only.",
  })
  eventName?: string | null;

  @Field(() => JSONValue, { nullable: true, description: "When it applies; left out when always." })
  conditions?: unknown | null;

  @Field(() => [AdminEarningEffectInput], {
    description:
      "What it gives: 1 to 20. Only a purchase has amounts and lines; other triggers give `FIXED` points.",
  })
  effects!: Of<AdminEarningEffectInput>[];

  @Field(() => Int, {
    defaultValue: 0,
    description: "Which rule goes first where only one can: the highest.",
  })
  priority!: number;

  @Field(() => String, {
    nullable: true,
    description: "The group of which only the rule that gives most counts.",
  })
  bestOfGroup?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether it shuts out other bonuses and multipliers.",
  })
  exclusive!: boolean;

  @Field(() => [AdminEarningLimitInput], {
    nullable: true,
    description:
      "How much it may give; counted from the moment a limit is published. The limits of a group's rules are the group's.",
  })
  limits?: Of<AdminEarningLimitInput>[] | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it is valid." })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it is no longer valid." })
  validUntil?: Date | null;

  @Field(() => [AdminEarningRuleTranslationInput], {
    nullable: true,
    description:
      "Its words in the program's languages; left out, those of the version that was edited stay.",
  })
  translations?: Of<AdminEarningRuleTranslationInput>[] | null;
}

@InputType("SaveEarningTermsInput", {
  description: "Terms to be saved; what is left out stays as it is.",
})
export class AdminSaveEarningTermsInput {
  @Field(() => Int, { description: "The version that was edited." })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many whole days points wait after the day of the purchase, 0 to 3,660; null: available at once.",
  })
  pendingDays?: number | null;

  @Field(() => AdminPointsExpiryInput, { nullable: true, description: "When points end." })
  expiry?: Of<AdminPointsExpiryInput> | null;

  @Field(() => Boolean, { nullable: true, description: "Whether separate tax earns too." })
  includesTax?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether delivery earns too." })
  includesShipping?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many days before enrollment a purchase may have been placed and still earn, 0 to 3,660.",
  })
  retroDays?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: "The most points one purchase can earn, above zero; null: no limit.",
  })
  purchasePointsMax?: number | null;

  @Field(() => AdminDebtPolicy, {
    nullable: true,
    description: "What becomes of points that a return takes back and that were spent.",
  })
  debt?: AdminDebtPolicy | null;
}

@InputType("SaveMessageTemplateInput", { description: "An e-mail whose words are changed." })
export class AdminSaveMessageTemplateInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: AdminMessageKind;

  @Field(() => Locale, { description: "In which language: one of the program's." })
  locale!: string;

  @Field(() => Int, { description: "Its version when editing began; 0 when it was never changed." })
  version!: number;

  @Field(() => AdminMessageContentInput, {
    nullable: true,
    description: "The words; the draft there is when left out.",
  })
  content?: Of<AdminMessageContentInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is sent from now on; it is kept as a draft if not.",
  })
  publish!: boolean | null;
}

@InputType("SaveReferralProgramInput", { description: "How members are to bring friends." })
export class AdminSaveReferralProgramInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was edited, the draft's if there is one; left out for the first.",
  })
  version?: number | null;

  @Field(() => String, {
    description:
      "The page a friend lands on, with `{code}` where the member's code goes: `https://shop.example/join/{code}`.",
  })
  landingUrl!: string;

  @Field(() => Int, {
    defaultValue: 30,
    description: "The days after its own on which an invitation can be followed: 1 to 365.",
  })
  invitationDays!: number;

  @Field(() => Int, {
    defaultValue: 30,
    description: "The days after joining on which a purchase counts: 1 to 365.",
  })
  qualificationDays!: number;

  @Field(() => AdminMoneyInput, {
    nullable: true,
    description: "The base amount that one purchase must keep; left out, any purchase counts.",
  })
  minimumBase?: Of<AdminMoneyInput> | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The days after that purchase on which goods can come back, rewards being pending: 0 to 365; left out, they are available at once.",
  })
  returnDays?: number | null;

  @Field(() => AdminReferralOfferInput, {
    description: "What the member gets who brought a friend.",
  })
  referrerOffer!: Of<AdminReferralOfferInput>;

  @Field(() => AdminReferralOfferInput, { description: "What the friend gets." })
  refereeOffer!: Of<AdminReferralOfferInput>;

  @Field(() => AdminReferralCapInput, {
    nullable: true,
    description:
      "How many rewards one member gets at most for bringing friends; left out for no limit.",
  })
  cap?: Of<AdminReferralCapInput> | null;

  @Field(() => AdminReferralBudgetInput, {
    nullable: true,
    description:
      "How much the program gives at most, to both sides together; left out for no limit.",
  })
  budget?: Of<AdminReferralBudgetInput> | null;

  @Field(() => Int, {
    defaultValue: 10,
    description:
      "How many friends of one member may join within 24 hours before staff look at the next: 1 to 1,000.",
  })
  joinsPerDayMax!: number;

  @Field(() => [AdminReferralWordsInput], {
    defaultValue: [],
    description:
      "The program's own words; a channel without any has the engine's, in English and Vietnamese. Liquid templates that\nknow `url`, `code`, `name` (the member's), `program` and `points` (the friend's), and `if`, `unless`, `case`,\n`assign`; no loops and no files.",
  })
  messages!: Of<AdminReferralWordsInput>[];
}

@InputType("SaveRewardInput", {
  description:
    "A reward to write. Conditions are rule JSON: `{ combinator, not?, rules }` around `{ field, operator, value }`, with the\nfields `weekday`, `time`, `date`, `tierLevel`, `segment`, `birthdayMonth`, `age`, `daysEnrolled` and `locale`.",
})
export class AdminSaveRewardInput {
  @Field(() => ID, {
    nullable: true,
    description: "The reward to write a draft for; left out for a new reward.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was edited, the draft's if there is one; needed with `id`.",
  })
  version?: number | null;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is." })
  kind!: AdminRewardKind;

  @Field(() => String, {
    description:
      "The name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a sentence or two, in the caller's language.",
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The small print, in the caller's language.",
  })
  terms?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A picture of it: an address that begins with `https://`.",
  })
  imageUrl?: string | null;

  @Field(() => Points, { description: "How many points it costs, from 1." })
  cost!: number;

  @Field(() => AdminMoneyInput, {
    nullable: true,
    description: "What is to be paid in the shop besides.",
  })
  copay?: Of<AdminMoneyInput> | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much, in the program's currency; `AMOUNT_DISCOUNT` and `GIFT_CARD` need it, `PARTNER_VOUCHER` may have it.",
  })
  value?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How many percent, above 0 and up to 100, with at most two decimals; for `PERCENT_DISCOUNT`, which needs it.",
  })
  percent?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "The most it takes off, in the program's currency; for `PERCENT_DISCOUNT`.",
  })
  maxDiscount?: string | null;

  @Field(() => String, { nullable: true, description: "The product's SKU; for `FREE_PRODUCT`." })
  product?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many there are; left out, as many as anybody wants. Before the reward is published; then by `changeRewardStock`.",
  })
  stock?: number | null;

  @Field(() => [AdminRewardLimitInput], {
    nullable: true,
    description:
      "How often it can be redeemed, at most one for each kind and time; those for all count from when they are published.",
  })
  limits?: Of<AdminRewardLimitInput>[] | null;

  @Field(() => ID, { nullable: true, description: "The lowest tier that can have it (`tier_…`)." })
  minTierId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The partner company that gives it (`ptn_…`); for `PARTNER_VOUCHER`.",
  })
  partnerId?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Who can have it, and when; left out when everybody always.",
  })
  conditions?: unknown | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it is on offer." })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer.",
  })
  validUntil?: Date | null;

  @Field(() => Duration, {
    nullable: true,
    description: "How long a coupon of it can be used, at most ten years; left out for ever.",
  })
  couponValidity?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The pool to take its codes from (`pool_…`); left out, they are generated.",
  })
  codePoolId?: string | null;

  @Field(() => [AdminRewardTranslationInput], {
    nullable: true,
    description:
      "Its words in the program's languages; left out, those of the version that was edited stay.",
  })
  translations?: Of<AdminRewardTranslationInput>[] | null;
}

@InputType("SaveTierSetInput", { description: "A tier set to be saved as a draft." })
export class AdminSaveTierSetInput {
  @Field(() => ID, {
    nullable: true,
    description: "The set's id (`tst_…`); left out for a new set.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The newest version there was when editing began: the draft's, or else the set's. None for a new set.",
  })
  version?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the set gives members their tier; said once, when it is new. Left out, the first set does.",
  })
  primary?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is called, in the caller's language; what is left out stays.",
  })
  name?: string | null;

  @Field(() => AdminTierPolicyInput, {
    nullable: true,
    description:
      "How members move between the tiers; what is left out stays. A new set says its metric and window.",
  })
  policy?: Of<AdminTierPolicyInput> | null;

  @Field(() => [AdminTierInput], { description: "All tiers of the set." })
  tiers!: Of<AdminTierInput>[];
}

@InputType("SendTestMessageInput", { description: "A test." })
export class AdminSendTestMessageInput {
  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind!: AdminMessageKind;

  @Field(() => Locale, { description: "In which language." })
  locale!: string;

  @Field(() => String, { description: "To which address. It is forgotten when the test was sent." })
  to!: string;
}

@InputType("SendTestWebhookInput", { description: "A test for an endpoint." })
export class AdminSendTestWebhookInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => String, { description: "The kind of event whose example is sent." })
  eventType!: string;
}

@InputType("SuspendMemberInput", { description: "Whom to pause." })
export class AdminSuspendMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;
}

@InputType("SwitchMessagesInput", { description: "Which kinds of e-mail are sent." })
export class AdminSwitchMessagesInput {
  @Field(() => [AdminMessageSwitchInput], { description: "Each kind once." })
  switches!: Of<AdminMessageSwitchInput>[];
}

@InputType("SwitchReferralProgramInput", { description: "Whether members are to bring friends." })
export class AdminSwitchReferralProgramInput {
  @Field(() => Boolean, { description: "`false` ends it, `true` starts it again." })
  active!: boolean;
}

@InputType("TierInput", { description: "A tier, as it is to be." })
export class AdminTierInput {
  @Field(() => ID, {
    nullable: true,
    description: "The tier's id (`tier_…`); left out for a new one.",
  })
  id?: string | null;

  @Field(() => String, { description: "Its name, in the caller's language." })
  name!: string;

  @Field(() => Int, { description: "Its rank: 1 or more, each once; higher is better." })
  level!: number;

  @Field(() => String, { nullable: true, description: "The color it is shown in, as `#rrggbb`." })
  color?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether members come into it by a grant only; `false` for a new tier.",
  })
  invitationOnly?: boolean | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What a member must reach, in the policy's metric; more for a higher level. Not for tiers by invitation.",
  })
  threshold?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The factor by which its members\' base points are multiplied, from `"1"`.',
  })
  multiplier?: string | null;

  @Field(() => [AdminBenefitInput], {
    nullable: true,
    description: "What its members enjoy; all of it, where it is given.",
  })
  benefits?: Of<AdminBenefitInput>[] | null;

  @Field(() => [AdminTierTranslationInput], {
    nullable: true,
    description: "Its name in every language; all of them, where they are given.",
  })
  translations?: Of<AdminTierTranslationInput>[] | null;
}

@InputType("TierPolicyInput", {
  description: "How members move between tiers; what is left out stays as it is.",
})
export class AdminTierPolicyInput {
  @Field(() => AdminTierMetric, {
    nullable: true,
    description: "What is measured. When it changes, every tier's threshold must be given.",
  })
  metric?: AdminTierMetric | null;

  @Field(() => AdminTierWindowInput, { nullable: true, description: "Over which time." })
  window?: Of<AdminTierWindowInput> | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The share of a tier\'s threshold that keeps it, from `"0"` to `"1"`.',
  })
  retentionShare?: string | null;

  @Field(() => AdminTierDowngrade, {
    nullable: true,
    description: "What happens to a member who does not keep a tier.",
  })
  downgrade?: AdminTierDowngrade | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many days a member has after the period to still keep the tier: 0 to 365.",
  })
  graceDays?: number | null;
}

@InputType("TierTranslationInput", { description: "A tier's words in a language." })
export class AdminTierTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "The name." })
  name!: string;
}

@InputType("TierWindowInput", { description: "The time over which is measured." })
export class AdminTierWindowInput {
  @Field(() => AdminTierWindowKind, { description: "What kind of window." })
  kind!: AdminTierWindowKind;

  @Field(() => Int, {
    nullable: true,
    description: "The number of days of a rolling window, 1 to 3,660; for no other kind.",
  })
  days?: number | null;
}

@InputType("TransferPointsInput", { description: "Points to send from one member to another." })
export class AdminTransferPointsInput {
  @Field(() => ID, { description: "Whose points (`mem_…`)." })
  fromMemberId!: string;

  @Field(() => ID, { description: "Who receives them (`mem_…`)." })
  toMemberId!: string;

  @Field(() => Points, { description: "How many, above zero." })
  points!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("UnmergeMembersInput", { description: "Which merge to undo." })
export class AdminUnmergeMembersInput {
  @Field(() => ID, { description: "The account that was merged (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("UpdateWebhookEndpointInput", { description: "Changes of an endpoint." })
export class AdminUpdateWebhookEndpointInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Where to send events." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The events to send; every event when empty.",
  })
  eventTypes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is sent events." })
  enabled?: boolean | null;
}

@InputType("VoidCouponInput", { description: "A coupon to take back." })
export class AdminVoidCouponInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  couponId!: string;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("Actor", { description: "Who did something.", simpleResolvers: true })
export class AdminActor {
  @Field(() => String, { description: "The person's name, or that of the key." })
  name?: string;
}

@ObjectType("AddCodesPayload", { description: "What came of adding codes.", simpleResolvers: true })
export class AdminAddCodesPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminAddedCodes, {
    nullable: true,
    description: "What became of the codes; null when it was refused.",
  })
  report?: Of<AdminAddedCodes> | null;

  @Field(() => AdminCodePool, {
    nullable: true,
    description: "The pool; null when it was refused.",
  })
  codePool?: Of<AdminCodePool> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("AddedCodes", {
  description: "What became of codes that were to be added.",
  simpleResolvers: true,
})
export class AdminAddedCodes {
  @Field(() => Int, { description: "How many are new in the pool." })
  added?: number;

  @Field(() => Int, { description: "How many the program had already." })
  duplicates?: number;

  @Field(() => Int, { description: "How many can be no codes." })
  rejected?: number;

  @Field(() => [AdminRejectedCode], { description: "The first 1,000 of those." })
  rejections?: readonly Of<AdminRejectedCode>[];
}

@ObjectType("AdjustPointsPayload", {
  description: "What came of adjusting points.",
  simpleResolvers: true,
})
export class AdminAdjustPointsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The entry it made; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("AdvanceTestClockPayload", {
  description: "What came of advancing a test clock.",
  simpleResolvers: true,
})
export class AdminAdvanceTestClockPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program at its new time; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ApproveReferralPayload", {
  description: "What came of letting a referral go on.",
  simpleResolvers: true,
})
export class AdminApproveReferralPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReferral, {
    nullable: true,
    description: "The referral; null when it was refused.",
  })
  referral?: Of<AdminReferral> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ArchiveEarningRulePayload", {
  description: "What came of putting away an earning rule.",
  simpleResolvers: true,
})
export class AdminArchiveEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it stands now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ArchiveRewardPayload", {
  description: "What came of putting a reward away.",
  simpleResolvers: true,
})
export class AdminArchiveRewardPayload {
  @Field(() => AdminReward, {
    nullable: true,
    description: "The reward; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ArchiveTierSetPayload", {
  description: "What came of putting a tier set away.",
  simpleResolvers: true,
})
export class AdminArchiveTierSetPayload {
  @Field(() => AdminTierSet, { nullable: true, description: "The set; null when it was refused." })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("BacktestedPurchase", {
  description: "A past purchase, as it was and as it would have been.",
  simpleResolvers: true,
})
export class AdminBacktestedPurchase {
  @Field(() => AdminMember, { description: "Who bought." })
  member?: Of<AdminMember>;

  @Field(() => String, { description: "The purchase's id in the system it came from." })
  purchaseExternalId?: string;

  @Field(() => Points, { description: "The points it earned." })
  before?: number;

  @Field(() => Points, { description: "The points it would have earned." })
  after?: number;
}

@ObjectType("Benefit", {
  description: "Something that members of a tier enjoy.",
  simpleResolvers: true,
})
export class AdminBenefit {
  @Field(() => AdminBenefitKind, { description: "What kind of benefit it is." })
  kind?: AdminBenefitKind;

  @Field(() => String, { description: "The benefit in words." })
  title?: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much it is, where that is a number: the factor of a multiplier, the percentage of a discount.",
  })
  value?: string | null;
}

@ObjectType("ChangeRewardStockPayload", {
  description: "What came of changing a reward's stock.",
  simpleResolvers: true,
})
export class AdminChangeRewardStockPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReward, {
    nullable: true,
    description: "The reward; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CloseMemberPayload", {
  description: "What came of closing an account.",
  simpleResolvers: true,
})
export class AdminCloseMemberPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CodePool", {
  description: "Codes that come from elsewhere, to be given out one by one.",
  simpleResolvers: true,
})
export class AdminCodePool {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  id?: string;

  @Field(() => String, { description: "What staff call it." })
  name?: string;

  @Field(() => Int, { description: "How many codes nobody has yet." })
  left?: number;

  @Field(() => Int, { description: "How many codes members have." })
  taken?: number;

  @Field(() => DateTime, { description: "When it was opened." })
  createdAt?: Date;
}

@ObjectType("CodePoolConnection", { description: "A page of code pools.", simpleResolvers: true })
export class AdminCodePoolConnection {
  @Field(() => [AdminCodePool], { description: "The pools." })
  nodes?: readonly Of<AdminCodePool>[];

  @Field(() => [AdminCodePoolEdge], { description: "The pools with their cursors." })
  edges?: readonly Of<AdminCodePoolEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("CodePoolEdge", { description: "A code pool and its cursor.", simpleResolvers: true })
export class AdminCodePoolEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminCodePool, { description: "The pool." })
  node?: Of<AdminCodePool>;
}

@ObjectType("ConfigurationChange", {
  description: "A difference between two versions.",
  simpleResolvers: true,
})
export class AdminConfigurationChange {
  @Field(() => String, { description: "What differs, such as `tiers.Bạc.threshold`." })
  path?: string;

  @Field(() => JSONValue, {
    nullable: true,
    description: "What it was; null when it was not there.",
  })
  before?: unknown | null;

  @Field(() => JSONValue, { nullable: true, description: "What it is; null when it is gone." })
  after?: unknown | null;
}

@ObjectType("ContributeToHouseholdPayload", {
  description: "What came of giving points to a household.",
  simpleResolvers: true,
})
export class AdminContributeToHouseholdPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The member's entry; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Coupon", {
  description: "A code that a member can use at checkout.",
  simpleResolvers: true,
})
export class AdminCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => String, { description: "The code." })
  code?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => AdminCouponStatus, { description: "Whether it can be used." })
  status?: AdminCouponStatus;

  @Field(() => DateTime, { description: "When the member got it." })
  issuedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it can't be used any more; null when it stays.",
  })
  expiresAt?: Date | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What is left on a gift card; null for all others.",
  })
  remainingValue?: Of<AdminMoney> | null;

  @Field(() => AdminMember, { description: "Whose it is." })
  member?: Of<AdminMember>;

  @Field(() => [AdminCouponUse], {
    description: "The uses in force and those given back, newest first: at most 100.",
  })
  uses?: readonly Of<AdminCouponUse>[];

  @Field(() => String, {
    nullable: true,
    description: "Why it was taken back; null when it was not, or with its redemption.",
  })
  voidReason?: string | null;
}

@ObjectType("CouponConnection", { description: "A page of coupons.", simpleResolvers: true })
export class AdminCouponConnection {
  @Field(() => [AdminCoupon], { description: "The coupons." })
  nodes?: readonly Of<AdminCoupon>[];

  @Field(() => [AdminCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<AdminCouponEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("CouponEdge", { description: "A coupon and its cursor.", simpleResolvers: true })
export class AdminCouponEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminCoupon, { description: "The coupon." })
  node?: Of<AdminCoupon>;
}

@ObjectType("CouponUse", { description: "A use of a coupon at a checkout.", simpleResolvers: true })
export class AdminCouponUse {
  @Field(() => String, { description: "The system of its purchase." })
  source?: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId?: string;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What it took off or paid; null when that is not known.",
  })
  amount?: Of<AdminMoney> | null;

  @Field(() => AdminCouponUseStatus, { description: "What became of it." })
  status?: AdminCouponUseStatus;

  @Field(() => DateTime, { description: "When it was used." })
  usedAt?: Date;
}

@ObjectType("CreateCodePoolPayload", {
  description: "What came of opening a code pool.",
  simpleResolvers: true,
})
export class AdminCreateCodePoolPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminCodePool, {
    nullable: true,
    description: "The pool; null when it was refused.",
  })
  codePool?: Of<AdminCodePool> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CreateHouseholdPayload", {
  description: "What came of making a household.",
  simpleResolvers: true,
})
export class AdminCreateHouseholdPayload {
  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CreateWebhookEndpointPayload", {
  description: "What came of adding an endpoint.",
  simpleResolvers: true,
})
export class AdminCreateWebhookEndpointPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret with which its webhooks are signed (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DeleteWebhookEndpointPayload", {
  description: "What came of putting an endpoint away.",
  simpleResolvers: true,
})
export class AdminDeleteWebhookEndpointPayload {
  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EarningEffect", { description: "What an earning rule gives.", simpleResolvers: true })
export class AdminEarningEffect {
  @Field(() => AdminEarningEffectKind, { description: "What kind of effect it is." })
  kind?: AdminEarningEffectKind;

  @Field(() => Points, {
    nullable: true,
    description: "How many points: for each amount, or in all.",
  })
  points?: number | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "For each of which amount the points are given.",
  })
  per?: Of<AdminMoney> | null;

  @Field(() => Boolean, { nullable: true, description: "Whether only whole amounts count." })
  wholeSteps?: boolean | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "By which factor base points are multiplied.",
  })
  multiplier?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Which lines it is for, as rule JSON; null when all.",
  })
  lines?: unknown | null;
}

@ObjectType("EarningLimit", {
  description: "How much an earning rule may give.",
  simpleResolvers: true,
})
export class AdminEarningLimit {
  @Field(() => AdminEarningLimitScope, {
    description: "Whether it holds for each member or for the program.",
  })
  per?: AdminEarningLimitScope;

  @Field(() => AdminEarningLimitPeriod, { description: "Over which time." })
  period?: AdminEarningLimitPeriod;

  @Field(() => AdminEarningLimitUnit, { description: "What is counted." })
  unit?: AdminEarningLimitUnit;

  @Field(() => Points, { description: "The most it may be." })
  max?: number;
}

@ObjectType("EarningRule", {
  description: "A rule by which members earn points.",
  simpleResolvers: true,
})
export class AdminEarningRule {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => AdminEarningRuleStatus, { description: "How far it has come." })
  status?: AdminEarningRuleStatus;

  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => Int, { description: "Which rule goes first where only one can: the highest." })
  priority?: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The group of which only the rule that gives most counts; null when it stands alone.",
  })
  bestOfGroup?: string | null;

  @Field(() => Boolean, { description: "Whether it shuts out other bonuses and multipliers." })
  exclusive?: boolean;

  @Field(() => AdminEarningTrigger, { description: "What sets it off." })
  trigger?: AdminEarningTrigger;

  @Field(() => String, {
    nullable: true,
    description: "The name of the events that set it off; null unless `trigger` is `EVENT`.",
  })
  eventName?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "When it applies, as rule JSON; null when always.",
  })
  conditions?: unknown | null;

  @Field(() => [AdminEarningEffect], { description: "What it gives." })
  effects?: readonly Of<AdminEarningEffect>[];

  @Field(() => [AdminEarningLimit], { description: "How much it may give." })
  limits?: readonly Of<AdminEarningLimit>[];

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is valid; null when from the beginning.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer valid; null when it stays.",
  })
  validUntil?: Date | null;

  @Field(() => String, { description: "The whole rule in a sentence, in the caller's language." })
  sentence?: string;

  @Field(() => [AdminEarningRuleTranslation], { description: "Its words in every language." })
  translations?: readonly Of<AdminEarningRuleTranslation>[];

  @Field(() => AdminEarningRule, {
    nullable: true,
    description:
      "What the rule will say when its draft is published; null when there is none, or when this is a draft itself.",
  })
  draft?: Of<AdminEarningRule> | null;

  @Field(() => AdminEarningRule, {
    nullable: true,
    description:
      "The version that comes next at its time; null when none is scheduled, or when this is not the live version.",
  })
  scheduled?: Of<AdminEarningRule> | null;
}

@ObjectType("EarningRuleBacktest", {
  description: "What a draft would have changed.",
  simpleResolvers: true,
})
export class AdminEarningRuleBacktest {
  @Field(() => Boolean, {
    description:
      "Whether all purchases of the time were tried; false when there were more than `first`.",
  })
  complete?: boolean;

  @Field(() => Int, { description: "How many purchases the time holds." })
  purchasesAvailable?: number;

  @Field(() => Int, { description: "How many were tried." })
  purchases?: number;

  @Field(() => Points, {
    description: "The points they earned when they were recorded; returns aside.",
  })
  pointsBefore?: number;

  @Field(() => Points, { description: "The points they would have earned." })
  pointsAfter?: number;

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What the difference costs at the program's value of a point, below zero when it saves; null when the program has no value.",
  })
  cost?: Of<AdminMoney> | null;

  @Field(() => Int, { description: "How many members would have earned more." })
  gainers?: number;

  @Field(() => Int, { description: "How many members would have earned less." })
  losers?: number;

  @Field(() => [AdminBacktestedPurchase], {
    description: "The purchases that would change most, at most 20.",
  })
  sample?: readonly Of<AdminBacktestedPurchase>[];
}

@ObjectType("EarningRuleReach", {
  description: "How far a rule's conditions reach.",
  simpleResolvers: true,
})
export class AdminEarningRuleReach {
  @Field(() => Int, { description: "How many purchases meet them." })
  purchases?: number;

  @Field(() => Int, { description: "How many members made these purchases." })
  members?: number;
}

@ObjectType("EarningRuleTranslation", {
  description: "An earning rule's words in a language.",
  simpleResolvers: true,
})
export class AdminEarningRuleTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The name." })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it gives and when, in the program's own words; null when the rule's sentence is used.",
  })
  description?: string | null;
}

@ObjectType("EarningTerms", {
  description: "What holds for all that is earned in a program.",
  simpleResolvers: true,
})
export class AdminEarningTerms {
  @Field(() => Int, { description: "The version; it grows with every change." })
  version?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many whole days points wait after the day of the purchase; null: available at once.",
  })
  pendingDays?: number | null;

  @Field(() => AdminPointsExpiry, { description: "When points end." })
  expiry?: Of<AdminPointsExpiry>;

  @Field(() => Boolean, { description: "Whether separate tax earns too." })
  includesTax?: boolean;

  @Field(() => Boolean, { description: "Whether delivery earns too." })
  includesShipping?: boolean;

  @Field(() => Int, {
    description: "How many days before enrollment a purchase may have been placed and still earn.",
  })
  retroDays?: number;

  @Field(() => Points, {
    nullable: true,
    description: "The most points one purchase can earn; null: no limit.",
  })
  purchasePointsMax?: number | null;

  @Field(() => AdminDebtPolicy, {
    description: "What becomes of points that a return takes back and that were spent.",
  })
  debt?: AdminDebtPolicy;
}

@ObjectType("Entry", {
  description: "Something that happened to a member's points. It explains itself.",
  simpleResolvers: true,
})
export class AdminEntry {
  @Field(() => ID, { description: "The entry's id (`ent_…`)." })
  id?: string;

  @Field(() => AdminEntryKind, { description: "What it did." })
  kind?: AdminEntryKind;

  @Field(() => AdminEntryStatus, { description: "How far its points have come." })
  status?: AdminEntryStatus;

  @Field(() => Points, { description: "By how many points it changed what the member has." })
  points?: number;

  @Field(() => Points, { description: "How many points could be spent right after it." })
  availableAfter?: number;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;

  @Field(() => DateTime, { description: "When it was recorded." })
  recordedAt?: Date;

  @Field(() => String, { description: "What it was, in words." })
  title?: string;

  @Field(() => [AdminExplanationLine], {
    description: "Why it was this many points: lines that add up to `points`.",
  })
  explanation?: readonly Of<AdminExplanationLine>[];

  @Field(() => Int, {
    description: "The entry's place in the member's chain, from 1, without gaps.",
  })
  sequence?: number;

  @Field(() => String, {
    description: "The hash of the entry, which includes the one before it; hexadecimal SHA-256.",
  })
  hash?: string;
}

@ObjectType("EntryConnection", { description: "A page of entries.", simpleResolvers: true })
export class AdminEntryConnection {
  @Field(() => [AdminEntry], { description: "The entries." })
  nodes?: readonly Of<AdminEntry>[];

  @Field(() => [AdminEntryEdge], { description: "The entries with their cursors." })
  edges?: readonly Of<AdminEntryEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("EntryEdge", { description: "An entry and its cursor.", simpleResolvers: true })
export class AdminEntryEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminEntry, { description: "The entry." })
  node?: Of<AdminEntry>;
}

@ObjectType("EraseMemberPayload", {
  description: "What came of erasing a member.",
  simpleResolvers: true,
})
export class AdminEraseMemberPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EventType", { description: "A kind of event, documented.", simpleResolvers: true })
export class AdminEventType {
  @Field(() => String, { description: "Its name, such as `purchase.recorded`." })
  name?: string;

  @Field(() => String, { description: "When it is told." })
  description?: string;

  @Field(() => Int, {
    description:
      "The version of its payload; it grows when a field changes its meaning. New fields can come in any version.",
  })
  version?: number;

  @Field(() => JSONValue, { description: "What such an event looks like as it is sent." })
  example?: unknown;
}

@ObjectType("ExplanationLine", {
  description:
    "A line that explains a number of points; the lines of an entry add up to its points.",
  simpleResolvers: true,
})
export class AdminExplanationLine {
  @Field(() => String, {
    description: "What gave or took the points: a rule, a tier's multiplier, a limit, rounding.",
  })
  title?: string;

  @Field(() => Points, { description: "How many; below zero where a limit or rounding took them." })
  points?: number;
}

@ObjectType("GrantTierPayload", {
  description: "What came of giving a tier.",
  simpleResolvers: true,
})
export class AdminGrantTierPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminTierGrant, {
    nullable: true,
    description: "The grant; null when it was refused.",
  })
  grant?: Of<AdminTierGrant> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the tier it is in now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Household", {
  description: "Members who collect points together.",
  simpleResolvers: true,
})
export class AdminHousehold {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id?: string;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt?: Date;

  @Field(() => AdminWallet, { description: "Its points." })
  wallet?: Of<AdminWallet>;

  @Field(() => [AdminHouseholdMember], {
    description: "Who belongs to it, first comers first; at most 100.",
  })
  members?: readonly Of<AdminHouseholdMember>[];
}

@ObjectType("HouseholdMember", {
  description: "Who belongs to a household.",
  simpleResolvers: true,
})
export class AdminHouseholdMember {
  @Field(() => AdminMember, { description: "The member." })
  member?: Of<AdminMember>;

  @Field(() => DateTime, { description: "Since when." })
  joinedAt?: Date;
}

@ObjectType("JoinHouseholdPayload", {
  description: "What came of joining a household.",
  simpleResolvers: true,
})
export class AdminJoinHouseholdPayload {
  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household, as it is now; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("LeaveHouseholdPayload", {
  description: "What came of leaving a household.",
  simpleResolvers: true,
})
export class AdminLeaveHouseholdPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household that was left; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("LedgerCheckpoint", {
  description: "The heads of all chains of the program, signed once a day.",
  simpleResolvers: true,
})
export class AdminLedgerCheckpoint {
  @Field(() => CalendarDate, { description: "The day it was taken." })
  day?: string;

  @Field(() => DateTime, { description: "When it was taken." })
  takenAt?: Date;

  @Field(() => Int, { description: "How many chains it holds." })
  members?: number;

  @Field(() => String, {
    description: "The Merkle root over the heads of the chains; hexadecimal SHA-256.",
  })
  root?: string;

  @Field(() => String, { description: "The Ed25519 signature; base64url." })
  signature?: string;

  @Field(() => String, { description: "The key that checks the signature; base64url." })
  publicKey?: string;
}

@ObjectType("LedgerDay", { description: "A day in the ledger.", simpleResolvers: true })
export class AdminLedgerDay {
  @Field(() => CalendarDate, { description: "The day, in the program's time zone." })
  date?: string;

  @Field(() => AdminLedgerMovements, { description: "What moved on it." })
  movements?: Of<AdminLedgerMovements>;

  @Field(() => AdminPointsBalances, {
    description: "What was left at its end, or now if it has not ended.",
  })
  balances?: Of<AdminPointsBalances>;
}

@ObjectType("LedgerMovements", {
  description:
    "What moved between the program and all of its members. What members have changed by\nissued − reversed − redeemed − expired + adjusted + transferred + other; points owed count as below zero.",
  simpleResolvers: true,
})
export class AdminLedgerMovements {
  @Field(() => Points, { description: "Points given for purchases and occasions." })
  issued?: number;

  @Field(() => Points, {
    description: "Points of returned purchases taken back, those that had expired before included.",
  })
  reversed?: number;

  @Field(() => Points, { description: "Points spent on rewards, less those that came back." })
  redeemed?: number;

  @Field(() => Points, {
    description: "Points that expired, less those whose purchase came back later.",
  })
  expired?: number;

  @Field(() => Points, { description: "Points that staff gave, less those it took." })
  adjusted?: number;

  @Field(() => Points, {
    description:
      "Points sent between members that arrived, less those that left: zero once all have arrived.",
  })
  transferred?: number;

  @Field(() => Points, { description: "Whatever else was given, less what was taken." })
  other?: number;
}

@ObjectType("LedgerProblem", {
  description: "Something wrong in the ledger.",
  simpleResolvers: true,
})
export class AdminLedgerProblem {
  @Field(() => ID, {
    nullable: true,
    description: "Whose ledger; null where the checkpoint of the whole program is to blame.",
  })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: "The entry, where one is to blame." })
  entryId?: string | null;

  @Field(() => AdminLedgerProblemKind, { description: "What kind of thing is wrong." })
  kind?: AdminLedgerProblemKind;

  @Field(() => String, { description: "What was found and what was expected." })
  message?: string;
}

@ObjectType("LedgerTotals", { description: "A time in the ledger.", simpleResolvers: true })
export class AdminLedgerTotals {
  @Field(() => AdminPointsBalances, { description: "What there was when it began." })
  opening?: Of<AdminPointsBalances>;

  @Field(() => AdminLedgerMovements, { description: "What moved in all of it." })
  movements?: Of<AdminLedgerMovements>;

  @Field(() => AdminPointsBalances, {
    description: "What was left at its end, or now if it has not ended.",
  })
  closing?: Of<AdminPointsBalances>;

  @Field(() => [AdminLedgerDay], { description: "Every day of it, the first one first." })
  days?: readonly Of<AdminLedgerDay>[];
}

@ObjectType("LedgerVerification", {
  description: "What checking the ledger found.",
  simpleResolvers: true,
})
export class AdminLedgerVerification {
  @Field(() => Boolean, { description: "Whether nothing was found wrong on this page." })
  ok?: boolean;

  @Field(() => Boolean, { description: "Whether this was the last page." })
  complete?: boolean;

  @Field(() => String, { nullable: true, description: "Where to read on; null when complete." })
  cursor?: string | null;

  @Field(() => Int, { description: "How many members were checked." })
  membersChecked?: number;

  @Field(() => Int, { description: "How many entries were checked." })
  entriesChecked?: number;

  @Field(() => [AdminLedgerProblem], {
    description: "What is wrong, each where it is; at most 100 a page.",
  })
  problems?: readonly Of<AdminLedgerProblem>[];

  @Field(() => AdminLedgerCheckpoint, {
    nullable: true,
    description:
      "The newest signed checkpoint; null before the first. Whoever keeps it elsewhere can tell if it is ever taken away.",
  })
  checkpoint?: Of<AdminLedgerCheckpoint> | null;
}

@ObjectType("Member", {
  description: "A customer who takes part in the program.",
  simpleResolvers: true,
})
export class AdminMember {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  id?: string;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => String, { description: "The member's name." })
  displayName?: string;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The phone number, in international form." })
  phone?: string | null;

  @Field(() => String, { description: "The number on the member's card." })
  memberNumber?: string;

  @Field(() => DateTime, { description: "When the member joined." })
  enrolledAt?: Date;

  @Field(() => AdminMemberStatus, { description: "Whether the member takes part." })
  status?: AdminMemberStatus;

  @Field(() => AdminMoney, {
    description: "What the member has spent that counts for the program, since joining.",
  })
  totalSpent?: Of<AdminMoney>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the member last bought; null before the first purchase.",
  })
  lastPurchaseAt?: Date | null;

  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household the member belongs to; null when there is none.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => AdminWallet, { description: "The member's points." })
  wallet?: Of<AdminWallet>;

  @Field(() => AdminMerge, {
    nullable: true,
    description:
      "The merge by which this account went into another member's, or its undoing while that is under way; null when it stands for itself.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminMerge], {
    description:
      "The merges by which other accounts went into this one, newest first; at most 100.",
  })
  mergedAccounts?: readonly Of<AdminMerge>[];

  @Field(() => AdminTier, {
    nullable: true,
    description: "The tier the member is in, of the primary set; null when in none.",
  })
  tier?: Of<AdminTier> | null;

  @Field(() => [AdminTierStanding], {
    description:
      "Where the member is in every tier set that members live by, the primary one first.",
  })
  tierStandings?: readonly Of<AdminTierStanding>[];

  @Field(() => [AdminTierGrant], {
    description:
      "The tiers given to the member by hand or by invitation, newest first; the last hundred.",
  })
  tierGrants?: readonly Of<AdminTierGrant>[];
}

@ObjectType("MemberConnection", { description: "A page of members.", simpleResolvers: true })
export class AdminMemberConnection {
  @Field(() => Int, { description: "How many members there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminMember], { description: "The members." })
  nodes?: readonly Of<AdminMember>[];

  @Field(() => [AdminMemberEdge], { description: "The members with their cursors." })
  edges?: readonly Of<AdminMemberEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("MemberEdge", { description: "A member and its cursor.", simpleResolvers: true })
export class AdminMemberEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminMember, { description: "The member." })
  node?: Of<AdminMember>;
}

@ObjectType("Merge", {
  description: "An account that was merged into another member's.",
  simpleResolvers: true,
})
export class AdminMerge {
  @Field(() => ID, { description: "The merge's id (`mrg_…`)." })
  id?: string;

  @Field(() => AdminMergeStatus, { description: "How far it has come." })
  status?: AdminMergeStatus;

  @Field(() => AdminMember, { description: "The account that was merged." })
  member?: Of<AdminMember>;

  @Field(() => AdminMember, { description: "Whom it was merged into." })
  into?: Of<AdminMember>;

  @Field(() => DateTime, { description: "When it was asked for." })
  startedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its points had arrived; null before.",
  })
  mergedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was undone; null while it holds.",
  })
  unmergedAt?: Date | null;
}

@ObjectType("MergeMembersPayload", { description: "What came of merging.", simpleResolvers: true })
export class AdminMergeMembersPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMerge, {
    nullable: true,
    description: "The merge, as it is now; null when it was refused.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Message", {
  description: "An e-mail that was sent, is to be, or was not.",
  simpleResolvers: true,
})
export class AdminMessage {
  @Field(() => ID, { description: "The message's id (`mail_…`); also in its `Message-ID`." })
  id?: string;

  @Field(() => AdminMessageKind, { description: "What it is for." })
  kind?: AdminMessageKind;

  @Field(() => ID, { nullable: true, description: "To whom (`mem_…`); null for a test." })
  memberId?: string | null;

  @Field(() => Boolean, { description: "Whether it is a test." })
  test?: boolean;

  @Field(() => AdminMessageStatus, { description: "How far it has come." })
  status?: AdminMessageStatus;

  @Field(() => AdminMessageSkipReason, {
    nullable: true,
    description: "Why it was not sent; null when nothing keeps it from being sent.",
  })
  skippedFor?: AdminMessageSkipReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the mail server last answered: the SMTP code, or what went wrong with the connection. Null when nothing did.",
  })
  error?: string | null;

  @Field(() => DateTime, { description: "When what it tells of happened." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the mail server took it; null when it hasn't.",
  })
  sentAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried next, by the program's clock; null when it isn't.",
  })
  nextAttemptAt?: Date | null;
}

@ObjectType("MessageConnection", { description: "A page of messages.", simpleResolvers: true })
export class AdminMessageConnection {
  @Field(() => [AdminMessage], { description: "The messages." })
  nodes?: readonly Of<AdminMessage>[];

  @Field(() => [AdminMessageEdge], { description: "The messages with their cursors." })
  edges?: readonly Of<AdminMessageEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("MessageContent", {
  description: "The words of an e-mail, as Liquid templates (liquidjs.com).",
  simpleResolvers: true,
})
export class AdminMessageContent {
  @Field(() => String, { description: "The subject." })
  subject?: string;

  @Field(() => String, { description: "What stands in the e-mail, as HTML." })
  html?: string;

  @Field(() => String, { description: "The same as plain text." })
  text?: string;
}

@ObjectType("MessageEdge", {
  description: "A message at its place in the list.",
  simpleResolvers: true,
})
export class AdminMessageEdge {
  @Field(() => AdminMessage, { description: "The message." })
  node?: Of<AdminMessage>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ObjectType("MessagePreview", {
  description: "An e-mail as it would arrive.",
  simpleResolvers: true,
})
export class AdminMessagePreview {
  @Field(() => String, {
    nullable: true,
    description: "The subject; null when the template is wrong.",
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole page, as mail programs show it; null when the template is wrong.",
  })
  html?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The whole plain text; null when the template is wrong.",
  })
  text?: string | null;

  @Field(() => [AdminUserError], { description: "What is wrong; empty when nothing is." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("MessageTemplate", { description: "An e-mail in one language.", simpleResolvers: true })
export class AdminMessageTemplate {
  @Field(() => AdminMessageKind, { description: "What it is sent for." })
  kind?: AdminMessageKind;

  @Field(() => Locale, { description: "Its language." })
  locale?: string;

  @Field(() => AdminMessagePurpose, { description: "On what ground it is sent." })
  purpose?: AdminMessagePurpose;

  @Field(() => Boolean, { description: "Whether it is sent at all." })
  enabled?: boolean;

  @Field(() => Int, { description: "Grows with every change; 0 before the first." })
  version?: number;

  @Field(() => AdminMessageContent, { description: "As it is built in." })
  builtIn?: Of<AdminMessageContent>;

  @Field(() => AdminMessageContent, {
    nullable: true,
    description: "As it is sent instead; null when it is sent as it is built in.",
  })
  published?: Of<AdminMessageContent> | null;

  @Field(() => AdminMessageContent, {
    nullable: true,
    description: "A change that is not sent yet; null when there is none.",
  })
  draft?: Of<AdminMessageContent> | null;

  @Field(() => [AdminMessageVariable], { description: "What can stand in it." })
  variables?: readonly Of<AdminMessageVariable>[];
}

@ObjectType("MessageVariable", {
  description: "Something that can stand in a template.",
  simpleResolvers: true,
})
export class AdminMessageVariable {
  @Field(() => String, { description: "How it is written, without braces: `member.name`." })
  name?: string;

  @Field(() => String, { description: "What it is, in the caller's language." })
  description?: string;

  @Field(() => String, { description: "What it may be." })
  example?: string;
}

@ObjectType("Money", { description: "An amount of money in a currency.", simpleResolvers: true })
export class AdminMoney {
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
export class AdminPageInfo {
  @Field(() => Boolean, { description: "Whether more items follow this page." })
  hasNextPage?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "The cursor of the page's last item; pass it as `after` to read on. Null on an empty page.",
  })
  endCursor?: string | null;
}

@ObjectType("PauseEarningRulePayload", {
  description: "What came of pausing an earning rule.",
  simpleResolvers: true,
})
export class AdminPauseEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it stands now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PointsBalances", {
  description: "Points of all members together.",
  simpleResolvers: true,
})
export class AdminPointsBalances {
  @Field(() => Points, { description: "Points that can be spent." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, { description: "Points owed by members." })
  debt?: number;

  @Field(() => Points, {
    description: "What the program owes: available, pending and held points.",
  })
  outstanding?: number;
}

@ObjectType("PointsExpiry", {
  description: "When points end: at 00:00 after their last valid day.",
  simpleResolvers: true,
})
export class AdminPointsExpiry {
  @Field(() => AdminPointsExpiryKind, { description: "By which rule." })
  kind?: AdminPointsExpiryKind;

  @Field(() => Int, {
    nullable: true,
    description: "How many units after the purchase or the last activity; null for other kinds.",
  })
  count?: number | null;

  @Field(() => AdminPointsExpiryUnit, {
    nullable: true,
    description: "Of what; null for other kinds.",
  })
  unit?: AdminPointsExpiryUnit | null;

  @Field(() => AdminPointsExpiryPeriod, {
    nullable: true,
    description: "To the end of which period the last valid day is moved; null: of none.",
  })
  endOf?: AdminPointsExpiryPeriod | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last valid day, of a fixed date.",
  })
  lastDay?: string | null;
}

@ObjectType("Program", {
  description: "A loyalty program, as its staff runs it.",
  simpleResolvers: true,
})
export class AdminProgram {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  name?: string;

  @Field(() => String, { nullable: true, description: "What it is about." })
  description?: string | null;

  @Field(() => CurrencyCode, { description: "The currency purchases are recorded in." })
  currencyCode?: string;

  @Field(() => String, { description: "What the program calls its points." })
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

  @Field(() => Boolean, {
    description:
      "Whether it is a sandbox: a program to try things in, with a clock that can be advanced.",
  })
  sandbox?: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "What a sandbox's test clock shows; it stands still until it is advanced. Null where time goes by itself.",
  })
  testNow?: Date | null;

  @Field(() => AdminEarningTerms, {
    description:
      "What holds for all that is earned: when points can be spent, until when, and what counts.",
  })
  earningTerms?: Of<AdminEarningTerms>;

  @Field(() => AdminPointsBalances, {
    description: "The points of all members together, as they are posted now.",
  })
  balances?: Of<AdminPointsBalances>;

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "How members bring friends: what is in force, or else the first draft. Null when there is neither.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminReferralCount], {
    description: "How many referrals are in which state, the states that there are.",
  })
  referralCounts?: readonly Of<AdminReferralCount>[];

  @Field(() => AdminTierSet, {
    nullable: true,
    description: "The program's primary tier set; null when it has none.",
  })
  tierSet?: Of<AdminTierSet> | null;
}

@ObjectType("PublishEarningRulePayload", {
  description: "What came of publishing an earning rule.",
  simpleResolvers: true,
})
export class AdminPublishEarningRulePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The version that was published; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PublishReferralProgramPayload", {
  description: "What came of publishing how members bring friends.",
  simpleResolvers: true,
})
export class AdminPublishReferralProgramPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description: "What is in force; null when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PublishRewardPayload", {
  description: "What came of publishing a reward.",
  simpleResolvers: true,
})
export class AdminPublishRewardPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReward, {
    nullable: true,
    description: "The version that was published; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PublishTierSetPayload", {
  description: "What came of publishing a tier set.",
  simpleResolvers: true,
})
export class AdminPublishTierSetPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminTierSet, { nullable: true, description: "The set; null when it was refused." })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ReactivateMemberPayload", {
  description: "What came of reactivating a member.",
  simpleResolvers: true,
})
export class AdminReactivateMemberPayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Referral", {
  description: "A friend whom a member has brought.",
  simpleResolvers: true,
})
export class AdminReferral {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  id?: string;

  @Field(() => AdminReferralStatus, { description: "How far it has come." })
  status?: AdminReferralStatus;

  @Field(() => AdminMember, { description: "The member who brought the friend." })
  referrer?: Of<AdminMember>;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The friend; null for who has not joined.",
  })
  referee?: Of<AdminMember> | null;

  @Field(() => DateTime, { description: "When it began." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the friend joined; null when it has not.",
  })
  joinedAt?: Date | null;

  @Field(() => [AdminReferralReason], {
    description: "Why staff has to look at it, or why it was refused.",
  })
  reasons?: readonly AdminReferralReason[];

  @Field(() => String, { nullable: true, description: "What staff wrote when it refused it." })
  note?: string | null;
}

@ObjectType("ReferralBudget", {
  description: "How much the program gives at most for referrals.",
  simpleResolvers: true,
})
export class AdminReferralBudget {
  @Field(() => AdminReferralBudgetUnit, { description: "What is counted." })
  unit?: AdminReferralBudgetUnit;

  @Field(() => Points, { description: "The most it may be." })
  max?: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period?: AdminReferralPeriod;
}

@ObjectType("ReferralCap", {
  description: "How many rewards one member gets at most for bringing friends.",
  simpleResolvers: true,
})
export class AdminReferralCap {
  @Field(() => Int, { description: "The most rewards." })
  max?: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period?: AdminReferralPeriod;
}

@ObjectType("ReferralConnection", { description: "A page of referrals.", simpleResolvers: true })
export class AdminReferralConnection {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminReferral], { description: "The referrals." })
  nodes?: readonly Of<AdminReferral>[];

  @Field(() => [AdminReferralEdge], { description: "The referrals with their cursors." })
  edges?: readonly Of<AdminReferralEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("ReferralCount", {
  description: "How many referrals are in a state.",
  simpleResolvers: true,
})
export class AdminReferralCount {
  @Field(() => AdminReferralStatus, { description: "The state." })
  status?: AdminReferralStatus;

  @Field(() => Int, { description: "How many are in it." })
  count?: number;
}

@ObjectType("ReferralCoupon", {
  description: "A coupon for bringing a friend, or for having been brought. It is given at once.",
  simpleResolvers: true,
})
export class AdminReferralCoupon {
  @Field(() => AdminReferralCouponKind, { description: "What it is for." })
  kind?: AdminReferralCouponKind;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => [AdminReferralCouponTranslation], { description: "Its name in every language." })
  translations?: readonly Of<AdminReferralCouponTranslation>[];

  @Field(() => AdminMoney, {
    nullable: true,
    description: "How much is taken off, or is on the gift card.",
  })
  value?: Of<AdminMoney> | null;

  @Field(() => Decimal, { nullable: true, description: "How many percent are taken off." })
  percent?: string | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "The most that the percentage takes off; null for no limit.",
  })
  maxDiscount?: Of<AdminMoney> | null;

  @Field(() => String, { nullable: true, description: "The product's SKU." })
  product?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The days after its own on which it can be used; null for good.",
  })
  days?: number | null;
}

@ObjectType("ReferralCouponTranslation", {
  description: "A coupon's name in a language.",
  simpleResolvers: true,
})
export class AdminReferralCouponTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The name." })
  title?: string;
}

@ObjectType("ReferralEdge", { description: "A referral and its cursor.", simpleResolvers: true })
export class AdminReferralEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminReferral, { description: "The referral." })
  node?: Of<AdminReferral>;
}

@ObjectType("ReferralMessage", {
  description: "A message to share on one channel.",
  simpleResolvers: true,
})
export class AdminReferralMessage {
  @Field(() => AdminReferralChannel, { description: "The channel." })
  channel?: AdminReferralChannel;

  @Field(() => String, { description: "The text, with the link in it." })
  text?: string;

  @Field(() => String, {
    description:
      "A link that opens the channel with the text filled in. `ZALO`, `FACEBOOK` and `MESSENGER` take no text, only the\nreferral link; for `COPY` it is the referral link itself.",
  })
  url?: string;
}

@ObjectType("ReferralOffer", {
  description:
    "What one side gets when a friend has bought enough: points, a coupon, both or nothing.",
  simpleResolvers: true,
})
export class AdminReferralOffer {
  @Field(() => Points, { description: "How many points; 0 for none." })
  points?: number;

  @Field(() => AdminReferralCoupon, { nullable: true, description: "The coupon; null for none." })
  coupon?: Of<AdminReferralCoupon> | null;
}

@ObjectType("ReferralProgram", {
  description: "How members bring friends: one version of the terms.",
  simpleResolvers: true,
})
export class AdminReferralProgram {
  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => AdminReferralProgramStatus, { description: "Whether members live by it." })
  status?: AdminReferralProgramStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on members live by it; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when members bring no friends any more; null unless it is ended.",
  })
  endedAt?: Date | null;

  @Field(() => String, {
    description: "The page a friend lands on; `{code}` stands for the member's code.",
  })
  landingUrl?: string;

  @Field(() => Int, {
    description: "The days after its own on which an invitation can be followed.",
  })
  invitationDays?: number;

  @Field(() => Int, { description: "The days after joining on which a purchase counts." })
  qualificationDays?: number;

  @Field(() => AdminMoney, { description: "The base amount that one purchase must keep." })
  minimumBase?: Of<AdminMoney>;

  @Field(() => Int, {
    nullable: true,
    description:
      "The days after that purchase on which goods can come back, rewards being pending; null when they are available at once.",
  })
  returnDays?: number | null;

  @Field(() => AdminReferralOffer, { description: "What the member gets who brought a friend." })
  referrerOffer?: Of<AdminReferralOffer>;

  @Field(() => AdminReferralOffer, { description: "What the friend gets." })
  refereeOffer?: Of<AdminReferralOffer>;

  @Field(() => AdminReferralCap, {
    nullable: true,
    description:
      "How many rewards one member gets at most for bringing friends; null for no limit. Friends get theirs beyond it.",
  })
  cap?: Of<AdminReferralCap> | null;

  @Field(() => AdminReferralBudget, {
    nullable: true,
    description:
      "How much the program gives at most, to both sides together; null for no limit. It is never overspent.",
  })
  budget?: Of<AdminReferralBudget> | null;

  @Field(() => Int, {
    description:
      "How many friends of one member may join within 24 hours before staff look at the next.",
  })
  joinsPerDayMax?: number;

  @Field(() => [AdminReferralWords], {
    description: "The program's own words by channel and language.",
  })
  messages?: readonly Of<AdminReferralWords>[];

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "What the terms will be when the draft is published; null when there is none, or when this is the draft itself.",
  })
  draft?: Of<AdminReferralProgram> | null;

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "The version that comes next at its time; null when none does, or when this is not the one in force.",
  })
  scheduled?: Of<AdminReferralProgram> | null;
}

@ObjectType("ReferralWords", {
  description: "A program's words for a channel in a language, as Liquid templates.",
  simpleResolvers: true,
})
export class AdminReferralWords {
  @Field(() => AdminReferralChannel, { description: "The channel." })
  channel?: AdminReferralChannel;

  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, {
    nullable: true,
    description: "The subject; for e-mail, null where it is the engine's.",
  })
  subject?: string | null;

  @Field(() => String, { description: "The text." })
  text?: string;
}

@ObjectType("RejectReferralPayload", {
  description: "What came of refusing a referral.",
  simpleResolvers: true,
})
export class AdminRejectReferralPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReferral, {
    nullable: true,
    description: "The referral; null when it was refused.",
  })
  referral?: Of<AdminReferral> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RejectedCode", { description: "A text that can be no code.", simpleResolvers: true })
export class AdminRejectedCode {
  @Field(() => Int, { description: "Its place among those that were sent, from 1." })
  position?: number;

  @Field(() => String, { description: "What is wrong with it." })
  message?: string;
}

@ObjectType("ResendWebhookDeliveryPayload", {
  description: "What came of sending a delivery again.",
  simpleResolvers: true,
})
export class AdminResendWebhookDeliveryPayload {
  @Field(() => AdminWebhookDelivery, {
    nullable: true,
    description: "The delivery, on its way; null when it was refused.",
  })
  delivery?: Of<AdminWebhookDelivery> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ResetMessageTemplatePayload", {
  description: "What came of going back to the built-in words.",
  simpleResolvers: true,
})
export class AdminResetMessageTemplatePayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ResumeEarningRulePayload", {
  description: "What came of resuming an earning rule.",
  simpleResolvers: true,
})
export class AdminResumeEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it stands now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevertTierSetPayload", {
  description: "What came of going back to a former version.",
  simpleResolvers: true,
})
export class AdminRevertTierSetPayload {
  @Field(() => AdminTierSet, {
    nullable: true,
    description: "The set, with its draft; null when it was refused.",
  })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevokeTierGrantPayload", {
  description: "What came of ending a grant.",
  simpleResolvers: true,
})
export class AdminRevokeTierGrantPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminTierGrant, {
    nullable: true,
    description: "The grant, ended; null when it was refused.",
  })
  grant?: Of<AdminTierGrant> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the tier it is in now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Reward", {
  description: "Something that points can be spent on.",
  simpleResolvers: true,
})
export class AdminReward {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;

  @Field(() => AdminRewardStatus, { description: "How far it has come." })
  status?: AdminRewardStatus;

  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is." })
  kind?: AdminRewardKind;

  @Field(() => Points, { description: "How many points it costs." })
  cost?: number;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<AdminMoney> | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "Discounts of an amount, gift cards and vouchers: how much.",
  })
  value?: Of<AdminMoney> | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Discounts of a percentage: how many percent.",
  })
  percent?: string | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "Discounts of a percentage: never more than this.",
  })
  maxDiscount?: Of<AdminMoney> | null;

  @Field(() => String, { nullable: true, description: "Free products: the product's SKU." })
  product?: string | null;

  @Field(() => String, { nullable: true, description: "A picture of it." })
  imageUrl?: string | null;

  @Field(() => AdminTier, {
    nullable: true,
    description: "The lowest tier that can have it; null when every member can.",
  })
  minTier?: Of<AdminTier> | null;

  @Field(() => AdminRewardPartner, {
    nullable: true,
    description: "The partner company that gives it; null when the shop itself does.",
  })
  partner?: Of<AdminRewardPartner> | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Who can have it and when, as rule JSON; null when everybody always.",
  })
  conditions?: unknown | null;

  @Field(() => [AdminRewardLimit], { description: "How often it can be redeemed." })
  limits?: readonly Of<AdminRewardLimit>[];

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is on offer; null when from the beginning.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer; null when it stays.",
  })
  validUntil?: Date | null;

  @Field(() => Duration, {
    nullable: true,
    description: "How long a coupon of it can be used; null for ever.",
  })
  couponValidity?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The pool its codes are taken from (`pool_…`); null when they are generated.",
  })
  codePoolId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many are left now; null for as many as anybody wants.",
  })
  stock?: number | null;

  @Field(() => Int, {
    description: "How many members have redeemed or reserved it, without what was taken back.",
  })
  redemptions?: number;

  @Field(() => [AdminRewardTranslation], { description: "Its words in every language." })
  translations?: readonly Of<AdminRewardTranslation>[];

  @Field(() => AdminReward, {
    nullable: true,
    description:
      "What it will be when its draft is published; null when there is none, or when this is a draft itself.",
  })
  draft?: Of<AdminReward> | null;

  @Field(() => AdminReward, {
    nullable: true,
    description:
      "The version that comes next at its time; null when none is scheduled, or when this is not the live version.",
  })
  scheduled?: Of<AdminReward> | null;
}

@ObjectType("RewardConnection", { description: "A page of rewards.", simpleResolvers: true })
export class AdminRewardConnection {
  @Field(() => [AdminReward], { description: "The rewards." })
  nodes?: readonly Of<AdminReward>[];

  @Field(() => [AdminRewardEdge], { description: "The rewards with their cursors." })
  edges?: readonly Of<AdminRewardEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("RewardEdge", { description: "A reward and its cursor.", simpleResolvers: true })
export class AdminRewardEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminReward, { description: "The reward." })
  node?: Of<AdminReward>;
}

@ObjectType("RewardLimit", {
  description: "How often a reward can be redeemed.",
  simpleResolvers: true,
})
export class AdminRewardLimit {
  @Field(() => AdminRewardLimitScope, {
    description: "Whether it holds for each member or for all together.",
  })
  per?: AdminRewardLimitScope;

  @Field(() => AdminRewardLimitPeriod, { description: "Over which time." })
  period?: AdminRewardLimitPeriod;

  @Field(() => Int, { description: "How many times at most." })
  max?: number;
}

@ObjectType("RewardPartner", { description: "A partner company, by name.", simpleResolvers: true })
export class AdminRewardPartner {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;
}

@ObjectType("RewardTranslation", {
  description: "A reward's words in a language.",
  simpleResolvers: true,
})
export class AdminRewardTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The name." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;
}

@ObjectType("RotateWebhookSecretPayload", {
  description: "What came of giving an endpoint a new secret.",
  simpleResolvers: true,
})
export class AdminRotateWebhookSecretPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description: "The new secret (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveEarningRulePayload", {
  description: "What came of saving an earning rule.",
  simpleResolvers: true,
})
export class AdminSaveEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The draft; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveEarningTermsPayload", {
  description: "What came of saving terms.",
  simpleResolvers: true,
})
export class AdminSaveEarningTermsPayload {
  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program with its terms; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveMessageTemplatePayload", {
  description: "What came of saving a template.",
  simpleResolvers: true,
})
export class AdminSaveMessageTemplatePayload {
  @Field(() => AdminMessageTemplate, {
    nullable: true,
    description: "The template as it is now; null when it was refused.",
  })
  template?: Of<AdminMessageTemplate> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveReferralProgramPayload", {
  description: "What came of saving how members bring friends.",
  simpleResolvers: true,
})
export class AdminSaveReferralProgramPayload {
  @Field(() => AdminReferralProgram, {
    nullable: true,
    description: "What is in force, with its draft; null when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveRewardPayload", {
  description: "What came of saving a reward.",
  simpleResolvers: true,
})
export class AdminSaveRewardPayload {
  @Field(() => AdminReward, { nullable: true, description: "The draft; null when it was refused." })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveTierSetPayload", {
  description: "What came of saving a tier set.",
  simpleResolvers: true,
})
export class AdminSaveTierSetPayload {
  @Field(() => AdminTierSet, {
    nullable: true,
    description: "The set, with its draft; null when it was refused.",
  })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminConfigurationChange], {
    nullable: true,
    description: "How the draft differs from what members live by; null when it was refused.",
  })
  changes?: readonly Of<AdminConfigurationChange>[] | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SendTestMessagePayload", {
  description: "What came of sending a test.",
  simpleResolvers: true,
})
export class AdminSendTestMessagePayload {
  @Field(() => AdminMessage, {
    nullable: true,
    description: "The message, on its way; null when it was refused.",
  })
  message?: Of<AdminMessage> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SendTestWebhookPayload", {
  description: "What came of sending a test.",
  simpleResolvers: true,
})
export class AdminSendTestWebhookPayload {
  @Field(() => AdminWebhookDelivery, {
    nullable: true,
    description: "The delivery, on its way; null when it was refused.",
  })
  delivery?: Of<AdminWebhookDelivery> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SuspendMemberPayload", {
  description: "What came of suspending a member.",
  simpleResolvers: true,
})
export class AdminSuspendMemberPayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SwitchMessagesPayload", {
  description: "What came of switching.",
  simpleResolvers: true,
})
export class AdminSwitchMessagesPayload {
  @Field(() => [AdminMessageTemplate], {
    nullable: true,
    description: "Every template as it is now, in the caller's language; null when it was refused.",
  })
  templates?: readonly Of<AdminMessageTemplate>[] | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SwitchReferralProgramPayload", {
  description: "What came of ending or starting it.",
  simpleResolvers: true,
})
export class AdminSwitchReferralProgramPayload {
  @Field(() => AdminReferralProgram, {
    nullable: true,
    description: "How members bring friends; null when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Tier", { description: "A level of the program.", simpleResolvers: true })
export class AdminTier {
  @Field(() => ID, { description: "The tier's id (`tier_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  name?: string;

  @Field(() => Int, { description: "Its rank: 1 is the lowest." })
  level?: number;

  @Field(() => String, { description: "The color it is shown in, as `#rrggbb`." })
  color?: string;

  @Field(() => Boolean, { description: "Whether members are in it by invitation only." })
  invitationOnly?: boolean;

  @Field(() => AdminTierThreshold, {
    nullable: true,
    description: "What a member must reach to be in it; null for tiers by invitation only.",
  })
  threshold?: Of<AdminTierThreshold> | null;

  @Field(() => Decimal, {
    description: "The factor by which its members' base points are multiplied.",
  })
  multiplier?: string;

  @Field(() => [AdminBenefit], { description: "What its members enjoy." })
  benefits?: readonly Of<AdminBenefit>[];

  @Field(() => Int, { description: "How many members are in it now." })
  memberCount?: number;

  @Field(() => [AdminTierTranslation], { description: "Its name in every language." })
  translations?: readonly Of<AdminTierTranslation>[];
}

@ObjectType("TierGrant", {
  description: "A tier given to a member by hand or by invitation.",
  simpleResolvers: true,
})
export class AdminTierGrant {
  @Field(() => ID, { description: "The grant's id (`tgr_…`)." })
  id?: string;

  @Field(() => AdminTier, { description: "The tier given." })
  tier?: Of<AdminTier>;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it holds no more; null when it is for good.",
  })
  until?: Date | null;

  @Field(() => Boolean, { description: "Whether it holds now." })
  inForce?: boolean;

  @Field(() => String, { description: "Why it was given." })
  reason?: string;

  @Field(() => DateTime, { description: "When it was given." })
  grantedAt?: Date;

  @Field(() => AdminActor, { description: "Who gave it." })
  grantedBy?: Of<AdminActor>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was ended before its time; null when it was not.",
  })
  revokedAt?: Date | null;
}

@ObjectType("TierMove", {
  description: "Members who would move from one tier to another.",
  simpleResolvers: true,
})
export class AdminTierMove {
  @Field(() => AdminTier, { nullable: true, description: "The tier they are in; null for none." })
  from?: Of<AdminTier> | null;

  @Field(() => AdminTier, {
    nullable: true,
    description: "The tier they would be in, as it is previewed; null for none.",
  })
  to?: Of<AdminTier> | null;

  @Field(() => Int, { description: "How many they are." })
  members?: number;

  @Field(() => AdminMoney, {
    description: "What they spent on average in the period they are judged by.",
  })
  averageSpend?: Of<AdminMoney>;
}

@ObjectType("TierMoveOfMember", {
  description: "A member who would move from one tier to another.",
  simpleResolvers: true,
})
export class AdminTierMoveOfMember {
  @Field(() => AdminMember, { description: "The member." })
  member?: Of<AdminMember>;

  @Field(() => AdminTier, { nullable: true, description: "The tier it is in; null for none." })
  from?: Of<AdminTier> | null;

  @Field(() => AdminTier, {
    nullable: true,
    description: "The tier it would be in, as it is previewed; null for none.",
  })
  to?: Of<AdminTier> | null;
}

@ObjectType("TierPolicy", { description: "How members move between tiers.", simpleResolvers: true })
export class AdminTierPolicy {
  @Field(() => AdminTierMetric, { description: "What is measured." })
  metric?: AdminTierMetric;

  @Field(() => AdminTierWindow, { description: "Over which time." })
  window?: Of<AdminTierWindow>;

  @Field(() => Decimal, {
    description: 'The share of a tier\'s threshold that keeps it: `"1"` is all of it.',
  })
  retentionShare?: string;

  @Field(() => AdminTierDowngrade, {
    description: "What happens to a member who does not keep a tier.",
  })
  downgrade?: AdminTierDowngrade;

  @Field(() => Int, {
    description: "How many days a member has after the period to still keep the tier.",
  })
  graceDays?: number;
}

@ObjectType("TierSet", {
  description: "Tiers that belong together, with the policy by which members move between them.",
  simpleResolvers: true,
})
export class AdminTierSet {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is called, in the caller's language; null where it has no name of its own.",
  })
  name?: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it gives members their tier: earning rules, the tier's multiplier and rewards go by this one alone.",
  })
  primary?: boolean;

  @Field(() => [AdminTierTranslation], { description: "Its name in every language." })
  translations?: readonly Of<AdminTierTranslation>[];

  @Field(() => Int, { description: "The version members live by; it grows with every draft." })
  version?: number;

  @Field(() => AdminTierSetStatus, { description: "Whether a version is live." })
  status?: AdminTierSetStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was put away; null when it was not.",
  })
  archivedAt?: Date | null;

  @Field(() => AdminTierPolicy, { description: "How members move between the tiers." })
  policy?: Of<AdminTierPolicy>;

  @Field(() => [AdminTier], { description: "The tiers, lowest first." })
  tiers?: readonly Of<AdminTier>[];

  @Field(() => AdminTierSetDraft, {
    nullable: true,
    description: "The draft that waits to be published; null when there is none.",
  })
  draft?: Of<AdminTierSetDraft> | null;
}

@ObjectType("TierSetDraft", { description: "A draft of a tier set.", simpleResolvers: true })
export class AdminTierSetDraft {
  @Field(() => Int, { description: "The version it will be when it is published." })
  version?: number;

  @Field(() => DateTime, { description: "When it was saved." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who saved it." })
  savedBy?: Of<AdminActor>;

  @Field(() => String, { nullable: true, description: "What the set would be called." })
  name?: string | null;

  @Field(() => AdminTierPolicy, { description: "How members would move between its tiers." })
  policy?: Of<AdminTierPolicy>;

  @Field(() => [AdminTier], { description: "Its tiers, lowest first." })
  tiers?: readonly Of<AdminTier>[];
}

@ObjectType("TierSetPreview", {
  description: "What a tier set would do to the members.",
  simpleResolvers: true,
})
export class AdminTierSetPreview {
  @Field(() => Int, { description: "How many would move up." })
  up?: number;

  @Field(() => Int, { description: "How many would move down." })
  down?: number;

  @Field(() => Int, {
    description: "How many would stay where they are, those in no tier included.",
  })
  stay?: number;

  @Field(() => [AdminTierMove], {
    description: "Who would move, by where from and where to; the most first.",
  })
  moves?: readonly Of<AdminTierMove>[];
}

@ObjectType("TierSetVersion", {
  description: "A published version of a tier set.",
  simpleResolvers: true,
})
export class AdminTierSetVersion {
  @Field(() => Int, { description: "Its number." })
  version?: number;

  @Field(() => DateTime, { description: "When it was published." })
  publishedAt?: Date;

  @Field(() => AdminActor, { description: "Who published it." })
  publishedBy?: Of<AdminActor>;

  @Field(() => [AdminConfigurationChange], {
    description: "How it differs from the version before; the first one from nothing.",
  })
  changes?: readonly Of<AdminConfigurationChange>[];
}

@ObjectType("TierSetVersionConnection", {
  description: "A page of published versions.",
  simpleResolvers: true,
})
export class AdminTierSetVersionConnection {
  @Field(() => [AdminTierSetVersion], { description: "The versions." })
  nodes?: readonly Of<AdminTierSetVersion>[];

  @Field(() => [AdminTierSetVersionEdge], { description: "The versions with their cursors." })
  edges?: readonly Of<AdminTierSetVersionEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("TierSetVersionEdge", {
  description: "A version and its cursor.",
  simpleResolvers: true,
})
export class AdminTierSetVersionEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminTierSetVersion, { description: "The version." })
  node?: Of<AdminTierSetVersion>;
}

@ObjectType("TierStanding", {
  description: "Where a member is in a tier set.",
  simpleResolvers: true,
})
export class AdminTierStanding {
  @Field(() => AdminTierSet, { description: "The set." })
  tierSet?: Of<AdminTierSet>;

  @Field(() => AdminTier, { nullable: true, description: "The tier; null when in none." })
  tier?: Of<AdminTier> | null;
}

@ObjectType("TierThreshold", {
  description: "What a member must reach to be in a tier.",
  simpleResolvers: true,
})
export class AdminTierThreshold {
  @Field(() => AdminTierMetric, { description: "What is measured." })
  metric?: AdminTierMetric;

  @Field(() => Decimal, {
    description: "How much of it is needed: money in the program's currency, or a count.",
  })
  value?: string;
}

@ObjectType("TierTranslation", { description: "A name in a language.", simpleResolvers: true })
export class AdminTierTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The name." })
  name?: string;
}

@ObjectType("TierWindow", {
  description: "The time over which is measured.",
  simpleResolvers: true,
})
export class AdminTierWindow {
  @Field(() => AdminTierWindowKind, { description: "What kind of window." })
  kind?: AdminTierWindowKind;

  @Field(() => Int, {
    nullable: true,
    description: "The number of days of a rolling window; null for others.",
  })
  days?: number | null;
}

@ObjectType("TransferPointsPayload", {
  description: "What came of sending points.",
  simpleResolvers: true,
})
export class AdminTransferPointsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The sender's entry; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The sender, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UnmergeMembersPayload", {
  description: "What came of undoing a merge.",
  simpleResolvers: true,
})
export class AdminUnmergeMembersPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMerge, {
    nullable: true,
    description: "The merge, as it is now; null when it was refused.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UpdateWebhookEndpointPayload", {
  description: "What came of changing an endpoint.",
  simpleResolvers: true,
})
export class AdminUpdateWebhookEndpointPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint as it is now; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UserError", {
  description:
    "Why a write was refused: something the caller can correct or accept. A write that answers with\nerrors has changed nothing.",
  simpleResolvers: true,
})
export class AdminUserError {
  @Field(() => AdminUserErrorCode, { description: "The reason, for programs." })
  code?: AdminUserErrorCode;

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

@ObjectType("VoidCouponPayload", {
  description: "What came of taking a coupon back.",
  simpleResolvers: true,
})
export class AdminVoidCouponPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminCoupon, {
    nullable: true,
    description: "The coupon, void; null when it was refused.",
  })
  coupon?: Of<AdminCoupon> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Wallet", {
  description: "A member's points, exact at the moment of the question.",
  simpleResolvers: true,
})
export class AdminWallet {
  @Field(() => Points, { description: "Points that can be spent now." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, { description: "Points owed." })
  debt?: number;
}

@ObjectType("WebhookAttempt", {
  description: "One time a delivery was sent.",
  simpleResolvers: true,
})
export class AdminWebhookAttempt {
  @Field(() => Int, {
    description: "Which attempt; a number is missing where a worker was stopped in the middle.",
  })
  number?: number;

  @Field(() => DateTime, { description: "When, by the program's clock." })
  at?: Date;

  @Field(() => Int, { description: "How long it took, in milliseconds." })
  tookMs?: number;

  @Field(() => Int, {
    nullable: true,
    description: "The HTTP status it was answered with; null when there was no answer.",
  })
  status?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why there was no answer; null when there was one.",
  })
  error?: string | null;

  @Field(() => String, { description: "How the answer began: at most 1,000 characters." })
  response?: string;
}

@ObjectType("WebhookDelivery", {
  description: "An event on its way to an endpoint.",
  simpleResolvers: true,
})
export class AdminWebhookDelivery {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id?: string;

  @Field(() => AdminWebhookEndpoint, { description: "Where it goes." })
  endpoint?: Of<AdminWebhookEndpoint>;

  @Field(() => String, {
    description:
      "The `webhook-id` it is sent with: the same in every attempt, and for every endpoint.",
  })
  messageId?: string;

  @Field(() => String, { description: "The kind of event." })
  eventType?: string;

  @Field(() => JSONValue, { description: "What is sent." })
  payload?: unknown;

  @Field(() => AdminWebhookDeliveryStatus, { description: "How far it has come." })
  status?: AdminWebhookDeliveryStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried next, by the program's clock; null when it isn't.",
  })
  nextAttemptAt?: Date | null;

  @Field(() => [AdminWebhookAttempt], { description: "The latest 50 attempts, newest first." })
  attempts?: readonly Of<AdminWebhookAttempt>[];

  @Field(() => DateTime, { description: "When the event happened." })
  createdAt?: Date;
}

@ObjectType("WebhookDeliveryConnection", {
  description: "A page of deliveries.",
  simpleResolvers: true,
})
export class AdminWebhookDeliveryConnection {
  @Field(() => [AdminWebhookDelivery], { description: "The deliveries." })
  nodes?: readonly Of<AdminWebhookDelivery>[];

  @Field(() => [AdminWebhookDeliveryEdge], { description: "The deliveries with their cursors." })
  edges?: readonly Of<AdminWebhookDeliveryEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("WebhookDeliveryEdge", {
  description: "A delivery at its place in the list.",
  simpleResolvers: true,
})
export class AdminWebhookDeliveryEdge {
  @Field(() => AdminWebhookDelivery, { description: "The delivery." })
  node?: Of<AdminWebhookDelivery>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ObjectType("WebhookEndpoint", {
  description: "An address that is sent events.",
  simpleResolvers: true,
})
export class AdminWebhookEndpoint {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id?: string;

  @Field(() => String, { description: "Where events are sent." })
  url?: string;

  @Field(() => String, { description: "What it is for." })
  description?: string;

  @Field(() => [String], { description: "The events it is sent; empty: every event." })
  eventTypes?: readonly string[];

  @Field(() => Boolean, { description: "Whether it is sent events." })
  enabled?: boolean;

  @Field(() => AdminWebhookDisabledReason, {
    nullable: true,
    description: "Why it is disabled; null while it is enabled.",
  })
  disabledReason?: AdminWebhookDisabledReason | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was disabled; null while it is enabled.",
  })
  disabledAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when nothing has arrived; null when the last attempt succeeded. After five days it is disabled.",
  })
  failingSince?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the secret before the present one signs too; null when there is none.",
  })
  previousSecretUntil?: Date | null;

  @Field(() => DateTime, { description: "When it was added." })
  createdAt?: Date;
}

@ObjectType("WebhookEndpointConnection", {
  description: "A page of endpoints.",
  simpleResolvers: true,
})
export class AdminWebhookEndpointConnection {
  @Field(() => [AdminWebhookEndpoint], { description: "The endpoints." })
  nodes?: readonly Of<AdminWebhookEndpoint>[];

  @Field(() => [AdminWebhookEndpointEdge], { description: "The endpoints with their cursors." })
  edges?: readonly Of<AdminWebhookEndpointEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("WebhookEndpointEdge", {
  description: "An endpoint at its place in the list.",
  simpleResolvers: true,
})
export class AdminWebhookEndpointEdge {
  @Field(() => AdminWebhookEndpoint, { description: "The endpoint." })
  node?: Of<AdminWebhookEndpoint>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ArgsType()
export class AdminEarningRuleReachArgs {
  @Field(() => DateTime, { description: "Purchases placed from this moment on." })
  from!: Date;

  @Field(() => DateTime, { description: "Purchases placed before this moment." })
  until!: Date;
}

@ArgsType()
export class AdminHouseholdEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMemberCouponsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => AdminCouponStatus, { nullable: true, description: "Only those in this status." })
  status?: AdminCouponStatus | null;
}

@ArgsType()
export class AdminMemberWalletAsOfArgs {
  @Field(() => DateTime, { description: "The moment." })
  at!: Date;
}

@ArgsType()
export class AdminMemberEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMemberTierAsOfArgs {
  @Field(() => DateTime, { description: "The moment; not in the future." })
  at!: Date;

  @Field(() => ID, {
    nullable: true,
    description: "Of which set (`tst_…`); of the primary one when left out.",
  })
  tierSetId?: string | null;
}

@ArgsType()
export class AdminMutationAdjustPointsArgs {
  @Field(() => AdminAdjustPointsInput, { description: "Whose points, how many, and why." })
  input!: Of<AdminAdjustPointsInput>;
}

@ArgsType()
export class AdminMutationSuspendMemberArgs {
  @Field(() => AdminSuspendMemberInput, { description: "Whom." })
  input!: Of<AdminSuspendMemberInput>;
}

@ArgsType()
export class AdminMutationReactivateMemberArgs {
  @Field(() => AdminReactivateMemberInput, { description: "Whom." })
  input!: Of<AdminReactivateMemberInput>;
}

@ArgsType()
export class AdminMutationCloseMemberArgs {
  @Field(() => AdminCloseMemberInput, { description: "Whom." })
  input!: Of<AdminCloseMemberInput>;
}

@ArgsType()
export class AdminMutationEraseMemberArgs {
  @Field(() => AdminEraseMemberInput, { description: "Whom." })
  input!: Of<AdminEraseMemberInput>;
}

@ArgsType()
export class AdminMutationTransferPointsArgs {
  @Field(() => AdminTransferPointsInput, { description: "From whom to whom, and how many." })
  input!: Of<AdminTransferPointsInput>;
}

@ArgsType()
export class AdminMutationCreateCodePoolArgs {
  @Field(() => AdminCreateCodePoolInput, { description: "How to call it." })
  input!: Of<AdminCreateCodePoolInput>;
}

@ArgsType()
export class AdminMutationAddCodesArgs {
  @Field(() => AdminAddCodesInput, { description: "Which codes, into which pool." })
  input!: Of<AdminAddCodesInput>;
}

@ArgsType()
export class AdminMutationVoidCouponArgs {
  @Field(() => AdminVoidCouponInput, { description: "Which coupon of which member, and why." })
  input!: Of<AdminVoidCouponInput>;
}

@ArgsType()
export class AdminMutationSaveEarningTermsArgs {
  @Field(() => AdminSaveEarningTermsInput, {
    description: "Which version was edited, and what it is to be.",
  })
  input!: Of<AdminSaveEarningTermsInput>;
}

@ArgsType()
export class AdminMutationSaveEarningRuleArgs {
  @Field(() => AdminSaveEarningRuleInput, { description: "The rule." })
  input!: Of<AdminSaveEarningRuleInput>;
}

@ArgsType()
export class AdminMutationPublishEarningRuleArgs {
  @Field(() => AdminPublishEarningRuleInput, { description: "Which draft, and when." })
  input!: Of<AdminPublishEarningRuleInput>;
}

@ArgsType()
export class AdminMutationPauseEarningRuleArgs {
  @Field(() => AdminPauseEarningRuleInput, { description: "Which rule." })
  input!: Of<AdminPauseEarningRuleInput>;
}

@ArgsType()
export class AdminMutationResumeEarningRuleArgs {
  @Field(() => AdminResumeEarningRuleInput, { description: "Which rule." })
  input!: Of<AdminResumeEarningRuleInput>;
}

@ArgsType()
export class AdminMutationArchiveEarningRuleArgs {
  @Field(() => AdminArchiveEarningRuleInput, { description: "Which rule." })
  input!: Of<AdminArchiveEarningRuleInput>;
}

@ArgsType()
export class AdminMutationCreateHouseholdArgs {
  @Field(() => AdminCreateHouseholdInput, { description: "Its first member." })
  input!: Of<AdminCreateHouseholdInput>;
}

@ArgsType()
export class AdminMutationJoinHouseholdArgs {
  @Field(() => AdminJoinHouseholdInput, { description: "Who joins which." })
  input!: Of<AdminJoinHouseholdInput>;
}

@ArgsType()
export class AdminMutationLeaveHouseholdArgs {
  @Field(() => AdminLeaveHouseholdInput, { description: "Who leaves." })
  input!: Of<AdminLeaveHouseholdInput>;
}

@ArgsType()
export class AdminMutationContributeToHouseholdArgs {
  @Field(() => AdminContributeToHouseholdInput, { description: "Who gives, and how many." })
  input!: Of<AdminContributeToHouseholdInput>;
}

@ArgsType()
export class AdminMutationMergeMembersArgs {
  @Field(() => AdminMergeMembersInput, { description: "Who into whom." })
  input!: Of<AdminMergeMembersInput>;
}

@ArgsType()
export class AdminMutationUnmergeMembersArgs {
  @Field(() => AdminUnmergeMembersInput, { description: "Which account." })
  input!: Of<AdminUnmergeMembersInput>;
}

@ArgsType()
export class AdminMutationSaveMessageTemplateArgs {
  @Field(() => AdminSaveMessageTemplateInput, {
    description: "Which, what version of it was edited, and what it is to be.",
  })
  input!: Of<AdminSaveMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationResetMessageTemplateArgs {
  @Field(() => AdminResetMessageTemplateInput, {
    description: "Which, and what version of it was looked at.",
  })
  input!: Of<AdminResetMessageTemplateInput>;
}

@ArgsType()
export class AdminMutationSwitchMessagesArgs {
  @Field(() => AdminSwitchMessagesInput, { description: "What to switch on and off." })
  input!: Of<AdminSwitchMessagesInput>;
}

@ArgsType()
export class AdminMutationSendTestMessageArgs {
  @Field(() => AdminSendTestMessageInput, { description: "Which, and to whom." })
  input!: Of<AdminSendTestMessageInput>;
}

@ArgsType()
export class AdminMutationAdvanceTestClockArgs {
  @Field(() => AdminAdvanceTestClockInput, { description: "How far." })
  input!: Of<AdminAdvanceTestClockInput>;
}

@ArgsType()
export class AdminMutationSaveReferralProgramArgs {
  @Field(() => AdminSaveReferralProgramInput, { description: "The terms." })
  input!: Of<AdminSaveReferralProgramInput>;
}

@ArgsType()
export class AdminMutationPublishReferralProgramArgs {
  @Field(() => AdminPublishReferralProgramInput, { description: "Which draft, and when." })
  input!: Of<AdminPublishReferralProgramInput>;
}

@ArgsType()
export class AdminMutationSwitchReferralProgramArgs {
  @Field(() => AdminSwitchReferralProgramInput, {
    description: "Whether members bring friends from now on.",
  })
  input!: Of<AdminSwitchReferralProgramInput>;
}

@ArgsType()
export class AdminMutationApproveReferralArgs {
  @Field(() => AdminApproveReferralInput, { description: "Which referral." })
  input!: Of<AdminApproveReferralInput>;
}

@ArgsType()
export class AdminMutationRejectReferralArgs {
  @Field(() => AdminRejectReferralInput, { description: "Which referral, and why." })
  input!: Of<AdminRejectReferralInput>;
}

@ArgsType()
export class AdminMutationSaveRewardArgs {
  @Field(() => AdminSaveRewardInput, { description: "The reward." })
  input!: Of<AdminSaveRewardInput>;
}

@ArgsType()
export class AdminMutationPublishRewardArgs {
  @Field(() => AdminPublishRewardInput, { description: "Which draft, and when." })
  input!: Of<AdminPublishRewardInput>;
}

@ArgsType()
export class AdminMutationArchiveRewardArgs {
  @Field(() => AdminArchiveRewardInput, { description: "Which reward." })
  input!: Of<AdminArchiveRewardInput>;
}

@ArgsType()
export class AdminMutationChangeRewardStockArgs {
  @Field(() => AdminChangeRewardStockInput, { description: "Of which reward, and how." })
  input!: Of<AdminChangeRewardStockInput>;
}

@ArgsType()
export class AdminMutationGrantTierArgs {
  @Field(() => AdminGrantTierInput, { description: "Whom, which tier, until when and why." })
  input!: Of<AdminGrantTierInput>;
}

@ArgsType()
export class AdminMutationRevokeTierGrantArgs {
  @Field(() => AdminRevokeTierGrantInput, { description: "Which grant of which member." })
  input!: Of<AdminRevokeTierGrantInput>;
}

@ArgsType()
export class AdminMutationSaveTierSetArgs {
  @Field(() => AdminSaveTierSetInput, {
    description: "The set, which version of it was edited, and what it is to be.",
  })
  input!: Of<AdminSaveTierSetInput>;
}

@ArgsType()
export class AdminMutationPublishTierSetArgs {
  @Field(() => AdminPublishTierSetInput, {
    description: "Which draft of which set, and from when on.",
  })
  input!: Of<AdminPublishTierSetInput>;
}

@ArgsType()
export class AdminMutationRevertTierSetArgs {
  @Field(() => AdminRevertTierSetInput, { description: "Which version of which set." })
  input!: Of<AdminRevertTierSetInput>;
}

@ArgsType()
export class AdminMutationArchiveTierSetArgs {
  @Field(() => AdminArchiveTierSetInput, { description: "Which set." })
  input!: Of<AdminArchiveTierSetInput>;
}

@ArgsType()
export class AdminMutationCreateWebhookEndpointArgs {
  @Field(() => AdminCreateWebhookEndpointInput, { description: "The endpoint." })
  input!: Of<AdminCreateWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationUpdateWebhookEndpointArgs {
  @Field(() => AdminUpdateWebhookEndpointInput, { description: "The changes." })
  input!: Of<AdminUpdateWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationRotateWebhookSecretArgs {
  @Field(() => AdminRotateWebhookSecretInput, { description: "Which, and how long both sign." })
  input!: Of<AdminRotateWebhookSecretInput>;
}

@ArgsType()
export class AdminMutationDeleteWebhookEndpointArgs {
  @Field(() => AdminDeleteWebhookEndpointInput, { description: "Which." })
  input!: Of<AdminDeleteWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationSendTestWebhookArgs {
  @Field(() => AdminSendTestWebhookInput, { description: "To which, and what." })
  input!: Of<AdminSendTestWebhookInput>;
}

@ArgsType()
export class AdminMutationResendWebhookDeliveryArgs {
  @Field(() => AdminResendWebhookDeliveryInput, { description: "Which." })
  input!: Of<AdminResendWebhookDeliveryInput>;
}

@ArgsType()
export class AdminProgramEarningRulesArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether rules that were put away come too, after the others.",
  })
  archived!: boolean;
}

@ArgsType()
export class AdminProgramLedgerTotalsArgs {
  @Field(() => CalendarDate, { description: "The first day." })
  from!: string;

  @Field(() => CalendarDate, { description: "The day after the last." })
  until!: string;
}

@ArgsType()
export class AdminProgramRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => AdminRewardStatus, { nullable: true, description: "Only those in this status." })
  status?: AdminRewardStatus | null;
}

@ArgsType()
export class AdminProgramRewardArgs {
  @Field(() => ID, { description: "The reward's id." })
  id!: string;
}

@ArgsType()
export class AdminProgramTierSetsArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Also those that were put away." })
  archived!: boolean;
}

@ArgsType()
export class AdminQueryBacktestEarningRuleArgs {
  @Field(() => AdminBacktestEarningRuleInput, { description: "Which draft, and which purchases." })
  input!: Of<AdminBacktestEarningRuleInput>;
}

@ArgsType()
export class AdminQueryExportMemberArgs {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;
}

@ArgsType()
export class AdminQueryCouponArgs {
  @Field(() => String, { description: "The code: any case, with spaces or hyphens." })
  code!: string;
}

@ArgsType()
export class AdminQueryCodePoolsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryCodePoolArgs {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryHouseholdArgs {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryVerifyLedgerArgs {
  @Field(() => ID, { nullable: true, description: "Only this member (`mem_…`)." })
  memberId?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1000,
    description: "How many members this page checks: 1 to 1,000.",
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `cursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryMembersArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => String, { nullable: true, description: "What to look for." })
  search?: string | null;

  @Field(() => AdminMemberFilter, { nullable: true, description: "Only members like this." })
  where?: Of<AdminMemberFilter> | null;

  @Field(() => AdminMemberOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminMemberOrder> | null;
}

@ArgsType()
export class AdminQueryMemberArgs {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryMessageTemplatesArgs {
  @Field(() => AdminMessageKind, { nullable: true, description: "Only of this kind." })
  kind?: AdminMessageKind | null;

  @Field(() => Locale, { nullable: true, description: "Only in this language." })
  locale?: string | null;
}

@ArgsType()
export class AdminQueryPreviewMessageArgs {
  @Field(() => AdminPreviewMessageInput, { description: "Which, with what in it." })
  input!: Of<AdminPreviewMessageInput>;
}

@ArgsType()
export class AdminQueryMessagesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those to this member (`mem_…`)." })
  memberId?: string | null;

  @Field(() => AdminMessageKind, { nullable: true, description: "Only of this kind." })
  kind?: AdminMessageKind | null;

  @Field(() => AdminMessageStatus, {
    nullable: true,
    description: "Only those that stand like this.",
  })
  status?: AdminMessageStatus | null;
}

@ArgsType()
export class AdminQueryReferralsInReviewArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryPreviewReferralMessagesArgs {
  @Field(() => AdminPreviewReferralMessagesInput, { description: "The words to try." })
  input!: Of<AdminPreviewReferralMessagesInput>;
}

@ArgsType()
export class AdminQueryPreviewTierSetArgs {
  @Field(() => AdminPreviewTierSetInput, { description: "The whole set, as it would be saved." })
  input!: Of<AdminPreviewTierSetInput>;
}

@ArgsType()
export class AdminQueryWebhookEndpointsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryWebhookEndpointArgs {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryWebhookDeliveriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those to this endpoint (`whe_…`)." })
  endpointId?: string | null;

  @Field(() => AdminWebhookDeliveryStatus, {
    nullable: true,
    description: "Only those that stand like this.",
  })
  status?: AdminWebhookDeliveryStatus | null;

  @Field(() => String, { nullable: true, description: "Only those of this kind of event." })
  eventType?: string | null;
}

@ArgsType()
export class AdminQueryWebhookDeliveryArgs {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id!: string;
}

@ArgsType()
export class AdminTierSetHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminTierSetPreviewSampleArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many: 1 to 100." })
  first!: number | null;
}
