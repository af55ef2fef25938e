import { addDays, addMonths, dayOf, startOf, weekdayOf } from "./calendar.ts";
import type { Day } from "./calendar.ts";

/** Calendar periods; a WEEK is an ISO week, from Monday. */
export type Period = "EVER" | "YEAR" | "MONTH" | "WEEK" | "DAY";

/** The days [from, until) of the period that contains a day; null is open (EVER). */
export interface PeriodDays {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The calendar period of this kind that contains the day. */
export function periodDays(period: Period, day: Day): PeriodDays {
  switch (period) {
    case "EVER":
      return { from: null, until: null };
    case "YEAR":
      return { from: `${day.slice(0, 4)}-01-01`, until: addMonths(`${day.slice(0, 4)}-01-01`, 12) };
    case "MONTH":
      return { from: `${day.slice(0, 7)}-01`, until: addMonths(`${day.slice(0, 7)}-01`, 1) };
    case "WEEK": {
      const monday = addDays(day, 1 - weekdayOf(day));
      return { from: monday, until: addDays(monday, 7) };
    }
    case "DAY":
      return { from: day, until: addDays(day, 1) };
  }
}

/** The instants [from, until) of the calendar period, in a time zone, that contains an instant; null is open. */
export function periodAround(
  period: Period,
  instant: Date,
  zone: string,
): { from: Date | null; until: Date | null } {
  const { from, until } = periodDays(period, dayOf(instant, zone));
  return { from: from ? startOf(from, zone) : null, until: until ? startOf(until, zone) : null };
}
