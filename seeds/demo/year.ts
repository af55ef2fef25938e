import { addDays, dayOf, startOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";

/** Where Mộc Coffee's days begin and end. */
export const ZONE = "Asia/Ho_Chi_Minh";
/** How long it has been open: from its first day to yesterday. */
export const DAYS = 365;

/** When it opened, for it to have a year behind it today. */
export function openedAt(today: Day): Date {
  return startOf(addDays(today, -DAYS), ZONE);
}

/** The day that was today when it opened then. */
export function todayOf(opened: Date): Day {
  return addDays(dayOf(opened, ZONE), DAYS);
}

/** A moment of the wall clock on a day. */
export function momentOf(day: Day, minutes: number, seconds = 0): Date {
  return new Date(startOf(day, ZONE).getTime() + (minutes * 60 + seconds) * 1000);
}
