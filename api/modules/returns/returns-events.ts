import { idField, memberEvent, numberField, optional } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events about returns. */
export const returnsEvents = {
  "purchase.returned": memberEvent("Goods or money of a purchase were given back.", {
    purchaseId: idField("pur", "The purchase."),
    returnId: idField("ret", "The return."),
    points: numberField("How many of the purchase's points it took back."),
  }),
  "return.cancelled": memberEvent("A return was cancelled: the order goes on after all.", {
    purchaseId: idField("pur", "The purchase."),
    returnId: idField("ret", "The return."),
    points: numberField("How many points the member has more."),
  }),
  "points.reversed": memberEvent("Points were taken back, by a return or with a referral.", {
    purchaseId: optional(idField("pur", "The purchase that had earned them; null for a referral.")),
    returnId: optional(idField("ret", "The return; null for a referral.")),
    referralId: optional(idField("ref", "The referral that had earned them; null for a return.")),
    points: numberField("How many."),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof returnsEvents> {}
}
