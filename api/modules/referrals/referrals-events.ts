import { idField, memberEvent } from "../../work/event.ts";
import type { DeclaredIn } from "../../work/event.ts";

/** What is told of referrals. */
export const referralsEvents = {
  "referral.invited": memberEvent("A member invited a friend.", {
    referralId: idField("ref", "The referral."),
  }),
  "referral.joined": memberEvent(
    "A friend joined with a member's code; the member is who referred.",
    {
      referralId: idField("ref", "The referral."),
      refereeId: idField("mem", "The friend, a member now."),
    },
  ),
};

declare module "../../work/event.ts" {
  interface Events extends DeclaredIn<typeof referralsEvents> {}
}
