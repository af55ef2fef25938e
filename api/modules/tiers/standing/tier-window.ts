import { addDays, addYears } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { mayLapse, tierById } from "../tier-set.ts";
import type { TierWindow, TierSet, TierStanding } from "../tier-set.ts";

/** The days [from, until) that a metric counts; null is open. */
export interface WindowDays {
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
}

/**
 * The window that contains a day: everything; the calendar year; the year from the enrollment day
 * (from 29 February, 28 February where there is none); or, rolling over N days, the day itself and
 * the N − 1 before it.
 */
export function tierWindow(window: TierWindow, day: Day, enrolledDay: Day): WindowDays {
  switch (window.kind) {
    case "LIFETIME":
      return { fromDay: null, untilDay: null };
    case "CALENDAR_YEAR": {
      const fromDay = `${day.slice(0, 4)}-01-01`;
      return { fromDay, untilDay: addYears(fromDay, 1) };
    }
    case "ENROLLMENT_YEAR": {
      const years = enrollmentYears(day, enrolledDay);
      return { fromDay: addYears(enrolledDay, years), untilDay: addYears(enrolledDay, years + 1) };
    }
    case "ROLLING_DAYS":
      return { fromDay: addDays(day, 1 - window.days), untilDay: addDays(day, 1) };
  }
}

/**
 * The window that follows the one containing a day: for year windows, the next period; LIFETIME has
 * only itself.
 */
export function nextWindow(window: TierWindow, day: Day, enrolledDay: Day): WindowDays {
  const { untilDay } = tierWindow(window, day, enrolledDay);
  return untilDay === null
    ? { fromDay: null, untilDay }
    : tierWindow(window, untilDay, enrolledDay);
}

function enrollmentYears(day: Day, enrolledDay: Day): number {
  const years = Number(day.slice(0, 4)) - Number(enrolledDay.slice(0, 4));
  return addYears(enrolledDay, years) > day ? years - 1 : years;
}

/** A member's day: where it stands and since when. */
export interface MemberDay {
  readonly standing: TierStanding;
  readonly day: Day;
  readonly enrolledDay: Day;
}

/**
 * The days that decide whether the earned tier is kept: the period that ends when the tier's
 * validity does (year windows), or the rolling window; in grace, that ended period and the grace
 * days. Null where the tier cannot lapse.
 */
export function retentionWindow(set: TierSet, member: MemberDay): WindowDays | null {
  const { standing, day, enrolledDay } = member;
  const { validUntilDay, graceUntilDay } = standing;
  const earned = tierById(set, standing.earnedTierId);
  if (!earned || !mayLapse(set, earned)) return null;
  const { window } = set.policy;
  if (window.kind === "ROLLING_DAYS") {
    const { fromDay, untilDay } = tierWindow(
      window,
      (graceUntilDay && validUntilDay) ?? day,
      enrolledDay,
    );
    return { fromDay, untilDay: graceUntilDay ?? untilDay };
  }
  if (validUntilDay === null) return null;
  const { fromDay } = tierWindow(window, addDays(validUntilDay, -1), enrolledDay);
  return { fromDay, untilDay: graceUntilDay ?? validUntilDay };
}
