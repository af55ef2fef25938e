// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../graphql/scalars.ts";
import { AdminDateTimeRange } from "./members.ts";
import { AdminOrderDirection, AdminPageInfo } from "./vocabulary.ts";
type Of<T> = T;

export const AdminHealthSubject = {
  EVENTS: "EVENTS",
  WEBHOOKS: "WEBHOOKS",
  MESSAGES: "MESSAGES",
  SCHEDULED_TASKS: "SCHEDULED_TASKS",
  JOBS: "JOBS",
  LEDGER: "LEDGER",
  SERVER: "SERVER",
} as const;
export type AdminHealthSubject = keyof typeof AdminHealthSubject;
registerEnumType(AdminHealthSubject, {
  name: "HealthSubject",
  description: "What has to keep up.",
  valuesConfig: {
    EVENTS: { description: "Events of the program become webhooks, mails and what follows them." },
    WEBHOOKS: { description: "Webhooks are delivered." },
    MESSAGES: { description: "Mails are sent." },
    SCHEDULED_TASKS: {
      description: "What is due at set times is done: expiry, tiers, settlements.",
    },
    JOBS: { description: "Jobs that staff started end well." },
    LEDGER: { description: "The ledger has a signed checkpoint of every day." },
    SERVER: { description: "Requests are answered without errors of the server." },
  },
});

export const AdminRequestApi = {
  STOREFRONT: "STOREFRONT",
  ADMIN: "ADMIN",
  PARTNER: "PARTNER",
  HTTP: "HTTP",
} as const;
export type AdminRequestApi = keyof typeof AdminRequestApi;
registerEnumType(AdminRequestApi, {
  name: "RequestApi",
  description: "The doors through which requests come.",
  valuesConfig: {
    STOREFRONT: { description: "The GraphQL API for storefronts." },
    ADMIN: { description: "The GraphQL API for the back office." },
    PARTNER: { description: "The GraphQL API for partner companies." },
    HTTP: { description: "Imports, exports, feeds and uploads over plain HTTP." },
  },
});

export const AdminRequestCallerKind = {
  VISITOR: "VISITOR",
  MEMBER: "MEMBER",
  BACKEND: "BACKEND",
  AUTOMATION: "AUTOMATION",
  STAFF: "STAFF",
  PARTNER: "PARTNER",
} as const;
export type AdminRequestCallerKind = keyof typeof AdminRequestCallerKind;
registerEnumType(AdminRequestCallerKind, {
  name: "RequestCallerKind",
  description: "What kinds of callers the request log has.",
  valuesConfig: {
    VISITOR: { description: "A page with a publishable key." },
    MEMBER: { description: "A page with a member's token." },
    BACKEND: { description: "The shop's server, with a secret key." },
    AUTOMATION: { description: "A program with a key of the admin API." },
    STAFF: { description: "Somebody who is signed in to the admin." },
    PARTNER: { description: "A partner company." },
  },
});

export const AdminRequestOrderField = { ANSWERED_AT: "ANSWERED_AT" } as const;
export type AdminRequestOrderField = keyof typeof AdminRequestOrderField;
registerEnumType(AdminRequestOrderField, {
  name: "RequestOrderField",
  description: "What requests can be ordered by.",
  valuesConfig: { ANSWERED_AT: { description: "When they were answered." } },
});

@InputType("RequestFilter", {
  description: "Which requests to list: those that fit everything given.",
})
export class AdminRequestFilter {
  @Field(() => [AdminRequestApi], { nullable: true, description: "Through one of these doors." })
  apis?: Of<AdminRequestApi>[] | null;

  @Field(() => [AdminRequestCallerKind], {
    nullable: true,
    description: "From one of these kinds of callers.",
  })
  callerKinds?: Of<AdminRequestCallerKind>[] | null;

  @Field(() => ID, { nullable: true, description: "With this key (`key_…`)." })
  keyId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those that were refused or failed, or those that were not.",
  })
  failed?: boolean | null;

  @Field(() => [String], { nullable: true, description: "Refused with one of these codes." })
  codes?: string[] | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Answered within." })
  answeredAt?: Of<AdminDateTimeRange> | null;
}

@InputType("RequestOrder", { description: "In which order to list requests." })
export class AdminRequestOrder {
  @Field(() => AdminRequestOrderField, { description: "By what." })
  field!: Of<AdminRequestOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@ObjectType("HealthCheck", { description: "One thing that has to keep up.", simpleResolvers: true })
export class AdminHealthCheck {
  @Field(() => AdminHealthSubject, { description: "What it is about." })
  subject?: Of<AdminHealthSubject>;

  @Field(() => Boolean, { description: "Whether it keeps up." })
  ok?: boolean;

  @Field(() => String, {
    description:
      "How it stands, and what to do where it does not keep up, in the caller's language.",
  })
  message?: string;

  @Field(() => Int, {
    nullable: true,
    description: "How many wait or failed; null where that is no number.",
  })
  count?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when the oldest of them waits, or when it was last done; null where nothing waits or was done.",
  })
  since?: Date | null;
}

@ObjectType("LoggedRequest", {
  description:
    "A request, and what it was answered. What it sent and who it was about is not kept.",
  simpleResolvers: true,
})
export class AdminLoggedRequest {
  @Field(() => ID, { description: "Its place in the log (`req_…`)." })
  id?: string;

  @Field(() => String, {
    description: "The request's id, as its answer and the server's log have it.",
  })
  requestId?: string;

  @Field(() => DateTime, {
    description:
      "When it was answered, by the server's clock: a sandbox's own time does not count.",
  })
  answeredAt?: Date;

  @Field(() => AdminRequestApi, { description: "Through which door it came." })
  api?: Of<AdminRequestApi>;

  @Field(() => String, {
    nullable: true,
    description:
      "The operation's name, or the path of a plain HTTP request; null for an operation without a name.",
  })
  operation?: string | null;

  @Field(() => Boolean, { description: "Whether the operation may have changed something." })
  isWrite?: boolean;

  @Field(() => String, { description: "The HTTP method." })
  method?: string;

  @Field(() => Int, { description: "The HTTP status of the answer." })
  status?: number;

  @Field(() => [String], {
    description:
      "Why it was refused: codes of GraphQL errors and of `userErrors`; empty when it was done.",
  })
  codes?: readonly string[];

  @Field(() => Int, { description: "How long it took, in milliseconds." })
  milliseconds?: number;

  @Field(() => AdminRequestCallerKind, { description: "What kind of caller sent it." })
  callerKind?: Of<AdminRequestCallerKind>;

  @Field(() => AdminRequestKey, {
    nullable: true,
    description: "The key that it came with; null where there was none, such as a member's token.",
  })
  key?: Of<AdminRequestKey> | null;
}

@ObjectType("LoggedRequestConnection", {
  description: "A page of the request log.",
  simpleResolvers: true,
})
export class AdminLoggedRequestConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminLoggedRequest], { description: "The requests." })
  nodes?: readonly Of<AdminLoggedRequest>[];

  @Field(() => [AdminLoggedRequestEdge], { description: "The requests with their cursors." })
  edges?: readonly Of<AdminLoggedRequestEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("LoggedRequestEdge", {
  description: "A request and its cursor.",
  simpleResolvers: true,
})
export class AdminLoggedRequestEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminLoggedRequest, { description: "The request." })
  node?: Of<AdminLoggedRequest>;
}

@ObjectType("RequestKey", { description: "The key of a request.", simpleResolvers: true })
export class AdminRequestKey {
  @Field(() => ID, { description: "The key's id (`key_…`)." })
  id?: string;

  @Field(() => String, { description: "What it is called." })
  name?: string;
}

@ObjectType("SystemHealth", {
  description: "Whether everything that a program needs keeps up.",
  simpleResolvers: true,
})
export class AdminSystemHealth {
  @Field(() => Boolean, { description: "Whether all checks are." })
  ok?: boolean;

  @Field(() => DateTime, { description: "When it was looked at." })
  checkedAt?: Date;

  @Field(() => String, { description: "The version of Quen that answered." })
  version?: string;

  @Field(() => String, { description: "The version of PostgreSQL." })
  databaseVersion?: string;

  @Field(() => [AdminHealthCheck], { description: "What was looked at." })
  checks?: readonly Of<AdminHealthCheck>[];
}

@ArgsType()
export class AdminQueryRequestsArgs {
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

  @Field(() => AdminRequestFilter, { nullable: true, description: "Only requests like this." })
  where?: Of<AdminRequestFilter> | null;

  @Field(() => AdminRequestOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminRequestOrder> | null;
}
