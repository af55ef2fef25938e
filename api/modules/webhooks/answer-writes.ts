import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import type { EventTypes } from "../../writes/event.ts";
import { deliveryById } from "./deliveries/list-deliveries.ts";
import { resendWebhookDelivery } from "./deliveries/resend-webhook-delivery.ts";
import { createWebhookEndpoint } from "./endpoints/create-webhook-endpoint.ts";
import type { CreateWebhookEndpoint } from "./endpoints/create-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "./endpoints/delete-webhook-endpoint.ts";
import { endpointById } from "./endpoints/list-endpoints.ts";
import { rotateWebhookSecret } from "./endpoints/rotate-webhook-secret.ts";
import { updateWebhookEndpoint } from "./endpoints/update-webhook-endpoint.ts";
import type { UpdateWebhookEndpoint } from "./endpoints/update-webhook-endpoint.ts";
import { newWebhookSecret } from "./webhook-secret.ts";

/** What an input of an endpoint names. */
interface Named {
  /** The public id. */
  readonly id: string;
}

/** Answers the adding of an endpoint that can be sent events of some types. */
export async function answerCreate(
  context: Context,
  input: CreateWebhookEndpoint,
  types: EventTypes,
) {
  const secret = newWebhookSecret();
  const encrypted = context.keyRing.encrypt(secret);
  const checks = { ...(await checksOf(context, input, types)), secret: encrypted };
  return answerMutation(context, {
    operation: "createWebhookEndpoint",
    input,
    write: (work, content) => createWebhookEndpoint(work, content, checks),
    show: (result) => showEndpoint(result, context, { secret }),
  });
}

/** Answers the change of an endpoint that can be sent events of some types. */
export async function answerUpdate(
  context: Context,
  input: UpdateWebhookEndpoint,
  types: EventTypes,
) {
  const checks = await checksOf(context, input, types);
  return answerMutation(context, {
    operation: "updateWebhookEndpoint",
    input,
    write: (work, content) => updateWebhookEndpoint(work, content, checks),
    show: showEndpoint,
  });
}

/** Answers the rotation of a secret. */
export function answerRotate(
  context: Context,
  input: Named & { readonly overlap?: string | null },
) {
  const secret = newWebhookSecret();
  const encrypted = context.keyRing.encrypt(secret);
  return answerMutation(context, {
    operation: "rotateWebhookSecret",
    input,
    write: (work, { id, overlap }) =>
      rotateWebhookSecret(work, { id, overlap: overlap ?? "P1D" }, encrypted),
    show: (result) => showEndpoint(result, context, { secret }),
  });
}

/** Answers the deletion of an endpoint. */
export function answerDelete(context: Context, input: Named) {
  return answerMutation(context, {
    operation: "deleteWebhookEndpoint",
    input,
    write: deleteWebhookEndpoint,
    show: () => ({}),
  });
}

/** Answers the resending of a delivery. */
export function answerResend(context: Context, input: Named) {
  return answerMutation(context, {
    operation: "resendWebhookDelivery",
    input,
    write: resendWebhookDelivery,
    show: async ({ deliveryId }) => ({ delivery: await deliveryById(context, deliveryId) }),
  });
}

/** Looked up before the write begins: DNS may be slow, and no transaction waits for it. */
async function checksOf(
  { httpClient }: Context,
  { url }: { readonly url?: string | null },
  types: EventTypes,
) {
  return { types, unreachable: url ? await httpClient.refuses(url) : null };
}

async function showEndpoint(
  { endpointId }: { readonly endpointId: string },
  context: Context,
  more: { readonly secret?: string } = {},
) {
  return { endpoint: await endpointById(context, endpointId), ...more };
}
