import { instantField, numberField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of programs. */
export const programsEvents = {
  "test-clock.advanced": programEvent("The test clock of a sandbox was advanced.", {
    testNow: instantField("What the clock shows now."),
  }),
  "earning-terms.saved": programEvent(
    "The terms of points were saved: when they count, and until when.",
    {
      version: numberField("The version saved.", 3),
    },
  ),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof programsEvents> {}
}
