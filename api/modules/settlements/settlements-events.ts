import { idField, numberField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of settlements with partners. */
export const settlementsEvents = {
  "settlement.closed": programEvent("A settlement with a partner company was closed.", {
    settlementId: idField("stl", "The settlement."),
    partnerId: idField("ptn", "The partner company."),
    netMinor: numberField(
      "What the partner owes at its end, below zero what it is owed, in minor units.",
      125_000,
    ),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof settlementsEvents> {}
}
