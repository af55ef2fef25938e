import { memberEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of members. */
export const membersEvents = {
  "member.updated": memberEvent("A member's profile, identities or consents changed.", {}),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof membersEvents> {}
}
