import { say } from "../../locales/text.ts";
import { isDay, isDurationUpTo } from "../calendar.ts";
import type { Period } from "../calendar.ts";
import type { ConditionSubject } from "../conditions/condition-fields.ts";
import type { Vocabulary } from "../conditions/condition-value.ts";
import type { RuleJson } from "../conditions/read-condition.ts";
import { readCondition } from "../conditions/read-condition.ts";
import { fractionOf, isLess, zero } from "../fraction.ts";
import { isJsonObject } from "../typed/json-object.ts";
import { canonicalLocale } from "../localized.ts";
import type { Localized } from "../localized.ts";
import { object, oneOf, plain } from "./shape.ts";
import type { Shape, ShapeContext } from "./shape.ts";

/** A text, also an empty one. */
export const aText = plain<string>("a text", (value) => typeof value === "string");

/** A text that says something. */
export const aName = plain<string>("a text that is not empty", isFilled);

/** True or false. */
export const yesOrNo = plain<boolean>("true or false", (value) => typeof value === "boolean");

/** Whole, and not below a bound. */
export function wholeNumber(min = 0): Shape<number> {
  const isOne = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= min;
  return plain(`a whole number of at least ${min}`, isOne);
}

/** Whole, also below zero. */
export const anyWholeNumber = plain<number>("a whole number", Number.isSafeInteger);

/** A decimal string, not below zero. */
export const decimal = plain<string>('a number in quotes, such as "1.5"', (value) => {
  const read = typeof value === "string" ? fractionOf(value) : null;
  return read !== null && !isLess(read, zero);
});

/** An instant as RFC 3339 text. */
export const instant = plain<string>(
  'an instant, such as "2027-01-31T00:00:00Z"',
  (value) => /^\d{4}-\d\d-\d\dT/.test(String(value)) && !Number.isNaN(Date.parse(String(value))),
);

/** A day of the calendar. */
export const aDay = plain<string>(
  'a day, such as "2027-01-31"',
  (value) => typeof value === "string" && isDay(value),
);

const DURATION_DAYS_MAX = 36_525;

/** A span of time of at most a hundred years. */
export const aDuration = plain<string>(
  'a duration, such as "P1Y" or "P30D"',
  (value) => typeof value === "string" && isDurationUpTo(value, DURATION_DAYS_MAX),
);

/** An address of the web, without or with encryption. */
export const webAddress = plain<string>(
  "an address that begins with https:// or http://",
  (value) => typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value),
);

/** A language tag. */
export const aLocale = plain<string>(
  'a language, such as "vi" or "pt-BR"',
  (value) => typeof value === "string" && canonicalLocale(value) !== null,
);

const hasTexts = (value: unknown): value is Record<string, unknown> =>
  isJsonObject(value) && Object.entries(value).every(isTextInLocale);

/** Texts by language, also none. */
export const texts = plain<Localized>('texts by language, such as {"vi": "…"}', hasTexts);

/** A text in at least one language. */
export const someTexts = plain<Localized>(
  'a text in at least one language, such as {"vi": "…"}',
  (value) => hasTexts(value) && Object.keys(value).length > 0,
);

/** The calendar's periods in which something is limited. */
export const aPeriod: Shape<Period> = oneOf(["EVER", "YEAR", "MONTH", "WEEK", "DAY"]);

/** How often something is used in a period, by each member or by all together. */
export const useLimit = object<{
  readonly per: "MEMBER" | "PROGRAM";
  readonly period: Period;
  readonly max: number;
}>({ per: oneOf(["MEMBER", "PROGRAM"]), period: aPeriod, max: wholeNumber(1) });

/** Rule JSON about a subject, or null. */
export function conditionsOn(subject: ConditionSubject): Shape<RuleJson | null> {
  return rulesOver(({ conditionFields, currencyCode }) =>
    conditionFields.vocabulary(subject, currencyCode),
  );
}

/** Rule JSON that names what a vocabulary has, or null. */
export function rulesOver(
  vocabularyOf: (context: ShapeContext) => Vocabulary,
): Shape<RuleJson | null> {
  return {
    problems(value, context) {
      if (!context.isInForce) return [];
      const read = readCondition(value, vocabularyOf(context));
      if (!("problems" in read)) return [];
      return read.problems.map(({ path, message }) => ({ path, message: say(message, "en") }));
    },
  };
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isTextInLocale([locale, text]: [string, unknown]): boolean {
  return canonicalLocale(locale) !== null && typeof text === "string";
}
