// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CurrencyCode,
  DateTime,
  Decimal,
  JSON as JSONValue,
  Locale,
  Points,
} from "../../graphql/scalars.ts";
import { AdminMember } from "./members.ts";
import { AdminActor } from "./tiers.ts";
import { AdminMoney, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

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
  description: "Whom a limit applies to.",
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

export const AdminRuleFieldType = {
  MONEY: "MONEY",
  QUANTITY: "QUANTITY",
  NUMBER: "NUMBER",
  TEXT: "TEXT",
  CHOICE: "CHOICE",
  DATE: "DATE",
  TIME: "TIME",
  BOOLEAN: "BOOLEAN",
  SET: "SET",
  LINES: "LINES",
  LINES_AMOUNT: "LINES_AMOUNT",
  LINES_UNITS: "LINES_UNITS",
} as const;
export type AdminRuleFieldType = keyof typeof AdminRuleFieldType;
registerEnumType(AdminRuleFieldType, {
  name: "RuleFieldType",
  description: "The kinds of value that a condition compares.",
  valuesConfig: {
    MONEY: { description: "An amount in the program's currency, as a decimal string." },
    QUANTITY: { description: "A number of units, with up to three decimals." },
    NUMBER: { description: "A whole number." },
    TEXT: { description: "A text of 1 to 255 characters." },
    CHOICE: { description: "One of `choices`." },
    DATE: { description: "A day: `2026-12-31`." },
    TIME: { description: "A time of day: `07:30`." },
    BOOLEAN: { description: "True or false." },
    SET: { description: "A list of texts." },
    LINES: { description: "A filter over lines; null for any line." },
    LINES_AMOUNT: {
      description: "What the lines that a filter chooses come to: `{ amount, lines }`.",
    },
    LINES_UNITS: {
      description: "How many units the lines that a filter chooses have: `{ units, lines }`.",
    },
  },
});

export const AdminRuleSubject = { MOMENT: "MOMENT", PURCHASE: "PURCHASE" } as const;
export type AdminRuleSubject = keyof typeof AdminRuleSubject;
registerEnumType(AdminRuleSubject, {
  name: "RuleSubject",
  description: "What a condition is about.",
  valuesConfig: {
    MOMENT: {
      description:
        "A moment at which a member can have something: a reward, or points of another trigger than a purchase.",
    },
    PURCHASE: { description: "A purchase, and the moment at which it is placed." },
  },
});

@InputType("ArchiveEarningRuleInput", { description: "The rule to archive." })
export class AdminArchiveEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at; left out, it is archived whatever was saved since.",
  })
  version?: number | null;
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

@InputType("CancelScheduledEarningRuleInput", { description: "Which scheduled version to cancel." })
export class AdminCancelScheduledEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;

  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardEarningRuleDraftInput", { description: "Which draft to discard." })
export class AdminDiscardEarningRuleDraftInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;

  @Field(() => Int, { description: "The draft's version." })
  version!: number;
}

@InputType("EarningEffectInput", { description: "What a rule is to give." })
export class AdminEarningEffectInput {
  @Field(() => AdminEarningEffectKind, { description: "What kind of effect it is." })
  kind!: Of<AdminEarningEffectKind>;

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
  per!: Of<AdminEarningLimitScope>;

  @Field(() => AdminEarningLimitPeriod, { description: "Over which time." })
  period!: Of<AdminEarningLimitPeriod>;

  @Field(() => AdminEarningLimitUnit, { description: "What is counted." })
  unit!: Of<AdminEarningLimitUnit>;

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

@InputType("ResumeEarningRuleInput", { description: "Which rule is to be resumed." })
export class AdminResumeEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;
}

@InputType("RevertEarningRuleInput", { description: "Which version to go back to." })
export class AdminRevertEarningRuleInput {
  @Field(() => ID, { description: "The rule's id (`rule_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("SaveEarningRuleInput", {
  description:
    "An earning rule to write. Conditions and filters are rule JSON: `{ combinator, not?, rules }` around\n`{ field, operator, value }`. A filter over lines asks `sku`, `category`, `quantity`, `amount` and `unitAmount`.\n\nOf a purchase, a condition asks `amount` and `units` of the whole; `lines` (`contains`, `doesNotContain`, `dearestIs`,\n`dearestIsNot` with a filter); what the lines that a filter chooses come to together, as `linesAmount` with\n`{ amount, lines }` or `linesUnits` with `{ units, lines }`; `channel`, `locationId`, `partner` (the id of the partner\nwhere it was made, `ptn_…`; the program's own shops have none) and `firstPurchase`. After a return, minimums and `contains`\nare asked again, of what is kept.",
})
export class AdminSaveEarningRuleInput {
  @Field(() => ID, {
    nullable: true,
    description: "The rule to write a draft for; left out for a new rule.",
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
      "The name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => AdminEarningTrigger, { description: "What sets it off." })
  trigger!: Of<AdminEarningTrigger>;

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

@ObjectType("ArchiveEarningRulePayload", {
  description: "The result of archiving an earning rule.",
  simpleResolvers: true,
})
export class AdminArchiveEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it is now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

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

  @Field(() => String, { description: "The id of the purchase in its source system." })
  purchaseExternalId?: string;

  @Field(() => Points, { description: "The points it earned." })
  before?: number;

  @Field(() => Points, { description: "The points it would have earned." })
  after?: number;
}

@ObjectType("CancelScheduledEarningRulePayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledEarningRulePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it is now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DiscardEarningRuleDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardEarningRuleDraftPayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it is now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EarningEffect", { description: "What an earning rule gives.", simpleResolvers: true })
export class AdminEarningEffect {
  @Field(() => AdminEarningEffectKind, { description: "What kind of effect it is." })
  kind?: Of<AdminEarningEffectKind>;

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
  per?: Of<AdminEarningLimitScope>;

  @Field(() => AdminEarningLimitPeriod, { description: "Over which time." })
  period?: Of<AdminEarningLimitPeriod>;

  @Field(() => AdminEarningLimitUnit, { description: "What is counted." })
  unit?: Of<AdminEarningLimitUnit>;

  @Field(() => Points, { description: "The most it may be." })
  max?: number;

  @Field(() => Points, {
    nullable: true,
    description:
      "How much of it is used in the period that runs now, by all rules of the best-of group where there is one; null for a\nlimit for each member, and for each purchase.",
  })
  used?: number | null;
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
  status?: Of<AdminEarningRuleStatus>;

  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => Int, { description: "Which rule goes first where only one can: the highest." })
  priority?: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The best-of group, of which only the rule that gives most counts; null without a group.",
  })
  bestOfGroup?: string | null;

  @Field(() => Boolean, { description: "Whether it shuts out other bonuses and multipliers." })
  exclusive?: boolean;

  @Field(() => AdminEarningTrigger, { description: "What sets it off." })
  trigger?: Of<AdminEarningTrigger>;

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

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on this version holds; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => DateTime, { description: "When this version was written." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who wrote this version." })
  savedBy?: Of<AdminActor>;

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

@ObjectType("EarningRulePreview", {
  description: "A rule before it is saved.",
  simpleResolvers: true,
})
export class AdminEarningRulePreview {
  @Field(() => [AdminEarningRuleSentence], {
    description:
      "The whole rule in a sentence, in each of the program's languages; what can't be read is left out of it.",
  })
  sentences?: readonly Of<AdminEarningRuleSentence>[];

  @Field(() => [AdminUserError], {
    description: "What saving it would refuse; empty when it can be saved.",
  })
  userErrors?: readonly Of<AdminUserError>[];
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

@ObjectType("EarningRuleSentence", {
  description: "A rule's sentence in a language.",
  simpleResolvers: true,
})
export class AdminEarningRuleSentence {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The sentence." })
  sentence?: string;
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

@ObjectType("PauseEarningRulePayload", {
  description: "The result of pausing an earning rule.",
  simpleResolvers: true,
})
export class AdminPauseEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it is now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PublishEarningRulePayload", {
  description: "The result of publishing an earning rule.",
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

@ObjectType("ResumeEarningRulePayload", {
  description: "The result of resuming an earning rule.",
  simpleResolvers: true,
})
export class AdminResumeEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The rule as it is now; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevertEarningRulePayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertEarningRulePayload {
  @Field(() => AdminEarningRule, {
    nullable: true,
    description: "The draft; null when it was refused.",
  })
  rule?: Of<AdminEarningRule> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RuleChoice", { description: "A value with a name.", simpleResolvers: true })
export class AdminRuleChoice {
  @Field(() => String, { description: "The value in rule JSON." })
  value?: string;

  @Field(() => String, { description: "Its name for people, in the caller's language." })
  label?: string;
}

@ObjectType("RuleField", { description: "What a condition may ask.", simpleResolvers: true })
export class AdminRuleField {
  @Field(() => String, { description: "Its name in rule JSON: `field`." })
  name?: string;

  @Field(() => String, { description: "Its name for people, in the caller's language." })
  label?: string;

  @Field(() => AdminRuleFieldType, { description: "What kind of value it has." })
  type?: Of<AdminRuleFieldType>;

  @Field(() => [AdminRuleOperator], {
    description: "The operators that it takes, the usual one first.",
  })
  operators?: readonly Of<AdminRuleOperator>[];

  @Field(() => [AdminRuleChoice], {
    description:
      "The values to choose from, or those that have a name; empty when any value of its type is one.",
  })
  choices?: readonly Of<AdminRuleChoice>[];

  @Field(() => Int, {
    nullable: true,
    description: "The lowest value of a number; null for other types.",
  })
  min?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The highest value of a number; null for other types.",
  })
  max?: number | null;

  @Field(() => [AdminRuleField], {
    description:
      "What filters over lines may ask, for `LINES`, `LINES_AMOUNT` and `LINES_UNITS`; empty for other types.",
  })
  lineFields?: readonly Of<AdminRuleField>[];

  @Field(() => String, {
    nullable: true,
    description: "Why no new condition may ask it, in the caller's language; null when it may.",
  })
  notAvailable?: string | null;
}

@ObjectType("RuleOperator", { description: "How a condition compares.", simpleResolvers: true })
export class AdminRuleOperator {
  @Field(() => String, { description: "Its name in rule JSON: `operator`." })
  name?: string;

  @Field(() => String, { description: "Its name for people, in the caller's language." })
  label?: string;
}

@ObjectType("SaveEarningRulePayload", {
  description: "The result of saving an earning rule.",
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

@ArgsType()
export class AdminEarningRuleHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminEarningRuleReachArgs {
  @Field(() => DateTime, { description: "Purchases placed from this moment on." })
  from!: Date;

  @Field(() => DateTime, { description: "Purchases placed before this moment." })
  until!: Date;
}

@ArgsType()
export class AdminMutationSaveEarningRuleArgs {
  @Field(() => AdminSaveEarningRuleInput, { description: "The rule." })
  input!: Of<AdminSaveEarningRuleInput>;
}

@ArgsType()
export class AdminMutationPublishEarningRuleArgs {
  @Field(() => AdminPublishEarningRuleInput, { description: "The draft and the time." })
  input!: Of<AdminPublishEarningRuleInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledEarningRuleArgs {
  @Field(() => AdminCancelScheduledEarningRuleInput, { description: "Which version." })
  input!: Of<AdminCancelScheduledEarningRuleInput>;
}

@ArgsType()
export class AdminMutationDiscardEarningRuleDraftArgs {
  @Field(() => AdminDiscardEarningRuleDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardEarningRuleDraftInput>;
}

@ArgsType()
export class AdminMutationRevertEarningRuleArgs {
  @Field(() => AdminRevertEarningRuleInput, { description: "To which version." })
  input!: Of<AdminRevertEarningRuleInput>;
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
export class AdminProgramEarningRulesArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether to include archived rules, after the others.",
  })
  archived!: boolean;
}

@ArgsType()
export class AdminProgramEarningRuleArgs {
  @Field(() => ID, { description: "The rule's id." })
  id!: string;
}

@ArgsType()
export class AdminProgramRuleFieldsArgs {
  @Field(() => AdminRuleSubject, {
    defaultValue: "PURCHASE",
    description:
      "What the condition is about: earning rules of other triggers than a purchase, and rewards, are about a moment.",
  })
  about!: Of<AdminRuleSubject>;
}

@ArgsType()
export class AdminQueryPreviewEarningRuleArgs {
  @Field(() => AdminSaveEarningRuleInput, { description: "The rule as it is being written." })
  input!: Of<AdminSaveEarningRuleInput>;
}

@ArgsType()
export class AdminQueryBacktestEarningRuleArgs {
  @Field(() => AdminBacktestEarningRuleInput, { description: "Which draft, and which purchases." })
  input!: Of<AdminBacktestEarningRuleInput>;
}
