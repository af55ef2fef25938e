import { deleteOldDeliveries } from "../../jobs/delete-old-deliveries.ts";

/** Deletes what was sent, or given up, long ago: the log of deliveries is for looking into recent trouble. */
export const forgetOldDeliveries = deleteOldDeliveries({
  ...{ name: "forget-old-deliveries", operation: "forgetOldDeliveries" },
  ...{ table: "webhook_deliveries", daysKept: 30 },
});
