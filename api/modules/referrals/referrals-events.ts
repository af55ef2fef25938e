import {
  idField,
  instantField,
  memberEvent,
  numberField,
  optional,
  programEvent,
  textField,
  textsField,
} from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";
import { versionEvents } from "../../versioning/version-events.ts";

const referral = { referralId: idField("ref", "The referral.") };

const joined = { ...referral, refereeId: idField("mem", "The friend, a member now.") };

const inRound = {
  ...joined,
  round: numberField("Which time it qualified: more than 1 when it was taken back before.", 1),
};

const withheld = (whom: string) =>
  optional(
    textField(
      `Why ${whom} gets nothing, such as \`CAP_REACHED\`; null when it gets all.`,
      "CAP_REACHED",
    ),
  );

/** The events of referrals; the member is the referrer, unless the event says otherwise. */
export const referralsEvents = {
  "referral.invited": memberEvent("A member invited a friend.", referral),
  "referral.joined": memberEvent(
    "A friend joined with a member's code; the member is who referred.",
    joined,
  ),
  "referral.qualified": memberEvent("A friend's purchase qualified the referral.", {
    ...inRound,
    purchaseId: idField("pur", "The friend's purchase."),
    placedAt: instantField("When it was placed."),
  }),
  "referral.rewarded": memberEvent("A referral was rewarded.", {
    ...inRound,
    referrerWithheld: withheld("who referred"),
    refereeWithheld: withheld("the friend"),
  }),
  "referral.reversed": memberEvent(
    "A referral's reward was taken back, since no purchase qualifies it any more.",
    inRound,
  ),
  "referral.rejected": memberEvent("A referral was rejected.", {
    ...joined,
    reasons: textsField("Why.", ["SAME_EMAIL"]),
  }),
  "referral.approved": memberEvent(
    "Staff approved a referral; the member is the friend.",
    referral,
  ),
  ...versionEvents("referral-program", {}, "the referral program"),
  "referral-program.ended": programEvent("Members bring no friends any more, for now.", {}),
  "referral-program.started": programEvent("Members bring friends again.", {}),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof referralsEvents> {}
}
