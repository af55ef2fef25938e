import { instantField, memberEvent, numberField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** What is told of wallets. */
export const ledgerEvents = {
  "points.expiring": memberEvent(
    "Points will expire soon; told once for each day on which some do.",
    {
      points: numberField("How many points expire on that day."),
      expiresAt: instantField(
        "The first moment at which the first of them can't be spent any more.",
      ),
    },
  ),
  "points.expired": memberEvent("Points passed their expiry.", {
    points: numberField("How many."),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof ledgerEvents> {}
}
