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
import {
  answerCreate,
  answerDelete,
  answerResend,
  answerRotate,
  answerUpdate,
} from "./answer-writes.ts";
import { deliveryById } from "./deliveries/list-deliveries.ts";
import { sendTestWebhook } from "./deliveries/send-test-webhook.ts";

@Resolver()
export class WebhookWrites {
  @Mutation(() => AdminCreateWebhookEndpointPayload)
  createWebhookEndpoint(
    @Arg("input", () => AdminCreateWebhookEndpointInput) input: AdminCreateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerCreate(context, input, context.eventTypes);
  }

  @Mutation(() => AdminUpdateWebhookEndpointPayload)
  updateWebhookEndpoint(
    @Arg("input", () => AdminUpdateWebhookEndpointInput) input: AdminUpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerUpdate(context, input, context.eventTypes);
  }

  @Mutation(() => AdminRotateWebhookSecretPayload)
  rotateWebhookSecret(
    @Arg("input", () => AdminRotateWebhookSecretInput) input: AdminRotateWebhookSecretInput,
    @Ctx() context: Context,
  ) {
    return answerRotate(context, input);
  }

  @Mutation(() => AdminDeleteWebhookEndpointPayload)
  deleteWebhookEndpoint(
    @Arg("input", () => AdminDeleteWebhookEndpointInput) input: AdminDeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerDelete(context, input);
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
      show: async ({ deliveryId }) => ({ delivery: await deliveryById(context, deliveryId) }),
    });
  }

  @Mutation(() => AdminResendWebhookDeliveryPayload)
  resendWebhookDelivery(
    @Arg("input", () => AdminResendWebhookDeliveryInput) input: AdminResendWebhookDeliveryInput,
    @Ctx() context: Context,
  ) {
    return answerResend(context, input);
  }
}
