interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

export interface Formats {
  /** 12,345 */
  number(value: number): string;
  /** +12 or −12 */
  signed(value: number): string;
  /** 12.5 % of a share of 0.125 */
  percent(share: number): string;
  money(value: Money): string;
  /** A day in the program's time zone. */
  date(instant: string): string;
  /** A calendar day, such as a birthday: `1990-05-17`. */
  day(day: string): string;
  /** A moment in the program's time zone, to the minute. */
  dateTime(instant: string): string;
  /** How long ago, in the largest unit that fits. */
  ago(instant: string, now?: Date): string;
  /** The program's clock at an instant, as a field for date and time holds it: 2026-12-31T08:00. */
  clockOf(instant: string): string;
  /** The instant at which the program's clock shows a date and time. */
  instantOf(clock: string): string;
  /** The instant at which a day begins in the program's time zone. */
  startOfDay(day: string): string;
}

/** Formats of a language (en, vi) for a program. */
export function formatsOf(locale: string, { timeZone }: { timeZone: string }): Formats {
  // Vietnamese days are written 30/11/2026.
  const day: Intl.DateTimeFormatOptions =
    locale === "vi"
      ? { day: "2-digit", month: "2-digit", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" };
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone });
  const days = new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" });
  const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hour12: false };
  const dateTimes = new Intl.DateTimeFormat(locale, { ...day, ...clock, timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return {
    percent: (share) => percents.format(share),
    number: (value) => numbers.format(value),
    signed: (value) => signed.format(value).replace("-", "−"),
    money: ({ amount, currencyCode }) =>
      // What a point is worth may be a part of the smallest coin.
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currencyCode,
        maximumFractionDigits: 9,
      }).format(amount as Intl.StringNumericLiteral),
    date: (instant) => dates.format(new Date(instant)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    dateTime: (instant) => dateTimes.format(new Date(instant)),
    ago: (instant, now = new Date()) => ago({ locale, since: new Date(instant), now }),
    clockOf: (instant) => clockOf(instant, timeZone),
    instantOf: (clock) => instantOf(clock, timeZone),
    startOfDay: (day) => instantOf(`${day}T00:00`, timeZone),
  };
}

/** A language by its name in another one. */
export function languageName(locale: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(locale) ?? locale;
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function ago({ locale, since, now }: { locale: string; since: Date; now: Date }): string {
  const seconds = Math.max(0, (now.getTime() - since.getTime()) / 1_000);
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ["minute", 60];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return format.format(-Math.floor(seconds / length), unit);
}

/** In zones with summer time the offset of the moment itself holds, so it is looked at twice. */
function instantOf(clock: string, timeZone: string): string {
  const utc = Date.parse(`${clock}Z`);
  let instant = utc - offsetAt(utc, timeZone);
  instant = utc - offsetAt(instant, timeZone);
  return new Date(instant).toISOString();
}

function clockOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** By how many milliseconds the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const options = { timeZone, hourCycle: "h23", dateStyle: "short", timeStyle: "medium" } as const;
  const local = new Intl.DateTimeFormat("sv", options).format(instant);
  return Date.parse(`${local.replace(" ", "T")}Z`) - Math.floor(instant / 1_000) * 1_000;
}
