import type { Module } from "../../module.ts";
import { MessageQueries } from "./admin.ts";
import { MessageWrites } from "./admin-writes.ts";
import { deleteOldMessages, messageDelivery } from "./sending/message-delivery-worker.ts";
import { addMessages } from "./sending/add-messages.ts";
import { unsubscribePage } from "./unsubscribing/unsubscribe-page.ts";

export const messages: Module = {
  name: "messages",
  admin: [MessageQueries, MessageWrites],
  subscriber: addMessages,
  deliveryWorker: messageDelivery,
  scheduledTasks: [deleteOldMessages],
  routes: [unsubscribePage],
};
