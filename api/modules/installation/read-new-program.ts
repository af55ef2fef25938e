import type { NewProgram, ProgramTemplate } from "../../configuration/program-seeds.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { isTimeZone } from "../../values/calendar.ts";
import { canonicalLocale } from "../../values/localized.ts";
import type { RefusalReason } from "../../writes/refusal.ts";

/** What somebody says of a new program; only a sandbox leaves anything but the country out. */
export interface NewProgramInput {
  readonly name?: string | null;
  readonly currencyCode?: string | null;
  readonly timeZone?: string | null;
  readonly locales?: readonly string[] | null;
  readonly pointsName?: string | null;
  readonly template: ProgramTemplate;
  /** Found by the first language when left out. */
  readonly countryCode?: string | null;
}

const LOCALES_MAX = 10;
const NAME_LONGEST = 100;

const NEEDED = ["name", "pointsName", "currencyCode", "timeZone", "locales"] as const;

/** Reads what a new program is to be, or gives every reason to refuse it. */
export function readNewProgram(
  input: NewProgramInput,
): { program: NewProgram } | { reasons: RefusalReason[] } {
  const { template } = input;
  const [name, pointsName] = [input.name?.trim() ?? "", input.pointsName?.trim() ?? ""];
  const currencyCode = input.currencyCode?.trim().toUpperCase() ?? "";
  const timeZone = input.timeZone?.trim() ?? "";
  const { locales, problem } = readLocales(input.locales ?? []);
  const countryCode = countryOf(input, locales[0]);
  const problems: Partial<Record<keyof NewProgramInput, Text | null>> = {
    name: nameProblem(name),
    pointsName: nameProblem(pointsName),
    currencyCode: Intl.supportedValuesOf("currency").includes(currencyCode)
      ? null
      : text("installation.currencyInvalid", { value: currencyCode }),
    timeZone: isTimeZone(timeZone)
      ? null
      : text("installation.timeZoneInvalid", { value: timeZone }),
    locales: problem,
    countryCode:
      countryCode || !input.countryCode
        ? null
        : text("installation.countryInvalid", { value: input.countryCode }),
  };
  const missing = NEEDED.filter((field) => input[field] == null);
  const reasons = [
    ...missing.map((field) => reason("REQUIRED", field, text("installation.valueMissing"))),
    ...Object.entries(problems)
      .filter(([field, message]) => message && !missing.includes(field as never))
      .map(([field, message]) => reason("INVALID", field, message!)),
  ];
  if (!countryCode && !input.countryCode && !problem) {
    reasons.push(reason("REQUIRED", "countryCode", text("installation.countryUnknown")));
  }
  if (reasons.length > 0 || !countryCode) return { reasons };
  return { program: { name, pointsName, currencyCode, timeZone, locales, countryCode, template } };
}

function reason(code: RefusalReason["code"], field: string, message: Text): RefusalReason {
  return { code, field: ["input", field], message };
}

/** Why a program or its points can't be called so; null when they can. */
export function nameProblem(name: string): Text | null {
  if (name !== "" && [...name].length <= NAME_LONGEST) return null;
  return text("installation.textLength", { max: NAME_LONGEST });
}

/** Language tags in their canonical form, each once, and what is wrong with them. */
function readLocales(given: readonly string[]): { locales: string[]; problem: Text | null } {
  const wrong = given.find((tag) => canonicalLocale(tag) === null);
  const locales = [...new Set(given.flatMap((tag) => canonicalLocale(tag) ?? []))];
  if (wrong !== undefined) {
    return { locales, problem: text("installation.localeInvalid", { value: wrong }) };
  }
  const isInRange = locales.length >= 1 && locales.length <= LOCALES_MAX;
  const problem = isInRange ? null : text("installation.localesCount", { max: LOCALES_MAX });
  return { locales, problem };
}

/** The country that was named, else where most people speak the language; null for none. */
function countryOf({ countryCode }: NewProgramInput, locale: string | undefined): string | null {
  const likely = locale === undefined ? "" : new Intl.Locale(locale).maximize().region;
  const code = countryCode?.trim().toUpperCase() || likely || "";
  return /^[A-Z]{2}$/.test(code) ? code : null;
}
