// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import { Locale, TypedDate } from "../../graphql/scalars.ts";
import {
  StorefrontAddressInput,
  StorefrontConsentInput,
  StorefrontMember,
  StorefrontMemberKind,
} from "./members.ts";
import { StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("EnrollMemberInput", {
  description: "Who joins. At least one of `externalId`, `email` and `phone` is needed.",
})
export class StorefrontEnrollMemberInput {
  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

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

  @Field(() => StorefrontAddressInput, { nullable: true, description: "Where the member lives." })
  address?: Of<StorefrontAddressInput> | null;

  @Field(() => String, { nullable: true, description: "What the member does for a living." })
  occupation?: string | null;

  @Field(() => [String], { nullable: true, description: "What the member is interested in." })
  interests?: string[] | null;

  @Field(() => [StorefrontConsentInput], {
    nullable: true,
    description: "What the member agreed to while joining.",
  })
  consents?: Of<StorefrontConsentInput>[] | null;

  @Field(() => String, {
    nullable: true,
    description: "The referral code of the member who referred this one.",
  })
  referralCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The device the member joined on; used for checking referrals only.",
  })
  deviceId?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second member.",
  })
  idempotencyKey!: string;
}

@ObjectType("EnrollMemberPayload", {
  description: "The result of enrolling a member.",
  simpleResolvers: true,
})
export class StorefrontEnrollMemberPayload {
  @Field(() => Boolean, {
    description: "Whether a new member was made; false when the identity was known.",
  })
  created?: boolean;

  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ArgsType()
export class StorefrontMutationEnrollMemberArgs {
  @Field(() => StorefrontEnrollMemberInput, { description: "Who joins." })
  input!: Of<StorefrontEnrollMemberInput>;
}
