import type { CompiledRule, EarningLimit, EarningRule } from "./rule.ts";
import type { Day, Period } from "../../values/calendar.ts";
import { periodDays } from "../../values/calendar.ts";

/** Where the use of limits is counted: of a member or of the program, over one calendar period. */
export interface LimitCounter {
  readonly per: "MEMBER" | "PROGRAM";
  readonly owner: string;
  readonly period: Period;
  /** The period's first day; "-infinity" for EVER. */
  readonly fromDay: Day;
}

/** What a counter stands at, or what is added to it. */
export interface CountedUse extends LimitCounter {
  readonly points: number;
  readonly times: number;
}

/** Returns what a limit has used up so far, in the limit's unit. */
export type UsedSoFar = (limit: OwnedLimit) => number;

export const nothingUsed: UsedSoFar = () => 0;

/** The counters that limits go by on a day; a limit per purchase needs none. */
export function limitCounters(limits: readonly OwnedLimit[], day: Day): LimitCounter[] {
  const counters = new Map<string, LimitCounter>();
  for (const limit of limits) {
    const counter = counterOf(limit, day);
    if (counter) counters.set(counterKey(counter), counter);
  }
  return [...counters.values()];
}

function counterOf({ per, owner, period }: OwnedLimit, day: Day): LimitCounter | null {
  if (period === "PURCHASE") return null;
  return { per, owner, period, fromDay: periodDays(period, day).from ?? "-infinity" };
}

/** One text for each counter, the same for the same. */
export function counterKey({ per, owner, period, fromDay }: LimitCounter): string {
  return JSON.stringify([per, owner, period, fromDay]);
}

/** What rules that gave points add to the counters of their limits. */
export function countedUses(
  counters: readonly LimitCounter[],
  charges: readonly Charge[],
): CountedUse[] {
  const charged = new Map<string, { points: number; times: number }>();
  for (const { owner, points, times } of charges) {
    const sum = charged.get(owner) ?? { points: 0, times: 0 };
    charged.set(owner, { points: sum.points + points, times: sum.times + times });
  }
  return counters.flatMap((counter) => {
    const { points, times } = charged.get(counter.owner) ?? { points: 0, times: 0 };
    return points > 0 || times > 0 ? [{ ...counter, points, times }] : [];
  });
}

/** Reads limits' use on a day off the counters; a counter that is missing stands at 0. */
export function usedSoFar(counted: readonly CountedUse[], day: Day): UsedSoFar {
  const counters = new Map(counted.map((use) => [counterKey(use), use]));
  return (limit) => {
    const counter = counterOf(limit, day);
    const use = counter && counters.get(counterKey(counter));
    if (!use) return 0;
    return limit.unit === "POINTS" ? use.points : use.times;
  };
}

/**
 * What a return frees: what the purchase's rules were counted as, less what those of the kept units
 * would be.
 */
export function freedUses(
  counters: readonly LimitCounter[],
  { before, after }: { before: readonly Charge[]; after: readonly Charge[] },
): CountedUse[] {
  const still = new Map(countedUses(counters, after).map((use) => [counterKey(use), use]));
  return countedUses(counters, before).flatMap((use) => {
    const remaining = still.get(counterKey(use));
    const points = use.points - (remaining?.points ?? 0);
    const times = use.times - (remaining?.times ?? 0);
    return points > 0 || times > 0 ? [{ ...use, points, times }] : [];
  });
}

/** A limit and who it belongs to: a rule's id, or "group:" and the name of a best-of group. */
export interface OwnedLimit extends EarningLimit {
  readonly owner: string;
}

/** Who a rule's limits belong to: the rule, or its best-of group. */
export function limitOwnerOf({ id, bestOfGroup }: Pick<EarningRule, "id" | "bestOfGroup">): string {
  return bestOfGroup === null ? id : `group:${bestOfGroup}`;
}

/** What an owner may still give to this purchase, and which limit leaves it so little. */
export interface Capacity {
  readonly points: number;
  readonly per: "MEMBER" | "PROGRAM";
}

/**
 * What one rule (through its limit's owner) gave, to be counted against the owner's limits and
 * budgets.
 */
export interface Charge {
  readonly ruleId: string;
  readonly owner: string;
  readonly points: number;
  readonly times: number;
}

/**
 * The limits of rules, by owner. In a best-of group the group is limited, not its rules: of its
 * rules' limits on the same count the smallest stands.
 */
export function ownedLimits(rules: readonly CompiledRule[]): OwnedLimit[] {
  const limits = new Map<string, OwnedLimit>();
  for (const { rule, limitOwner: owner } of rules) {
    for (const limit of rule.limits) {
      const key = `${owner} ${limit.per} ${limit.period} ${limit.unit}`;
      const existing = limits.get(key);
      if (!existing || limit.max < existing.max) limits.set(key, { ...limit, owner });
    }
  }
  return [...limits.values()];
}

/**
 * What each owner may still give to one purchase. `used` says what a limit's period has used up so
 * far, in the limit's unit (nothing, for a limit per purchase); more than the limit (lowered since)
 * leaves 0.
 */
export function remainingCapacity(
  limits: readonly OwnedLimit[],
  used: (limit: OwnedLimit) => number,
): Record<string, Capacity> {
  const capacities: Record<string, Capacity> = {};
  for (const limit of limits) {
    const remaining = Math.max(0, limit.max - (limit.period === "PURCHASE" ? 0 : used(limit)));
    if (limit.unit === "TIMES" && remaining > 0) continue;
    const existing = capacities[limit.owner];
    if (!existing || remaining < existing.points) {
      capacities[limit.owner] = { points: remaining, per: limit.per };
    }
  }
  return capacities;
}
