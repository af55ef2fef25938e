import { idField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const sharing = {
  rewardId: idField("rwd", "The reward."),
  partnerId: idField("ptn", "The partner company."),
};

/** The events of catalogs. */
export const catalogEvents = {
  "reward.shared": programEvent("A reward was shared with a partner company.", sharing),
  "reward.unshared": programEvent("A reward is no longer shared with a partner company.", sharing),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof catalogEvents> {}
}
