import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { addDays, startOf } from "../../../values/calendar.ts";
import { OF_SAME_MEMBER } from "./earning-trigger.ts";
import type { DueDay, EarningTrigger, FindDueDays } from "./earning-trigger.ts";
import { birthdaysOn } from "./yearly-days.ts";

// By the date that counts on the day: a changed one waits (members/birth-date.ts). Not again in the
// same year, not before joining, and nobody who has left.
const FIND_BIRTHDAYS = sql.read<DueDay>("find birthdays that are not rewarded yet")`
  select f.member_id as "memberId", d.day
  from unnest(${"days"}::date[], ${"birthdays"}::int[], ${"ends"}::timestamptz[])
    as d (day, birthday, "end")
  join member_profiles f on f.program_id = ${"programId"}
    and ((
      f.birth_date < d.day and (f.birth_date_from is null or f.birth_date_from < d."end")
      and extract(month from f.birth_date) * 100 + extract(day from f.birth_date) = d.birthday
    ) or (
      f.former_birth_date < d.day and f.birth_date_from >= d."end"
      and extract(month from f.former_birth_date) * 100 + extract(day from f.former_birth_date)
        = d.birthday
    ))
  join members m on m.id = f.member_id and m.status <> 'CLOSED' and m.enrolled_at < d."end"
  where not exists (
    select from earning_occasions o
    where ${OF_SAME_MEMBER} and o.trigger = 'BIRTHDAY' and o.year = extract(year from d.day)
  )
  order by d.day, m.id limit ${"limit"}
`;

const findDueDays: FindDueDays = (rows, { programId, timeZone, days, limit }) => {
  const wanted = days.flatMap((day) => birthdaysOn(day).map((birthday) => ({ day, birthday })));
  return rows(FIND_BIRTHDAYS, {
    programId,
    days: wanted.map(({ day }) => day),
    birthdays: wanted.map(({ birthday }) => birthday),
    ends: wanted.map(({ day }) => startOf(addDays(day, 1), timeZone)),
    limit,
  });
};

export const birthday: EarningTrigger = {
  name: "BIRTHDAY",
  subject: "MOMENT",
  isNamed: false,
  sentence: text("earning.onBirthday"),
  findDueDays,
};
