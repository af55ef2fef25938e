import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminCreateWebhookEndpointInput,
  AdminCreateWebhookEndpointPayload,
  AdminDeleteWebhookEndpointInput,
  AdminDeleteWebhookEndpointPayload,
  AdminResendWebhookDeliveryInput,
  AdminResendWebhookDeliveryPayload,
  AdminRotateWebhookSecretInput,
  AdminRotateWebhookSecretPayload,
  AdminSendTestWebhookInput,
  AdminSendTestWebhookPayload,
  AdminUpdateWebhookEndpointInput,
  AdminUpdateWebhookEndpointPayload,
} from "../../generated/admin/webhooks.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { createWebhookEndpoint } from "./endpoints/create-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "./endpoints/delete-webhook-endpoint.ts";
import { endpointById } from "./endpoints/list-endpoints.ts";
import { resendWebhookDelivery } from "./deliveries/resend-webhook-delivery.ts";
import { rotateWebhookSecret } from "./endpoints/rotate-webhook-secret.ts";
import { sendTestWebhook } from "./deliveries/send-test-webhook.ts";
import { updateWebhookEndpoint } from "./endpoints/update-webhook-endpoint.ts";
import { deliveryById } from "./deliveries/list-deliveries.ts";
import { newWebhookSecret } from "./webhook-secret.ts";

@Resolver()
export class WebhookWrites {
  @Mutation(() => AdminCreateWebhookEndpointPayload)
  async createWebhookEndpoint(
    @Arg("input", () => AdminCreateWebhookEndpointInput) input: AdminCreateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    const secret = newWebhookSecret();
    const checks = { ...(await checksOf(context, input)), secret: context.keyRing.encrypt(secret) };
    return answerMutation(context, {
      operation: "createWebhookEndpoint",
      input,
      write: (work, content) => createWebhookEndpoint(work, content, checks),
      show: (result) => showEndpoint(result, context, { secret }),
    });
  }

  @Mutation(() => AdminUpdateWebhookEndpointPayload)
  async updateWebhookEndpoint(
    @Arg("input", () => AdminUpdateWebhookEndpointInput) input: AdminUpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    const checks = await checksOf(context, input);
    return answerMutation(context, {
      operation: "updateWebhookEndpoint",
      input,
      write: (work, content) => updateWebhookEndpoint(work, content, checks),
      show: showEndpoint,
    });
  }

  @Mutation(() => AdminRotateWebhookSecretPayload)
  rotateWebhookSecret(
    @Arg("input", () => AdminRotateWebhookSecretInput) input: AdminRotateWebhookSecretInput,
    @Ctx() context: Context,
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

  @Mutation(() => AdminDeleteWebhookEndpointPayload)
  deleteWebhookEndpoint(
    @Arg("input", () => AdminDeleteWebhookEndpointInput) input: AdminDeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "deleteWebhookEndpoint",
      input,
      write: deleteWebhookEndpoint,
      show: () => ({}),
    });
  }

  @Mutation(() => AdminSendTestWebhookPayload)
  sendTestWebhook(
    @Arg("input", () => AdminSendTestWebhookInput) input: AdminSendTestWebhookInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "sendTestWebhook",
      input,
      write: (work, content) => sendTestWebhook(work, content, context.eventTypes),
      show: showDelivery,
    });
  }

  @Mutation(() => AdminResendWebhookDeliveryPayload)
  resendWebhookDelivery(
    @Arg("input", () => AdminResendWebhookDeliveryInput) input: AdminResendWebhookDeliveryInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "resendWebhookDelivery",
      input,
      write: resendWebhookDelivery,
      show: showDelivery,
    });
  }
}

/** Looked up before the write begins: DNS may be slow, and no transaction waits for it. */
async function checksOf({ httpClient, eventTypes }: Context, { url }: { url?: string | null }) {
  return { types: eventTypes, unreachable: url ? await httpClient.refuses(url) : null };
}

async function showEndpoint(
  { endpointId }: { endpointId: string },
  context: Context,
  more: { secret?: string } = {},
) {
  return { endpoint: await endpointById(context, endpointId), ...more };
}

async function showDelivery({ deliveryId }: { deliveryId: string }, context: Context) {
  return { delivery: await deliveryById(context, deliveryId) };
}
