import { addDays, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";

/** Every day from one to another, both included. */
export function daysThrough(from: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * The days of a calendar that return on a day: in a common year 29 February does on 28 February.
 */
function returningOn(day: Day): string[] {
  const monthDay = day.slice(5);
  return monthDay === "02-28" && !isLeap(day.slice(0, 4)) ? ["02-28", "02-29"] : [monthDay];
}

function isLeap(year: string): boolean {
  return addDays(`${year}-02-28`, 1) === `${year}-02-29`;
}

/** Birthdays that fall on a day, each as month × 100 + day. */
export function birthdaysOn(day: Day): number[] {
  return returningOn(day).map((monthDay) => Number(monthDay.replace("-", "")));
}

/**
 * The past days whose anniversary is on a day, as instants [from, until), back to the year of the
 * first day of all.
 */
export function anniversariesOn(day: Day, first: Day, zone: string): { from: Date; until: Date }[] {
  const spans: { from: Date; until: Date }[] = [];
  for (let year = Number(day.slice(0, 4)) - 1; year >= Number(first.slice(0, 4)); year--) {
    for (const monthDay of returningOn(day)) {
      if (monthDay === "02-29" && !isLeap(String(year))) continue;
      const then = `${year}-${monthDay}`;
      spans.push({ from: startOf(then, zone), until: startOf(addDays(then, 1), zone) });
    }
  }
  return spans;
}
