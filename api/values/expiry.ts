import { addDays, addMonths, addYears, dayOf, endOf, startOf } from "./calendar.ts";
import type { Day } from "./calendar.ts";

interface AfterSomeTime {
  readonly count: number;
  readonly unit: "DAY" | "MONTH" | "YEAR";
  readonly endOf?: "MONTH" | "QUARTER" | "YEAR" | null;
}

/**
 * When points end: never; some time after the purchase or the last activity; after a fixed last
 * day.
 */
export type ExpiryPolicy =
  | { readonly kind: "NONE" }
  | ({ readonly kind: "AFTER_PURCHASE" } & AfterSomeTime)
  | ({ readonly kind: "AFTER_ACTIVITY" } & AfterSomeTime)
  | { readonly kind: "FIXED_DATE"; readonly lastDay: Day };

export interface LotDates {
  readonly placedAt: Date;
  readonly availableAt: Date;
}

/**
 * When a purchase's points become available: 00:00 of its day + pendingDays + 1, so that the last
 * pending day is whole. Null pendingDays: at once.
 */
export function availableAt(placedAt: Date, pendingDays: number | null, zone: string): Date {
  if (pendingDays === null) return placedAt;
  return startOf(addDays(dayOf(placedAt, zone), pendingDays + 1), zone);
}

/**
 * The exclusive end of points: 00:00 after their last valid day, which is `count` days, months or
 * years after the day of the purchase, moved to the end of its month, quarter or year if the policy
 * says so, or the fixed date. Months and years clamp. Never before a whole day has passed since
 * `availableAt`. Null: never. AFTER_ACTIVITY: the end if there is no later activity.
 */
export function expiresAt(policy: ExpiryPolicy, dates: LotDates, zone: string): Date | null {
  if (policy.kind === "NONE") return null;
  const end = startOf(addDays(lastValidDay(policy, dates, zone), 1), zone);
  const least = firstMidnightAfterADay(dates.availableAt, zone);
  return end < least ? least : end;
}

/** Until when an activity on a day makes points last; exclusive. */
export function activityUntil(
  policy: Extract<ExpiryPolicy, { kind: "AFTER_ACTIVITY" }>,
  day: Day,
  zone: string,
): Date {
  return startOf(addDays(someTimeAfter(policy, day), 1), zone);
}

function lastValidDay(
  policy: Exclude<ExpiryPolicy, { kind: "NONE" }>,
  dates: LotDates,
  zone: string,
): Day {
  if (policy.kind === "FIXED_DATE") return policy.lastDay;
  return someTimeAfter(policy, dayOf(dates.placedAt, zone));
}

function someTimeAfter({ count, unit, endOf: period }: AfterSomeTime, day: Day): Day {
  const add = { DAY: addDays, MONTH: addMonths, YEAR: addYears }[unit];
  const last = add(day, count);
  return period ? endOf(last, period) : last;
}

function firstMidnightAfterADay(availableAt: Date, zone: string): Date {
  const day = dayOf(availableAt, zone);
  const isMidnight = startOf(day, zone).getTime() === availableAt.getTime();
  return startOf(addDays(day, isMidnight ? 1 : 2), zone);
}
