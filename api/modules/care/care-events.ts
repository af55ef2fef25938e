import { idField, instantField, listField, memberEvent, numberField } from "../../writes/event.ts";
import { flagField, optional } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const transfer = {
  transferId: idField("trf", "The transfer; the same in every event of it."),
  points: numberField("How many."),
};

const sent = {
  ...transfer,
  fromMemberId: idField("mem", "Who sent them."),
  toMemberId: idField("mem", "To whom."),
  sentAt: instantField("When they were sent."),
  lots: listField("What each of the sender's lots gave.", {
    points: numberField("How many."),
    expiresAt: optional(instantField("When they expire; null when they don't.")),
  }),
};

const merge = {
  mergeId: idField("mrg", "The merge; the same in every event of it."),
  intoMemberId: idField("mem", "The member it is merged into."),
};

/** The events of the care of members. */
export const careEvents = {
  "member.suspended": memberEvent("Staff paused a member.", {}),
  "member.reactivated": memberEvent("Staff let a suspended member take part again.", {}),
  "member.reopened": memberEvent("Staff opened a closed account again.", {}),
  "member.closed": memberEvent("A member's account was closed.", {
    pointsExpired: numberField("How many points expired with it."),
    debtWrittenOff: numberField("How many points it owed, which were written off.", 0),
  }),
  "member.erased": memberEvent("Everything personal of a member was erased.", {}),
  "member.merging": memberEvent(
    "An account is being merged into another; its points arrive there a moment later.",
    { ...merge, memberId: idField("mem", "The account that is closed by it.") },
  ),
  "member.merged": memberEvent("A member has received all of an account merged into it.", {
    mergeId: merge.mergeId,
    fromMemberId: idField("mem", "The account that was merged into it."),
  }),
  "member.unmerging": memberEvent(
    "A merged account is being separated again; its points come back a moment later.",
    {
      ...merge,
      memberId: idField("mem", "The account that is opened again."),
      isUndelivered: optional(
        flagField("Whether it never arrived, since the other account was closed meanwhile."),
      ),
    },
  ),
  "member.unmerged": memberEvent("A merged account is a member of its own again.", {
    ...merge,
    isUndelivered: flagField("Whether it had never arrived at the other one."),
  }),
  "points.adjusted": memberEvent("Staff gave a member points or took some.", {
    entryId: idField("ent", "The ledger's entry."),
    points: numberField("How many: below zero were taken."),
  }),
  "points.transferred": memberEvent(
    "A member sent points to another; they arrive a moment later.",
    sent,
  ),
  "points.received": memberEvent("Points that another member sent arrived.", transfer),
  "points.undelivered": memberEvent(
    "Points that a member sent can't arrive, since the other account was closed meanwhile.",
    sent,
  ),
  "points.given-back": memberEvent(
    "Points that could not arrive are back with who sent them.",
    transfer,
  ),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof careEvents> {}
}
