// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Duration, JSON as JSONValue } from "../../graphql/scalars.ts";
import { AdminDateTimeRange } from "./members.ts";
import { AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminWebhookDeliveryOrderField = { CREATED_AT: "CREATED_AT" } as const;
export type AdminWebhookDeliveryOrderField = keyof typeof AdminWebhookDeliveryOrderField;
registerEnumType(AdminWebhookDeliveryOrderField, {
  name: "WebhookDeliveryOrderField",
  description: "What deliveries can be ordered by.",
  valuesConfig: { CREATED_AT: { description: "When the event happened." } },
});

export const AdminWebhookDeliveryStatus = {
  WAITING: "WAITING",
  DELIVERED: "DELIVERED",
  FAILED: "FAILED",
} as const;
export type AdminWebhookDeliveryStatus = keyof typeof AdminWebhookDeliveryStatus;
registerEnumType(AdminWebhookDeliveryStatus, {
  name: "WebhookDeliveryStatus",
  description: "How far a delivery has come.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    DELIVERED: { description: "The endpoint took it: it answered 200 to 299." },
    FAILED: { description: "It was given up; it can be sent again by hand." },
  },
});

export const AdminWebhookDisabledReason = {
  STAFF: "STAFF",
  GONE: "GONE",
  FAILING: "FAILING",
} as const;
export type AdminWebhookDisabledReason = keyof typeof AdminWebhookDisabledReason;
registerEnumType(AdminWebhookDisabledReason, {
  name: "WebhookDisabledReason",
  description: "Why an endpoint is disabled.",
  valuesConfig: {
    STAFF: { description: "Its owner disabled it: staff, or the partner." },
    GONE: { description: "The receiver answered 410 (gone)." },
    FAILING: { description: "Nothing had arrived for five days." },
  },
});

@InputType("CreateWebhookEndpointInput", { description: "An endpoint to add." })
export class AdminCreateWebhookEndpointInput {
  @Field(() => String, {
    description: "Where to send events: an https address that the Internet can reach.",
  })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The events to send; every event that the caller can be sent when left out or empty.",
  })
  eventTypes?: string[] | null;
}

@InputType("DeleteWebhookEndpointInput", { description: "The endpoint to delete." })
export class AdminDeleteWebhookEndpointInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;
}

@InputType("ResendWebhookDeliveryInput", { description: "A delivery to send again." })
export class AdminResendWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id!: string;
}

@InputType("RotateWebhookSecretInput", { description: "An endpoint that gets a new secret." })
export class AdminRotateWebhookSecretInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => Duration, {
    nullable: true,
    defaultValue: "P1D",
    description: "How long the present secret goes on signing too; `PT0S` ends it at once.",
  })
  overlap!: string | null;
}

@InputType("SendTestWebhookInput", { description: "A test for an endpoint." })
export class AdminSendTestWebhookInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => String, { description: "The kind of event whose example is sent." })
  eventType!: string;
}

@InputType("UpdateWebhookEndpointInput", { description: "Changes of an endpoint." })
export class AdminUpdateWebhookEndpointInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Where to send events." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for." })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The events to send; every event that the caller can be sent when empty.",
  })
  eventTypes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is sent events." })
  enabled?: boolean | null;
}

@InputType("WebhookDeliveryFilter", {
  description: "Which deliveries to list. What is left out does not matter.",
})
export class AdminWebhookDeliveryFilter {
  @Field(() => [ID], { nullable: true, description: "Those to one of these endpoints (`whe_…`)." })
  endpointIds?: string[] | null;

  @Field(() => [AdminWebhookDeliveryStatus], {
    nullable: true,
    description: "Those that stand like this.",
  })
  statuses?: Of<AdminWebhookDeliveryStatus>[] | null;

  @Field(() => [String], { nullable: true, description: "Those of these kinds of events." })
  eventTypes?: string[] | null;

  @Field(() => AdminDateTimeRange, {
    nullable: true,
    description: "Those whose event happened within.",
  })
  createdAt?: Of<AdminDateTimeRange> | null;
}

@InputType("WebhookDeliveryOrder", { description: "In which order to list deliveries." })
export class AdminWebhookDeliveryOrder {
  @Field(() => AdminWebhookDeliveryOrderField, { description: "By what." })
  field!: Of<AdminWebhookDeliveryOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@ObjectType("CreateWebhookEndpointPayload", {
  description: "The result of adding an endpoint.",
  simpleResolvers: true,
})
export class AdminCreateWebhookEndpointPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret with which its webhooks are signed (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DeleteWebhookEndpointPayload", {
  description: "The result of deleting an endpoint.",
  simpleResolvers: true,
})
export class AdminDeleteWebhookEndpointPayload {
  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EventType", { description: "A kind of event, documented.", simpleResolvers: true })
export class AdminEventType {
  @Field(() => String, { description: "Its name, such as `purchase.recorded`." })
  name?: string;

  @Field(() => String, { description: "When it is emitted." })
  description?: string;

  @Field(() => Int, {
    description:
      "The version of its payload; it grows when a field changes its meaning. New fields can come in any version.",
  })
  version?: number;

  @Field(() => JSONValue, { description: "What such an event looks like as it is sent." })
  example?: unknown;
}

@ObjectType("ResendWebhookDeliveryPayload", {
  description: "The result of sending a delivery again.",
  simpleResolvers: true,
})
export class AdminResendWebhookDeliveryPayload {
  @Field(() => AdminWebhookDelivery, {
    nullable: true,
    description: "The delivery, on its way; null when it was refused.",
  })
  delivery?: Of<AdminWebhookDelivery> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RotateWebhookSecretPayload", {
  description: "The result of rotating a secret.",
  simpleResolvers: true,
})
export class AdminRotateWebhookSecretPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description: "The new secret (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SendTestWebhookPayload", {
  description: "The result of sending a test.",
  simpleResolvers: true,
})
export class AdminSendTestWebhookPayload {
  @Field(() => AdminWebhookDelivery, {
    nullable: true,
    description: "The delivery, on its way; null when it was refused.",
  })
  delivery?: Of<AdminWebhookDelivery> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UpdateWebhookEndpointPayload", {
  description: "The result of changing an endpoint.",
  simpleResolvers: true,
})
export class AdminUpdateWebhookEndpointPayload {
  @Field(() => AdminWebhookEndpoint, {
    nullable: true,
    description: "The endpoint as it is now; null when it was refused.",
  })
  endpoint?: Of<AdminWebhookEndpoint> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("WebhookAttempt", {
  description: "One time a delivery was sent.",
  simpleResolvers: true,
})
export class AdminWebhookAttempt {
  @Field(() => Int, {
    description: "Which attempt; a number is missing where a worker was stopped in the middle.",
  })
  number?: number;

  @Field(() => DateTime, { description: "When, by the program's clock." })
  at?: Date;

  @Field(() => Int, { description: "How long it took, in milliseconds." })
  tookMs?: number;

  @Field(() => Int, {
    nullable: true,
    description: "The HTTP status it was answered with; null when there was no answer.",
  })
  status?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why there was no answer; null when there was one.",
  })
  error?: string | null;

  @Field(() => String, { description: "How the answer began: at most 1,000 characters." })
  response?: string;
}

@ObjectType("WebhookDelivery", {
  description: "An event on its way to an endpoint.",
  simpleResolvers: true,
})
export class AdminWebhookDelivery {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id?: string;

  @Field(() => AdminWebhookEndpoint, { description: "Where it goes." })
  endpoint?: Of<AdminWebhookEndpoint>;

  @Field(() => String, {
    description: "Its `webhook-id`: the same in every attempt and for every endpoint.",
  })
  messageId?: string;

  @Field(() => String, { description: "The kind of event." })
  eventType?: string;

  @Field(() => JSONValue, { description: "What is sent." })
  payload?: unknown;

  @Field(() => AdminWebhookDeliveryStatus, { description: "How far it has come." })
  status?: Of<AdminWebhookDeliveryStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried next, by the program's clock; null when it isn't.",
  })
  nextAttemptAt?: Date | null;

  @Field(() => [AdminWebhookAttempt], { description: "The latest 50 attempts, newest first." })
  attempts?: readonly Of<AdminWebhookAttempt>[];

  @Field(() => DateTime, { description: "When the event happened." })
  createdAt?: Date;
}

@ObjectType("WebhookDeliveryConnection", {
  description: "A page of deliveries.",
  simpleResolvers: true,
})
export class AdminWebhookDeliveryConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminWebhookDelivery], { description: "The deliveries." })
  nodes?: readonly Of<AdminWebhookDelivery>[];

  @Field(() => [AdminWebhookDeliveryEdge], { description: "The deliveries with their cursors." })
  edges?: readonly Of<AdminWebhookDeliveryEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("WebhookDeliveryEdge", {
  description: "A delivery at its place in the list.",
  simpleResolvers: true,
})
export class AdminWebhookDeliveryEdge {
  @Field(() => AdminWebhookDelivery, { description: "The delivery." })
  node?: Of<AdminWebhookDelivery>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ObjectType("WebhookEndpoint", {
  description: "An address that is sent events.",
  simpleResolvers: true,
})
export class AdminWebhookEndpoint {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id?: string;

  @Field(() => String, { description: "Where events are sent." })
  url?: string;

  @Field(() => String, { description: "What it is for." })
  description?: string;

  @Field(() => [String], {
    description: "The events it is sent; empty: every event that its owner can be sent.",
  })
  eventTypes?: readonly string[];

  @Field(() => Boolean, { description: "Whether it is sent events." })
  enabled?: boolean;

  @Field(() => AdminWebhookDisabledReason, {
    nullable: true,
    description: "Why it is disabled; null while it is enabled.",
  })
  disabledReason?: Of<AdminWebhookDisabledReason> | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was disabled; null while it is enabled.",
  })
  disabledAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when nothing has arrived; null when the last attempt succeeded. After five days it is disabled.",
  })
  failingSince?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the secret before the present one signs too; null when there is none.",
  })
  previousSecretUntil?: Date | null;

  @Field(() => DateTime, { description: "When it was added." })
  createdAt?: Date;
}

@ObjectType("WebhookEndpointConnection", {
  description: "A page of endpoints.",
  simpleResolvers: true,
})
export class AdminWebhookEndpointConnection {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminWebhookEndpoint], { description: "The endpoints." })
  nodes?: readonly Of<AdminWebhookEndpoint>[];

  @Field(() => [AdminWebhookEndpointEdge], { description: "The endpoints with their cursors." })
  edges?: readonly Of<AdminWebhookEndpointEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("WebhookEndpointEdge", {
  description: "An endpoint at its place in the list.",
  simpleResolvers: true,
})
export class AdminWebhookEndpointEdge {
  @Field(() => AdminWebhookEndpoint, { description: "The endpoint." })
  node?: Of<AdminWebhookEndpoint>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ArgsType()
export class AdminMutationCreateWebhookEndpointArgs {
  @Field(() => AdminCreateWebhookEndpointInput, { description: "The endpoint." })
  input!: Of<AdminCreateWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationUpdateWebhookEndpointArgs {
  @Field(() => AdminUpdateWebhookEndpointInput, { description: "The changes." })
  input!: Of<AdminUpdateWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationRotateWebhookSecretArgs {
  @Field(() => AdminRotateWebhookSecretInput, { description: "Which, and how long both sign." })
  input!: Of<AdminRotateWebhookSecretInput>;
}

@ArgsType()
export class AdminMutationDeleteWebhookEndpointArgs {
  @Field(() => AdminDeleteWebhookEndpointInput, { description: "Which." })
  input!: Of<AdminDeleteWebhookEndpointInput>;
}

@ArgsType()
export class AdminMutationSendTestWebhookArgs {
  @Field(() => AdminSendTestWebhookInput, { description: "To which, and what." })
  input!: Of<AdminSendTestWebhookInput>;
}

@ArgsType()
export class AdminMutationResendWebhookDeliveryArgs {
  @Field(() => AdminResendWebhookDeliveryInput, { description: "Which." })
  input!: Of<AdminResendWebhookDeliveryInput>;
}

@ArgsType()
export class AdminQueryWebhookEndpointsArgs {
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
export class AdminQueryWebhookEndpointArgs {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryWebhookDeliveriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => ID, { nullable: true, description: "Only those to this endpoint (`whe_…`)." })
  endpointId?: string | null;

  @Field(() => AdminWebhookDeliveryStatus, {
    nullable: true,
    description: "Only those that stand like this.",
  })
  status?: Of<AdminWebhookDeliveryStatus> | null;

  @Field(() => String, { nullable: true, description: "Only those of this kind of event." })
  eventType?: string | null;

  @Field(() => AdminWebhookDeliveryFilter, {
    nullable: true,
    description: "Only deliveries like this.",
  })
  where?: Of<AdminWebhookDeliveryFilter> | null;

  @Field(() => AdminWebhookDeliveryOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminWebhookDeliveryOrder> | null;
}

@ArgsType()
export class AdminQueryWebhookDeliveryArgs {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id!: string;
}
