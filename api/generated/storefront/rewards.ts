// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, Points } from "../../graphql/scalars.ts";
import { StorefrontTier } from "./tiers.ts";
import { StorefrontMoney, StorefrontOrderDirection, StorefrontPageInfo } from "./vocabulary.ts";
type Of<T> = T;

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
    CANCELLED: { description: "It was voided." },
    ENDED: { description: "It was not confirmed in time." },
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

export const StorefrontRewardOrderField = {
  COST: "COST",
  TITLE: "TITLE",
  PUBLISHED_AT: "PUBLISHED_AT",
} as const;
export type StorefrontRewardOrderField = keyof typeof StorefrontRewardOrderField;
registerEnumType(StorefrontRewardOrderField, {
  name: "RewardOrderField",
  description: "What rewards can be ordered by.",
  valuesConfig: {
    COST: { description: "What they cost." },
    TITLE: { description: "Their title, as the reader's language sorts." },
    PUBLISHED_AT: { description: "Since when they are offered as they are." },
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

@InputType("RewardFilter", {
  description: "Which rewards to list: those that fit everything given.",
})
export class StorefrontRewardFilter {
  @Field(() => [StorefrontRewardKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: Of<StorefrontRewardKind>[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What to look for in titles and descriptions in the reader's language, without accents and case.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: "Given by this partner company (`ptn_…`)." })
  partnerId?: string | null;

  @Field(() => Points, { nullable: true, description: "That cost at most so many points." })
  maxCost?: number | null;
}

@InputType("RewardOrder", { description: "In which order to list rewards." })
export class StorefrontRewardOrder {
  @Field(() => StorefrontRewardOrderField, { description: "By what." })
  field!: Of<StorefrontRewardOrderField>;

  @Field(() => StorefrontOrderDirection, { defaultValue: "ASC", description: "Which way." })
  direction!: Of<StorefrontOrderDirection>;
}

@ObjectType("Reward", {
  description: "A reward that points can be redeemed for.",
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
  kind?: Of<StorefrontRewardKind>;

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

  @Field(() => String, {
    nullable: true,
    description: "Where to read more about it; null when nowhere.",
  })
  link?: string | null;

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

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
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
  code?: Of<StorefrontRewardUnavailableCode>;

  @Field(() => String, { description: "The reason, for people, in the caller's language." })
  message?: string;
}

@ArgsType()
export class StorefrontMemberRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontRewardFilter, {
    nullable: true,
    description: "Which rewards; all of them when left out.",
  })
  filter?: Of<StorefrontRewardFilter> | null;

  @Field(() => StorefrontRewardOrder, {
    nullable: true,
    description:
      "In which order; cheapest first when left out. Rewards that are equal in it follow each other by id.",
  })
  orderBy?: Of<StorefrontRewardOrder> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only what the member can have now (`true`), or can't (`false`).",
  })
  affordable?: boolean | null;
}

@ArgsType()
export class StorefrontProgramRewardsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontRewardFilter, {
    nullable: true,
    description: "Which rewards; all of them when left out.",
  })
  filter?: Of<StorefrontRewardFilter> | null;

  @Field(() => StorefrontRewardOrder, {
    nullable: true,
    description:
      "In which order; cheapest first when left out. Rewards that are equal in it follow each other by id.",
  })
  orderBy?: Of<StorefrontRewardOrder> | null;
}

@ArgsType()
export class StorefrontQueryRewardArgs {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id!: string;
}
