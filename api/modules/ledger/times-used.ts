import { dayOf } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";

/** How often points were spent on a subject, in the calendar periods of a day. */
export type TimesUsed = ReadonlyMap<string, Readonly<Record<Period, number>>>;

/** A row of `usesBySubject`. */
export interface SubjectRow {
  readonly id: null;
  readonly useId: null;
  readonly subjectId: string;
  readonly expiresAt: null;
  /** In all, and in the year, month, week and day. */
  readonly times: readonly number[];
}

const since = (unit: string, day: string) =>
  `count(*) filter (where u.used_on >= date_trunc('${unit}', ${day}::timestamp))`;

/**
 * How often points were spent on what, and not given back: a hold counts until it ends.
 * @param member a condition on the uses' member, such as `u.member_id = $1`.
 */
export const usesBySubject = (
  member: string,
  { now, day }: { now: string; day: string },
) => /* sql */ `
  select u.subject_id as "subjectId", array[count(*), ${since("year", day)}, ${since("month", day)},
    ${since("week", day)}, count(*) filter (where u.used_on = ${day}::date)]::int[] as times
  from uses u
  where ${member} and u.subject_id is not null and u.status in ('HELD', 'DONE')
    and (u.status = 'DONE' or u.held_until > ${now})
  group by u.subject_id
`;

export function timesUsed(rows: readonly Pick<SubjectRow, "subjectId" | "times">[]): TimesUsed {
  return new Map(
    rows.map(({ subjectId, times: [ever, year, month, week, day] }) => [
      subjectId,
      { EVER: ever!, YEAR: year!, MONTH: month!, WEEK: week!, DAY: day! },
    ]),
  );
}

/** The same as a part of its own, for where the wallet is not read. */
export const memberTimesUsed: MemberPart<TimesUsed> = {
  name: "timesUsed",
  statement: usesBySubject("u.member_id = $1", { now: "$2", day: "$3" }),
  values: ({ memberId, now, configuration }) => [
    ...[memberId, now, dayOf(now, configuration.part(programSnapshot).timeZone)],
  ],
  take: timesUsed,
};
