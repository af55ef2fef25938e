import { measureWaiting } from "../../jobs/measure.ts";
import type { Module } from "../../module.ts";
import { CountOfDeliveries, WebhookQueries } from "./admin.ts";
import { WebhookWrites } from "./admin-writes.ts";
import {
  deleteOldWebhookDeliveries,
  webhookDelivery,
} from "./deliveries/webhook-delivery-worker.ts";
import { addDeliveries } from "./deliveries/add-deliveries.ts";
import { CountOfPartnerDeliveries, WebhooksOfPartner } from "./partner.ts";
import { queueCatalogHints } from "./partners/queue-catalog-hints.ts";
import { webhooksEvents } from "./webhooks-events.ts";
import { storedEndpoints } from "./webhook-endpoint.ts";

export const webhooks: Module = {
  name: "webhooks",
  storedConfiguration: storedEndpoints,
  events: webhooksEvents,
  admin: [WebhookQueries, CountOfDeliveries, WebhookWrites],
  partner: [WebhooksOfPartner, CountOfPartnerDeliveries],
  subscriber: addDeliveries,
  deliveryWorker: webhookDelivery,
  scheduledTasks: [deleteOldWebhookDeliveries, queueCatalogHints],
  measures: [measureWaiting("webhook_deliveries")],
};
