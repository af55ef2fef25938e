// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Duration, JSON as JSONValue } from "../../graphql/scalars.ts";
import { PartnerPageInfo, PartnerUserError } from "./vocabulary.ts";
type Of<T> = T;

export const PartnerWebhookDeliveryStatus = {
  WAITING: "WAITING",
  DELIVERED: "DELIVERED",
  FAILED: "FAILED",
} as const;
export type PartnerWebhookDeliveryStatus = keyof typeof PartnerWebhookDeliveryStatus;
registerEnumType(PartnerWebhookDeliveryStatus, {
  name: "WebhookDeliveryStatus",
  description: "How far a delivery has come.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    DELIVERED: { description: "The endpoint took it: it answered 200 to 299." },
    FAILED: { description: "It was given up; it can be sent again by hand." },
  },
});

export const PartnerWebhookDisabledReason = {
  STAFF: "STAFF",
  GONE: "GONE",
  FAILING: "FAILING",
} as const;
export type PartnerWebhookDisabledReason = keyof typeof PartnerWebhookDisabledReason;
registerEnumType(PartnerWebhookDisabledReason, {
  name: "WebhookDisabledReason",
  description: "Why an endpoint is disabled.",
  valuesConfig: {
    STAFF: { description: "Its owner disabled it: staff, or the partner." },
    GONE: { description: "The receiver answered 410 (gone)." },
    FAILING: { description: "Nothing had arrived for five days." },
  },
});

@InputType("CreateWebhookEndpointInput", { description: "An endpoint to add." })
export class PartnerCreateWebhookEndpointInput {
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
export class PartnerDeleteWebhookEndpointInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;
}

@InputType("ResendWebhookDeliveryInput", { description: "A delivery to send again." })
export class PartnerResendWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id!: string;
}

@InputType("RotateWebhookSecretInput", { description: "An endpoint that gets a new secret." })
export class PartnerRotateWebhookSecretInput {
  @Field(() => ID, { description: "The endpoint's id (`whe_…`)." })
  id!: string;

  @Field(() => Duration, {
    nullable: true,
    defaultValue: "P1D",
    description: "How long the present secret goes on signing too; `PT0S` ends it at once.",
  })
  overlap!: string | null;
}

@InputType("UpdateWebhookEndpointInput", { description: "Changes of an endpoint." })
export class PartnerUpdateWebhookEndpointInput {
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

@ObjectType("CreateWebhookEndpointPayload", {
  description: "The result of adding an endpoint.",
  simpleResolvers: true,
})
export class PartnerCreateWebhookEndpointPayload {
  @Field(() => PartnerWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<PartnerWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret with which its webhooks are signed (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("DeleteWebhookEndpointPayload", {
  description: "The result of deleting an endpoint.",
  simpleResolvers: true,
})
export class PartnerDeleteWebhookEndpointPayload {
  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("ResendWebhookDeliveryPayload", {
  description: "The result of sending a delivery again.",
  simpleResolvers: true,
})
export class PartnerResendWebhookDeliveryPayload {
  @Field(() => PartnerWebhookDelivery, {
    nullable: true,
    description: "The delivery, on its way; null when it was refused.",
  })
  delivery?: Of<PartnerWebhookDelivery> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("RotateWebhookSecretPayload", {
  description: "The result of rotating a secret.",
  simpleResolvers: true,
})
export class PartnerRotateWebhookSecretPayload {
  @Field(() => PartnerWebhookEndpoint, {
    nullable: true,
    description: "The endpoint; null when it was refused.",
  })
  endpoint?: Of<PartnerWebhookEndpoint> | null;

  @Field(() => String, {
    nullable: true,
    description: "The new secret (`whsec_…`); it can't be read again. Null when it was refused.",
  })
  secret?: string | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("UpdateWebhookEndpointPayload", {
  description: "The result of changing an endpoint.",
  simpleResolvers: true,
})
export class PartnerUpdateWebhookEndpointPayload {
  @Field(() => PartnerWebhookEndpoint, {
    nullable: true,
    description: "The endpoint as it is now; null when it was refused.",
  })
  endpoint?: Of<PartnerWebhookEndpoint> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("WebhookAttempt", {
  description: "One time a delivery was sent.",
  simpleResolvers: true,
})
export class PartnerWebhookAttempt {
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
export class PartnerWebhookDelivery {
  @Field(() => ID, { description: "The delivery's id (`whd_…`)." })
  id?: string;

  @Field(() => PartnerWebhookEndpoint, { description: "Where it goes." })
  endpoint?: Of<PartnerWebhookEndpoint>;

  @Field(() => String, {
    description: "Its `webhook-id`: the same in every attempt and for every endpoint.",
  })
  messageId?: string;

  @Field(() => String, { description: "The kind of event." })
  eventType?: string;

  @Field(() => JSONValue, { description: "What is sent." })
  payload?: unknown;

  @Field(() => PartnerWebhookDeliveryStatus, { description: "How far it has come." })
  status?: Of<PartnerWebhookDeliveryStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried next, by the program's clock; null when it isn't.",
  })
  nextAttemptAt?: Date | null;

  @Field(() => [PartnerWebhookAttempt], { description: "The latest 50 attempts, newest first." })
  attempts?: readonly Of<PartnerWebhookAttempt>[];

  @Field(() => DateTime, { description: "When the event happened." })
  createdAt?: Date;
}

@ObjectType("WebhookDeliveryConnection", {
  description: "A page of deliveries.",
  simpleResolvers: true,
})
export class PartnerWebhookDeliveryConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [PartnerWebhookDelivery], { description: "The deliveries." })
  nodes?: readonly Of<PartnerWebhookDelivery>[];

  @Field(() => [PartnerWebhookDeliveryEdge], { description: "The deliveries with their cursors." })
  edges?: readonly Of<PartnerWebhookDeliveryEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("WebhookDeliveryEdge", {
  description: "A delivery at its place in the list.",
  simpleResolvers: true,
})
export class PartnerWebhookDeliveryEdge {
  @Field(() => PartnerWebhookDelivery, { description: "The delivery." })
  node?: Of<PartnerWebhookDelivery>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ObjectType("WebhookEndpoint", {
  description: "An address that is sent events.",
  simpleResolvers: true,
})
export class PartnerWebhookEndpoint {
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

  @Field(() => PartnerWebhookDisabledReason, {
    nullable: true,
    description: "Why it is disabled; null while it is enabled.",
  })
  disabledReason?: Of<PartnerWebhookDisabledReason> | null;

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
export class PartnerWebhookEndpointConnection {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount?: number;

  @Field(() => [PartnerWebhookEndpoint], { description: "The endpoints." })
  nodes?: readonly Of<PartnerWebhookEndpoint>[];

  @Field(() => [PartnerWebhookEndpointEdge], { description: "The endpoints with their cursors." })
  edges?: readonly Of<PartnerWebhookEndpointEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("WebhookEndpointEdge", {
  description: "An endpoint at its place in the list.",
  simpleResolvers: true,
})
export class PartnerWebhookEndpointEdge {
  @Field(() => PartnerWebhookEndpoint, { description: "The endpoint." })
  node?: Of<PartnerWebhookEndpoint>;

  @Field(() => String, { description: "Its place; pass it as `after` to read on from here." })
  cursor?: string;
}

@ArgsType()
export class PartnerMutationCreateWebhookEndpointArgs {
  @Field(() => PartnerCreateWebhookEndpointInput, { description: "The endpoint." })
  input!: Of<PartnerCreateWebhookEndpointInput>;
}

@ArgsType()
export class PartnerMutationUpdateWebhookEndpointArgs {
  @Field(() => PartnerUpdateWebhookEndpointInput, { description: "The changes." })
  input!: Of<PartnerUpdateWebhookEndpointInput>;
}

@ArgsType()
export class PartnerMutationRotateWebhookSecretArgs {
  @Field(() => PartnerRotateWebhookSecretInput, { description: "Which, and how long both sign." })
  input!: Of<PartnerRotateWebhookSecretInput>;
}

@ArgsType()
export class PartnerMutationDeleteWebhookEndpointArgs {
  @Field(() => PartnerDeleteWebhookEndpointInput, { description: "Which." })
  input!: Of<PartnerDeleteWebhookEndpointInput>;
}

@ArgsType()
export class PartnerMutationResendWebhookDeliveryArgs {
  @Field(() => PartnerResendWebhookDeliveryInput, { description: "Which." })
  input!: Of<PartnerResendWebhookDeliveryInput>;
}

@ArgsType()
export class PartnerQueryWebhookEndpointsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class PartnerQueryWebhookDeliveriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those to this endpoint (`whe_…`)." })
  endpointId?: string | null;

  @Field(() => PartnerWebhookDeliveryStatus, {
    nullable: true,
    description: "Only those that stand like this.",
  })
  status?: Of<PartnerWebhookDeliveryStatus> | null;

  @Field(() => String, { nullable: true, description: "Only those of this kind of event." })
  eventType?: string | null;
}
