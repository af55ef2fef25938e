import { text } from "../../locales/text.ts";
import { InvalidValue } from "../errors.ts";
import { isDay } from "../../values/calendar.ts";
import { shown } from "../../values/excerpt.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?/;
const OFFSET = /(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)/;
const DATE_TIME = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})[Tt]${TIME.source}${OFFSET.source}$`);
const DAYS = /(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?/;
const HOURS = /(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?/;
const DURATION = new RegExp(`^P(?!$)${DAYS.source}${HOURS.source}$`);

// Beyond these, somewhere on Earth the day would be of a year that neither PostgreSQL nor RFC 3339
// writes with four digits.
const EARLIEST = Date.parse("0001-01-02T00:00:00Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

/** A day that exists in the calendar, as "YYYY-MM-DD". @throws InvalidValue */
export function parseDate(value: unknown): string {
  if (typeof value !== "string" || !DATE.test(value)) {
    throw new InvalidValue(text("graphql.day", { value: shown(value) }));
  }
  if (!isDay(value)) throw new InvalidValue(text("graphql.dayUnknown", { value: shown(value) }));
  return value;
}

/** An instant from RFC 3339 with an offset. @throws InvalidValue */
export function parseDateTime(value: unknown): Date {
  const parts = typeof value === "string" ? DATE_TIME.exec(value) : null;
  if (!parts) throw new InvalidValue(text("graphql.instant", { value: shown(value) }));
  const instant = new Date((value as string).toUpperCase());
  const isKept = instant.getTime() >= EARLIEST && instant.getTime() <= LATEST;
  if (!isDay(parts[1]!) || !isKept) {
    throw new InvalidValue(text("graphql.instantUnknown", { value: shown(value) }));
  }
  return instant;
}

/** An ISO 8601 duration, unchanged. @throws InvalidValue */
export function parseDuration(value: unknown): string {
  if (typeof value !== "string" || !DURATION.test(value)) {
    throw new InvalidValue(text("graphql.duration", { value: shown(value) }));
  }
  return value;
}

const TYPED_LONGEST = 40;

/** A text that somebody typed as a day; whether it is one, its reader asks. @throws InvalidValue */
export function parseTypedDate(value: unknown): string {
  // Half a character of two is none, and could not be kept.
  if (typeof value === "string" && value.length <= TYPED_LONGEST) return value.toWellFormed();
  throw new InvalidValue(text("graphql.day", { value: shown(value) }));
}
