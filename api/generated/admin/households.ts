// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminEntry, AdminWallet } from "./ledger.ts";
import { AdminMember } from "./members.ts";
import { AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("ContributeToHouseholdInput", { description: "Points to give to a household." })
export class AdminContributeToHouseholdInput {
  @Field(() => ID, { description: "Whose points (`mem_…`)." })
  memberId!: string;

  @Field(() => Points, { description: "How many, above zero." })
  points!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CreateHouseholdInput", { description: "Who makes a household." })
export class AdminCreateHouseholdInput {
  @Field(() => ID, { description: "Its first member (`mem_…`)." })
  memberId!: string;
}

@InputType("JoinHouseholdInput", { description: "Who joins which household." })
export class AdminJoinHouseholdInput {
  @Field(() => ID, { description: "The household (`hhd_…`)." })
  householdId!: string;

  @Field(() => ID, { description: "Who joins (`mem_…`)." })
  memberId!: string;
}

@InputType("LeaveHouseholdInput", { description: "Who leaves its household." })
export class AdminLeaveHouseholdInput {
  @Field(() => ID, { description: "Who leaves (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("ContributeToHouseholdPayload", {
  description: "The result of contributing to a household.",
  simpleResolvers: true,
})
export class AdminContributeToHouseholdPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The member's entry; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CreateHouseholdPayload", {
  description: "The result of creating a household.",
  simpleResolvers: true,
})
export class AdminCreateHouseholdPayload {
  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Household", {
  description: "Members who collect points together.",
  simpleResolvers: true,
})
export class AdminHousehold {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id?: string;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt?: Date;

  @Field(() => AdminWallet, { description: "Its points." })
  wallet?: Of<AdminWallet>;

  @Field(() => [AdminHouseholdMember], {
    description: "Who belongs to it, first comers first; at most 100.",
  })
  members?: readonly Of<AdminHouseholdMember>[];
}

@ObjectType("HouseholdMember", {
  description: "Who belongs to a household.",
  simpleResolvers: true,
})
export class AdminHouseholdMember {
  @Field(() => AdminMember, { description: "The member." })
  member?: Of<AdminMember>;

  @Field(() => DateTime, { description: "Since when." })
  joinedAt?: Date;
}

@ObjectType("JoinHouseholdPayload", {
  description: "The result of joining a household.",
  simpleResolvers: true,
})
export class AdminJoinHouseholdPayload {
  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household, as it is now; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("LeaveHouseholdPayload", {
  description: "The result of leaving a household.",
  simpleResolvers: true,
})
export class AdminLeaveHouseholdPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminHousehold, {
    nullable: true,
    description: "The household that was left; null when it was refused.",
  })
  household?: Of<AdminHousehold> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminHouseholdEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminMutationCreateHouseholdArgs {
  @Field(() => AdminCreateHouseholdInput, { description: "Its first member." })
  input!: Of<AdminCreateHouseholdInput>;
}

@ArgsType()
export class AdminMutationJoinHouseholdArgs {
  @Field(() => AdminJoinHouseholdInput, { description: "Who joins which." })
  input!: Of<AdminJoinHouseholdInput>;
}

@ArgsType()
export class AdminMutationLeaveHouseholdArgs {
  @Field(() => AdminLeaveHouseholdInput, { description: "Who leaves." })
  input!: Of<AdminLeaveHouseholdInput>;
}

@ArgsType()
export class AdminMutationContributeToHouseholdArgs {
  @Field(() => AdminContributeToHouseholdInput, { description: "Who gives, and how many." })
  input!: Of<AdminContributeToHouseholdInput>;
}

@ArgsType()
export class AdminQueryHouseholdArgs {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id!: string;
}
