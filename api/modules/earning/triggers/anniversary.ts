import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { OF_SAME_MEMBER } from "./earning-trigger.ts";
import type { DueDay, EarningTrigger, FindDueDays } from "./earning-trigger.ts";
import { anniversariesOn } from "./yearly-days.ts";

const FIND_ANNIVERSARIES = sql.read<DueDay>("find anniversaries that are not rewarded yet")`
  select m.id as "memberId", d.day
  from unnest(${"days"}::date[], ${"starts"}::timestamptz[], ${"ends"}::timestamptz[])
    as d (day, "from", "until")
  join members m on m.program_id = ${"programId"}
    and m.enrolled_at >= d."from" and m.enrolled_at < d."until"
    and m.status <> 'CLOSED' and m.kind <> 'HOUSEHOLD'
  where not exists (
    select from earning_occasions o
    where ${OF_SAME_MEMBER} and o.trigger = 'ANNIVERSARY' and o.year = extract(year from d.day)
  )
  order by d.day, m.id limit ${"limit"}
`;

const findDueDays: FindDueDays = (rows, request) => {
  const { programId, timeZone, days, firstEnrolled, limit } = request;
  const wanted = days.flatMap((day) =>
    anniversariesOn(day, firstEnrolled, timeZone).map((span) => ({ day, ...span })),
  );
  return rows(FIND_ANNIVERSARIES, {
    programId,
    days: wanted.map(({ day }) => day),
    starts: wanted.map(({ from }) => from),
    ends: wanted.map(({ until }) => until),
    limit,
  });
};

export const anniversary: EarningTrigger = {
  name: "ANNIVERSARY",
  subject: "MOMENT",
  isNamed: false,
  sentence: text("earning.onAnniversary"),
  findDueDays,
};
