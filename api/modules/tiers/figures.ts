import { addDays } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { WindowDays } from "./tier-window.ts";

/** What the purchases of a day, or of the period that begins with it, count in a tier metric. */
export interface Figure {
  readonly day: Day;
  readonly value: number;
}

/** What figures come to in a window. */
export function sumWithin(figures: readonly Figure[], { fromDay, untilDay }: WindowDays): number {
  return figures.reduce((sum, { day, value }) => {
    const isWithin = (!fromDay || day >= fromDay) && (!untilDay || day < untilDay);
    return isWithin ? sum + value : sum;
  }, 0);
}

/**
 * The first day from `fromDay` on at which a rolling window of so many days holds less than what is required, if
 * nothing more comes. What is required is above zero, so there is such a day.
 */
export function firstDayBelow(
  figures: readonly Figure[],
  { days, required, fromDay }: { days: number; required: number; fromDay: Day },
): Day {
  const changes = new Map<Day, number>();
  const change = (day: Day, value: number) => changes.set(day, (changes.get(day) ?? 0) + value);
  let sum = 0;
  for (const { day, value } of figures) {
    const leaves = addDays(day, days);
    if (leaves <= fromDay) continue;
    if (day <= fromDay) sum += value;
    else change(day, value);
    change(leaves, -value);
  }
  if (sum < required) return fromDay;
  for (const [day, value] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum += value;
    if (sum < required) return day;
  }
  return fromDay;
}
