import type { CatalogPart } from "../../work/catalog.ts";
import { Reward } from "./reward.ts";

/** The rewards of a program that members may know. */
export interface KnownRewards {
  /** Those on offer, whether open now or not: cheapest first, then by id. */
  readonly published: readonly Reward[];
  /** Archived ones too: coupons of theirs are still about. */
  readonly byId: ReadonlyMap<string, Reward>;
}

/** The rewards in the catalog. */
export const rewardsPart: CatalogPart<KnownRewards> = {
  name: "rewards",
  async load(em, programId) {
    const status = { $in: ["PUBLISHED", "ARCHIVED"] as const };
    const rewards = await em.find(Reward, { programId, status });
    return {
      published: rewards.filter(({ status }) => status === "PUBLISHED").sort(byCost),
      byId: new Map(rewards.map((reward) => [reward.id, reward])),
    };
  },
};

/** The order of every list of rewards. */
export function byCost(a: RewardPlace, b: RewardPlace): number {
  return a.cost - b.cost || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** What puts a reward into its place. */
export interface RewardPlace {
  readonly cost: number;
  readonly id: string;
}
