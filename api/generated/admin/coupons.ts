// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, JSON as JSONValue, Locale } from "../../graphql/scalars.ts";
import { AdminDateTimeRange, AdminMember } from "./members.ts";
import { AdminRewardKind, AdminRewardLimit, AdminRewardLimitInput } from "./rewards.ts";
import { AdminActor } from "./tiers.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminCouponOrderField = { ISSUED_AT: "ISSUED_AT" } as const;
export type AdminCouponOrderField = keyof typeof AdminCouponOrderField;
registerEnumType(AdminCouponOrderField, {
  name: "CouponOrderField",
  description: "What coupons can be ordered by.",
  valuesConfig: { ISSUED_AT: { description: "When members got them." } },
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
    VOID: { description: "It was voided." },
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
  description: "The state of a use of a coupon.",
  valuesConfig: {
    OPEN: { description: "Its purchase is not recorded yet." },
    RECORDED: { description: "Its purchase is recorded." },
    RELEASED: { description: "The checkout was abandoned, and the use released." },
    RESTORED: { description: "The whole purchase was returned, and the use with it." },
  },
});

export const AdminDiscountKind = {
  AMOUNT_DISCOUNT: "AMOUNT_DISCOUNT",
  PERCENT_DISCOUNT: "PERCENT_DISCOUNT",
  FREE_PRODUCT: "FREE_PRODUCT",
  FREE_SHIPPING: "FREE_SHIPPING",
} as const;
export type AdminDiscountKind = keyof typeof AdminDiscountKind;
registerEnumType(AdminDiscountKind, {
  name: "DiscountKind",
  description: "A kind of discount.",
  valuesConfig: {
    AMOUNT_DISCOUNT: { description: "An amount off." },
    PERCENT_DISCOUNT: { description: "A percentage off." },
    FREE_PRODUCT: { description: "A product for free." },
    FREE_SHIPPING: { description: "Delivery for free." },
  },
});

export const AdminPromotionCodeStatus = {
  DRAFT: "DRAFT",
  SCHEDULED: "SCHEDULED",
  PUBLISHED: "PUBLISHED",
  ARCHIVED: "ARCHIVED",
} as const;
export type AdminPromotionCodeStatus = keyof typeof AdminPromotionCodeStatus;
registerEnumType(AdminPromotionCodeStatus, {
  name: "PromotionCodeStatus",
  description: "How far a promotion code has come.",
  valuesConfig: {
    DRAFT: { description: "Written, and not live." },
    SCHEDULED: { description: "Published for a later moment." },
    PUBLISHED: { description: "Live." },
    ARCHIVED: { description: "Put away." },
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

@InputType("ArchivePromotionCodeInput", { description: "The promotion code to archive." })
export class AdminArchivePromotionCodeInput {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at; left out, it is archived whatever was saved since.",
  })
  version?: number | null;
}

@InputType("CancelScheduledPromotionCodeInput", {
  description: "Which scheduled version to cancel.",
})
export class AdminCancelScheduledPromotionCodeInput {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;

  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CouponAppliesInput", { description: "What a discount applies to." })
export class AdminCouponAppliesInput {
  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the lines that match must cost at least, in the program's currency, after their own discounts and before coupons.",
  })
  minimumSpend?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      "The lines that match, as rule JSON with the fields `sku`, `category`, `quantity`, `amount` and `unitAmount`.",
  })
  lines?: unknown | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many units of them are lowered, from 1, the dearest first. Not for delivery; a free product is one if left out.",
  })
  maxUnits?: number | null;
}

@InputType("CouponFilter", { description: "Which coupons to list." })
export class AdminCouponFilter {
  @Field(() => [AdminCouponStatus], {
    nullable: true,
    description: "Those in one of these states.",
  })
  statuses?: Of<AdminCouponStatus>[] | null;

  @Field(() => [AdminRewardKind], { nullable: true, description: "Those of one of these kinds." })
  kinds?: Of<AdminRewardKind>[] | null;

  @Field(() => AdminDateTimeRange, {
    nullable: true,
    description: "Those that members got within.",
  })
  issuedAt?: Of<AdminDateTimeRange> | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Those that expire within." })
  expiresAt?: Of<AdminDateTimeRange> | null;
}

@InputType("CouponOrder", { description: "In which order to list coupons." })
export class AdminCouponOrder {
  @Field(() => AdminCouponOrderField, { description: "By what." })
  field!: Of<AdminCouponOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
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

@InputType("DiscardPromotionCodeDraftInput", { description: "Which draft to discard." })
export class AdminDiscardPromotionCodeDraftInput {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;
}

@InputType("PromotionCodeTranslationInput", {
  description: "A promotion code's words in a language.",
})
export class AdminPromotionCodeTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "What it is for." })
  title!: string;
}

@InputType("PublishPromotionCodeInput", { description: "Which draft to publish." })
export class AdminPublishPromotionCodeInput {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when it can be used; left out, from now.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RevertPromotionCodeInput", { description: "Which version to go back to." })
export class AdminRevertPromotionCodeInput {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("SavePromotionCodeInput", {
  description:
    "A promotion code to write. Conditions are rule JSON: `{ combinator, not?, rules }` around `{ field, operator, value }`,\nwith the fields `weekday`, `time`, `date`, `tierLevel`, `birthdayMonth`, `age`, `daysEnrolled` and `locale`; guests meet\nno condition about a member.",
})
export class AdminSavePromotionCodeInput {
  @Field(() => ID, {
    nullable: true,
    description: "The promotion code to write a draft for; left out for a new one.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was edited: the draft's if there is one, else any that is shown; needed with `id`.",
  })
  version?: number | null;

  @Field(() => String, {
    description:
      "The code: 4 to 64 letters A–Z, digits, dots or underscores. Case, spaces and hyphens don't matter when it is typed.",
  })
  code!: string;

  @Field(() => String, {
    description:
      "What it is for, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => AdminDiscountKind, { description: "What kind of discount it is." })
  kind!: Of<AdminDiscountKind>;

  @Field(() => Decimal, {
    nullable: true,
    description: "How much, in the program's currency; `AMOUNT_DISCOUNT` needs it.",
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
    description: "The most it takes off, in the program's currency.",
  })
  maxDiscount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The product's SKU; for `FREE_PRODUCT`, which needs it.",
  })
  product?: string | null;

  @Field(() => AdminCouponAppliesInput, {
    nullable: true,
    description: "What it applies to; the whole cart when left out.",
  })
  applies?: Of<AdminCouponAppliesInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether other discounts may be used in the same checkout; not when left out.",
  })
  combinable?: boolean | null;

  @Field(() => [AdminRewardLimitInput], {
    nullable: true,
    description:
      "How often it can be used, at most one for each kind and time. A limit for each member needs to know the buyer: guests\ncan't use the code.",
  })
  limits?: Of<AdminRewardLimitInput>[] | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Who can use it, and when; left out when everybody always.",
  })
  conditions?: unknown | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it can be used." })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it can no longer be used.",
  })
  validUntil?: Date | null;

  @Field(() => [AdminPromotionCodeTranslationInput], {
    nullable: true,
    description:
      "Its words in the program's languages; left out, those of the version that was edited stay.",
  })
  translations?: Of<AdminPromotionCodeTranslationInput>[] | null;
}

@InputType("VoidCouponInput", { description: "The coupon to void." })
export class AdminVoidCouponInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  couponId!: string;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("AddCodesPayload", {
  description: "The result of adding codes.",
  simpleResolvers: true,
})
export class AdminAddCodesPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminAddedCodes, {
    nullable: true,
    description: "The result by code; null when it was refused.",
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

@ObjectType("AddedCodes", { description: "The result of adding codes.", simpleResolvers: true })
export class AdminAddedCodes {
  @Field(() => Int, { description: "How many are new in the pool." })
  added?: number;

  @Field(() => Int, { description: "How many the program had already." })
  duplicates?: number;

  @Field(() => [Int], {
    description: "The places of the first 1,000 of those, among all that were sent, from 1.",
  })
  duplicatePositions?: readonly number[];

  @Field(() => Int, { description: "How many can be no codes." })
  rejected?: number;

  @Field(() => [AdminRejectedCode], { description: "The first 1,000 of those." })
  rejections?: readonly Of<AdminRejectedCode>[];

  @Field(() => String, {
    nullable: true,
    description: "About codes under eight characters, which can be guessed; null for none.",
  })
  warning?: string | null;
}

@ObjectType("ArchivePromotionCodePayload", {
  description: "The result of archiving a promotion code.",
  simpleResolvers: true,
})
export class AdminArchivePromotionCodePayload {
  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The promotion code; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CancelScheduledPromotionCodePayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledPromotionCodePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The promotion code as it is now; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

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

  @Field(() => Int, { description: "How many codes are not issued yet." })
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

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("CodePoolEdge", { description: "A code pool and its cursor.", simpleResolvers: true })
export class AdminCodePoolEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminCodePool, { description: "The pool." })
  node?: Of<AdminCodePool>;
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

  @Field(() => String, {
    description:
      "The last four characters of the code: they tell coupons apart where the code is not shown.",
  })
  codeEnding?: string;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is." })
  kind?: Of<AdminRewardKind>;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => AdminCouponStatus, { description: "Whether it can be used." })
  status?: Of<AdminCouponStatus>;

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
    description: "Its uses, including released and returned ones, newest first: at most 100.",
  })
  uses?: readonly Of<AdminCouponUse>[];

  @Field(() => String, {
    nullable: true,
    description:
      "Who of the staff gave it to the member (`issueCoupon`); null when it came otherwise.",
  })
  issuedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why they gave it; empty once the member is erased, null when it came otherwise.",
  })
  issueReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was voided; null when it was not, or was voided with its redemption.",
  })
  voidReason?: string | null;
}

@ObjectType("CouponApplies", {
  description: "What a discount applies to. Lines that buy gift cards are never part of it.",
  simpleResolvers: true,
})
export class AdminCouponApplies {
  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What the lines that match must cost at least, after their own discounts and before coupons; null for any amount.",
  })
  minimumSpend?: Of<AdminMoney> | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "The lines that match, as rule JSON over a line; null for all.",
  })
  lines?: unknown | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many units of them are lowered, the dearest first; null for all.",
  })
  maxUnits?: number | null;
}

@ObjectType("CouponConnection", { description: "A page of coupons.", simpleResolvers: true })
export class AdminCouponConnection {
  @Field(() => [AdminCoupon], { description: "The coupons." })
  nodes?: readonly Of<AdminCoupon>[];

  @Field(() => [AdminCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<AdminCouponEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
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

  @Field(() => AdminCouponUseStatus, { description: "Its state." })
  status?: Of<AdminCouponUseStatus>;

  @Field(() => DateTime, { description: "When it was used." })
  usedAt?: Date;
}

@ObjectType("CreateCodePoolPayload", {
  description: "The result of creating a code pool.",
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

@ObjectType("DiscardPromotionCodeDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardPromotionCodeDraftPayload {
  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The promotion code as it is now; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ProgramCouponConnection", {
  description: "A page of the program's coupons.",
  simpleResolvers: true,
})
export class AdminProgramCouponConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminCoupon], { description: "The coupons." })
  nodes?: readonly Of<AdminCoupon>[];

  @Field(() => [AdminCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<AdminCouponEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("PromotionCode", {
  description: "One code that many can use for a discount.",
  simpleResolvers: true,
})
export class AdminPromotionCode {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id?: string;

  @Field(() => String, { description: "The code, as it was written." })
  code?: string;

  @Field(() => String, { description: "What it is for, in the caller's language." })
  title?: string;

  @Field(() => AdminPromotionCodeStatus, { description: "How far it has come." })
  status?: Of<AdminPromotionCodeStatus>;

  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => AdminDiscountKind, { description: "What kind of discount it is." })
  kind?: Of<AdminDiscountKind>;

  @Field(() => AdminMoney, { nullable: true, description: "Discounts of an amount: how much." })
  value?: Of<AdminMoney> | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Discounts of a percentage: how many percent.",
  })
  percent?: string | null;

  @Field(() => AdminMoney, { nullable: true, description: "Never more than this." })
  maxDiscount?: Of<AdminMoney> | null;

  @Field(() => String, { nullable: true, description: "Free products: the product's SKU." })
  product?: string | null;

  @Field(() => AdminCouponApplies, {
    nullable: true,
    description: "What it applies to; null for the whole cart.",
  })
  applies?: Of<AdminCouponApplies> | null;

  @Field(() => Boolean, {
    description: "Whether other discounts may be used in the same checkout.",
  })
  combinable?: boolean;

  @Field(() => JSONValue, {
    nullable: true,
    description: "Who can use it and when, as rule JSON; null when everybody always.",
  })
  conditions?: unknown | null;

  @Field(() => [AdminRewardLimit], { description: "How often it can be used." })
  limits?: readonly Of<AdminRewardLimit>[];

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it can be used; null when from the beginning.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it can no longer be used; null when it stays.",
  })
  validUntil?: Date | null;

  @Field(() => AdminPromotionCodeUses, {
    description: "How often it is used: without uses that were released or came back.",
  })
  uses?: Of<AdminPromotionCodeUses>;

  @Field(() => [AdminPromotionCodeTranslation], { description: "Its words in every language." })
  translations?: readonly Of<AdminPromotionCodeTranslation>[];

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on this version holds; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => DateTime, { description: "When this version was written." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who wrote this version." })
  savedBy?: Of<AdminActor>;

  @Field(() => AdminPromotionCode, {
    nullable: true,
    description:
      "What it will be when its draft is published; null when there is none, or when this is a draft itself.",
  })
  draft?: Of<AdminPromotionCode> | null;

  @Field(() => AdminPromotionCode, {
    nullable: true,
    description:
      "The version that comes next at its time; null when none is scheduled, or when this is not the live version.",
  })
  scheduled?: Of<AdminPromotionCode> | null;
}

@ObjectType("PromotionCodeConnection", {
  description: "A page of promotion codes.",
  simpleResolvers: true,
})
export class AdminPromotionCodeConnection {
  @Field(() => Int, { description: "How many promotion codes there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminPromotionCode], { description: "The promotion codes." })
  nodes?: readonly Of<AdminPromotionCode>[];

  @Field(() => [AdminPromotionCodeEdge], { description: "The promotion codes with their cursors." })
  edges?: readonly Of<AdminPromotionCodeEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("PromotionCodeEdge", {
  description: "A promotion code and its cursor.",
  simpleResolvers: true,
})
export class AdminPromotionCodeEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminPromotionCode, { description: "The promotion code." })
  node?: Of<AdminPromotionCode>;
}

@ObjectType("PromotionCodeTranslation", {
  description: "A promotion code's words in a language.",
  simpleResolvers: true,
})
export class AdminPromotionCodeTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;
}

@ObjectType("PromotionCodeUses", {
  description: "How often a promotion code is used.",
  simpleResolvers: true,
})
export class AdminPromotionCodeUses {
  @Field(() => Int, { description: "In all." })
  all?: number;

  @Field(() => Int, { description: "Today, in the program's time zone." })
  today?: number;
}

@ObjectType("PublishPromotionCodePayload", {
  description: "The result of publishing a promotion code.",
  simpleResolvers: true,
})
export class AdminPublishPromotionCodePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The version that was published; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

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

@ObjectType("RevertPromotionCodePayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertPromotionCodePayload {
  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The draft; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SavePromotionCodePayload", {
  description: "The result of saving a promotion code.",
  simpleResolvers: true,
})
export class AdminSavePromotionCodePayload {
  @Field(() => AdminPromotionCode, {
    nullable: true,
    description: "The draft; null when it was refused.",
  })
  promotionCode?: Of<AdminPromotionCode> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("VoidCouponPayload", {
  description: "The result of voiding a coupon.",
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

@ArgsType()
export class AdminMemberCouponsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => AdminCouponStatus, { nullable: true, description: "Only rewards in this status." })
  status?: Of<AdminCouponStatus> | null;
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
export class AdminMutationSavePromotionCodeArgs {
  @Field(() => AdminSavePromotionCodeInput, { description: "The promotion code." })
  input!: Of<AdminSavePromotionCodeInput>;
}

@ArgsType()
export class AdminMutationPublishPromotionCodeArgs {
  @Field(() => AdminPublishPromotionCodeInput, { description: "The draft and the time." })
  input!: Of<AdminPublishPromotionCodeInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledPromotionCodeArgs {
  @Field(() => AdminCancelScheduledPromotionCodeInput, {
    description: "Which version of which promotion code.",
  })
  input!: Of<AdminCancelScheduledPromotionCodeInput>;
}

@ArgsType()
export class AdminMutationDiscardPromotionCodeDraftArgs {
  @Field(() => AdminDiscardPromotionCodeDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardPromotionCodeDraftInput>;
}

@ArgsType()
export class AdminMutationRevertPromotionCodeArgs {
  @Field(() => AdminRevertPromotionCodeInput, {
    description: "To which version of which promotion code.",
  })
  input!: Of<AdminRevertPromotionCodeInput>;
}

@ArgsType()
export class AdminMutationArchivePromotionCodeArgs {
  @Field(() => AdminArchivePromotionCodeInput, { description: "Which promotion code." })
  input!: Of<AdminArchivePromotionCodeInput>;
}

@ArgsType()
export class AdminPromotionCodeHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryCouponArgs {
  @Field(() => String, { description: "The code: any case, with spaces or hyphens." })
  code!: string;
}

@ArgsType()
export class AdminQueryCouponsArgs {
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

  @Field(() => AdminCouponFilter, { nullable: true, description: "Only coupons like this." })
  where?: Of<AdminCouponFilter> | null;

  @Field(() => AdminCouponOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminCouponOrder> | null;
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
export class AdminQueryPromotionCodesArgs {
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

  @Field(() => AdminPromotionCodeStatus, {
    nullable: true,
    description: "Only promotion codes in this status.",
  })
  status?: Of<AdminPromotionCodeStatus> | null;
}

@ArgsType()
export class AdminQueryPromotionCodeArgs {
  @Field(() => ID, { description: "The promotion code's id (`promo_…`)." })
  id!: string;
}
