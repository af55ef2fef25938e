import { memberEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of enrollment. */
export const enrollmentEvents = {
  "member.enrolled": memberEvent("A customer became a member.", {}),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof enrollmentEvents> {}
}
