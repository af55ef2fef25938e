import { memberEvent } from "../../work/event.ts";
import type { DeclaredIn } from "../../work/event.ts";

/** What is told of joining. */
export const enrollmentEvents = {
  "member.enrolled": memberEvent("A customer became a member.", {}),
};

declare module "../../work/event.ts" {
  interface Events extends DeclaredIn<typeof enrollmentEvents> {}
}
