import { addDays, addMonths, addYears, dayOf, endOf, startOf } from "./calendar.ts";
import type { Day } from "./calendar.ts";

interface AfterSomeTime {
  readonly count: number;
  readonly unit: "DAY" | "MONTH" | "YEAR";
  readonly endOf?: "MONTH" | "QUARTER" | "YEAR" | null;
}

/** When points end: never; some time after the purchase or the last activity; after a fixed last day. */
export type ExpiryPolicy =
  | { readonly kind: "NONE" }
  | ({ readonly kind: "AFTER_PURCHASE" } & AfterSomeTime)
  | ({ readonly kind: "AFTER_ACTIVITY" } & AfterSomeTime)
  | { readonly kind: "FIXED_DATE"; readonly lastDay: Day };

export interface LotDates {
  readonly placedAt: Date;
  readonly availableAt: Date;
  /** The member's latest activity, for AFTER_ACTIVITY; the purchase's own day if there is none later. */
  readonly activityDay?: Day;
}

/**
 * When a purchase's points become available: 00:00 of its day + pendingDays + 1, so that the last pending day is
 * whole. Null pendingDays: at once.
 */
export function availableAt(placedAt: Date, pendingDays: number | null, zone: string): Date {
  if (pendingDays === null) return placedAt;
  return startOf(addDays(dayOf(placedAt, zone), pendingDays + 1), zone);
}

/**
 * The exclusive end of points: 00:00 after their last valid day, which is `count` days, months or years after the
 * day of the purchase (or activity), moved to the end of its month, quarter or year if the policy says so, or the
 * fixed date. Months and years clamp. Never before a whole day has passed since `availableAt`. Null: never.
 */
export function expiresAt(policy: ExpiryPolicy, dates: LotDates, zone: string): Date | null {
  if (policy.kind === "NONE") return null;
  const end = startOf(addDays(lastValidDay(policy, dates, zone), 1), zone);
  const least = firstMidnightAfterADay(dates.availableAt, zone);
  return end < least ? least : end;
}

function lastValidDay(
  policy: Exclude<ExpiryPolicy, { kind: "NONE" }>,
  dates: LotDates,
  zone: string,
): Day {
  if (policy.kind === "FIXED_DATE") return policy.lastDay;
  const placed = dayOf(dates.placedAt, zone);
  const activity = dates.activityDay ?? placed;
  const from = policy.kind === "AFTER_ACTIVITY" && activity > placed ? activity : placed;
  const add = { DAY: addDays, MONTH: addMonths, YEAR: addYears }[policy.unit];
  const last = add(from, policy.count);
  return policy.endOf ? endOf(last, policy.endOf) : last;
}

function firstMidnightAfterADay(availableAt: Date, zone: string): Date {
  const day = dayOf(availableAt, zone);
  const isMidnight = startOf(day, zone).getTime() === availableAt.getTime();
  return startOf(addDays(day, isMidnight ? 1 : 2), zone);
}
