import { idField, memberEvent, numberField } from "../../work/event.ts";
import type { DeclaredIn } from "../../work/event.ts";

/** What is told of returns. */
export const returnsEvents = {
  "purchase.returned": memberEvent("Goods or money of a purchase were given back.", {
    purchaseId: idField("pur", "The purchase."),
    returnId: idField("ret", "The return."),
    points: numberField("How many of the purchase's points it took back."),
  }),
  "points.reversed": memberEvent("A return took points back.", {
    purchaseId: idField("pur", "The purchase that had earned them."),
    returnId: idField("ret", "The return."),
    points: numberField("How many."),
  }),
};

declare module "../../work/event.ts" {
  interface Events extends DeclaredIn<typeof returnsEvents> {}
}
