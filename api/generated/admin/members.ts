// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CountryCode,
  Date as CalendarDate,
  DateTime,
  Decimal,
  Duration,
  JSON as JSONValue,
  Locale,
  Points,
  TypedDate,
} from "../../graphql/scalars.ts";
import { AdminMerge } from "./care.ts";
import { AdminHousehold } from "./households.ts";
import { AdminWallet } from "./ledger.ts";
import { AdminMemberReferral } from "./referrals.ts";
import { AdminTier, AdminTierGrant, AdminTierProgress, AdminTierStanding } from "./tiers.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminMemberKind = { PERSON: "PERSON", ORGANIZATION: "ORGANIZATION" } as const;
export type AdminMemberKind = keyof typeof AdminMemberKind;
registerEnumType(AdminMemberKind, {
  name: "MemberKind",
  description: "What kind of customer a member is.",
  valuesConfig: {
    PERSON: { description: "A natural person." },
    ORGANIZATION: { description: "A company or another organization." },
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

@InputType("AddressInput", { description: "A postal address." })
export class AdminAddressInput {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@InputType("ConsentFilter", { description: "Whether a member agrees to something." })
export class AdminConsentFilter {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose!: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "True: who agrees now. False: who refused, took it back, or never said.",
  })
  granted!: boolean;
}

@InputType("CountRange", { description: "A range of counts." })
export class AdminCountRange {
  @Field(() => Int, { nullable: true, description: "At least." })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: "At most." })
  max?: number | null;
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

@InputType("MemberFilter", {
  description: "Which members to list: those that fit everything given.",
})
export class AdminMemberFilter {
  @Field(() => [ID], { nullable: true, description: "In one of these tiers." })
  tierIds?: string[] | null;

  @Field(() => [AdminMemberStatus], { nullable: true, description: "In one of these states." })
  statuses?: Of<AdminMemberStatus>[] | null;

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

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: members of whom another member has the e-mail address or phone number, in the spelling of today: an older\nversion took both. Both are listed; merge them, or change one.",
  })
  sharesIdentity?: boolean | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      "Who meets this today, as rule JSON over `tierLevel`, `age`, `birthdayMonth`, `daysEnrolled` and `locale`: what a rule's\nconditions ask of a member. What is unknown meets only `!=` and `notIn`.",
  })
  condition?: unknown | null;

  @Field(() => [AdminMemberKind], {
    nullable: true,
    description: "Persons, organizations or both.",
  })
  kinds?: Of<AdminMemberKind>[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Of one of these genders, as the shop writes them.",
  })
  genders?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Who lives in a city or province whose name holds this; accents and case don't matter.",
  })
  place?: string | null;

  @Field(() => AdminCountRange, {
    nullable: true,
    description: "How many purchases were made, less those that came back whole.",
  })
  orders?: Of<AdminCountRange> | null;

  @Field(() => AdminConsentFilter, {
    nullable: true,
    description: "What the member agrees to, or does not, now.",
  })
  consent?: Of<AdminConsentFilter> | null;

  @Field(() => Duration, {
    nullable: true,
    description: "Who has points that can be spent and expire within this time, at most a year.",
  })
  expiringWithin?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: whom another member brought. False: all others.",
  })
  referred?: boolean | null;
}

@InputType("MemberOrder", { description: "In which order to list members." })
export class AdminMemberOrder {
  @Field(() => AdminMemberOrderField, { description: "By what." })
  field!: Of<AdminMemberOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("PointsRange", { description: "A range of points." })
export class AdminPointsRange {
  @Field(() => Points, { nullable: true, description: "At least." })
  min?: number | null;

  @Field(() => Points, { nullable: true, description: "At most." })
  max?: number | null;
}

@InputType("UpdateMemberInput", { description: "What to change of a profile." })
export class AdminUpdateMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The `profileVersion` that was read before editing: refused with `EDITED_MEANWHILE` once somebody else changed the\nprofile. Left out, what is given replaces whatever is there.",
  })
  profileVersion?: number | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The phone number, in any spelling valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => AdminMemberKind, { nullable: true, description: "A person or an organization." })
  kind?: Of<AdminMemberKind> | null;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => TypedDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, {
    nullable: true,
    description: "The language the member prefers; one of the program's.",
  })
  locale?: string | null;

  @Field(() => AdminAddressInput, {
    nullable: true,
    description: "The address; given, it replaces the whole address.",
  })
  address?: Of<AdminAddressInput> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What the member is interested in; given, it replaces the whole list.",
  })
  interests?: string[] | null;
}

@ObjectType("Address", { description: "A postal address.", simpleResolvers: true })
export class AdminAddress {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@ObjectType("Consent", {
  description: "What a member has agreed to, or refused, for one purpose on one channel.",
  simpleResolvers: true,
})
export class AdminConsent {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose?: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel?: string;

  @Field(() => Boolean, { description: "Whether it was given." })
  granted?: boolean;

  @Field(() => String, {
    description:
      "Where it was said, such as `checkout` or `profile page`; empty once the member is erased.",
  })
  source?: string;

  @Field(() => String, {
    nullable: true,
    description: "The words the member agreed to; null where they were not kept.",
  })
  wording?: string | null;

  @Field(() => DateTime, { description: "When it was said." })
  recordedAt?: Date;
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

  @Field(() => String, {
    description: "The member's name; a word such as “Member” for someone nameless.",
  })
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
  status?: Of<AdminMemberStatus>;

  @Field(() => AdminMoney, {
    description: "What the member has spent that counts for the program, since joining.",
  })
  totalSpent?: Of<AdminMoney>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the member last bought; null before the first purchase.",
  })
  lastPurchaseAt?: Date | null;

  @Field(() => AdminMemberKind, { description: "A person or an organization." })
  kind?: Of<AdminMemberKind>;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, { nullable: true, description: "The language the member prefers." })
  locale?: string | null;

  @Field(() => AdminAddress, { nullable: true, description: "Where the member lives." })
  address?: Of<AdminAddress> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], { description: "What the member is interested in." })
  interests?: readonly string[];

  @Field(() => Int, {
    description:
      "Counts the changes of the profile: what `updateMember` is given, so that nobody's change takes another's away.",
  })
  profileVersion?: number;

  @Field(() => [AdminConsent], {
    description: "What the member agrees to now, for each purpose and channel.",
  })
  consents?: readonly Of<AdminConsent>[];

  @Field(() => AdminMerge, {
    nullable: true,
    description:
      "The merge of this account into another one, or its undo while that is in progress; null without a merge.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminMerge], {
    description:
      "The merges by which other accounts went into this one, newest first; at most 100.",
  })
  mergedAccounts?: readonly Of<AdminMerge>[];

  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household the member belongs to; null when there is none.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => AdminWallet, { description: "The member's points." })
  wallet?: Of<AdminWallet>;

  @Field(() => AdminMemberReferral, {
    nullable: true,
    description:
      "The member's referral code and whom it brought. Null when the program has no referrals, or the member no code.",
  })
  referral?: Of<AdminMemberReferral> | null;

  @Field(() => AdminTier, {
    nullable: true,
    description: "The tier the member is in, of the primary set; null when in none.",
  })
  tier?: Of<AdminTier> | null;

  @Field(() => AdminTierProgress, {
    nullable: true,
    description:
      "The way to the next tier of the primary set, and what keeps the present one. Null when the program has no tiers.",
  })
  tierProgress?: Of<AdminTierProgress> | null;

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

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("MemberEdge", { description: "A member and its cursor.", simpleResolvers: true })
export class AdminMemberEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminMember, { description: "The member." })
  node?: Of<AdminMember>;
}

@ObjectType("UpdateMemberPayload", {
  description: "The result of changing a profile.",
  simpleResolvers: true,
})
export class AdminUpdateMemberPayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, as it is now; null when the change was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMemberConsentHistoryArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;
}

@ArgsType()
export class AdminMutationUpdateMemberArgs {
  @Field(() => AdminUpdateMemberInput, { description: "Whose profile, and what to change." })
  input!: Of<AdminUpdateMemberInput>;
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
