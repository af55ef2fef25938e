import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { chargeLimits, sendCharges, freeLimits, readCounters } from "./charge-limits.ts";
import { countedUses, counterKey, limitCounters, usedSoFar, ownedLimits } from "./limits.ts";
import type { CountedUse, LimitCounter, UsedSoFar, Charge, OwnedLimit } from "./limits.ts";
import type { CompiledRule } from "./rule.ts";

/** Whose earning it is, by which rules, and the day whose periods count. */
export interface LimitedEarning {
  readonly memberId: string;
  readonly rules: readonly CompiledRule[];
  readonly day: Day;
}

/** The limits an earning meets, and what they stood at when they were read. */
export interface LimitsRead {
  readonly memberId: string;
  readonly day: Day;
  readonly limits: readonly OwnedLimit[];
  readonly counters: readonly LimitCounter[];
  readonly before: readonly CountedUse[];
}

/** Reads what the limits of an earning stand at; the member's wallet must be open. */
export async function readLimits(
  work: Work,
  { memberId, rules, day }: LimitedEarning,
): Promise<LimitsRead> {
  const limits = ownedLimits(rules);
  const counters = limitCounters(limits, day);
  const before = await readCounters(work.rows, { programId: work.programId, memberId }, counters);
  return { memberId, day, limits, counters, before };
}

/** What was earned, and what it was counted as. */
export interface WithinLimits<Evaluated> {
  readonly evaluated: Evaluated;
  readonly counted: readonly CountedUse[];
}

/**
 * Evaluates with what the limits leave and charges them. The member's own are safe under the
 * wallet's lock; a budget may be spent by others after it was read. What charging finds is final,
 * since it locks the budget's row: when the capacity is gone, the charge is freed and everything
 * evaluated again with the capacity that is truly left.
 */
export async function earnWithinLimits<Evaluated>(
  work: Work,
  { memberId, day, limits, counters, before }: LimitsRead,
  evaluate: (used: UsedSoFar) => { evaluated: Evaluated; charges: readonly Charge[] },
): Promise<WithinLimits<Evaluated>> {
  const first = evaluate(usedSoFar(before, day));
  const uses = countedUses(counters, first.charges);
  if (uses.every(({ per }) => per === "MEMBER")) {
    sendCharges(work, memberId, uses);
    return { evaluated: first.evaluated, counted: uses };
  }
  const after = await chargeLimits(work, memberId, uses);
  const used = usedSoFar(after, day);
  // Who takes the last of a budget depends on the order, and batched purchases go in another.
  if (isSpent(limits, used)) work.requireSerial();
  if (!isOverspent(limits, used)) {
    return { evaluated: first.evaluated, counted: uses };
  }

  await freeLimits(work, memberId, uses);
  const again = evaluate(usedSoFar([...before, ...without(after, uses)], day));
  // The same rules apply, with less: no counter is charged that is not locked already.
  const counted = countedUses(counters, again.charges);
  await chargeLimits(work, memberId, counted);
  return { evaluated: again.evaluated, counted };
}

function isSpent(limits: readonly OwnedLimit[], used: UsedSoFar): boolean {
  return limits.some((limit) => limit.per === "PROGRAM" && used(limit) >= limit.max);
}

function isOverspent(limits: readonly OwnedLimit[], used: UsedSoFar): boolean {
  return limits.some((limit) => used(limit) > limit.max);
}

function without(after: readonly CountedUse[], uses: readonly CountedUse[]): CountedUse[] {
  const own = new Map(uses.map((use) => [counterKey(use), use]));
  return after.map((use) => {
    const { points, times } = own.get(counterKey(use))!;
    return { ...use, points: use.points - points, times: use.times - times };
  });
}

/** Whether purchases of different members change each other's points. */
export function hasBudgets(configuration: ConfigurationSnapshot): boolean {
  return configuration
    .part(earningRulesSnapshot)
    .published.some(({ rule }) => rule.limits.some(({ per }) => per === "PROGRAM"));
}
