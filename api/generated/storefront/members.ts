// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import {
  CountryCode,
  Date as CalendarDate,
  DateTime,
  Locale,
  TypedDate,
} from "../../graphql/scalars.ts";
import { StorefrontWayToEarn } from "./earning.ts";
import { StorefrontHousehold } from "./households.ts";
import { StorefrontWallet } from "./ledger.ts";
import { StorefrontMemberReferral } from "./referrals.ts";
import { StorefrontTier, StorefrontTierProgress, StorefrontTierStanding } from "./tiers.ts";
import { StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontMemberKind = { PERSON: "PERSON", ORGANIZATION: "ORGANIZATION" } as const;
export type StorefrontMemberKind = keyof typeof StorefrontMemberKind;
registerEnumType(StorefrontMemberKind, {
  name: "MemberKind",
  description: "What kind of customer a member is.",
  valuesConfig: {
    PERSON: { description: "A natural person." },
    ORGANIZATION: { description: "A company or another organization." },
  },
});

export const StorefrontMemberStatus = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  CLOSED: "CLOSED",
} as const;
export type StorefrontMemberStatus = keyof typeof StorefrontMemberStatus;
registerEnumType(StorefrontMemberStatus, {
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
export class StorefrontAddressInput {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@InputType("ConfirmIdentityInput", {
  description: "An e-mail address or phone number, exactly one, and the code that was sent there.",
})
export class StorefrontConfirmIdentityInput {
  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The phone number." })
  phone?: string | null;

  @Field(() => String, { description: "The code." })
  code!: string;
}

@InputType("ConsentInput", { description: "A consent given or withdrawn." })
export class StorefrontConsentInput {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose!: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel!: string;

  @Field(() => Boolean, { description: "True gives it, false withdraws it." })
  granted!: boolean;

  @Field(() => String, { description: "Where it was said, such as `checkout` or `profile page`." })
  source!: string;
}

@InputType("CreateMemberTokenInput", { description: "Whom a token is for." })
export class StorefrontCreateMemberTokenInput {
  @Field(() => StorefrontMemberBy, { description: "The member: exactly one way to name it." })
  member!: Of<StorefrontMemberBy>;
}

@InputType("MemberBy", { description: "One member, named in exactly one way." })
export class StorefrontMemberBy {
  @Field(() => ID, { nullable: true, description: "The member's id in Quen (`mem_…`)." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The number on the member's card; spaces are ignored.",
  })
  memberNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The member's phone number, in any spelling that is valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's e-mail address; upper and lower case are the same.",
  })
  email?: string | null;
}

@InputType("RequestIdentityCodeInput", { description: "Where to send a code: exactly one." })
export class StorefrontRequestIdentityCodeInput {
  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The phone number." })
  phone?: string | null;
}

@InputType("UpdateMemberInput", { description: "What to change of a profile." })
export class StorefrontUpdateMemberInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Whose profile; only with a secret key.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The phone number, in any spelling valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => StorefrontMemberKind, {
    nullable: true,
    description: "A person or an organization.",
  })
  kind?: Of<StorefrontMemberKind> | null;

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

  @Field(() => StorefrontAddressInput, {
    nullable: true,
    description: "The address; given, it replaces the whole address.",
  })
  address?: Of<StorefrontAddressInput> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What the member is interested in; given, it replaces the whole list.",
  })
  interests?: string[] | null;

  @Field(() => [StorefrontConsentInput], {
    nullable: true,
    description: "Consents given or withdrawn now. Others stay as they are.",
  })
  consents?: Of<StorefrontConsentInput>[] | null;
}

@ObjectType("Address", { description: "A postal address.", simpleResolvers: true })
export class StorefrontAddress {
  @Field(() => String, { nullable: true, description: "Street and house number." })
  line1?: string | null;

  @Field(() => String, { nullable: true, description: "City or district." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "Province or state." })
  province?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Country." })
  countryCode?: string | null;
}

@ObjectType("ConfirmIdentityPayload", {
  description: "The result of proving an identity.",
  simpleResolvers: true,
})
export class StorefrontConfirmIdentityPayload {
  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, as it is now; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Consent", {
  description: "What a member has agreed to, or refused, for one purpose on one channel.",
  simpleResolvers: true,
})
export class StorefrontConsent {
  @Field(() => String, { description: "What for, such as `marketing`." })
  purpose?: string;

  @Field(() => String, { description: "How: `email`, `sms`, `zalo`…" })
  channel?: string;

  @Field(() => Boolean, { description: "Whether it was given." })
  granted?: boolean;

  @Field(() => String, { description: "Where it was said, such as `checkout` or `profile page`." })
  source?: string;

  @Field(() => DateTime, { description: "When it was said." })
  recordedAt?: Date;
}

@ObjectType("CreateMemberTokenPayload", {
  description: "A token for a member's browser.",
  simpleResolvers: true,
})
export class StorefrontCreateMemberTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: "The token; send it as `Authorization: Bearer …`. Null when it was refused.",
  })
  token?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it stops working." })
  expiresAt?: Date | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was made.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Member", {
  description: "A customer who takes part in the program.",
  simpleResolvers: true,
})
export class StorefrontMember {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  id?: string;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => StorefrontMemberStatus, { description: "Whether the member takes part." })
  status?: Of<StorefrontMemberStatus>;

  @Field(() => StorefrontMemberKind, { description: "A person or an organization." })
  kind?: Of<StorefrontMemberKind>;

  @Field(() => String, {
    description: "The name to greet the member with; a word such as “Member” for someone nameless.",
  })
  displayName?: string;

  @Field(() => String, { description: "The number on the member's card, also in its QR code." })
  memberNumber?: string;

  @Field(() => DateTime, { description: "When the member joined." })
  enrolledAt?: Date;

  @Field(() => String, { nullable: true, description: "The given name." })
  givenName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The family name, or the name of the organization.",
  })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The phone number, in international form (`+84…`).",
  })
  phone?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: "The day of birth." })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: "The gender, in the shop's own words." })
  gender?: string | null;

  @Field(() => Locale, { nullable: true, description: "The language the member prefers." })
  locale?: string | null;

  @Field(() => StorefrontAddress, { nullable: true, description: "Where the member lives." })
  address?: Of<StorefrontAddress> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], { description: "What the member is interested in." })
  interests?: readonly string[];

  @Field(() => [StorefrontConsent], { description: "The present consents of the member." })
  consents?: readonly Of<StorefrontConsent>[];

  @Field(() => [StorefrontWayToEarn], {
    description:
      "The ways to earn points that are open to this member now: those of the program without the ones for\nnewcomers, for a first purchase that was made, and for tiers or segments that the member is not in.",
  })
  waysToEarn?: readonly Of<StorefrontWayToEarn>[];

  @Field(() => StorefrontHousehold, {
    nullable: true,
    description:
      "The household with which the member collects points together; null when there is none.",
  })
  household?: Of<StorefrontHousehold> | null;

  @Field(() => StorefrontWallet, { description: "The member's points." })
  wallet?: Of<StorefrontWallet>;

  @Field(() => StorefrontMemberReferral, {
    nullable: true,
    description: "The member's referral link and code. Null when the program has no referrals.",
  })
  referral?: Of<StorefrontMemberReferral> | null;

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier the member is in, of the primary set; null when in none.",
  })
  tier?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTierProgress, {
    nullable: true,
    description:
      "The way to the next tier, and what keeps the present one. Null when the program has no tiers.",
  })
  tierProgress?: Of<StorefrontTierProgress> | null;

  @Field(() => [StorefrontTierStanding], {
    description: "Where the member is in every tier set, the primary one first.",
  })
  tierStandings?: readonly Of<StorefrontTierStanding>[];
}

@ObjectType("RequestIdentityCodePayload", {
  description: "The result of asking for a code.",
  simpleResolvers: true,
})
export class StorefrontRequestIdentityCodePayload {
  @Field(() => Boolean, {
    description:
      "Whether a code is on its way; true whether or not another member has the address.",
  })
  sent?: boolean;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("UpdateMemberPayload", {
  description: "The result of changing a profile.",
  simpleResolvers: true,
})
export class StorefrontUpdateMemberPayload {
  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, as it is now; null when the change was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ArgsType()
export class StorefrontMutationUpdateMemberArgs {
  @Field(() => StorefrontUpdateMemberInput, { description: "What to change." })
  input!: Of<StorefrontUpdateMemberInput>;
}

@ArgsType()
export class StorefrontMutationRequestIdentityCodeArgs {
  @Field(() => StorefrontRequestIdentityCodeInput, { description: "Where to send it." })
  input!: Of<StorefrontRequestIdentityCodeInput>;
}

@ArgsType()
export class StorefrontMutationConfirmIdentityArgs {
  @Field(() => StorefrontConfirmIdentityInput, { description: "The address and its code." })
  input!: Of<StorefrontConfirmIdentityInput>;
}

@ArgsType()
export class StorefrontMutationCreateMemberTokenArgs {
  @Field(() => StorefrontCreateMemberTokenInput, { description: "Whom the token is for." })
  input!: Of<StorefrontCreateMemberTokenInput>;
}

@ArgsType()
export class StorefrontQueryMemberArgs {
  @Field(() => StorefrontMemberBy, { description: "Who: exactly one way to name the member." })
  by!: Of<StorefrontMemberBy>;
}
