import type { Module } from "../../module.ts";
import { MessageQueries } from "./admin.ts";
import { MessageWrites } from "./admin-writes.ts";
import { forgetOldMessages } from "./forget-old-messages.ts";
import { messageDelivery } from "./message-delivery.ts";
import { noteMessages } from "./note-messages.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";

export const messages: Module = {
  name: "messages",
  admin: [MessageQueries, MessageWrites],
  subscriber: noteMessages,
  deliveryWorker: messageDelivery,
  scheduledTasks: [forgetOldMessages],
  routes: [unsubscribePage],
};
