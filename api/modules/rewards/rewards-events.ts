import { idField, numberField, optional, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";
import { versionEvents } from "../../versioning/version-events.ts";

const reward = { rewardId: idField("rwd", "The reward.") };

/** The events of rewards. */
export const rewardsEvents = {
  ...versionEvents("reward", reward, "a reward"),
  "reward.archived": programEvent("A reward was archived, permanently.", reward),
  "reward.stock-changed": programEvent("Staff changed the stock of a reward.", {
    ...reward,
    stock: optional(numberField("How many are left; null when it is unlimited.")),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof rewardsEvents> {}
}
