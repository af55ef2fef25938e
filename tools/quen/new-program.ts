import { UsageError } from "./usage-error.ts";
import { templateNames } from "./templates.ts";
import type { NewProgram, TemplateName } from "./templates.ts";

/** What `quen init` is told: as flags, or answered to its questions. */
export interface InitAnswers {
  readonly name: string;
  readonly currency: string;
  /** Separated by commas; the first is the default. */
  readonly locale: string;
  readonly timeZone: string;
  readonly pointsName: string;
  readonly kind: string;
  /** Where phone numbers without a prefix are from; found by the language or zone when empty. */
  readonly country: string;
}

const LOCALES_MAX = 10;
const NAME_LONGEST = 100;

/**
 * Reads what a new program is to be.
 * @throws UsageError with everything that is wrong.
 */
export function readNewProgram(answers: InitAnswers): NewProgram {
  const problems: string[] = [];
  const name = textOf("--name", answers.name, problems);
  const pointsName = textOf("--points-name", answers.pointsName, problems);
  const currencyCode = answers.currency.trim().toUpperCase();
  if (!Intl.supportedValuesOf("currency").includes(currencyCode)) {
    problems.push(`--currency: "${answers.currency}" is no currency. Give a code such as VND.`);
  }
  const locales = localesOf(answers.locale, problems);
  const timeZone = zoneOf(answers.timeZone, problems);
  const countryCode = countryOf(answers.country, locales[0], problems);
  const template = answers.kind.trim().toLowerCase() as TemplateName;
  if (!templateNames.includes(template)) {
    problems.push(`--kind: "${answers.kind}" is none of ${templateNames.join(", ")}.`);
  }
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  return { name, pointsName, currencyCode, locales, timeZone, countryCode, template };
}

function textOf(flag: string, given: string, problems: string[]): string {
  const written = given.trim();
  if (written === "" || [...written].length > NAME_LONGEST) {
    problems.push(`${flag}: give 1 to ${NAME_LONGEST} characters.`);
  }
  return written;
}

function localesOf(given: string, problems: string[]): string[] {
  const locales = given.split(",").flatMap((one) => {
    const tag = one.trim();
    try {
      return Intl.getCanonicalLocales(tag);
    } catch {
      problems.push(`--locale: "${tag}" is no language. Give tags such as vi,en.`);
      return [];
    }
  });
  const distinct = [...new Set(locales)];
  if (distinct.length > LOCALES_MAX) problems.push(`--locale: ${LOCALES_MAX} languages at most.`);
  return distinct;
}

function zoneOf(given: string, problems: string[]): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: given.trim() }).format();
    return given.trim();
  } catch {
    problems.push(`--time-zone: "${given}" is no time zone. Give one such as Asia/Ho_Chi_Minh.`);
    return "UTC";
  }
}

function countryOf(given: string, locale: string | undefined, problems: string[]): string {
  const likely = locale === undefined ? "" : new Intl.Locale(locale).maximize().region;
  const code = given.trim().toUpperCase() || likely || "";
  if (/^[A-Z]{2}$/.test(code)) return code;
  problems.push(`--country: "${given}" is no country. Give two letters such as VN.`);
  return code;
}
