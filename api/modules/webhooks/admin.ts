import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminEventType,
  AdminQueryWebhookDeliveriesArgs,
  AdminQueryWebhookDeliveryArgs,
  AdminQueryWebhookEndpointArgs,
  AdminQueryWebhookEndpointsArgs,
  AdminWebhookDelivery,
  AdminWebhookDeliveryConnection,
  AdminWebhookEndpoint,
  AdminWebhookEndpointConnection,
} from "../../generated/admin/webhooks.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { exampleEvent } from "../../writes/event.ts";
import { endpointById, listEndpoints } from "./endpoints/list-endpoints.ts";
import { deliveryById, listDeliveries } from "./deliveries/list-deliveries.ts";

@Resolver()
export class WebhookQueries {
  @Query(() => [AdminEventType])
  eventTypes(@Ctx() { eventTypes }: Context) {
    const described = [...eventTypes].map(([name, declaration]) => {
      const { description, version } = declaration;
      return { name, description, version, example: exampleEvent(name, declaration) };
    });
    return described.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  @Query(() => AdminWebhookEndpointConnection)
  webhookEndpoints(
    @Args(() => AdminQueryWebhookEndpointsArgs) args: AdminQueryWebhookEndpointsArgs,
    @Ctx() context: Context,
  ) {
    return listEndpoints(context, args);
  }

  @Query(() => AdminWebhookEndpoint, { nullable: true })
  webhookEndpoint(
    @Args(() => AdminQueryWebhookEndpointArgs) { id }: AdminQueryWebhookEndpointArgs,
    @Ctx() context: Context,
  ) {
    return endpointById(context, decodeId("whe", id));
  }

  @Query(() => AdminWebhookDeliveryConnection)
  webhookDeliveries(
    @Args(() => AdminQueryWebhookDeliveriesArgs) args: AdminQueryWebhookDeliveriesArgs,
    @Ctx() context: Context,
  ) {
    return listDeliveries(context, args);
  }

  @Query(() => AdminWebhookDelivery, { nullable: true })
  webhookDelivery(
    @Args(() => AdminQueryWebhookDeliveryArgs) { id }: AdminQueryWebhookDeliveryArgs,
    @Ctx() context: Context,
  ) {
    return deliveryById(context, decodeId("whd", id));
  }
}

@Resolver(() => AdminWebhookDeliveryConnection)
export class CountOfDeliveries {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}
