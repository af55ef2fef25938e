import { forgetOld } from "../../jobs/forget-old.ts";

/** Deletes what was sent, or given up, long ago: the log of deliveries is for looking into recent trouble. */
export const forgetOldDeliveries = forgetOld({
  ...{ name: "forget-old-deliveries", operation: "forgetOldDeliveries" },
  ...{ table: "webhook_deliveries", daysKept: 30 },
});
