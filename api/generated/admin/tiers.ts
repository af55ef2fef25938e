// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  Date as CalendarDate,
  DateTime,
  Decimal,
  JSON as JSONValue,
  Locale,
} from "../../graphql/scalars.ts";
import { AdminMember } from "./members.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
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
    DRAFT: { description: "Never published: no member is in its tiers." },
    PUBLISHED: { description: "Published: members live by it." },
    ARCHIVED: { description: "Archived: no member is in its tiers any more." },
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

@InputType("ArchiveTierSetInput", { description: "The tier set to archive." })
export class AdminArchiveTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at; left out, it is archived whatever was saved since.",
  })
  version?: number | null;
}

@InputType("BenefitInput", { description: "Something that members of a tier enjoy." })
export class AdminBenefitInput {
  @Field(() => AdminBenefitKind, { description: "What kind of benefit it is." })
  kind!: Of<AdminBenefitKind>;

  @Field(() => String, { description: "The benefit in words, in the caller's language." })
  title!: string;

  @Field(() => Decimal, { nullable: true, description: "How much it is, where that is a number." })
  value?: string | null;
}

@InputType("CancelScheduledTierSetInput", { description: "Which scheduled version to cancel." })
export class AdminCancelScheduledTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardTierSetDraftInput", { description: "Which draft to discard." })
export class AdminDiscardTierSetDraftInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;
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

@InputType("RevertTierSetInput", { description: "Which version to go back to." })
export class AdminRevertTierSetInput {
  @Field(() => ID, { description: "The set's id (`tst_…`)." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at, the draft's if there is one; left out, any draft is replaced.",
  })
  version?: number | null;

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
      "The version that was edited: the draft's if there is one, else any that is shown. None for a new set.",
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
  metric?: Of<AdminTierMetric> | null;

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
  downgrade?: Of<AdminTierDowngrade> | null;

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
  kind!: Of<AdminTierWindowKind>;

  @Field(() => Int, {
    nullable: true,
    description: "The number of days of a rolling window, 1 to 3,660; for no other kind.",
  })
  days?: number | null;
}

@ObjectType("Actor", { description: "Who did something.", simpleResolvers: true })
export class AdminActor {
  @Field(() => String, { description: "The person's name, or that of the key." })
  name?: string;
}

@ObjectType("ArchiveTierSetPayload", {
  description: "The result of archiving a tier set.",
  simpleResolvers: true,
})
export class AdminArchiveTierSetPayload {
  @Field(() => AdminTierSet, { nullable: true, description: "The set; null when it was refused." })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Benefit", {
  description: "Something that members of a tier enjoy.",
  simpleResolvers: true,
})
export class AdminBenefit {
  @Field(() => AdminBenefitKind, { description: "What kind of benefit it is." })
  kind?: Of<AdminBenefitKind>;

  @Field(() => String, { description: "The benefit in words." })
  title?: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much it is, where that is a number: the factor of a multiplier, the percentage of a discount.",
  })
  value?: string | null;
}

@ObjectType("CancelScheduledTierSetPayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledTierSetPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminTierSet, { nullable: true, description: "The set; null when it was refused." })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
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

@ObjectType("DiscardTierSetDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardTierSetDraftPayload {
  @Field(() => AdminTierSet, { nullable: true, description: "The set; null when it was refused." })
  tierSet?: Of<AdminTierSet> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("GrantTierPayload", {
  description: "The result of granting a tier.",
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

@ObjectType("PublishTierSetPayload", {
  description: "The result of publishing a tier set.",
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

@ObjectType("RevertTierSetPayload", {
  description: "The result of reverting to an older version.",
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
  description: "The result of ending a grant.",
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

@ObjectType("SaveTierSetPayload", {
  description: "The result of saving a tier set.",
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

@ObjectType("ScheduledTierSet", {
  description: "A version of a tier set that was published for later.",
  simpleResolvers: true,
})
export class AdminScheduledTierSet {
  @Field(() => Int, { description: "Its number." })
  version?: number;

  @Field(() => DateTime, { description: "From when on members live by it." })
  inForceFrom?: Date;

  @Field(() => String, { nullable: true, description: "What the set will be called." })
  name?: string | null;

  @Field(() => AdminTierPolicy, { description: "How members will move between its tiers." })
  policy?: Of<AdminTierPolicy>;

  @Field(() => [AdminTier], { description: "Its tiers, lowest first." })
  tiers?: readonly Of<AdminTier>[];
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
  metric?: Of<AdminTierMetric>;

  @Field(() => AdminTierWindow, { description: "Over which time." })
  window?: Of<AdminTierWindow>;

  @Field(() => Decimal, {
    description: 'The share of a tier\'s threshold that keeps it: `"1"` is all of it.',
  })
  retentionShare?: string;

  @Field(() => AdminTierDowngrade, {
    description: "What happens to a member who does not keep a tier.",
  })
  downgrade?: Of<AdminTierDowngrade>;

  @Field(() => Int, {
    description: "How many days a member has after the period to still keep the tier.",
  })
  graceDays?: number;
}

@ObjectType("TierProgress", {
  description: "The way to the next tier, and what keeps the present one.",
  simpleResolvers: true,
})
export class AdminTierProgress {
  @Field(() => AdminTierMetric, { description: "What is measured." })
  metric?: Of<AdminTierMetric>;

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

  @Field(() => AdminTier, {
    nullable: true,
    description: "The next tier up; null at the top, or when only invitation tiers are above.",
  })
  nextTier?: Of<AdminTier> | null;

  @Field(() => AdminTierRetention, {
    nullable: true,
    description: "What keeps the present tier; null where it can't lapse.",
  })
  retention?: Of<AdminTierRetention> | null;
}

@ObjectType("TierRetention", { description: "What keeps a tier.", simpleResolvers: true })
export class AdminTierRetention {
  @Field(() => Decimal, { description: "How much the member has in the period that decides." })
  current?: string;

  @Field(() => Decimal, { description: "How much is needed to keep the tier." })
  required?: string;

  @Field(() => Decimal, { description: "How much is missing; `0` when the tier is safe." })
  remaining?: string;

  @Field(() => DateTime, { description: "The first moment at which the tier is no longer held." })
  until?: Date;
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
      "Whether it gives members their tier: earning rules, the tier's multiplier and rewards use only this one.",
  })
  primary?: boolean;

  @Field(() => [AdminTierTranslation], { description: "Its name in every language." })
  translations?: readonly Of<AdminTierTranslation>[];

  @Field(() => Int, { description: "The version members live by; it grows with every draft." })
  version?: number;

  @Field(() => AdminTierSetStatus, { description: "Whether a version is live." })
  status?: Of<AdminTierSetStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was archived; null when it was not.",
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

  @Field(() => AdminScheduledTierSet, {
    nullable: true,
    description: "The version that comes next at its time; null when none is scheduled.",
  })
  scheduled?: Of<AdminScheduledTierSet> | null;
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

  @Field(() => DateTime, { description: "From when on it holds, or was to hold." })
  inForceFrom?: Date;

  @Field(() => Boolean, { description: "Whether it was cancelled before it began." })
  cancelled?: boolean;

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

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
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
  metric?: Of<AdminTierMetric>;

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
  kind?: Of<AdminTierWindowKind>;

  @Field(() => Int, {
    nullable: true,
    description: "The number of days of a rolling window; null for others.",
  })
  days?: number | null;
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
export class AdminMutationCancelScheduledTierSetArgs {
  @Field(() => AdminCancelScheduledTierSetInput, { description: "Which version." })
  input!: Of<AdminCancelScheduledTierSetInput>;
}

@ArgsType()
export class AdminMutationDiscardTierSetDraftArgs {
  @Field(() => AdminDiscardTierSetDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardTierSetDraftInput>;
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
export class AdminProgramTierSetsArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Whether to include archived sets." })
  archived!: boolean;
}

@ArgsType()
export class AdminQueryPreviewTierSetArgs {
  @Field(() => AdminPreviewTierSetInput, { description: "The whole set, as it would be saved." })
  input!: Of<AdminPreviewTierSetInput>;
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
