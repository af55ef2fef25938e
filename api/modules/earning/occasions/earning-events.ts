import {
  idField,
  memberEvent,
  numberField,
  optional,
  programEvent,
  textField,
} from "../../../writes/event.ts";
import type { DeclaredIn } from "../../../writes/event.ts";
import { versionEvents } from "../../../versioning/version-events.ts";

const rule = { ruleId: idField("rule", "The rule.") };

/** The events about earning. */
export const earningEvents = {
  "points.earned": memberEvent("Points were earned, by a purchase or another occasion.", {
    purchaseId: optional(
      idField("pur", "The purchase that earned them; null for another occasion."),
    ),
    occasionId: optional(
      idField(
        "evt",
        "The occasion that earned them: joining, a birthday, an event; null for a purchase.",
      ),
    ),
    referralId: optional(idField("ref", "The referral that earned them; null for anything else.")),
    points: numberField("How many, those that wait to become available included."),
  }),
  "event.recorded": memberEvent("An event of the shop's own was recorded.", {
    occasionId: idField("evt", "The recorded event."),
    name: textField("The event's name.", "review"),
  }),
  ...versionEvents("earning-rule", rule, "an earning rule"),
  "earning-rule.paused": programEvent("An earning rule was paused.", rule),
  "earning-rule.resumed": programEvent("A paused earning rule earns again.", rule),
  "earning-rule.archived": programEvent("An earning rule was archived, permanently.", rule),
};

declare module "../../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof earningEvents> {}
}
