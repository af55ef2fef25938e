// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, Decimal } from "../../graphql/scalars.ts";
type Of<T> = T;

export const PartnerUserErrorCode = {
  NOT_FOUND: "NOT_FOUND",
  EXACTLY_ONE_REQUIRED: "EXACTLY_ONE_REQUIRED",
  REQUIRED: "REQUIRED",
  INVALID: "INVALID",
  NOT_AVAILABLE: "NOT_AVAILABLE",
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
  CODE_TAKEN: "CODE_TAKEN",
  IDENTITIES_DIFFER: "IDENTITIES_DIFFER",
  MEMBER_SUSPENDED: "MEMBER_SUSPENDED",
  MEMBER_CLOSED: "MEMBER_CLOSED",
  NOT_ENOUGH_POINTS: "NOT_ENOUGH_POINTS",
  ZERO_POINTS: "ZERO_POINTS",
  TOO_MANY_INVITATIONS: "TOO_MANY_INVITATIONS",
  RETURN_DIFFERS: "RETURN_DIFFERS",
  RETURN_IN_USE: "RETURN_IN_USE",
  MORE_THAN_KEPT: "MORE_THAN_KEPT",
  BEFORE_PURCHASE: "BEFORE_PURCHASE",
  EDITED_MEANWHILE: "EDITED_MEANWHILE",
  NOTHING_TO_PUBLISH: "NOTHING_TO_PUBLISH",
  NOT_SCHEDULED: "NOT_SCHEDULED",
  NO_DRAFT: "NO_DRAFT",
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
  PROOF_REQUIRED: "PROOF_REQUIRED",
  MEMBER_ERASED: "MEMBER_ERASED",
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
  COUPON_NOT_COMBINABLE: "COUPON_NOT_COMBINABLE",
  COUPON_DISCOUNT_NOT_TAKEN: "COUPON_DISCOUNT_NOT_TAKEN",
  USE_DIFFERS: "USE_DIFFERS",
  MORE_THAN_REMAINING: "MORE_THAN_REMAINING",
  PURCHASE_RECORDED: "PURCHASE_RECORDED",
  NOT_IN_REVIEW: "NOT_IN_REVIEW",
  IS_PRIMARY: "IS_PRIMARY",
  TOO_MANY_KEYS: "TOO_MANY_KEYS",
  SCOPE_NOT_HELD: "SCOPE_NOT_HELD",
  PROGRAM_CLOSED: "PROGRAM_CLOSED",
  ALREADY_STAFF: "ALREADY_STAFF",
  LAST_OWNER: "LAST_OWNER",
  NOT_YOURSELF: "NOT_YOURSELF",
  PROGRAM_IN_USE: "PROGRAM_IN_USE",
  ABOVE_KEY_LIMIT: "ABOVE_KEY_LIMIT",
  NOT_PENDING: "NOT_PENDING",
  PARTNER_TAKEN: "PARTNER_TAKEN",
  LANGUAGE_IN_USE: "LANGUAGE_IN_USE",
  NOT_YOURS: "NOT_YOURS",
  NAME_TAKEN: "NAME_TAKEN",
  TOO_MANY_VIEWS: "TOO_MANY_VIEWS",
  PARTNER_TERMS_MISSING: "PARTNER_TERMS_MISSING",
  PREPAID_USED_UP: "PREPAID_USED_UP",
  UNDO_TOO_LATE: "UNDO_TOO_LATE",
  PERIOD_NOT_OVER: "PERIOD_NOT_OVER",
  DISPUTE_CLOSED: "DISPUTE_CLOSED",
} as const;
export type PartnerUserErrorCode = keyof typeof PartnerUserErrorCode;
registerEnumType(PartnerUserErrorCode, {
  name: "UserErrorCode",
  description: "The reasons for which a write is refused.",
  valuesConfig: {
    NOT_FOUND: { description: "What was named does not exist, or is not the caller's to see." },
    EXACTLY_ONE_REQUIRED: {
      description: "Exactly one of several ways to say something must be used.",
    },
    REQUIRED: { description: "A value that this write needs is missing." },
    INVALID: { description: "A value is not of the form it must have." },
    NOT_AVAILABLE: {
      description:
        "The program cannot do this yet: conditions on segments are refused until segments exist.",
    },
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
    CODE_TAKEN: { description: "The code is another promotion code's or a coupon's." },
    IDENTITIES_DIFFER: { description: "The identities given belong to different members." },
    MEMBER_SUSPENDED: { description: "The member is suspended." },
    MEMBER_CLOSED: { description: "The member's account is closed." },
    NOT_ENOUGH_POINTS: { description: "The wallet has fewer available points than this needs." },
    ZERO_POINTS: { description: "The number of points is zero." },
    TOO_MANY_INVITATIONS: { description: "Too many invitations are open for this member." },
    RETURN_DIFFERS: { description: "The return was recorded before with other content." },
    RETURN_IN_USE: {
      description: "What a return gave back was used since, so it can't be cancelled.",
    },
    MORE_THAN_KEPT: { description: "The return is more than what is kept of the purchase." },
    BEFORE_PURCHASE: { description: "The moment lies before the purchase." },
    EDITED_MEANWHILE: { description: "Somebody else saved it after it was opened for editing." },
    NOTHING_TO_PUBLISH: {
      description: "This version is published already, and there is no draft.",
    },
    NOT_SCHEDULED: {
      description: "The version is not scheduled: it has begun, or was never published for later.",
    },
    NO_DRAFT: { description: "There is no draft." },
    ARCHIVED: { description: "It is archived and can't be changed." },
    DUPLICATE_LEVEL: { description: "Two tiers have the same level." },
    THRESHOLDS_NOT_RISING: { description: "A tier needs no more than a lower one." },
    TIER_IN_USE: { description: "Members are in the tier that is to be taken out." },
    GRANT_ENDED: { description: "The grant has ended already." },
    NOT_A_SANDBOX: { description: "Only a sandbox program has a test clock." },
    EVENT_DIFFERS: { description: "The event was recorded before with other content." },
    NOT_PUBLISHED: { description: "It was never published." },
    PRIMARY_EXISTS: { description: "The program has a primary tier set already." },
    MEMBER_MERGED: { description: "The account was merged into another member's." },
    PROOF_REQUIRED: {
      description:
        "The e-mail address or phone number must be proved to be the member's: `requestIdentityCode`, `confirmIdentity`.",
    },
    MEMBER_ERASED: { description: "Everything personal of the account was erased." },
    NOT_MERGED: { description: "The account is not merged into another member's." },
    MERGE_UNDER_WAY: { description: "A merge, or undoing one, has not come to its end yet." },
    IN_A_HOUSEHOLD: { description: "The member belongs to a household already." },
    NOT_IN_A_HOUSEHOLD: { description: "The member belongs to no household." },
    URL_NOT_ALLOWED: { description: "Nothing may be sent to this address." },
    TOO_MANY_ENDPOINTS: {
      description: "The program has as many webhook endpoints as there can be.",
    },
    ENDPOINT_DISABLED: { description: "The webhook endpoint is disabled or deleted." },
    NO_CODES_LEFT: { description: "The pool has no codes left." },
    COUPON_USED: { description: "The coupon was used already." },
    POINTS_OWED: { description: "The member owes points." },
    TIER_TOO_LOW: { description: "A higher tier is needed." },
    SOLD_OUT: { description: "There is none left." },
    LIMIT_REACHED: {
      description: "It was redeemed or used as often as it may be, by the member or by all.",
    },
    NOT_STARTED: {
      description: "The reward is not on offer yet, or the promotion code not valid yet.",
    },
    ENDED: { description: "The reward is not on offer any more." },
    NOT_ELIGIBLE: {
      description: "The reward or promotion code is for other members, or for another time.",
    },
    REDEMPTION_CONFIRMED: { description: "The redemption was confirmed already." },
    REDEMPTION_ENDED: { description: "The redemption was cancelled, or its hold has ended." },
    COUPON_MISTYPED: { description: "A character of the code is wrong." },
    COUPON_NOT_YET: { description: "The coupon belongs to a redemption that is not confirmed." },
    COUPON_EXPIRED: { description: "The coupon has passed its end." },
    COUPON_VOID: { description: "The coupon was voided." },
    COUPON_OF_OTHER_MEMBER: { description: "The coupon is another member's." },
    COUPON_NOT_APPLICABLE: { description: "Nothing in the cart is what the coupon is for." },
    COUPON_NOT_COMBINABLE: {
      description: "The coupon can't be used beside another one of the same checkout.",
    },
    COUPON_DISCOUNT_NOT_TAKEN: {
      description:
        "A warning: the purchase was recorded with smaller discounts than its coupons take off.",
    },
    USE_DIFFERS: {
      description: "The coupon was used for this purchase before, with another amount.",
    },
    MORE_THAN_REMAINING: { description: "Less is left on the gift card." },
    PURCHASE_RECORDED: { description: "The purchase is recorded already." },
    NOT_IN_REVIEW: { description: "The referral does not wait for staff." },
    IS_PRIMARY: { description: "The primary tier set stays." },
    TOO_MANY_KEYS: {
      description:
        "The program has as many access keys as it may have: revoke one that is not needed any more.",
    },
    SCOPE_NOT_HELD: {
      description: "A key cannot give a scope of the admin API that it does not have itself.",
    },
    PROGRAM_CLOSED: { description: "The program was closed." },
    ALREADY_STAFF: { description: "The person is on the program's staff already." },
    LAST_OWNER: { description: "A program keeps at least one owner." },
    NOT_YOURSELF: {
      description:
        "Nobody changes their own place on the staff, or approves what they asked for themselves.",
    },
    PROGRAM_IN_USE: {
      description:
        "The program has recorded purchases or points, so this of it does not change any more.",
    },
    ABOVE_KEY_LIMIT: {
      description:
        "The key or role may move fewer points by hand, at once or in a day, and an import or a job does not wait for approval.",
    },
    NOT_PENDING: {
      description:
        "The movement or the item does not wait for approval: it was decided on, was not submitted, or seven days went by. Or it\nwas taken back before.",
    },
    PARTNER_TAKEN: { description: "Another partner has this name or source." },
    LANGUAGE_IN_USE: { description: "Members or texts need the language." },
    NOT_YOURS: {
      description:
        "It is somebody else's: whoever made it may change it, and whoever leads the program.",
    },
    NAME_TAKEN: { description: "Another view of the caller's for this list has this name." },
    TOO_MANY_VIEWS: { description: "The caller has as many views of this list as there can be." },
    PARTNER_TERMS_MISSING: {
      description: "The program has agreed no settlement terms with the partner yet.",
    },
    PREPAID_USED_UP: {
      description: "What the partner paid in advance is less than the points cost.",
    },
    UNDO_TOO_LATE: { description: "The time in which it can be undone has passed." },
    PERIOD_NOT_OVER: { description: "The period of the settlement is not over yet." },
    DISPUTE_CLOSED: { description: "The dispute is closed." },
  },
});

@ObjectType("Money", { description: "An amount of money in a currency.", simpleResolvers: true })
export class PartnerMoney {
  @Field(() => Decimal, {
    description: "The amount, with exactly the currency's own number of decimals.",
  })
  amount?: string;

  @Field(() => CurrencyCode, { description: "The currency of the amount." })
  currencyCode?: string;
}

@ObjectType("PageInfo", {
  description: "The position of a page in its list.",
  simpleResolvers: true,
})
export class PartnerPageInfo {
  @Field(() => Boolean, { description: "Whether more items follow this page." })
  hasNextPage?: boolean;

  @Field(() => Boolean, {
    description: "Whether items come before this page: it was asked for by `after` or by `offset`.",
  })
  hasPreviousPage?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the page's first item. Null on an empty page.",
  })
  startCursor?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The cursor of the page's last item; pass it as `after` to read on. Null on an empty page.",
  })
  endCursor?: string | null;
}

@ObjectType("UserError", {
  description:
    "Why a write was refused: something the caller can correct or accept. A write that answers with\nerrors has changed nothing.",
  simpleResolvers: true,
})
export class PartnerUserError {
  @Field(() => PartnerUserErrorCode, { description: "The reason, for programs." })
  code?: Of<PartnerUserErrorCode>;

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
