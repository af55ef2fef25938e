import { memberEvent } from "../../work/event.ts";
import type { DeclaredIn } from "../../work/event.ts";

/** What is told of members. */
export const membersEvents = {
  "member.updated": memberEvent("A member's profile, identities or consents changed.", {}),
};

declare module "../../work/event.ts" {
  interface Events extends DeclaredIn<typeof membersEvents> {}
}
