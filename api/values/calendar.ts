import { DateTime, Duration, IANAZone } from "luxon";

/** A calendar day "YYYY-MM-DD" in the program's time zone. Days compare as strings. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, as "YYYY-MM-DD", from the year 1 to 9999. */
export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value)?.map(Number) ?? [];
  // Year 0000 has no place in PostgreSQL's calendar.
  if (!year) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month! - 1, day);
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

/**
 * Whether a text names a time zone; a mere offset does not: it has another sign in PostgreSQL.
 */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

const zones = new Map<string, IANAZone>();

/**
 * An IANA time zone by its name, one object for all callers. RangeError if there is none of that
 * name.
 */
function zoneNamed(name: string): IANAZone {
  let zone = zones.get(name);
  if (!zone) {
    zone = IANAZone.create(name);
    if (!zone.isValid) throw new RangeError(`There is no time zone "${name}".`);
    zones.set(name, zone);
  }
  return zone;
}

// Asking a zone takes 6 µs, and a page asks ten times: so the answer is kept for every six hours
// without a change.
const SPAN_MS = 6 * 3_600_000;
const SPANS_MAX = 20_000;
const offsets = new Map<string, Map<number, number>>();

/** By how many minutes a zone's clock is ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  let ofZone = offsets.get(zone);
  if (!ofZone) offsets.set(zone, (ofZone = new Map()));
  const span = Math.floor(at / SPAN_MS);
  const kept = ofZone.get(span);
  if (kept !== undefined) return kept;

  const named = zoneNamed(zone);
  const offset = named.offset(at);
  const isSteady = [span, span + 1].every((edge) => named.offset(edge * SPAN_MS) === offset);
  if (ofZone.size >= SPANS_MAX) ofZone.clear();
  if (isSteady) ofZone.set(span, offset);
  return offset;
}

/** The wall clock's reading in a zone, as if it were UTC. */
function wallClock(instant: Date, zone: string): Date {
  const at = instant.getTime();
  return new Date(at + offsetAt(at, zone) * 60_000);
}

export function dayOf(instant: Date, zone: string): Day {
  return wallClock(instant, zone).toISOString().slice(0, 10);
}

/** "HH:MM" on the wall clock of the zone. */
export function timeOf(instant: Date, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(11, 16);
}

/**
 * The instant a day begins: 00:00 there, or the first moment of the day where clocks skip midnight.
 */
export function startOfDay(instant: Date, zone: string): Date {
  return startOf(dayOf(instant, zone), zone);
}

/** The instant a calendar day begins in a zone. */
export function startOf(day: Day, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset of the evening before: right unless the clocks change at midnight itself.
  const offset = offsetAt(midnight - offsetAt(midnight, zone) * 60_000 - 3_600_000, zone);
  const candidate = midnight - offset * 60_000;
  if (offsetAt(candidate, zone) === offset) return new Date(candidate);
  return DateTime.fromMillis(candidate, { zone: zoneNamed(zone) })
    .startOf("day")
    .toJSDate();
}

/**
 * The instant a length of time later: days and longer go by the zone's calendar, hours and shorter
 * by the clock.
 * @param duration ISO 8601.
 */
export function later(instant: Date, duration: string, zone: string): Date {
  const start = DateTime.fromJSDate(instant, { zone: zoneNamed(zone) });
  return start.plus(Duration.fromISO(duration)).toJSDate();
}

/**
 * The exclusive end of what is valid for a length of time: of whole days and longer, 00:00 after
 * the last of them; with hours or shorter, that long later by the clock.
 * @param duration ISO 8601.
 */
export function validUntil(instant: Date, duration: string, zone: string): Date {
  const end = later(instant, duration, zone);
  const { hours, minutes, seconds, milliseconds } = Duration.fromISO(duration);
  const isWholeDays = !hours && !minutes && !seconds && !milliseconds;
  return isWholeDays ? startOf(addDays(dayOf(end, zone), 1), zone) : end;
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative if the second is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/**
 * The same day of a later month, clamped to that month's last day: 31 January + 1 = 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const lastOfMonth = new Date(0);
  lastOfMonth.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months, 0);
  const clamped = Math.min(Number(day.slice(8)), lastOfMonth.getUTCDate());
  return lastOfMonth.toISOString().slice(0, 8) + String(clamped).padStart(2, "0");
}

/** The same day of a later year; 29 February becomes 28 February where there is none. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** The last day of the month, quarter or year that a day is in. */
export function endOf(day: Day, unit: "MONTH" | "QUARTER" | "YEAR"): Day {
  const year = day.slice(0, 4);
  if (unit === "YEAR") return `${year}-12-31`;
  const month = Number(day.slice(5, 7));
  const last = unit === "MONTH" ? month : Math.ceil(month / 3) * 3;
  return addDays(addMonths(`${year}-${String(last).padStart(2, "0")}-01`, 1), -1);
}

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

/**
 * The instants [from, until) of the calendar period, in a time zone, that contains an instant; null
 * is open.
 */
export function periodAround(
  period: Period,
  instant: Date,
  zone: string,
): { from: Date | null; until: Date | null } {
  const { from, until } = periodDays(period, dayOf(instant, zone));
  return { from: from ? startOf(from, zone) : null, until: until ? startOf(until, zone) : null };
}

const DAY_MS = 86_400_000;

/**
 * Whether an ISO 8601 duration is above zero and at most `days`; months count as 30 days, years as
 * 365.
 */
export function isDurationUpTo(duration: string, days: number): boolean {
  const ms = Duration.fromISO(duration).toMillis();
  return ms > 0 && ms <= days * DAY_MS;
}
