import { PublishTierSet, SaveTierSet, TierSets } from "../../client/admin.ts";
import type { SaveTierSetInput } from "../../client/admin.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import { done, unique } from "../harness/shop.ts";

/** A set by visits in the calendar year, beside one by spending. */
export const REGULARS: Omit<SaveTierSetInput, "id" | "version"> = {
  name: "Regulars",
  policy: {
    metric: "VISITS",
    window: { kind: "CALENDAR_YEAR" },
    retentionShare: "1",
    downgrade: "ONE_LEVEL",
    graceDays: 0,
  },
  tiers: [
    { name: "Guest", level: 1, threshold: "0" },
    { name: "Friend", level: 2, threshold: "2", multiplier: "3" },
    { name: "Family", level: 3, threshold: "4", multiplier: "5" },
  ],
};

/** Saves and publishes a tier set of its own; which one it is. */
export async function addTierSet(admin: AdminClient, input = REGULARS): Promise<string> {
  const { tierSet: draft, userErrors } = (await admin.ask(SaveTierSet, { input })).saveTierSet;
  const { id } = done(draft, { userErrors });
  const published = { id, version: 1, idempotencyKey: unique("publish") };
  const answer = (await admin.ask(PublishTierSet, { input: published })).publishTierSet;
  return done(answer.tierSet, answer).id;
}

/** A set as staff see it. */
export async function shownSet(admin: AdminClient, id: string) {
  const { tierSets } = (await admin.ask(TierSets)).program;
  return tierSets.find((set) => set.id === id)!;
}
