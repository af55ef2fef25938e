// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, Locale, Points } from "../../graphql/scalars.ts";
import { AdminCouponApplies, AdminCouponAppliesInput } from "./coupons.ts";
import { AdminMoneyInput } from "./earning.ts";
import { AdminDateTimeRange, AdminMember } from "./members.ts";
import { AdminActor } from "./tiers.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

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

export const AdminReferralOrderField = { CREATED_AT: "CREATED_AT" } as const;
export type AdminReferralOrderField = keyof typeof AdminReferralOrderField;
registerEnumType(AdminReferralOrderField, {
  name: "ReferralOrderField",
  description: "What referrals can be ordered by.",
  valuesConfig: { CREATED_AT: { description: "When they began." } },
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
    SAME_PHONE: { description: "The friend has the referrer's phone number." },
    SAME_CARD: { description: "The friend paid with a card of the referrer's." },
    PRIOR_CUSTOMER: { description: "The friend was a customer before." },
    SHARED_DEVICE: { description: "Another member uses the friend's device." },
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
    REVERSED: { description: "The rewards were reversed." },
  },
});

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

@InputType("CancelScheduledReferralProgramInput", {
  description: "Which scheduled version to cancel.",
})
export class AdminCancelScheduledReferralProgramInput {
  @Field(() => Int, { description: "The scheduled version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DiscardReferralProgramDraftInput", { description: "Which draft to discard." })
export class AdminDiscardReferralProgramDraftInput {
  @Field(() => Int, { description: "The draft's version." })
  version!: number;
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

@InputType("ReferralBudgetInput", { description: "How much the program is to give at most." })
export class AdminReferralBudgetInput {
  @Field(() => AdminReferralBudgetUnit, { description: "What is counted." })
  unit!: Of<AdminReferralBudgetUnit>;

  @Field(() => Points, { description: "The most it may be, from 1." })
  max!: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period!: Of<AdminReferralPeriod>;
}

@InputType("ReferralCapInput", { description: "How many rewards one member is to get at most." })
export class AdminReferralCapInput {
  @Field(() => Int, { description: "The most rewards, from 1." })
  max!: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period!: Of<AdminReferralPeriod>;
}

@InputType("ReferralCouponInput", { description: "A coupon to give." })
export class AdminReferralCouponInput {
  @Field(() => AdminReferralCouponKind, { description: "What it is for." })
  kind!: Of<AdminReferralCouponKind>;

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
    description: "The most that a discount takes off.",
  })
  maxDiscount?: Of<AdminMoneyInput> | null;

  @Field(() => AdminCouponAppliesInput, {
    nullable: true,
    description:
      "What a discount applies to, asked of prices after line discounts and before coupons; left out, everything.",
  })
  applies?: Of<AdminCouponAppliesInput> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether a discount can be used beside other coupons in one checkout; left out, it can't.",
  })
  combinable?: boolean | null;

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

@InputType("ReferralFilter", {
  description: "Which referrals to list. What is left out does not matter.",
})
export class AdminReferralFilter {
  @Field(() => [AdminReferralStatus], {
    nullable: true,
    description: "Those in one of these states.",
  })
  statuses?: Of<AdminReferralStatus>[] | null;

  @Field(() => [AdminReferralReason], {
    nullable: true,
    description: "Those with one of these against them.",
  })
  reasons?: Of<AdminReferralReason>[] | null;

  @Field(() => ID, { nullable: true, description: "Those that this member (`mem_…`) began." })
  referrerId?: string | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Those that began within." })
  createdAt?: Of<AdminDateTimeRange> | null;
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

@InputType("ReferralOrder", { description: "In which order to list referrals." })
export class AdminReferralOrder {
  @Field(() => AdminReferralOrderField, { description: "By what." })
  field!: Of<AdminReferralOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("ReferralWordsInput", { description: "Words for a channel in a language." })
export class AdminReferralWordsInput {
  @Field(() => AdminReferralChannel, { description: "The channel." })
  channel!: Of<AdminReferralChannel>;

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

@InputType("RevertReferralProgramInput", { description: "Which version to go back to." })
export class AdminRevertReferralProgramInput {
  @Field(() => Int, { description: "The version that was looked at, the draft's if there is one." })
  version!: number;

  @Field(() => Int, { description: "The version to make a draft of." })
  toVersion!: number;
}

@InputType("SaveReferralProgramInput", { description: "The terms of the referral program." })
export class AdminSaveReferralProgramInput {
  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was edited: the draft's if there is one, else any that is shown; left out for the first.",
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

  @Field(() => AdminReferralOfferInput, { description: "The reward of the referrer." })
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

@InputType("SwitchReferralProgramInput", { description: "Whether the referral program is active." })
export class AdminSwitchReferralProgramInput {
  @Field(() => Boolean, { description: "`false` ends it, `true` starts it again." })
  active!: boolean;
}

@ObjectType("ApproveReferralPayload", {
  description: "The result of approving a referral.",
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

@ObjectType("CancelScheduledReferralProgramPayload", {
  description: "The result of cancelling a version.",
  simpleResolvers: true,
})
export class AdminCancelScheduledReferralProgramPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "How members bring friends, as it is now; null when nothing of it is left, or when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DiscardReferralProgramDraftPayload", {
  description: "The result of discarding a draft.",
  simpleResolvers: true,
})
export class AdminDiscardReferralProgramDraftPayload {
  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "How members bring friends, as it is now; null when nothing of it is left, or when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("MemberReferee", {
  description: "A friend that a member invited.",
  simpleResolvers: true,
})
export class AdminMemberReferee {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  id?: string;

  @Field(() => AdminReferralStatus, { description: "How far it has come." })
  status?: Of<AdminReferralStatus>;

  @Field(() => String, {
    nullable: true,
    description: "The friend's first name and initial; null when not known.",
  })
  refereeName?: string | null;

  @Field(() => DateTime, { description: "When it began." })
  createdAt?: Date;
}

@ObjectType("MemberReferral", {
  description: "A member's referral code and its referrals.",
  simpleResolvers: true,
})
export class AdminMemberReferral {
  @Field(() => String, { description: "The code a friend joins with." })
  code?: string;

  @Field(() => String, { description: "The link to share; it carries the code." })
  url?: string;

  @Field(() => Int, { description: "How many friends were invited, joined or not." })
  invitedCount?: number;

  @Field(() => Int, { description: "How many of them earned the member a reward." })
  rewardedCount?: number;

  @Field(() => AdminMember, {
    nullable: true,
    description: "Who brought the member; null when nobody did.",
  })
  referrer?: Of<AdminMember> | null;
}

@ObjectType("PublishReferralProgramPayload", {
  description: "The result of publishing a referral program.",
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

@ObjectType("Referral", { description: "A friend that a member referred.", simpleResolvers: true })
export class AdminReferral {
  @Field(() => ID, { description: "The referral's id (`ref_…`)." })
  id?: string;

  @Field(() => AdminReferralStatus, { description: "How far it has come." })
  status?: Of<AdminReferralStatus>;

  @Field(() => AdminMember, { description: "The referrer." })
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
  reasons?: readonly Of<AdminReferralReason>[];

  @Field(() => String, { nullable: true, description: "What staff wrote when it refused it." })
  note?: string | null;
}

@ObjectType("ReferralBudget", {
  description: "How much the program gives at most for referrals.",
  simpleResolvers: true,
})
export class AdminReferralBudget {
  @Field(() => AdminReferralBudgetUnit, { description: "What is counted." })
  unit?: Of<AdminReferralBudgetUnit>;

  @Field(() => Points, { description: "The most it may be." })
  max?: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period?: Of<AdminReferralPeriod>;
}

@ObjectType("ReferralCap", {
  description: "How many rewards one member gets at most for bringing friends.",
  simpleResolvers: true,
})
export class AdminReferralCap {
  @Field(() => Int, { description: "The most rewards." })
  max?: number;

  @Field(() => AdminReferralPeriod, { description: "Over which time." })
  period?: Of<AdminReferralPeriod>;
}

@ObjectType("ReferralConnection", { description: "A page of referrals.", simpleResolvers: true })
export class AdminReferralConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminReferral], { description: "The referrals." })
  nodes?: readonly Of<AdminReferral>[];

  @Field(() => [AdminReferralEdge], { description: "The referrals with their cursors." })
  edges?: readonly Of<AdminReferralEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("ReferralCount", {
  description: "How many referrals are in a state.",
  simpleResolvers: true,
})
export class AdminReferralCount {
  @Field(() => AdminReferralStatus, { description: "The state." })
  status?: Of<AdminReferralStatus>;

  @Field(() => Int, { description: "How many are in it." })
  count?: number;
}

@ObjectType("ReferralCoupon", {
  description: "A coupon for the referrer or the referee. It is issued at once.",
  simpleResolvers: true,
})
export class AdminReferralCoupon {
  @Field(() => AdminReferralCouponKind, { description: "What it is for." })
  kind?: Of<AdminReferralCouponKind>;

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
    description: "The most that it takes off; null for no limit.",
  })
  maxDiscount?: Of<AdminMoney> | null;

  @Field(() => AdminCouponApplies, {
    nullable: true,
    description: "What it applies to; null for everything.",
  })
  applies?: Of<AdminCouponApplies> | null;

  @Field(() => Boolean, {
    description: "Whether it can be used beside other coupons in one checkout.",
  })
  combinable?: boolean;

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

@ObjectType("ReferralFunnel", {
  description: "How far referrals have come.",
  simpleResolvers: true,
})
export class AdminReferralFunnel {
  @Field(() => Int, {
    description: "All there are: friends who were invited, or who joined at once.",
  })
  begun?: number;

  @Field(() => Int, { description: "Those whose friend joined." })
  joined?: number;

  @Field(() => Int, {
    description: "Those whose friend bought enough, also where that was returned later.",
  })
  qualified?: number;

  @Field(() => Int, { description: "Those that are rewarded." })
  rewarded?: number;
}

@ObjectType("ReferralMessage", {
  description: "A message to share on one channel.",
  simpleResolvers: true,
})
export class AdminReferralMessage {
  @Field(() => AdminReferralChannel, { description: "The channel." })
  channel?: Of<AdminReferralChannel>;

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
  description: "The referral program: one version of its terms.",
  simpleResolvers: true,
})
export class AdminReferralProgram {
  @Field(() => Int, { description: "Its version; it grows with every draft." })
  version?: number;

  @Field(() => DateTime, { description: "When this version was written." })
  savedAt?: Date;

  @Field(() => AdminActor, { description: "Who wrote this version." })
  savedBy?: Of<AdminActor>;

  @Field(() => AdminReferralProgramStatus, { description: "Whether members live by it." })
  status?: Of<AdminReferralProgramStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when on members live by it; null for a draft.",
  })
  inForceFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the program was switched off; null while it is active.",
  })
  endedAt?: Date | null;

  @Field(() => String, {
    description: "The landing page for friends; `{code}` is replaced with the member's code.",
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

  @Field(() => AdminReferralOffer, { description: "The reward of the referrer." })
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
  channel?: Of<AdminReferralChannel>;

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
  description: "The result of rejecting a referral.",
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

@ObjectType("RevertReferralProgramPayload", {
  description: "The result of going back to a version.",
  simpleResolvers: true,
})
export class AdminRevertReferralProgramPayload {
  @Field(() => AdminReferralProgram, {
    nullable: true,
    description:
      "How members bring friends, as it is now; null when nothing of it is left, or when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveReferralProgramPayload", {
  description: "The result of saving a referral program.",
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

@ObjectType("SwitchReferralProgramPayload", {
  description: "The result of switching the referral program.",
  simpleResolvers: true,
})
export class AdminSwitchReferralProgramPayload {
  @Field(() => AdminReferralProgram, {
    nullable: true,
    description: "The referral program; null when it was refused.",
  })
  referralProgram?: Of<AdminReferralProgram> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMemberReferralReferralsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 50." })
  first!: number | null;
}

@ArgsType()
export class AdminMutationSaveReferralProgramArgs {
  @Field(() => AdminSaveReferralProgramInput, { description: "The terms." })
  input!: Of<AdminSaveReferralProgramInput>;
}

@ArgsType()
export class AdminMutationPublishReferralProgramArgs {
  @Field(() => AdminPublishReferralProgramInput, { description: "The draft and the time." })
  input!: Of<AdminPublishReferralProgramInput>;
}

@ArgsType()
export class AdminMutationCancelScheduledReferralProgramArgs {
  @Field(() => AdminCancelScheduledReferralProgramInput, { description: "Which version." })
  input!: Of<AdminCancelScheduledReferralProgramInput>;
}

@ArgsType()
export class AdminMutationDiscardReferralProgramDraftArgs {
  @Field(() => AdminDiscardReferralProgramDraftInput, { description: "Which draft." })
  input!: Of<AdminDiscardReferralProgramDraftInput>;
}

@ArgsType()
export class AdminMutationRevertReferralProgramArgs {
  @Field(() => AdminRevertReferralProgramInput, { description: "To which version." })
  input!: Of<AdminRevertReferralProgramInput>;
}

@ArgsType()
export class AdminMutationSwitchReferralProgramArgs {
  @Field(() => AdminSwitchReferralProgramInput, {
    description: "Whether the referral program is active from now on.",
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
export class AdminQueryReferralsInReviewArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;
}

@ArgsType()
export class AdminQueryReferralsArgs {
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

  @Field(() => AdminReferralFilter, { nullable: true, description: "Only referrals like this." })
  where?: Of<AdminReferralFilter> | null;

  @Field(() => AdminReferralOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminReferralOrder> | null;
}

@ArgsType()
export class AdminQueryPreviewReferralMessagesArgs {
  @Field(() => AdminPreviewReferralMessagesInput, { description: "The words to try." })
  input!: Of<AdminPreviewReferralMessagesInput>;
}

@ArgsType()
export class AdminReferralProgramHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}
