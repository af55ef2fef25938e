import { measureWaiting } from "../../jobs/measure.ts";
import type { Module } from "../../module.ts";
import { CountOfMessages, HistoryOfMessageTemplate, MessageQueries } from "./admin.ts";
import { TemplateWrites } from "./admin-templates.ts";
import { MessageWrites } from "./admin-writes.ts";
import { deleteOldMessages, messageDelivery } from "./sending/message-delivery-worker.ts";
import { addMessages } from "./sending/add-messages.ts";
import { unsubscribePage } from "./unsubscribing/unsubscribe-page.ts";
import { storedMessageTemplates } from "./templates/stored-message-templates.ts";

export const messages: Module = {
  name: "messages",
  storedConfiguration: storedMessageTemplates,
  admin: [MessageQueries, CountOfMessages, HistoryOfMessageTemplate, MessageWrites, TemplateWrites],
  subscriber: addMessages,
  deliveryWorker: messageDelivery,
  scheduledTasks: [deleteOldMessages],
  measures: [measureWaiting("messages")],
  routes: [unsubscribePage],
};
