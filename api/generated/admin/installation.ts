// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime } from "../../graphql/scalars.ts";
import { AdminAccessKeyKind } from "./access.ts";
import { AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminProgramStatus = { OPEN: "OPEN", CLOSED: "CLOSED" } as const;
export type AdminProgramStatus = keyof typeof AdminProgramStatus;
registerEnumType(AdminProgramStatus, {
  name: "ProgramStatus",
  description: "Whether a program is in use.",
  valuesConfig: {
    OPEN: { description: "It is in use." },
    CLOSED: { description: "It was closed: its keys open nothing, and its data is kept." },
  },
});

export const AdminProgramTemplate = {
  POINTS: "POINTS",
  TIERED: "TIERED",
  VISITS: "VISITS",
} as const;
export type AdminProgramTemplate = keyof typeof AdminProgramTemplate;
registerEnumType(AdminProgramTemplate, {
  name: "ProgramTemplate",
  description: "What a new program begins with.",
  valuesConfig: {
    POINTS: {
      description: "Points for every purchase, a welcome gift, and two discounts as rewards.",
    },
    TIERED: { description: "The same with three tiers by spending in a calendar year." },
    VISITS: { description: "A point for every day with a purchase, and the tenth for free." },
  },
});

@InputType("CloseProgramInput", { description: "Which program to close." })
export class AdminCloseProgramInput {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id!: string;

  @Field(() => String, {
    description: "Why, for whoever looks at the list later: 1 to 500 characters.",
  })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CreateProgramInput", { description: "A new program." })
export class AdminCreateProgramInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The program that it is a sandbox of (`prg_…`): what is left out below is that program's.",
  })
  sandboxOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its name, in each of its languages until they differ: 1 to 100 characters.",
  })
  name?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: "The currency of its purchases." })
  currencyCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The IANA time zone in which its days begin and end.",
  })
  timeZone?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The languages it speaks, as tags such as `vi`; the first is the default. At most 10.",
  })
  locales?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "What it calls its points: 1 to 100 characters.",
  })
  pointsName?: string | null;

  @Field(() => AdminProgramTemplate, {
    defaultValue: "POINTS",
    description: "What it begins with; a sandbox begins with its program's configuration instead.",
  })
  template!: Of<AdminProgramTemplate>;

  @Field(() => String, {
    nullable: true,
    description:
      "Where phone numbers without a prefix are from, such as `VN`; found by the first language when left out.",
  })
  countryCode?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "From which pages browsers may use its publishable key, such as `https://shop.example`.",
  })
  origins?: string[] | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("CloseProgramPayload", {
  description: "The result of closing a program.",
  simpleResolvers: true,
})
export class AdminCloseProgramPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminProgramSummary, {
    nullable: true,
    description: "The program as it is now; null when it was refused.",
  })
  program?: Of<AdminProgramSummary> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CreateProgramPayload", {
  description: "The result of making a program.",
  simpleResolvers: true,
})
export class AdminCreateProgramPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminProgramSummary, {
    nullable: true,
    description: "The program; null when it was refused.",
  })
  program?: Of<AdminProgramSummary> | null;

  @Field(() => [AdminFirstKey], {
    nullable: true,
    description:
      "Its first keys: for browsers, for servers and for the back office; null when it was refused.",
  })
  keys?: readonly Of<AdminFirstKey>[] | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("FirstKey", { description: "A key that a program begins with.", simpleResolvers: true })
export class AdminFirstKey {
  @Field(() => AdminAccessKeyKind, { description: "Who uses it." })
  kind?: Of<AdminAccessKeyKind>;

  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The key itself. Null when this is a repeat: then the program's back office rotates it to get another.",
  })
  secret?: string | null;
}

@ObjectType("ProgramSummary", {
  description: "A program, as whoever runs the installation sees it from outside.",
  simpleResolvers: true,
})
export class AdminProgramSummary {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language or the program's own." })
  name?: string;

  @Field(() => CurrencyCode, { description: "The currency purchases are recorded in." })
  currencyCode?: string;

  @Field(() => String, {
    description: "The IANA time zone in which the program's days begin and end.",
  })
  timeZone?: string;

  @Field(() => AdminProgramStatus, { description: "Whether it is in use." })
  status?: Of<AdminProgramStatus>;

  @Field(() => AdminProgramSummary, {
    nullable: true,
    description: "The program that this sandbox tries out. Null for any other program.",
  })
  sandboxOf?: Of<AdminProgramSummary> | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed. Null when it is open.",
  })
  closedAt?: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was closed. Null when it is open." })
  closeReason?: string | null;
}

@ObjectType("ProgramSummaryConnection", {
  description: "A page of programs.",
  simpleResolvers: true,
})
export class AdminProgramSummaryConnection {
  @Field(() => [AdminProgramSummary], { description: "The programs." })
  nodes?: readonly Of<AdminProgramSummary>[];

  @Field(() => [AdminProgramSummaryEdge], {
    description: "The programs, each with its place in the list.",
  })
  edges?: readonly Of<AdminProgramSummaryEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page ends." })
  pageInfo?: Of<AdminPageInfo>;

  @Field(() => Int, { description: "How many programs there are on all pages." })
  totalCount?: number;
}

@ObjectType("ProgramSummaryEdge", { description: "A program in a list.", simpleResolvers: true })
export class AdminProgramSummaryEdge {
  @Field(() => AdminProgramSummary, { description: "The program." })
  node?: Of<AdminProgramSummary>;

  @Field(() => String, { description: "Its place in the list." })
  cursor?: string;
}

@ArgsType()
export class AdminMutationCreateProgramArgs {
  @Field(() => AdminCreateProgramInput, { description: "The program." })
  input!: Of<AdminCreateProgramInput>;
}

@ArgsType()
export class AdminMutationCloseProgramArgs {
  @Field(() => AdminCloseProgramInput, { description: "Which, and why." })
  input!: Of<AdminCloseProgramInput>;
}

@ArgsType()
export class AdminQueryProgramsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, instead of `after`: 0 to 10,000.",
  })
  offset?: number | null;
}
