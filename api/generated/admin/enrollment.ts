// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import { Locale, TypedDate } from "../../graphql/scalars.ts";
import { AdminAddressInput, AdminMember, AdminMemberKind } from "./members.ts";
import { AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("EnrollMemberInput", {
  description: "Who joins. At least one of `externalId`, `email` and `phone` is needed.",
})
export class AdminEnrollMemberInput {
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

  @Field(() => AdminAddressInput, { nullable: true, description: "Where the member lives." })
  address?: Of<AdminAddressInput> | null;

  @Field(() => String, {
    nullable: true,
    description: "The referral code of the member who referred this one.",
  })
  referralCode?: string | null;

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
export class AdminEnrollMemberPayload {
  @Field(() => Boolean, {
    description: "Whether a new member was made; false when the identity was known.",
  })
  created?: boolean;

  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationEnrollMemberArgs {
  @Field(() => AdminEnrollMemberInput, { description: "Who joins." })
  input!: Of<AdminEnrollMemberInput>;
}
