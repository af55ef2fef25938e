import { addDays, dayOf, startOf } from "../../values/calendar.ts";

/** The exclusive end of so many whole days after an instant's own: 00:00 after the last of them, in a time zone. */
export function endOfDays(from: Date, days: number, timeZone: string): Date {
  return startOf(addDays(dayOf(from, timeZone), days + 1), timeZone);
}
