// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CurrencyCode,
  Date as CalendarDate,
  DateTime,
  Decimal,
  Duration,
  Locale,
  Points,
} from "../../graphql/scalars.ts";
import { AdminFirstStep } from "./analytics.ts";
import { AdminExpiringMonth, AdminPointsBalances } from "./ledger.ts";
import { AdminReferralCount, AdminReferralFunnel, AdminReferralProgram } from "./referrals.ts";
import { AdminActor, AdminTierSet } from "./tiers.ts";
import { AdminProgramLook, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminDebtPolicy = { REPAY: "REPAY", FORGIVE: "FORGIVE" } as const;
export type AdminDebtPolicy = keyof typeof AdminDebtPolicy;
registerEnumType(AdminDebtPolicy, {
  name: "DebtPolicy",
  description: "What happens to reversed points that were already spent.",
  valuesConfig: {
    REPAY: { description: "The member owes them: what is earned next repays them first." },
    FORGIVE: { description: "The program pays them at once." },
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

@InputType("CancelScheduledEarningTermsInput", {
  description: "Which scheduled version to cancel.",
})
export class AdminCancelScheduledEarningTermsInput {
  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardEarningTermsDraftInput", { description: "Which draft to discard." })
export class AdminDiscardEarningTermsDraftInput {
  @Field(() => Int, { description: "The draft's version." })
  version!: number;
}

@InputType("PayWithPointsInput", { description: "How members are to pay with points." })
export class AdminPayWithPointsInput {
  @Field(() => Decimal, {
    description:
      "The amount that one point pays, in the program's currency. A step must come to a whole amount of it.",
  })
  value!: string;

  @Field(() => Points, {
    defaultValue: 1,
    description: "In which steps points pay: 10 pays with 10, 20, 30 …",
  })
  step!: number;

  @Field(() => Points, { defaultValue: 1, description: "The fewest points to pay with." })
  minimum!: number;

  @Field(() => Decimal, {
    defaultValue: "1",
    description:
      "The share of a purchase that points may pay, above 0 to 1; of gift cards that are bought, none.",
  })
  maximumShare!: string;
}

@InputType("PointsExpiryInput", { description: "When points are to end." })
export class AdminPointsExpiryInput {
  @Field(() => AdminPointsExpiryKind, { description: "By which rule." })
  kind!: Of<AdminPointsExpiryKind>;

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
  unit?: Of<AdminPointsExpiryUnit> | null;

  @Field(() => AdminPointsExpiryPeriod, {
    nullable: true,
    description: "To the end of which period the last valid day is moved; for no other kind.",
  })
  endOf?: Of<AdminPointsExpiryPeriod> | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The last valid day, of a fixed date; for no other kind.",
  })
  lastDay?: string | null;
}

@InputType("ProgramLookInput", { description: "How a program is to look." })
export class AdminProgramLookInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Its logo: an address that begins with `https://`, or that of a picture uploaded by `POST /admin/files`.",
  })
  logoUrl?: string | null;

  @Field(() => String, { nullable: true, description: "Its color, as `#rrggbb`." })
  color?: string | null;
}

@InputType("ProgramTranslationInput", {
  description: "What a program is called in one of its languages; what is left out stays.",
})
export class AdminProgramTranslationInput {
  @Field(() => String, { description: "The language: one that the program speaks." })
  locale!: string;

  @Field(() => String, { nullable: true, description: "Its name: 1 to 100 characters." })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it calls its points: 1 to 100 characters.",
  })
  pointsName?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about; null takes it away." })
  description?: string | null;
}

@InputType("PublishEarningTermsInput", { description: "Which draft of the terms to publish." })
export class AdminPublishEarningTermsInput {
  @Field(() => Int, { description: "The draft's version." })
  version!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on they hold; now when left out.",
  })
  at?: Date | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReasonCodeTranslationInput", {
  description: "What a reason is to be called in one of the program's languages.",
})
export class AdminReasonCodeTranslationInput {
  @Field(() => String, { description: "The language: one that the program speaks." })
  locale!: string;

  @Field(() => String, { description: "Its name: 1 to 100 characters." })
  name!: string;
}

@InputType("RevertEarningTermsInput", { description: "Which version to go back to." })
export class AdminRevertEarningTermsInput {
  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("SaveEarningTermsInput", {
  description: "Terms to be saved; what is left out stays as it is.",
})
export class AdminSaveEarningTermsInput {
  @Field(() => Int, {
    description:
      "The version that was edited: the draft's if there is one, else any that is shown.",
  })
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description:
      "Whether they hold from now on; they are kept as a draft if not. Say it: the default is deprecated and will be `false`,\nas it is for everything else that has drafts.",
  })
  publish!: boolean | null;

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
  debt?: Of<AdminDebtPolicy> | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What a point costs the program when it is redeemed, in the program\'s currency, above zero: "0.015", "550"; null: it is\nnot said. Liability and the cost of a backtest go by it, and nothing that members get.',
  })
  pointValue?: string | null;

  @Field(() => AdminPayWithPointsInput, {
    nullable: true,
    description:
      "How members pay with points; null: they can't, and payments by points are only noted.",
  })
  payWithPoints?: Of<AdminPayWithPointsInput> | null;

  @Field(() => Int, {
    nullable: true,
    description: "For how many hours a checkout may hold points and coupons, at most: 1 to 720.",
  })
  checkoutHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "For how many days after a return what it gives back can be used, where its own end has passed: 1 to 3660.",
  })
  refundDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "For how many days keyed hashes of an erased member's identities stay, so that welcome, birthday and referral are not\nhad again: 0 to 3,660.",
  })
  erasedIdentityDays?: number | null;

  @Field(() => Duration, {
    nullable: true,
    description:
      "For how long gift cards that are sold can be used, from the day they are issued, up to ten years: P1Y, P6M; null: they\nhave no end. Cards that were issued keep theirs.",
  })
  giftCardValidity?: string | null;
}

@InputType("SaveReasonCodeInput", { description: "A reason to add or to edit." })
export class AdminSaveReasonCodeInput {
  @Field(() => String, {
    description:
      "Its code, such as `LATE_DELIVERY`: 1 to 40 letters A–Z, digits and `_`, a letter first.",
  })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was edited, as `ReasonCode.version` shows it; left out for a new one.",
  })
  version?: number | null;

  @Field(() => [AdminReasonCodeTranslationInput], {
    description: "Its names; those in languages that are left out stay.",
  })
  translations!: Of<AdminReasonCodeTranslationInput>[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it can be given; true for a new one, and as it was for others, if left out.",
  })
  active?: boolean | null;
}

@InputType("UpdateProgramInput", {
  description: "A program's new names, languages and look; what is left out stays.",
})
export class AdminUpdateProgramInput {
  @Field(() => Int, { description: "The version that was edited, as `Program.version` shows it." })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: "Its name, in the caller's language: 1 to 100 characters.",
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it calls its points, in the caller's language: 1 to 100 characters.",
  })
  pointsName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is about, in the caller's language; null takes it away.",
  })
  description?: string | null;

  @Field(() => [AdminProgramTranslationInput], {
    nullable: true,
    description: "The same in other languages.",
  })
  translations?: Of<AdminProgramTranslationInput>[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The languages it speaks, 1 to 10: texts in the first are shown to readers of other languages.",
  })
  locales?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The language answers come in when `Accept-Language` names none of them.",
  })
  defaultLocale?: string | null;

  @Field(() => AdminProgramLookInput, {
    nullable: true,
    description: "How it looks; null takes its look away.",
  })
  look?: Of<AdminProgramLookInput> | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: "The currency of its purchases; it stays once something was recorded.",
  })
  currencyCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The IANA time zone of its days; it stays once something was recorded.",
  })
  timeZone?: string | null;
}

@ObjectType("AdvanceTestClockPayload", {
  description: "The result of advancing a test clock.",
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

@ObjectType("CancelScheduledEarningTermsPayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledEarningTermsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program with its terms; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DiscardEarningTermsDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardEarningTermsDraftPayload {
  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program with its terms; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EarningTerms", {
  description: "What holds for all that is earned in a program.",
  simpleResolvers: true,
})
export class AdminEarningTerms {
  @Field(() => Int, { description: "The version; it grows with every change." })
  version?: number;

  @Field(() => DateTime, { description: "When this version was written." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who wrote this version." })
  savedBy?: Of<AdminActor>;

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
  debt?: Of<AdminDebtPolicy>;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What a point costs the program when it is redeemed, in the program's currency; null: nobody has said it. Liability and\nthe cost of a backtest go by it, and nothing that members get: what a point pays at a checkout is `payWithPoints.value`.",
  })
  pointValue?: string | null;

  @Field(() => AdminPayWithPoints, {
    nullable: true,
    description:
      "How members pay with points; null: they can't, and payments by points are only noted.",
  })
  payWithPoints?: Of<AdminPayWithPoints> | null;

  @Field(() => Int, {
    description: "For how many hours a checkout may hold points and coupons, at most.",
  })
  checkoutHours?: number;

  @Field(() => Int, {
    description:
      "For how many days after a return what it gives back can be used, where its own end has passed.",
  })
  refundDays?: number;

  @Field(() => Int, {
    description:
      "For how many days keyed hashes of an erased member's identities stay, so that welcome, birthday and referral are not\nhad again; 0: none are made.",
  })
  erasedIdentityDays?: number;

  @Field(() => Duration, {
    nullable: true,
    description:
      "For how long gift cards that are sold can be used, from the day they are issued; null: they have no end.",
  })
  giftCardValidity?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on they hold; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => AdminEarningTerms, {
    nullable: true,
    description:
      "What the terms will be when the draft is published; null when there is none, or when this is not in force.",
  })
  draft?: Of<AdminEarningTerms> | null;

  @Field(() => AdminEarningTerms, {
    nullable: true,
    description:
      "The version that comes next at its time; null when none is scheduled, or when this is not in force.",
  })
  scheduled?: Of<AdminEarningTerms> | null;
}

@ObjectType("PayWithPoints", {
  description:
    "How members pay with points: checkouts take them by `pointsToPay`, `reservePoints` and `recordPurchase`.",
  simpleResolvers: true,
})
export class AdminPayWithPoints {
  @Field(() => Decimal, {
    description: "The amount that one point pays, in the program's currency.",
  })
  value?: string;

  @Field(() => Points, { description: "In which steps points pay: 10 pays with 10, 20, 30 …" })
  step?: number;

  @Field(() => Points, { description: "The fewest points to pay with." })
  minimum?: number;

  @Field(() => Decimal, {
    description:
      "The share of a purchase that points may pay, above 0 to 1; of gift cards that are bought, none.",
  })
  maximumShare?: string;
}

@ObjectType("PointsExpiry", {
  description: "When points end: at 00:00 after their last valid day.",
  simpleResolvers: true,
})
export class AdminPointsExpiry {
  @Field(() => AdminPointsExpiryKind, { description: "By which rule." })
  kind?: Of<AdminPointsExpiryKind>;

  @Field(() => Int, {
    nullable: true,
    description: "How many units after the purchase or the last activity; null for other kinds.",
  })
  count?: number | null;

  @Field(() => AdminPointsExpiryUnit, {
    nullable: true,
    description: "Of what; null for other kinds.",
  })
  unit?: Of<AdminPointsExpiryUnit> | null;

  @Field(() => AdminPointsExpiryPeriod, {
    nullable: true,
    description: "To the end of which period the last valid day is moved; null: of none.",
  })
  endOf?: Of<AdminPointsExpiryPeriod> | null;

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

  @Field(() => Int, {
    description: "The version of what `updateProgram` edits; it grows with every change.",
  })
  version?: number;

  @Field(() => Boolean, {
    description:
      "Whether purchases or points were recorded: then its currency and its time zone stay.",
  })
  inUse?: boolean;

  @Field(() => AdminProgramLook, { description: "How it looks, in mails and on its card." })
  look?: Of<AdminProgramLook>;

  @Field(() => [AdminProgramTranslation], { description: "Its names in each of its languages." })
  translations?: readonly Of<AdminProgramTranslation>[];

  @Field(() => Boolean, {
    description:
      "Whether it is a sandbox: a program to try things in, with a clock that can be advanced.",
  })
  sandbox?: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time of a sandbox's test clock, which only moves when it is advanced. Null for real time.",
  })
  testNow?: Date | null;

  @Field(() => [AdminFirstStep], {
    description:
      "What a new program still needs before its shop can use it, in the order in which people do it. Everything is done in a\nprogram that runs.",
  })
  firstSteps?: readonly Of<AdminFirstStep>[];

  @Field(() => AdminPointsBalances, {
    description: "The points of all members together, as they are posted now.",
  })
  balances?: Of<AdminPointsBalances>;

  @Field(() => [AdminExpiringMonth], {
    description:
      "The points of all members that expire in this month and the eleven after it, by month, those without any left out.",
  })
  expiringPoints?: readonly Of<AdminExpiringMonth>[];

  @Field(() => AdminEarningTerms, {
    description:
      "What holds for all that is earned: when points can be spent, until when, and what counts.",
  })
  earningTerms?: Of<AdminEarningTerms>;

  @Field(() => [AdminReasonCode], {
    description:
      "Why staff do things by hand, as the program lists it, by code; with those that are not used any more. At most 100.",
  })
  reasonCodes?: readonly Of<AdminReasonCode>[];

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "The referral program: the version in force, or the first draft. Null when there is neither.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminReferralCount], {
    description: "How many referrals are in which state, the states that there are.",
  })
  referralCounts?: readonly Of<AdminReferralCount>[];

  @Field(() => AdminReferralFunnel, {
    description:
      "How far the program's referrals have come, each counted at every step that it has reached.",
  })
  referralFunnel?: Of<AdminReferralFunnel>;

  @Field(() => AdminTierSet, {
    nullable: true,
    description: "The program's primary tier set; null when it has none.",
  })
  tierSet?: Of<AdminTierSet> | null;
}

@ObjectType("ProgramTranslation", {
  description: "What a program is called in one of its languages.",
  simpleResolvers: true,
})
export class AdminProgramTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { nullable: true, description: "Its name." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it calls its points." })
  pointsName?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about." })
  description?: string | null;
}

@ObjectType("PublishEarningTermsPayload", {
  description: "The result of publishing terms.",
  simpleResolvers: true,
})
export class AdminPublishEarningTermsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program with its terms; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ReasonCode", {
  description:
    "A reason that staff give when they do something by hand. It is recorded with what they did.",
  simpleResolvers: true,
})
export class AdminReasonCode {
  @Field(() => String, { description: "The code: it stays as it is." })
  code?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  name?: string;

  @Field(() => Boolean, {
    description: "Whether it can be given; what was recorded with it keeps it.",
  })
  active?: boolean;

  @Field(() => Int, {
    description: "The version of what `saveReasonCode` edits; it grows with every change.",
  })
  version?: number;

  @Field(() => [AdminReasonCodeTranslation], {
    description: "Its names in each of the program's languages.",
  })
  translations?: readonly Of<AdminReasonCodeTranslation>[];
}

@ObjectType("ReasonCodeTranslation", {
  description: "What a reason is called in one of the program's languages.",
  simpleResolvers: true,
})
export class AdminReasonCodeTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { nullable: true, description: "Its name; null where it has none." })
  name?: string | null;
}

@ObjectType("RevertEarningTermsPayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertEarningTermsPayload {
  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program with its terms; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveEarningTermsPayload", {
  description: "The result of saving terms.",
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

@ObjectType("SaveReasonCodePayload", {
  description: "The result of saving a reason.",
  simpleResolvers: true,
})
export class AdminSaveReasonCodePayload {
  @Field(() => AdminReasonCode, {
    nullable: true,
    description: "The reason as it is now; null when it was refused.",
  })
  reasonCode?: Of<AdminReasonCode> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UpdateProgramPayload", {
  description: "The result of editing a program.",
  simpleResolvers: true,
})
export class AdminUpdateProgramPayload {
  @Field(() => AdminProgram, {
    nullable: true,
    description: "The program as it is now; null when it was refused.",
  })
  program?: Of<AdminProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminEarningTermsHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMutationSaveReasonCodeArgs {
  @Field(() => AdminSaveReasonCodeInput, { description: "The reason." })
  input!: Of<AdminSaveReasonCodeInput>;
}

@ArgsType()
export class AdminMutationUpdateProgramArgs {
  @Field(() => AdminUpdateProgramInput, {
    description: "Which version was edited, and what it is to be.",
  })
  input!: Of<AdminUpdateProgramInput>;
}

@ArgsType()
export class AdminMutationAdvanceTestClockArgs {
  @Field(() => AdminAdvanceTestClockInput, { description: "How far." })
  input!: Of<AdminAdvanceTestClockInput>;
}

@ArgsType()
export class AdminMutationSaveEarningTermsArgs {
  @Field(() => AdminSaveEarningTermsInput, {
    description: "Which version was edited, and what it is to be.",
  })
  input!: Of<AdminSaveEarningTermsInput>;
}

@ArgsType()
export class AdminMutationPublishEarningTermsArgs {
  @Field(() => AdminPublishEarningTermsInput, { description: "Which draft, and when." })
  input!: Of<AdminPublishEarningTermsInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledEarningTermsArgs {
  @Field(() => AdminCancelScheduledEarningTermsInput, { description: "Which version." })
  input!: Of<AdminCancelScheduledEarningTermsInput>;
}

@ArgsType()
export class AdminMutationDiscardEarningTermsDraftArgs {
  @Field(() => AdminDiscardEarningTermsDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardEarningTermsDraftInput>;
}

@ArgsType()
export class AdminMutationRevertEarningTermsArgs {
  @Field(() => AdminRevertEarningTermsInput, { description: "To which version." })
  input!: Of<AdminRevertEarningTermsInput>;
}
