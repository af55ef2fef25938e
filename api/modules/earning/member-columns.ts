import type { SqlExpression, SqlField } from "../../values/condition-sql.ts";
import type { Vocabulary } from "../../values/condition-value.ts";
import { occasionFields } from "./earning-fields.ts";

/** What of the member a condition may ask by itself, without a purchase or a moment. */
export const memberFields: Vocabulary = {
  tierLevel: occasionFields.tierLevel!,
  birthdayMonth: occasionFields.birthdayMonth!,
  age: occasionFields.age!,
  daysEnrolled: occasionFields.daysEnrolled!,
  locale: occasionFields.locale!,
};

/** Where a statement has what conditions ask of a member. */
export interface MemberColumns {
  /** The day it is about. */
  readonly day: SqlExpression;
  readonly birthDay: SqlExpression;
  readonly enrolledDay: SqlExpression;
  readonly tierLevel: SqlExpression;
  readonly locale: SqlExpression;
}

/** The fields of a member, asked as `earning-fields` asks them. */
export function memberColumns(of: MemberColumns): Record<string, SqlField> {
  return {
    tierLevel: { of: of.tierLevel, type: "bigint" },
    locale: { of: of.locale, type: "text" },
    birthdayMonth: {
      of: (put) => `(extract(month from ${of.birthDay(put)}) = extract(month from ${of.day(put)}))`,
      type: "boolean",
    },
    age: { of: (put) => ageSql(of.birthDay(put), of.day(put)), type: "bigint" },
    daysEnrolled: {
      of: (put) => `greatest(0, ${of.day(put)} - ${of.enrolledDay(put)})`,
      type: "bigint",
    },
    // Nobody is in a segment yet.
    segment: { ask: ({ operator }) => (operator === "in" ? "false" : "true") },
  };
}

// A birthday on 29 February is on the 28th where there is none: PostgreSQL clamps as we do.
function ageSql(birthDay: string, day: string): string {
  const years = `(extract(year from ${day}) - extract(year from ${birthDay}))::int`;
  const birthdayThen = `(${birthDay} + make_interval(years => ${years}))::date`;
  return `(${years} - (${birthdayThen} > ${day})::int)`;
}
