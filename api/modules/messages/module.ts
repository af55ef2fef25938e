import type { Module } from "../../modules.ts";
import { MessageQueries } from "./admin.ts";
import { MessageWrites } from "./admin-writes.ts";
import { forgetOldMessages } from "./forget-old-messages.ts";
import { messageCourier } from "./message-courier.ts";
import { noteMessages } from "./note-messages.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";

export const messages: Module = {
  name: "messages",
  admin: [MessageQueries, MessageWrites],
  notes: noteMessages,
  courier: messageCourier,
  duties: [forgetOldMessages],
  pages: [unsubscribePage],
};
