import type { Day } from "../../../values/calendar.ts";
import type { MemberCounter } from "../../earning/charge-limits.ts";
import {
  countedUses,
  counterKey,
  limitCounters,
  usedSoFar,
  ownedLimits,
} from "../../earning/limits.ts";
import type { CountedUse, LimitCounter, UsedSoFar, Charge } from "../../earning/limits.ts";
import type { CompiledRule } from "../../earning/rule.ts";

interface Uses {
  points: number;
  times: number;
}

/** The counters of limits while past earnings are tried again, one after another. */
export class ReplayedLimits {
  readonly #uses = new Map<string, Uses>();

  /**
   * They start from what counters stand at now, without what the earnings that are replayed still
   * count as there.
   */
  constructor(now: readonly MemberCounter[], replayed: readonly MemberCounter[]) {
    for (const use of now) this.#add(use.memberId, use, 1);
    for (const use of replayed) this.#add(use.memberId, use, -1);
  }

  /** What limits have used up when this earning's turn comes. */
  usedSoFar(memberId: string, rules: readonly CompiledRule[], day: Day): UsedSoFar {
    const stand = limitCounters(ownedLimits(rules), day).flatMap((counter): CountedUse[] => {
      const use = this.#uses.get(keyOf(memberId, counter));
      return use ? [{ ...counter, ...use }] : [];
    });
    return usedSoFar(stand, day);
  }

  /** Counts what this earning would have been charged. @returns what that is. */
  charge(
    memberId: string,
    {
      rules,
      day,
      charges,
    }: { rules: readonly CompiledRule[]; day: Day; charges: readonly Charge[] },
  ): CountedUse[] {
    const uses = countedUses(limitCounters(ownedLimits(rules), day), charges);
    for (const use of uses) this.#add(memberId, use, 1);
    return uses;
  }

  /** Takes off what a return of an earning would have freed. */
  free(memberId: string, uses: readonly CountedUse[]): void {
    for (const use of uses) this.#add(memberId, use, -1);
  }

  /** Counts again what a return would have freed, where it was cancelled. */
  chargeAgain(memberId: string, uses: readonly CountedUse[]): void {
    for (const use of uses) this.#add(memberId, use, 1);
  }

  #add(memberId: string | null, use: CountedUse, sign: 1 | -1): void {
    const key = keyOf(memberId, use);
    const total = this.#uses.get(key) ?? { points: 0, times: 0 };
    total.points += sign * use.points;
    total.times += sign * use.times;
    this.#uses.set(key, total);
  }
}

function keyOf(memberId: string | null, counter: LimitCounter): string {
  return counterKey(counter) + (counter.per === "MEMBER" ? memberId : "");
}
