import { addDays } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { WindowDays } from "./tier-window.ts";

/** What the purchases of a day, or of the period that begins with it, count in a tier metric. */
export interface Figure {
  readonly day: Day;
  readonly value: number;
}

/** Figures with a faster sum than one by one. */
export interface SummedFigures {
  sumWithin(window: WindowDays): number;
  firstDayBelow(options: DayBelow): Day;
}

/** Figures in any order. */
export type Figures = readonly Figure[] | SummedFigures;

/** What a rolling window of so many days must hold, from a day on. */
export interface DayBelow {
  readonly days: number;
  /** Above zero. */
  readonly required: number;
  readonly fromDay: Day;
}

/** What figures come to in a window. */
export function sumWithin(figures: Figures, window: WindowDays): number {
  if ("sumWithin" in figures) return figures.sumWithin(window);
  const { fromDay, untilDay } = window;
  return figures.reduce((sum, { day, value }) => {
    const isWithin = (!fromDay || day >= fromDay) && (!untilDay || day < untilDay);
    return isWithin ? sum + value : sum;
  }, 0);
}

/**
 * The first day from `fromDay` on at which a rolling window of so many days holds less than what is
 * required, if nothing more comes. What is required is above zero, so there is such a day.
 */
export function firstDayBelow(figures: Figures, options: DayBelow): Day {
  if ("firstDayBelow" in figures) return figures.firstDayBelow(options);
  const { days, required, fromDay } = options;
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
