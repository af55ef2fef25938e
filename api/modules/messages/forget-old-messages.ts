import { deleteOldDeliveries } from "../../jobs/delete-old-deliveries.ts";

/** Deletes what was sent, or not, long ago: the log is for answering who was written to lately. */
export const forgetOldMessages = deleteOldDeliveries({
  ...{ name: "forget-old-messages", operation: "forgetOldMessages" },
  ...{ table: "messages", daysKept: 90 },
});
