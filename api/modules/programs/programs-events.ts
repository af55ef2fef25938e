import { instantField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";
import { versionEvents } from "../../versioning/version-events.ts";

/** The events of programs. */
export const programsEvents = {
  "test-clock.advanced": programEvent("The test clock of a sandbox was advanced.", {
    testNow: instantField("What the clock shows now."),
  }),
  ...versionEvents("earning-terms", {}, "the earning terms"),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof programsEvents> {}
}
