import type { CompiledRule, EarningLimit } from "./rule.ts";

/** A limit and who it belongs to: a rule's id, or "group:" and the name of a best-of group. */
export interface OwnedLimit extends EarningLimit {
  readonly owner: string;
}

/** What an owner may still give to this purchase, and which limit leaves it so little. */
export interface Room {
  readonly points: number;
  readonly per: "MEMBER" | "PROGRAM";
}

/** What one rule (through its limit's owner) gave, to be counted against the owner's limits and budgets. */
export interface Charge {
  readonly ruleId: string;
  readonly owner: string;
  readonly points: number;
  readonly times: number;
}

/**
 * The limits of rules, by owner. In a best-of group the group is limited, not its rules: of its rules' limits on the
 * same count the smallest stands.
 */
export function ownedLimits(rules: readonly CompiledRule[]): OwnedLimit[] {
  const limits = new Map<string, OwnedLimit>();
  for (const { rule, limitOwner: owner } of rules) {
    for (const limit of rule.limits) {
      const key = `${owner} ${limit.per} ${limit.period} ${limit.unit}`;
      const present = limits.get(key);
      if (!present || limit.max < present.max) limits.set(key, { ...limit, owner });
    }
  }
  return [...limits.values()];
}

/**
 * What each owner may still give to one purchase. `used` says what a limit's period has used up so far, in the
 * limit's unit (nothing, for a limit per purchase); more than the limit (lowered since) leaves 0.
 */
export function roomsLeft(
  limits: readonly OwnedLimit[],
  used: (limit: OwnedLimit) => number,
): Record<string, Room> {
  const rooms: Record<string, Room> = {};
  for (const limit of limits) {
    const left = Math.max(0, limit.max - (limit.period === "PURCHASE" ? 0 : used(limit)));
    if (limit.unit === "TIMES" && left > 0) continue;
    const present = rooms[limit.owner];
    if (!present || left < present.points) rooms[limit.owner] = { points: left, per: limit.per };
  }
  return rooms;
}
