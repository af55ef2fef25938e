import { text } from "../../../locales/text.ts";
import { addMonths, daysBetween } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import {
  compared,
  isWanted,
  operatorNames,
  valuesOf,
} from "../../../values/conditions/condition-field.ts";
import type { ConditionFacts, ConditionField } from "../../../values/conditions/condition-field.ts";
import type { SqlExpression } from "../../../values/conditions/condition-sql.ts";
import type { Leaf } from "../../../values/conditions/condition.ts";

declare module "../../../values/conditions/condition-field.ts" {
  interface MemberFacts {
    readonly birthDay: Day | null;
    readonly enrolledDay: Day | null;
    readonly locale: string | null;
  }
  interface MemberColumns {
    readonly birthDay: SqlExpression;
    readonly enrolledDay: SqlExpression;
    readonly locale: SqlExpression;
  }
}

const birthdayMonth: ConditionField = {
  name: "birthdayMonth",
  of: "MEMBER",
  type: () => ({ type: "boolean" }),
  test: (leaf) => compared(leaf, isBirthdayMonth),
  sql: ({ birthDay, day }) => ({
    of: (put) => `(extract(month from ${birthDay(put)}) = extract(month from ${day(put)}))`,
    type: "boolean",
  }),
  sentence: (leaf) => text("conditions.birthdayMonth", { wanted: String(isWanted(leaf)) }),
};

function isBirthdayMonth({ member, day }: ConditionFacts): boolean | null {
  return member?.birthDay ? member.birthDay.slice(5, 7) === day.slice(5, 7) : null;
}

const age: ConditionField = {
  name: "age",
  of: "MEMBER",
  type: () => ({ type: "number", min: 0, max: 150 }),
  test: (leaf) => compared(leaf, ageOf),
  sql: ({ birthDay, day }) => ({
    of: (put) => ageSql(birthDay(put), day(put)),
    type: "bigint",
  }),
  sentence: (leaf) => text("conditions.age", numberOf(leaf)),
};

function ageOf({ member, day }: ConditionFacts): number | null {
  if (!member?.birthDay) return null;
  const years = Number(day.slice(0, 4)) - Number(member.birthDay.slice(0, 4));
  return addMonths(member.birthDay, years * 12) > day ? years - 1 : years;
}

// A birthday on 29 February is on the 28th where there is none: PostgreSQL clamps as we do.
function ageSql(birthDay: string, day: string): string {
  const years = `(extract(year from ${day}) - extract(year from ${birthDay}))::int`;
  const birthdayThen = `(${birthDay} + make_interval(years => ${years}))::date`;
  return `(${years} - (${birthdayThen} > ${day})::int)`;
}

const daysEnrolled: ConditionField = {
  name: "daysEnrolled",
  of: "MEMBER",
  type: () => ({ type: "number", min: 0, max: 100_000 }),
  test: (leaf) => compared(leaf, daysEnrolledOf),
  sql: ({ day, enrolledDay }) => ({
    of: (put) => `greatest(0, ${day(put)} - ${enrolledDay(put)})`,
    type: "bigint",
  }),
  sentence: (leaf) => text("conditions.daysEnrolled", numberOf(leaf)),
};

function daysEnrolledOf({ member, day }: ConditionFacts): number | null {
  return member?.enrolledDay ? Math.max(0, daysBetween(member.enrolledDay, day)) : null;
}

const locale: ConditionField = {
  name: "locale",
  of: "MEMBER",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ member }: ConditionFacts) => member?.locale),
  sql: (columns) => ({ of: columns.locale, type: "text" }),
  sentence: (leaf) => {
    const operator = operatorNames[leaf.operator];
    return text("conditions.locale", { operator, values: valuesOf(leaf) });
  },
};

function numberOf({ operator, value }: Leaf) {
  return { operator: operatorNames[operator], value: value as number };
}

/** What conditions may ask of a member's profile. */
export const memberConditionFields = [birthdayMonth, age, daysEnrolled, locale];
