import { memberEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of members. */
export const membersEvents = {
  "member.identity-code-requested": memberEvent(
    "A member asked for a code that proves an e-mail address to be its own; it is on its way.",
    {},
  ),
  "member.updated": memberEvent("A member's profile, identities or consents changed.", {}),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof membersEvents> {}
}
