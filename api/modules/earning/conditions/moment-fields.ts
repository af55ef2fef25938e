import { text, say } from "../../../locales/text.ts";
import { anyOf, compared, operatorNames } from "../../../values/conditions/condition-field.ts";
import type { ConditionFacts, ConditionField } from "../../../values/conditions/condition-field.ts";
import type { Leaf } from "../../../values/conditions/condition.ts";

declare module "../../../values/conditions/condition-field.ts" {
  interface ConditionFacts {
    /** "HH:MM" on the program's clock. */
    readonly time: string;
    /** 1 (Monday) to 7 (Sunday). */
    readonly weekday: number;
  }
}

const weekdays = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

const weekdayNames = weekdays.map((name) => `'${name}'`).join(", ");

const weekday: ConditionField = {
  name: "weekday",
  of: "MOMENT",
  type: () => ({ type: "choice", choices: weekdays }),
  test: (leaf) => compared(leaf, (facts: ConditionFacts) => weekdays[facts.weekday - 1]!),
  sql: ({ day }) => ({
    of: (put) => `(array[${weekdayNames}])[extract(isodow from ${day(put)})::int]`,
    type: "text",
  }),
  sentence(leaf) {
    if (isWeekend(leaf)) return text("conditions.weekend");
    const days = weekdays.filter((day) => [leaf.value].flat().includes(day));
    return text("conditions.weekday", {
      operator: operatorNames[leaf.operator],
      days: (locale) =>
        anyOf(days.map((day) => say(text("conditions.dayName", { day }), locale)))(locale),
    });
  },
};

/** Whether a leaf asks for Saturday and Sunday. */
export function isWeekend({ field, operator, value }: Leaf): boolean {
  const days = Array.isArray(value) ? [...value].sort().join() : "";
  return field === "weekday" && operator === "in" && days === "SATURDAY,SUNDAY";
}

const time: ConditionField = {
  name: "time",
  of: "MOMENT",
  type: () => ({ type: "time" }),
  test: (leaf) => compared(leaf, (facts: ConditionFacts) => facts.time),
  sql: ({ wallClock }) => ({ of: (put) => `to_char(${wallClock(put)}, 'HH24:MI')`, type: "text" }),
  sentence: ({ operator, value }) =>
    text("conditions.time", { operator: operatorNames[operator], value: value as string }),
};

/** Whether a leaf asks for a time before noon. */
export function isMorning({ field, operator, value }: Leaf): boolean {
  const isBefore = operator === "<" || operator === "<=";
  return field === "time" && isBefore && (value as string) <= "12:00";
}

const date: ConditionField = {
  name: "date",
  of: "MOMENT",
  type: () => ({ type: "date" }),
  test: (leaf) => compared(leaf, (facts: ConditionFacts) => facts.day),
  sql: ({ day }) => ({ of: day, type: "date" }),
  sentence: ({ operator, value }) =>
    text("conditions.date", {
      operator: operatorNames[operator],
      day: (value as string).split("-").reverse().join("/"),
    }),
};

// There are no segments yet, so nobody is in one.
const segment: ConditionField = {
  name: "segment",
  of: "MEMBER",
  type: () => ({ type: "set", notAvailable: text("conditions.segmentNotAvailable") }),
  test:
    ({ operator }) =>
    () =>
      operator === "notIn",
  sql: () => ({ ask: ({ operator }) => (operator === "notIn" ? "true" : "false") }),
  sentence: ({ operator }) => text("conditions.segment", { operator: operatorNames[operator] }),
  failure: ({ operator }) => (operator === "in" ? "NOT_IN_SEGMENT" : "CONDITION_NOT_MET"),
};

/** What conditions may ask of the moment at which a rule applies, and of segments. */
export const momentFields = [weekday, time, date, segment];
