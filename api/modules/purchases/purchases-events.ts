import { idField, memberEvent, numberField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events about purchases. */
export const purchasesEvents = {
  "purchase.recorded": memberEvent("A purchase was recorded.", {
    purchaseId: idField("pur", "The purchase."),
    points: numberField("How many points it earned."),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof purchasesEvents> {}
}
