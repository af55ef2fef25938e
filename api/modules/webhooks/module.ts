import type { Module } from "../../module.ts";
import { WebhookQueries } from "./admin.ts";
import { WebhookWrites } from "./admin-writes.ts";
import { forgetOldDeliveries } from "./forget-old-deliveries.ts";
import { noteDeliveries } from "./note-deliveries.ts";
import { webhookDelivery } from "./webhook-delivery-worker.ts";
import { webhooksEvents } from "./webhooks-events.ts";

export const webhooks: Module = {
  name: "webhooks",
  events: webhooksEvents,
  admin: [WebhookQueries, WebhookWrites],
  subscriber: noteDeliveries,
  deliveryWorker: webhookDelivery,
  scheduledTasks: [forgetOldDeliveries],
};
