import { idField, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const sharing = {
  rewardId: idField("rwd", "The reward."),
  partnerId: idField("ptn", "The partner company."),
};

const item = {
  itemId: idField("itm", "The item."),
  partnerId: idField("ptn", "The partner company whose it is."),
};

/** The events of catalogs. */
export const catalogEvents = {
  "reward.shared": programEvent("A reward was shared with a partner company.", sharing),
  "reward.unshared": programEvent("A reward is no longer shared with a partner company.", sharing),
  "catalog-item.submitted": programEvent("A partner company asks to approve an item.", item),
  "catalog-item.approved": programEvent("An item of a partner company was approved.", {
    ...item,
    rewardId: idField("rwd", "The reward whose draft it is now."),
  }),
  "catalog-item.sent-back": programEvent("An item was sent back to its partner company.", item),
  "catalog-item.withdrawn": programEvent("A partner company withdrew an item.", item),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof catalogEvents> {}
}
