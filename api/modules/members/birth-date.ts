import { sql } from "../../database/sql.ts";
import type { Fragment } from "../../database/sql.ts";
import type { Day } from "../../values/calendar.ts";

/** For how many days after a change the earlier date of birth counts. */
export const DAYS_UNTIL_A_CHANGE_COUNTS = 365;

/** A member's date of birth, and the one that counts until a changed one does. */
export interface BirthDates {
  readonly birthDate: Day | null;
  /** Counts until `birthDateFrom`; null: none does until then. */
  readonly formerBirthDate: Day | null;
  /** The first moment at which `birthDate` counts; null: it always did. */
  readonly birthDateFrom: Date | null;
  /** Whether one was ever given: only the first counts at once. */
  readonly hadBirthDate: boolean;
}

/** The date of birth by which gifts and conditions go at an instant. */
export function birthDateAt(
  { birthDate, formerBirthDate, birthDateFrom }: Omit<BirthDates, "hadBirthDate">,
  at: Date,
): Day | null {
  return birthDateFrom && birthDateFrom > at ? formerBirthDate : birthDate;
}

/**
 * SQL: the same.
 * @param profile the alias of `member_profiles`. @param at an expression of the instant.
 */
export const birthDateAtSql = <Names extends string>(
  profile: string,
  at: Fragment<Names>,
): Fragment<Names> => sql`
  case when ${sql.raw(profile)}.birth_date_from > ${at} then ${sql.raw(profile)}.former_birth_date
  else ${sql.raw(profile)}.birth_date end
`;

/**
 * What a new date of birth makes of the present ones. The first one counts at once; a change counts
 * later, or a birthday could be moved to every month; going back to the one that counts is none.
 * @param countsFrom the first moment at which a change counts.
 */
export function changedBirthDates(
  before: BirthDates,
  birthDate: Day | null,
  { now, countsFrom }: { now: Date; countsFrom: Date },
): BirthDates {
  const { formerBirthDate, birthDateFrom, hadBirthDate } = before;
  // Of `before` the dates alone: it may be a whole profile, of which more changes.
  if (birthDate === before.birthDate) {
    return { birthDate, formerBirthDate, birthDateFrom, hadBirthDate };
  }
  const counting = birthDateAt(before, now);
  const atOnce = { birthDate, formerBirthDate: null, birthDateFrom: null };
  const isFirst = !hadBirthDate && before.birthDate === null;
  if (birthDate === null) return { ...atOnce, hadBirthDate: !isFirst };
  if (isFirst || birthDate === counting) return { ...atOnce, hadBirthDate: true };
  return { birthDate, formerBirthDate: counting, birthDateFrom: countsFrom, hadBirthDate: true };
}
