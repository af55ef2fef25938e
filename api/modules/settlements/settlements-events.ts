import { flagField, idField, numberField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const line = {
  lineId: idField("pent", "The line: an entry of the partner's account."),
  partnerId: idField("ptn", "The partner company."),
};

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
  "voucher.used": programEvent("A partner company used one of its vouchers at its counter.", {
    ...line,
    itemId: idField("rwd", "The reward that the voucher is of."),
  }),
  "partner.prepaid-low": programEvent(
    "What a partner company paid in advance fell below what its terms say: it is warned.",
    {
      partnerId: idField("ptn", "The partner company."),
      leftMinor: numberField("What is left, below zero what is owed, in minor units.", 450_000),
      warnBelowMinor: numberField("From what on it is little, in minor units.", 500_000),
    },
  ),
  "settlement.disputed": programEvent(
    "A partner company wrote something against a line of a settlement.",
    line,
  ),
  "settlement.dispute-answered": programEvent(
    "The program answered what a partner company wrote against a line of a settlement.",
    {
      ...line,
      isClosed: flagField("Whether the dispute was closed with it."),
    },
  ),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof settlementsEvents> {}
}
