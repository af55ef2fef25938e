import type { RunStatement } from "../../../database/sql.ts";
import { addDays, dayOf, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { anniversariesOn, birthdaysOn, daysThrough } from "./yearly-days.ts";

/** What comes once a year. */
export type YearlyTrigger = "BIRTHDAY" | "ANNIVERSARY";

/** A member's day, not yet rewarded. */
export interface DueDay {
  readonly memberId: string;
  readonly day: Day;
}

/** The days that a program has still to look through for one trigger. */
export interface OpenDays {
  readonly timeZone: string;
  /** Those on which a rule of the trigger is in force as they begin. */
  readonly days: readonly Day[];
  /** The last day that was looked through before, and today; today is looked through again and again. */
  readonly from: Day;
  readonly today: Day;
  /** The day on which the program's first member joined. */
  readonly firstEnrolled: Day;
}

interface Asked {
  readonly programId: string;
  readonly trigger: YearlyTrigger;
}

const SPANS = /* sql */ `
  select p.time_zone as "timeZone", d.day, v.in_force_from as "from",
    least(v.in_force_until, r.archived_at) as "until",
    (select min(enrolled_at) from members where program_id = p.id) as "firstEnrolledAt"
  from programs p
  join earning_rules r on r.program_id = p.id
  join earning_rule_versions v on v.rule_id = r.id and v.status = 'PUBLISHED' and v.definition ->> 'trigger' = $2
  left join earning_days d on d.program_id = p.id and d.trigger = $2
  where p.id = $1
`;

interface Span {
  readonly timeZone: string;
  readonly day: Day | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly firstEnrolledAt: Date | null;
}

/**
 * What is to be looked through: from the last day that was, or the first on which a rule was in force, until today.
 * @returns null when there is nothing to reward, or nobody.
 */
export async function openDays(
  rows: RunStatement,
  { programId, trigger }: Asked,
  now: Date,
): Promise<OpenDays | null> {
  const spans = await rows<Span>(SPANS, [programId, trigger]);
  const [first] = spans;
  if (!first?.firstEnrolledAt) return null;
  const { timeZone } = first;
  const today = dayOf(now, timeZone);
  const began = spans.map(({ from }) => dayOf(from, timeZone)).reduce((a, b) => (a < b ? a : b));
  const from = first.day ?? began;
  const isCovered = (day: Day) => {
    const start = startOf(day, timeZone);
    return spans.some((span) => span.from <= start && (!span.until || start < span.until));
  };
  const days = daysThrough(from, today).filter(isCovered);
  return { timeZone, days, from, today, firstEnrolled: dayOf(first.firstEnrolledAt, timeZone) };
}

// What an account that was merged into the member had this year, the member had.
const OF_THE_SAME = /* sql */ `
  (o.member_id = m.id or o.member_id in (
    select g.member_id from merges g where g.into_member_id = m.id and g.status = 'MERGED'
  ))
`;

// Not again in the same year, not before joining, and nobody who has left.
const BIRTHDAYS = /* sql */ `
  select f.member_id as "memberId", d.day
  from unnest($2::date[], $3::int[], $4::timestamptz[]) as d (day, birthday, "end")
  join member_profiles f on f.program_id = $1 and f.birth_date is not null and f.birth_date < d.day
    and extract(month from f.birth_date) * 100 + extract(day from f.birth_date) = d.birthday
  join members m on m.id = f.member_id and m.status <> 'CLOSED' and m.enrolled_at < d."end"
  where not exists (
    select from earning_occasions o
    where ${OF_THE_SAME} and o.trigger = 'BIRTHDAY' and o.year = extract(year from d.day)
  )
  order by d.day, m.id limit $5
`;

const ANNIVERSARIES = /* sql */ `
  select m.id as "memberId", d.day
  from unnest($2::date[], $3::timestamptz[], $4::timestamptz[]) as d (day, "from", "until")
  join members m on m.program_id = $1 and m.enrolled_at >= d."from" and m.enrolled_at < d."until"
    and m.status <> 'CLOSED' and m.kind <> 'HOUSEHOLD'
  where not exists (
    select from earning_occasions o
    where ${OF_THE_SAME} and o.trigger = 'ANNIVERSARY' and o.year = extract(year from d.day)
  )
  order by d.day, m.id limit $5
`;

/** Members' days among the open ones that are not rewarded yet, the earliest first. */
export async function dueDays(
  rows: RunStatement,
  { programId, trigger }: Asked,
  { open, limit }: { readonly open: OpenDays; readonly limit: number },
): Promise<DueDay[]> {
  const { days, timeZone, firstEnrolled } = open;
  if (days.length === 0) return [];
  if (trigger === "BIRTHDAY") {
    const asked = days.flatMap((day) => birthdaysOn(day).map((birthday) => ({ day, birthday })));
    const ends = asked.map(({ day }) => startOf(addDays(day, 1), timeZone));
    const columns = [asked.map(({ day }) => day), asked.map(({ birthday }) => birthday), ends];
    return rows<DueDay>(BIRTHDAYS, [programId, ...columns, limit]);
  }
  const asked = days.flatMap((day) =>
    anniversariesOn(day, firstEnrolled, timeZone).map((span) => ({ day, ...span })),
  );
  const columns = [
    ...[asked.map(({ day }) => day), asked.map(({ from }) => from)],
    asked.map(({ until }) => until),
  ];
  return rows<DueDay>(ANNIVERSARIES, [programId, ...columns, limit]);
}
