import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  PartnerCreateWebhookEndpointInput,
  PartnerCreateWebhookEndpointPayload,
  PartnerDeleteWebhookEndpointInput,
  PartnerDeleteWebhookEndpointPayload,
  PartnerQueryWebhookDeliveriesArgs,
  PartnerQueryWebhookEndpointsArgs,
  PartnerResendWebhookDeliveryInput,
  PartnerResendWebhookDeliveryPayload,
  PartnerRotateWebhookSecretInput,
  PartnerRotateWebhookSecretPayload,
  PartnerUpdateWebhookEndpointInput,
  PartnerUpdateWebhookEndpointPayload,
  PartnerWebhookDeliveryConnection,
  PartnerWebhookEndpointConnection,
} from "../../generated/partner/webhooks.ts";
import type { Context } from "../../graphql/context.ts";
import {
  answerCreate,
  answerDelete,
  answerResend,
  answerRotate,
  answerUpdate,
} from "./answer-writes.ts";
import { listDeliveries } from "./deliveries/list-deliveries.ts";
import { listEndpoints } from "./endpoints/list-endpoints.ts";
import { partnerEventTypes } from "./partners/partner-event-types.ts";

/** A partner's own endpoints: what concerns it, as hints. */
@Resolver()
export class WebhooksOfPartner {
  @Query(() => PartnerWebhookEndpointConnection)
  webhookEndpoints(
    @Args(() => PartnerQueryWebhookEndpointsArgs) args: PartnerQueryWebhookEndpointsArgs,
    @Ctx() context: Context,
  ) {
    return listEndpoints(context, args);
  }

  @Query(() => PartnerWebhookDeliveryConnection)
  webhookDeliveries(
    @Args(() => PartnerQueryWebhookDeliveriesArgs) args: PartnerQueryWebhookDeliveriesArgs,
    @Ctx() context: Context,
  ) {
    return listDeliveries(context, args);
  }

  @Mutation(() => PartnerCreateWebhookEndpointPayload)
  createWebhookEndpoint(
    @Arg("input", () => PartnerCreateWebhookEndpointInput) input: PartnerCreateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerCreate(context, input, partnerEventTypes(context.eventTypes));
  }

  @Mutation(() => PartnerUpdateWebhookEndpointPayload)
  updateWebhookEndpoint(
    @Arg("input", () => PartnerUpdateWebhookEndpointInput) input: PartnerUpdateWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerUpdate(context, input, partnerEventTypes(context.eventTypes));
  }

  @Mutation(() => PartnerRotateWebhookSecretPayload)
  rotateWebhookSecret(
    @Arg("input", () => PartnerRotateWebhookSecretInput) input: PartnerRotateWebhookSecretInput,
    @Ctx() context: Context,
  ) {
    return answerRotate(context, input);
  }

  @Mutation(() => PartnerDeleteWebhookEndpointPayload)
  deleteWebhookEndpoint(
    @Arg("input", () => PartnerDeleteWebhookEndpointInput) input: PartnerDeleteWebhookEndpointInput,
    @Ctx() context: Context,
  ) {
    return answerDelete(context, input);
  }

  @Mutation(() => PartnerResendWebhookDeliveryPayload)
  resendWebhookDelivery(
    @Arg("input", () => PartnerResendWebhookDeliveryInput) input: PartnerResendWebhookDeliveryInput,
    @Ctx() context: Context,
  ) {
    return answerResend(context, input);
  }
}

@Resolver(() => PartnerWebhookDeliveryConnection)
export class CountOfPartnerDeliveries {
  @FieldResolver()
  totalCount(@Root() { count }: { readonly count: () => Promise<number> }) {
    return count();
  }
}
