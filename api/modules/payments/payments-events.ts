import { idField, instantField, memberEvent, numberField, textField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const reservation = {
  reservationId: idField("rsv", "The reservation; the same in every event of it."),
  points: numberField("How many points.", 100),
};

/** The events of paying with points. */
export const paymentsEvents = {
  "reservation.made": memberEvent("Points were held for a purchase that is about to be made.", {
    ...reservation,
    heldUntil: instantField("When they go back unless the purchase is recorded."),
  }),
  "reservation.released": memberEvent(
    "Points that were held for a purchase went back before their time.",
    reservation,
  ),
  "reservation.abandoned": memberEvent(
    "Another member made the purchase for which points of this one are held: they go back a " +
      "moment later.",
    {
      source: textField("The shop's system.", "shop"),
      purchaseExternalId: textField("The purchase's own id in that system.", "order-1001"),
    },
  ),
  "points.refunded": memberEvent("Points that had paid for a purchase went back by a return.", {
    returnId: idField("ret", "The return."),
    points: numberField("How many points.", 50),
  }),
  "points.spent": memberEvent("Points paid for a purchase.", {
    purchaseId: idField("pur", "The purchase."),
    points: numberField("How many points.", 100),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof paymentsEvents> {}
}
