// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal } from "../../graphql/scalars.ts";
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

@ObjectType("Benefit", {
  description: "Something that members of a tier enjoy.",
  simpleResolvers: true,
})
export class StorefrontBenefit {
  @Field(() => StorefrontBenefitKind, { description: "What kind of benefit it is." })
  kind?: Of<StorefrontBenefitKind>;

  @Field(() => String, { description: "The benefit in words." })
  title?: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much it is, where that is a number: the factor of a multiplier, the percentage of a discount.",
  })
  value?: string | null;
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

@ObjectType("TierProgress", {
  description: "How far a member is on the way up, and what keeps the present tier.",
  simpleResolvers: true,
})
export class StorefrontTierProgress {
  @Field(() => StorefrontTierMetric, { description: "What is measured." })
  metric?: Of<StorefrontTierMetric>;

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
    description: "Whether it gives members their tier: points and rewards use only this one.",
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
  metric?: Of<StorefrontTierMetric>;

  @Field(() => Decimal, {
    description: "How much of it is needed: money in the program's currency, or a count.",
  })
  value?: string;
}
