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
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write.ts";
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
    const written = await context.write({ operation: "createWebhookEndpoint", input }, (work) =>
      createWebhookEndpoint(work, input, checks),
    );
    return withEndpoint(context, written, { secret });
  }

  @Mutation(() => AdminUpdateWebhookEndpointPayload)
  async updateWebhookEndpoint(
    @Arg("input", () => AdminUpdateWebhookEndpointInput) input: AdminUpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    const checks = await checksOf(context, input);
    const written = await context.write({ operation: "updateWebhookEndpoint", input }, (work) =>
      updateWebhookEndpoint(work, input, checks),
    );
    return withEndpoint(context, written);
  }

  @Mutation(() => AdminRotateWebhookSecretPayload)
  async rotateWebhookSecret(
    @Arg("input", () => AdminRotateWebhookSecretInput) input: AdminRotateWebhookSecretInput,
    @Ctx() context: Context,
  ) {
    const secret = newWebhookSecret();
    const encrypted = context.keyRing.encrypt(secret);
    const rotation = { id: input.id, overlap: input.overlap ?? "P1D" };
    const written = await context.write({ operation: "rotateWebhookSecret", input }, (work) =>
      rotateWebhookSecret(work, rotation, encrypted),
    );
    return withEndpoint(context, written, { secret });
  }

  @Mutation(() => AdminDeleteWebhookEndpointPayload)
  async deleteWebhookEndpoint(
    @Arg("input", () => AdminDeleteWebhookEndpointInput) input: AdminDeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "deleteWebhookEndpoint", input }, (work) =>
      deleteWebhookEndpoint(work, input),
    );
    return answerWrite(written, () => ({}));
  }

  @Mutation(() => AdminSendTestWebhookPayload)
  async sendTestWebhook(
    @Arg("input", () => AdminSendTestWebhookInput) input: AdminSendTestWebhookInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "sendTestWebhook", input }, (work) =>
      sendTestWebhook(work, input, context.eventTypes),
    );
    return withDelivery(context, written);
  }

  @Mutation(() => AdminResendWebhookDeliveryPayload)
  async resendWebhookDelivery(
    @Arg("input", () => AdminResendWebhookDeliveryInput) input: AdminResendWebhookDeliveryInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "resendWebhookDelivery", input }, (work) =>
      resendWebhookDelivery(work, input),
    );
    return withDelivery(context, written);
  }
}

/** Looked up before the write begins: DNS may be slow, and no transaction waits for it. */
async function checksOf({ httpClient, eventTypes }: Context, { url }: { url?: string | null }) {
  return { types: eventTypes, unreachable: url ? await httpClient.refuses(url) : null };
}

async function withEndpoint(
  context: Context,
  written: Written<{ endpointId: string }>,
  more: { secret?: string } = {},
) {
  if (!written.done) return answerWrite(written, () => ({}));
  const endpoint = await endpointById(context, written.result.endpointId);
  return answerWrite(written, () => ({ endpoint, ...more }));
}

async function withDelivery(context: Context, written: Written<{ deliveryId: string }>) {
  if (!written.done) return answerWrite(written, () => ({}));
  const delivery = await deliveryById(context, written.result.deliveryId);
  return answerWrite(written, () => ({ delivery }));
}
