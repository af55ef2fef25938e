// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { AdminPartnerTerms } from "./settlements.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminPartnerStatus = { ACTIVE: "ACTIVE", ARCHIVED: "ARCHIVED" } as const;
export type AdminPartnerStatus = keyof typeof AdminPartnerStatus;
registerEnumType(AdminPartnerStatus, {
  name: "PartnerStatus",
  description: "Whether a program works with a partner.",
  valuesConfig: {
    ACTIVE: { description: "It does." },
    ARCHIVED: { description: "It did: what happened with it stays, and its keys open nothing." },
  },
});

@InputType("SavePartnerInput", {
  description: "A partner to add or to edit; what is left out stays.",
})
export class AdminSavePartnerInput {
  @Field(() => ID, {
    nullable: true,
    description: "The partner to edit (`ptn_…`); left out for a new one.",
  })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was edited; needed with `id`.",
  })
  version?: number | null;

  @Field(() => String, { description: "The company's name: 1 to 100 characters." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The `source` that purchases made there are recorded under; null takes it away.",
  })
  source?: string | null;

  @Field(() => AdminPartnerStatus, {
    nullable: true,
    description: "Whether the program works with it.",
  })
  status?: Of<AdminPartnerStatus> | null;
}

@ObjectType("Partner", {
  description: "A company that works with the program.",
  simpleResolvers: true,
})
export class AdminPartner {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id?: string;

  @Field(() => String, { description: "The company's name." })
  name?: string;

  @Field(() => AdminPartnerStatus, { description: "Whether the program works with it." })
  status?: Of<AdminPartnerStatus>;

  @Field(() => Int, {
    description: "The version of what `savePartner` edits; it grows with every change.",
  })
  version?: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The `source` that purchases made there are recorded under. Null when it has none.",
  })
  source?: string | null;

  @Field(() => [AdminPartnerTerms], {
    description: "What was agreed with the partner, newest first; empty while nothing is.",
  })
  terms?: readonly Of<AdminPartnerTerms>[];

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What the partner owes the program now, below zero what the program owes the partner: all that was ever charged, less all\nthat was credited and paid. Null while no terms are agreed.",
  })
  balance?: Of<AdminMoney> | null;

  @Field(() => Boolean, {
    description:
      "Whether less is left of what the partner paid in advance than its terms want it warned of (`warnBelow`).",
  })
  prepaidLow?: boolean;
}

@ObjectType("PartnerConnection", { description: "A page of partners.", simpleResolvers: true })
export class AdminPartnerConnection {
  @Field(() => [AdminPartner], { description: "The partners." })
  nodes?: readonly Of<AdminPartner>[];

  @Field(() => [AdminPartnerEdge], {
    description: "The partners, each with its place in the list.",
  })
  edges?: readonly Of<AdminPartnerEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page ends." })
  pageInfo?: Of<AdminPageInfo>;

  @Field(() => Int, { description: "How many partners there are on all pages." })
  totalCount?: number;
}

@ObjectType("PartnerEdge", { description: "A partner in a list.", simpleResolvers: true })
export class AdminPartnerEdge {
  @Field(() => AdminPartner, { description: "The partner." })
  node?: Of<AdminPartner>;

  @Field(() => String, { description: "Its place in the list." })
  cursor?: string;
}

@ObjectType("SavePartnerPayload", {
  description: "The result of saving a partner.",
  simpleResolvers: true,
})
export class AdminSavePartnerPayload {
  @Field(() => AdminPartner, {
    nullable: true,
    description: "The partner as it is now; null when it was refused.",
  })
  partner?: Of<AdminPartner> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationSavePartnerArgs {
  @Field(() => AdminSavePartnerInput, { description: "Which, and what it is to be." })
  input!: Of<AdminSavePartnerInput>;
}

@ArgsType()
export class AdminQueryPartnersArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, instead of `after`: 0 to 10,000.",
  })
  offset?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "A part of their name; case and accents don't matter.",
  })
  search?: string | null;
}

@ArgsType()
export class AdminQueryPartnerArgs {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id!: string;
}
