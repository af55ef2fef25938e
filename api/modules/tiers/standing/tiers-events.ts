import {
  dayField,
  idField,
  memberEvent,
  optional,
  programEvent,
  textField,
} from "../../../writes/event.ts";
import type { DeclaredIn } from "../../../writes/event.ts";
import { versionEvents } from "../../../versioning/version-events.ts";
import type { TierChangeReason } from "./save-standings.ts";

const tierSet = { tierSetId: idField("tst", "The tier set.") };

/** The events of tiers. */
export const tiersEvents = {
  "tier.changed": memberEvent(
    "A member is in another tier now: up, down, in the first, or in none.",
    {
      tierSetId: idField("tst", "The tier set; only the primary one's tiers are members' `tier`."),
      fromTierId: optional(idField("tier", "The tier before; null when there was none.")),
      toTierId: optional(idField("tier", "The tier now; null when there is none.")),
      reason: textField<TierChangeReason>(
        "Why: `ENROLLED`, `REACHED`, `NOT_KEPT`, `POLICY`, `GRANTED`, `GRANT_REVOKED`, " +
          "`GRANT_ENDED`, `RETURNED`, `MERGED` or `UNMERGED`.",
        "REACHED",
      ),
      purchaseId: optional(
        idField("pur", "The purchase that moved the member; null when none did."),
      ),
    },
  ),
  "tier.granted": memberEvent("Staff gave a member a tier.", {
    grantId: idField("tgr", "The grant."),
    tierId: idField("tier", "The tier given."),
    untilDay: optional(dayField("The day on which it ends; null when it is for good.")),
  }),
  "tier.grant-revoked": memberEvent("Staff ended a grant before its time.", {
    grantId: idField("tgr", "The grant."),
  }),
  ...versionEvents("tier-set", tierSet, "a tier set"),
  "tier-set.archived": programEvent("A tier set was archived, permanently.", tierSet),
};

declare module "../../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof tiersEvents> {}
}
