import { addDays } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { firstDayBelow } from "../standing/figures.ts";
import type { DayBelow, SummedFigures } from "../standing/figures.ts";
import type { WindowDays } from "../standing/tier-window.ts";

/**
 * Figures that grow in any order, for days that are fixed from the start: a Fenwick tree. Adding to
 * a day and summing any days take as many steps as the number of days has binary digits. Fenwick,
 * "A new data structure for cumulative frequency tables" (1994).
 */
export class FenwickFigures implements SummedFigures {
  /** In their order, each once. */
  readonly #days: readonly Day[];
  readonly #positions: ReadonlyMap<Day, number>;
  readonly #values: Float64Array;
  /** At i, counted from 1, the sum of the last `i & -i` values up to i. */
  readonly #sums: Float64Array;
  #whole = 0;

  /** @param days all that will ever be added to, in any order. */
  constructor(days: readonly Day[]) {
    this.#days = [...new Set(days)].sort();
    this.#positions = new Map(this.#days.map((day, at) => [day, at]));
    this.#values = new Float64Array(this.#days.length);
    this.#sums = new Float64Array(this.#days.length + 1);
  }

  /** @param value never below zero. */
  add(day: Day, value: number): void {
    const position = this.#positions.get(day)!;
    this.#values[position]! += value;
    this.#whole += value;
    for (let at = position + 1; at < this.#sums.length; at += at & -at) this.#sums[at]! += value;
  }

  sumWithin({ fromDay, untilDay }: WindowDays): number {
    const until = untilDay === null ? this.#whole : this.#sumBefore(untilDay);
    return Math.max(0, until - (fromDay === null ? 0 : this.#sumBefore(fromDay)));
  }

  firstDayBelow(options: DayBelow): Day {
    const { days, required, fromDay } = options;
    const tomorrow = addDays(fromDay, 1);
    const held = this.sumWithin({ fromDay: addDays(fromDay, 1 - days), untilDay: tomorrow });
    if (held < required) return fromDay;
    // What is placed ahead of its recording, by a clock that goes wrong, may fill a window that ran
    // low.
    if (this.#sumBefore(tomorrow) < this.#whole) return firstDayBelow(this.#figures(), options);
    return addDays(this.#dayPast(this.#whole - required), days);
  }

  #figures() {
    return this.#days.map((day, at) => ({ day, value: this.#values[at]! }));
  }

  #sumBefore(day: Day): number {
    let sum = 0;
    for (let at = this.#countBefore(day); at > 0; at -= at & -at) sum += this.#sums[at]!;
    return sum;
  }

  #countBefore(day: Day): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#days[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first day up to which, itself included, there is more than so much. */
  #dayPast(limit: number): Day {
    let [at, left] = [0, limit];
    for (let step = 1 << (31 - Math.clz32(this.#days.length)); step > 0; step >>= 1) {
      const next = at + step;
      if (next >= this.#sums.length || this.#sums[next]! > left) continue;
      left -= this.#sums[next]!;
      at = next;
    }
    return this.#days[at]!;
  }
}
