import { idField, instantField, listField, memberEvent } from "../../writes/event.ts";
import { numberField, optional } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const household = { householdId: idField("hhd", "The household.") };

const contribution = {
  transferId: idField("trf", "The contribution; the same in every event of it."),
  points: numberField("How many."),
};

/** The events of households. */
export const householdsEvents = {
  "household.joined": memberEvent("A member joined a household.", household),
  "household.left": memberEvent(
    "A member left a household; its unspent contributions come back a moment later.",
    household,
  ),
  "household.contributed": memberEvent(
    "A member gave points to its household; they arrive a moment later.",
    {
      ...contribution,
      fromMemberId: idField("mem", "Who gave them."),
      toMemberId: idField("hhd", "The household."),
      sentAt: instantField("When they were given."),
      lots: listField("What each of the member's lots gave.", {
        points: numberField("How many."),
        expiresAt: optional(instantField("When they expire; null when they don't.")),
      }),
    },
  ),
  "household.received": memberEvent("Points that a member gave arrived with its household.", {
    ...contribution,
    fromMemberId: idField("mem", "Who gave them."),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof householdsEvents> {}
}
