// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  DateTime,
  Decimal,
  Duration,
  JSON as JSONValue,
  Locale,
  Points,
} from "../../graphql/scalars.ts";
import { AdminCouponApplies, AdminCouponAppliesInput } from "./coupons.ts";
import { AdminMoneyInput } from "./earning.ts";
import { AdminActor, AdminTier } from "./tiers.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminRedemptionStatus = {
  HELD: "HELD",
  CONFIRMED: "CONFIRMED",
  CANCELLED: "CANCELLED",
  ENDED: "ENDED",
} as const;
export type AdminRedemptionStatus = keyof typeof AdminRedemptionStatus;
registerEnumType(AdminRedemptionStatus, {
  name: "RedemptionStatus",
  description: "How far a redemption has come.",
  valuesConfig: {
    HELD: { description: "The points are reserved; it waits to be confirmed." },
    CONFIRMED: { description: "The member has the reward." },
    CANCELLED: { description: "It was voided." },
    ENDED: { description: "It was not confirmed in time." },
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
  description: "Whom a limit of a reward applies to.",
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

@InputType("ArchiveRewardInput", { description: "The reward to archive." })
export class AdminArchiveRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at; left out, it is archived whatever was saved since.",
  })
  version?: number | null;
}

@InputType("CancelScheduledRewardInput", { description: "Which scheduled version to cancel." })
export class AdminCancelScheduledRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
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

  @Field(() => Boolean, { nullable: true, description: "`true`: or without a limit." })
  unlimited?: boolean | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardRewardDraftInput", { description: "Which draft to discard." })
export class AdminDiscardRewardDraftInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;
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

@InputType("RevertRewardInput", { description: "Which version to go back to." })
export class AdminRevertRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("RewardLimitInput", { description: "How often a reward can be redeemed." })
export class AdminRewardLimitInput {
  @Field(() => AdminRewardLimitScope, {
    description: "Whether it holds for each member or for all together.",
  })
  per!: Of<AdminRewardLimitScope>;

  @Field(() => AdminRewardLimitPeriod, { description: "Over which time." })
  period!: Of<AdminRewardLimitPeriod>;

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

@InputType("SaveRewardInput", {
  description:
    "A reward to write. Conditions are rule JSON: `{ combinator, not?, rules }` around `{ field, operator, value }`, with the\nfields `weekday`, `time`, `date`, `tierLevel`, `birthdayMonth`, `age`, `daysEnrolled` and `locale`. Conditions on\n`segment` are refused until there are segments.",
})
export class AdminSaveRewardInput {
  @Field(() => ID, {
    nullable: true,
    description: "The reward to write a draft for; left out for a new reward.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was edited: the draft's if there is one, else any that is shown; needed with `id`.",
  })
  version?: number | null;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is." })
  kind!: Of<AdminRewardKind>;

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
    description:
      "A picture of it: an address that begins with `https://`, or that of a picture uploaded by `POST /admin/files`.",
  })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A page to read more about it: an address that begins with `https://`.",
  })
  link?: string | null;

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
    description:
      "The most a discount takes off, in the program's currency: of an amount, a percentage, a product or delivery.",
  })
  maxDiscount?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The product's SKU; for `FREE_PRODUCT`. Left out, any of the lines that it applies to is free; without those either, the\nshop alone knows the product.",
  })
  product?: string | null;

  @Field(() => AdminCouponAppliesInput, {
    nullable: true,
    description:
      "What a discount's coupons apply to, asked of prices after line discounts and before coupons; left out, everything.",
  })
  applies?: Of<AdminCouponAppliesInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether a discount's coupons can be used beside others in one checkout; left out, they can't.",
  })
  combinable?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The stock; without a limit when omitted. Only before the reward is published; use `changeRewardStock` afterwards.",
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
    description: "How long its coupon is valid, at most ten years; without an end when omitted.",
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

@ObjectType("ArchiveRewardPayload", {
  description: "The result of archiving a reward.",
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

@ObjectType("CancelScheduledRewardPayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledRewardPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReward, {
    nullable: true,
    description: "The reward as it is now; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ChangeRewardStockPayload", {
  description: "The result of changing a reward's stock.",
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

@ObjectType("DiscardRewardDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardRewardDraftPayload {
  @Field(() => AdminReward, {
    nullable: true,
    description: "The reward as it is now; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("MemberReward", { description: "A reward as a member sees it.", simpleResolvers: true })
export class AdminMemberReward {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => Points, { description: "How many points it costs." })
  cost?: number;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<AdminMoney> | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends; null when it stays." })
  validUntil?: Date | null;

  @Field(() => Boolean, { description: "Whether the member can have it now." })
  affordable?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the member can't have it, in the caller's language; null when it can.",
  })
  unavailable?: string | null;
}

@ObjectType("MemberRewardConnection", {
  description: "A page of rewards as a member sees them.",
  simpleResolvers: true,
})
export class AdminMemberRewardConnection {
  @Field(() => [AdminMemberReward], { description: "The rewards." })
  nodes?: readonly Of<AdminMemberReward>[];

  @Field(() => [AdminMemberRewardEdge], { description: "The rewards with their cursors." })
  edges?: readonly Of<AdminMemberRewardEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("MemberRewardEdge", { description: "A reward and its cursor.", simpleResolvers: true })
export class AdminMemberRewardEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminMemberReward, { description: "The reward." })
  node?: Of<AdminMemberReward>;
}

@ObjectType("PublishRewardPayload", {
  description: "The result of publishing a reward.",
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

@ObjectType("RevertRewardPayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertRewardPayload {
  @Field(() => AdminReward, { nullable: true, description: "The draft; null when it was refused." })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Reward", {
  description: "A reward that points can be redeemed for.",
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
  status?: Of<AdminRewardStatus>;

  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is." })
  kind?: Of<AdminRewardKind>;

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

  @Field(() => AdminMoney, { nullable: true, description: "Discounts: never more than this." })
  maxDiscount?: Of<AdminMoney> | null;

  @Field(() => AdminCouponApplies, {
    nullable: true,
    description: "Discounts: what their coupons apply to; null for everything.",
  })
  applies?: Of<AdminCouponApplies> | null;

  @Field(() => Boolean, {
    description: "Whether its coupons can be used beside others in one checkout.",
  })
  combinable?: boolean;

  @Field(() => String, { nullable: true, description: "Free products: the product's SKU." })
  product?: string | null;

  @Field(() => String, { nullable: true, description: "A picture of it." })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where to read more about it; null when nowhere.",
  })
  link?: string | null;

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

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on this version holds; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => DateTime, { description: "When this version was written." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who wrote this version." })
  savedBy?: Of<AdminActor>;

  @Field(() => Duration, {
    nullable: true,
    description: "How long its coupon is valid; null without an end.",
  })
  couponValidity?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The pool its codes are taken from (`pool_…`); null when they are generated.",
  })
  codePoolId?: string | null;

  @Field(() => Int, { nullable: true, description: "How many are left now; null without a limit." })
  stock?: number | null;

  @Field(() => Int, {
    description: "How many times it was redeemed or is reserved, without cancelled redemptions.",
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

  @Field(() => [AdminRewardPartner], {
    description:
      "The partner companies in whose catalogs it is, beside the one that gives it; by name.",
  })
  sharedWith?: readonly Of<AdminRewardPartner>[];
}

@ObjectType("RewardConnection", { description: "A page of rewards.", simpleResolvers: true })
export class AdminRewardConnection {
  @Field(() => Int, { description: "How many rewards there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminReward], { description: "The rewards." })
  nodes?: readonly Of<AdminReward>[];

  @Field(() => [AdminRewardEdge], { description: "The rewards with their cursors." })
  edges?: readonly Of<AdminRewardEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
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
  per?: Of<AdminRewardLimitScope>;

  @Field(() => AdminRewardLimitPeriod, { description: "Over which time." })
  period?: Of<AdminRewardLimitPeriod>;

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

@ObjectType("SaveRewardPayload", {
  description: "The result of saving a reward.",
  simpleResolvers: true,
})
export class AdminSaveRewardPayload {
  @Field(() => AdminReward, { nullable: true, description: "The draft; null when it was refused." })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMemberRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMutationSaveRewardArgs {
  @Field(() => AdminSaveRewardInput, { description: "The reward." })
  input!: Of<AdminSaveRewardInput>;
}

@ArgsType()
export class AdminMutationPublishRewardArgs {
  @Field(() => AdminPublishRewardInput, { description: "The draft and the time." })
  input!: Of<AdminPublishRewardInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledRewardArgs {
  @Field(() => AdminCancelScheduledRewardInput, { description: "Which version of which reward." })
  input!: Of<AdminCancelScheduledRewardInput>;
}

@ArgsType()
export class AdminMutationDiscardRewardDraftArgs {
  @Field(() => AdminDiscardRewardDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardRewardDraftInput>;
}

@ArgsType()
export class AdminMutationRevertRewardArgs {
  @Field(() => AdminRevertRewardInput, { description: "To which version of which reward." })
  input!: Of<AdminRevertRewardInput>;
}

@ArgsType()
export class AdminMutationArchiveRewardArgs {
  @Field(() => AdminArchiveRewardInput, { description: "Which reward." })
  input!: Of<AdminArchiveRewardInput>;
}

@ArgsType()
export class AdminMutationChangeRewardStockArgs {
  @Field(() => AdminChangeRewardStockInput, { description: "The reward and the change." })
  input!: Of<AdminChangeRewardStockInput>;
}

@ArgsType()
export class AdminProgramRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What to look for in titles, in any language, without accents and case.",
  })
  search?: string | null;

  @Field(() => AdminRewardStatus, { nullable: true, description: "Only rewards in this status." })
  status?: Of<AdminRewardStatus> | null;

  @Field(() => [AdminRewardKind], { nullable: true, description: "Only rewards of these kinds." })
  kinds?: Of<AdminRewardKind>[] | null;
}

@ArgsType()
export class AdminProgramRewardArgs {
  @Field(() => ID, { description: "The reward's id." })
  id!: string;
}

@ArgsType()
export class AdminRewardHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}
