import { idField, memberEvent, numberField } from "../../work/event.ts";
import type { DeclaredIn } from "../../work/event.ts";

/** What is told of purchases. */
export const purchasesEvents = {
  "purchase.recorded": memberEvent("A purchase was recorded.", {
    purchaseId: idField("pur", "The purchase."),
    points: numberField("How many points it earned."),
  }),
};

declare module "../../work/event.ts" {
  interface Events extends DeclaredIn<typeof purchasesEvents> {}
}
