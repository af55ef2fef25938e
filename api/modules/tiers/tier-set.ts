import type { Day } from "../../values/calendar.ts";
import { ceiling, fraction, fractionOf, multiply, one } from "../../values/fraction.ts";
import type { Localized } from "../../values/localized.ts";
import type { TierMetric } from "./tier-metrics.ts";

/** The period over which a metric counts. */
export type TierWindow =
  | { readonly kind: "LIFETIME" | "CALENDAR_YEAR" | "ENROLLMENT_YEAR"; readonly days?: null }
  | { readonly kind: "ROLLING_DAYS"; readonly days: number };

/** How a tier set counts, keeps and lowers tiers. */
export interface TierPolicy {
  readonly metric: TierMetric;
  readonly window: TierWindow;
  /** The share of a tier's threshold that keeps it, a decimal string. */
  readonly retentionShare: string;
  readonly downgrade: "NONE" | "ONE_LEVEL" | "TO_QUALIFIED";
  readonly graceDays: number;
}

/** A tier of a set in one version. */
export interface Tier {
  readonly id: string;
  /** Higher is better; unique in a set. */
  readonly level: number;
  readonly names: Localized;
  readonly color: string | null;
  /** Reached by a grant only, never by the metric, and never "next". */
  readonly invitationOnly: boolean;
  /** In the metric's unit: minor units of money, a count, or points. Null for invitation tiers. */
  readonly threshold: number | null;
  /** A decimal string from "1". */
  readonly multiplier: string;
  readonly benefits: readonly TierBenefit[];
}

/** A benefit that a tier shows to members. */
export interface TierBenefit {
  readonly kind: string;
  readonly titles: Localized;
  readonly value: string | null;
}

/** The terms of a tier set in one version; tiers in any order. */
export interface TierSet {
  readonly policy: TierPolicy;
  readonly tiers: readonly Tier[];
}

/** A tier granted by hand or by invitation, until 00:00 of a day; null: without end. */
export interface TierGrant {
  /** Under which it can be revoked. */
  readonly id?: string;
  readonly tierId: string;
  readonly untilDay: Day | null;
}

/**
 * Where a member stands in a tier set. Days are exclusive ends: 00:00 of that day in the program's
 * zone.
 */
export interface TierStanding {
  readonly earnedTierId: string | null;
  /** Year windows: when the earned tier is reviewed; null otherwise. */
  readonly validUntilDay: Day | null;
  /** The end of the grace days after a review that was not met; null outside of them. */
  readonly graceUntilDay: Day | null;
  readonly grants: readonly TierGrant[];
}

/** Before the first review: no tier. */
export const noStanding: TierStanding = {
  earnedTierId: null,
  validUntilDay: null,
  graceUntilDay: null,
  grants: [],
};

/** The tier of an id in a set; null when the set has none. */
export function tierById({ tiers }: TierSet, id: string | null): Tier | null {
  return tiers.find((tier) => tier.id === id) ?? null;
}

/** The highest tier whose threshold the metric reaches; never an invitation tier. */
export function qualifiedTier({ tiers }: TierSet, metric: number): Tier | null {
  return highest(tiers.filter((tier) => isReachable(tier) && tier.threshold! <= metric));
}

/** The tier that counts on a day: the best of the earned one and the grants in force. */
export function effectiveTier(set: TierSet, standing: TierStanding, day: Day): Tier | null {
  const granted = standing.grants.filter(({ untilDay }) => untilDay === null || day < untilDay);
  return highestOf(set, [standing.earnedTierId, ...granted.map(({ tierId }) => tierId)]);
}

/** The highest of some tiers of a set; null when it has none of them. */
export function highestOf({ tiers }: TierSet, ids: readonly (string | null)[]): Tier | null {
  return highest(tiers.filter(({ id }) => ids.includes(id)));
}

/** The lowest tier above a tier that a metric can reach; null at the top. */
export function nextTier({ tiers }: TierSet, above: Tier | null): Tier | null {
  const higher = tiers.filter((tier) => isReachable(tier) && (!above || tier.level > above.level));
  return higher.reduce<Tier | null>(
    (lowest, tier) => (lowest && lowest.level < tier.level ? lowest : tier),
    null,
  );
}

/** The highest tier below a level that a metric can reach; null at the bottom. */
export function reachableBelow({ tiers }: TierSet, level: number): Tier | null {
  return highest(tiers.filter((tier) => isReachable(tier) && tier.level < level));
}

/**
 * Where the policy takes a member who has not kept a tier: never below what the metric qualifies
 * for.
 */
export function loweredTier(set: TierSet, earned: Tier, metric: number): Tier | null {
  const qualified = qualifiedTier(set, metric);
  if (set.policy.downgrade !== "ONE_LEVEL") return qualified;
  return highest([qualified, reachableBelow(set, earned.level)].filter((tier) => tier !== null));
}

/**
 * What keeps a tier: its threshold × the policy's retention share, rounded up to a whole unit; 0
 * keeps itself.
 */
export function retentionThreshold({ policy }: TierSet, tier: Tier): number {
  const share = fractionOf(policy.retentionShare) ?? one;
  return Number(ceiling(multiply(fraction(BigInt(tier.threshold ?? 0)), share)));
}

/** Whether a member could ever lose an earned tier. */
export function mayLapse(set: TierSet, tier: Tier): boolean {
  const { window, downgrade } = set.policy;
  if (window.kind === "LIFETIME" || downgrade === "NONE") return false;
  return retentionThreshold(set, tier) > 0;
}

function isReachable(tier: Tier): boolean {
  return !tier.invitationOnly && tier.threshold !== null;
}

function highest(tiers: readonly Tier[]): Tier | null {
  return tiers.reduce<Tier | null>(
    (best, tier) => (best && best.level > tier.level ? best : tier),
    null,
  );
}

/** A change of the tier that counts; null stands for no tier. */
export interface TierChange {
  readonly fromTierId: string | null;
  readonly toTierId: string | null;
}
