import { idField, instantField, numberField, optional, programEvent } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const reward = { rewardId: idField("rwd", "The reward.") };

const version = { ...reward, version: numberField("Its version.", 3) };

/** What is told of rewards. */
export const rewardsEvents = {
  "reward.saved": programEvent("The draft of a reward was saved.", version),
  "reward.published": programEvent("A reward was published, for now or for later.", {
    ...{ ...version, at: instantField("From when it holds.") },
  }),
  "reward.archived": programEvent("A reward was put away for good.", reward),
  "reward.stock-changed": programEvent("The stock of a reward was changed by staff.", {
    ...reward,
    stock: optional(numberField("How many are left; null when there is no end to them.")),
  }),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof rewardsEvents> {}
}
