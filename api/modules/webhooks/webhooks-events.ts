import { idField, instantField, optional, programEvent, textField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

/** The events of webhooks. */
export const webhooksEvents = {
  "webhook-endpoint.disabled": programEvent(
    "A webhook endpoint was disabled by Quen itself: it gets no events until staff enables it.",
    {
      endpointId: idField("whe", "The endpoint."),
      reason: textField<"GONE" | "FAILING">(
        "Why: `GONE` (it answered 410) or `FAILING` (nothing had arrived for five days).",
        "FAILING",
      ),
      failingSince: optional(
        instantField("Since when nothing had arrived; null when it was gone."),
      ),
    },
  ),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof webhooksEvents> {}
}
