import {
  CreateWebhookEndpoint,
  DeleteWebhookEndpoint,
  ResendWebhookDelivery,
  RotateWebhookSecret,
  SendTestWebhook,
  UpdateWebhookEndpoint,
  WebhookDeliveries,
  WebhookEndpoints,
} from "../../client/admin.ts";
import type {
  CreateWebhookEndpointInput,
  RotateWebhookSecretInput,
  UpdateWebhookEndpointInput,
  WebhookDeliveriesQueryVariables,
} from "../../client/admin.ts";
import { WebhookEndpoints as PartnersEndpoints } from "../../client/partner.ts";
import { deliverAllDue } from "../../api/jobs/delivery-worker.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { done } from "../harness/shop.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openReceiver } from "./receiver.ts";

/** The operations of staff on webhooks, and of partners on theirs: they are called the same. */
export function webhooksOf(admin: GraphqlClient) {
  const create = async (input: CreateWebhookEndpointInput) =>
    (await admin.ask(CreateWebhookEndpoint, { input })).createWebhookEndpoint;
  return {
    create,
    /** An endpoint with its secret. */
    async add(input: CreateWebhookEndpointInput) {
      const { endpoint, secret, userErrors } = await create(input);
      return { ...done(endpoint, { input, userErrors }), secret: secret! };
    },
    update: async (input: UpdateWebhookEndpointInput) =>
      (await admin.ask(UpdateWebhookEndpoint, { input })).updateWebhookEndpoint,
    rotate: async (input: RotateWebhookSecretInput) =>
      (await admin.ask(RotateWebhookSecret, { input })).rotateWebhookSecret,
    remove: async (id: string) =>
      (await admin.ask(DeleteWebhookEndpoint, { input: { id } })).deleteWebhookEndpoint,
    sendTest: async (id: string, eventType: string) =>
      (await admin.ask(SendTestWebhook, { input: { id, eventType } })).sendTestWebhook,
    resend: async (id: string) =>
      (await admin.ask(ResendWebhookDelivery, { input: { id } })).resendWebhookDelivery,
    deliveries: async (filter: WebhookDeliveriesQueryVariables = {}) =>
      (await admin.ask(WebhookDeliveries, filter)).webhookDeliveries.nodes,
    partnersEndpoints: async () => (await admin.ask(PartnersEndpoints)).webhookEndpoints.nodes,
    endpoints: async () => (await admin.ask(WebhookEndpoints)).webhookEndpoints.nodes,
  };
}

/** Queues the events that were emitted and sends all that is due now, without a worker. */
export async function sendWebhooks(program: TestProgram): Promise<void> {
  await deliverEvents(program);
  for (const run of program.fixture.engine.worker().deliveryWorkers!) await deliverAllDue(run);
}

/** A receiver that is sent a program's webhooks. */
export async function openHooks(
  program: TestProgram,
  more: Partial<CreateWebhookEndpointInput> = {},
) {
  const receiver = await openReceiver();
  const hooks = webhooksOf(program.admin);
  const endpoint = await hooks.add({ url: receiver.url, ...more });
  return { receiver, hooks, endpoint, send: () => sendWebhooks(program) };
}
