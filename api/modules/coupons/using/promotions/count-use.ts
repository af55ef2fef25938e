import { sql } from "../../../../database/sql.ts";
import type { RunStatement } from "../../../../database/sql.ts";
import { periodDays } from "../../../../values/calendar.ts";
import type { Day, Period } from "../../../../values/calendar.ts";
import type { Work } from "../../../../writes/work.ts";
import { pooledMembersOf } from "../../../members/merged-members.ts";

/** How often a promotion code is used in each period. */
export type UsesByPeriod = ReadonlyMap<Period, number>;

// All are counted, whatever the limits are today: a limit that comes later knows what was before.
// EVER is the first, so that two writes that count the same code lock it in one order.
const PERIODS: readonly Period[] = ["EVER", "YEAR", "MONTH", "WEEK", "DAY"];

interface Count {
  readonly period: Period;
  readonly times: number;
}

const COUNT = sql.write<Count>("count a use of a promotion code")`
  insert into promotion_code_counts (promotion_code_id, period, from_day, times)
  select ${"promotionCodeId"}, c.period, c."fromDay", 1
  from jsonb_to_recordset(${"periods"}) as c (at int, period text, "fromDay" date)
  order by c.at
  on conflict (promotion_code_id, period, from_day)
    do update set times = promotion_code_counts.times + 1
  returning period, times
`;

/**
 * Counts a use on a day. The counters stay locked until the write ends, so what they stand at then
 * is the truth until it commits: a write that counted one too many must be refused.
 */
export async function countUse(
  work: Work,
  promotionCodeId: string,
  day: Day,
): Promise<UsesByPeriod> {
  const periods = JSON.stringify(countersOf(day));
  return byPeriod(await work.rows(COUNT, { promotionCodeId, periods }));
}

const UNCOUNT = sql.write("uncount uses of a promotion code")`
  with freed as (
    select period, "fromDay", sum(times) as times, min(at) as at
    from jsonb_to_recordset(${"periods"}) as f (at int, period text, "fromDay" date, times bigint)
    group by period, "fromDay"
  ), locked as (
    select c.period, c.from_day, f.times from promotion_code_counts c
    join freed f on f.period = c.period and f."fromDay" = c.from_day
    where c.promotion_code_id = ${"promotionCodeId"}
    order by f.at, c.from_day for update of c
  )
  update promotion_code_counts c set times = c.times - l.times from locked l
  where c.promotion_code_id = ${"promotionCodeId"} and c.period = l.period
    and c.from_day = l.from_day
`;

/** Takes uses on some days off the counters of a promotion code again. */
export async function uncountUses(
  work: Work,
  promotionCodeId: string,
  days: readonly Day[],
): Promise<void> {
  if (days.length === 0) return;
  const periods = days.flatMap((day) => countersOf(day).map((of) => ({ ...of, times: 1 })));
  await work.rows(UNCOUNT, { promotionCodeId, periods: JSON.stringify(periods) });
}

// What was held for a checkout and is over counts no more, whether a job came by or not.
const READ_COUNTS = sql.read<Count>("read how often a promotion code is used")`
  with counters as (
    select * from jsonb_to_recordset(${"periods"})
      as c (period text, "fromDay" date, "untilDay" date)
  )
  select c.period, (n.times - (
    select count(*) from promotion_code_uses u
    where u.promotion_code_id = ${"promotionCodeId"} and u.status = 'OPEN'
      and u.held_until <= ${"now"} and u.used_on >= c."fromDay" and u.used_on < c."untilDay"
  ))::bigint as times
  from counters c join promotion_code_counts n on n.promotion_code_id = ${"promotionCodeId"}
    and n.period = c.period and n.from_day = c."fromDay"
`;

/** How often a promotion code is used in the periods that contain a day; missing: never. */
export async function readCounts(
  { rows, now }: { readonly rows: RunStatement; readonly now: Date },
  promotionCodeId: string,
  day: Day,
): Promise<UsesByPeriod> {
  const periods = JSON.stringify(countersOf(day));
  return byPeriod(await rows(READ_COUNTS, { promotionCodeId, periods, now }));
}

const COUNT_OF_MEMBER = sql.read<Count>("count a member's uses of a promotion code")`
  select c.period, count(*)::bigint as times
  from jsonb_to_recordset(${"periods"}) as c (period text, "fromDay" date, "untilDay" date)
  join promotion_code_uses u on u.promotion_code_id = ${"promotionCodeId"}
    and u.member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)}) and u.ended_at is null
    and (u.status = 'RECORDED' or u.held_until is null or u.held_until > ${"now"})
    and u.used_on >= c."fromDay" and u.used_on < c."untilDay"
  group by c.period
`;

/**
 * How often a member, and those that were merged into it, use a promotion code in the periods that
 * contain a day; missing: never. True until the write ends where the member's wallet is open.
 */
export async function readMemberCounts(
  { rows, now }: { readonly rows: RunStatement; readonly now: Date },
  { promotionCodeId, memberId }: { promotionCodeId: string; memberId: string },
  day: Day,
): Promise<UsesByPeriod> {
  const periods = JSON.stringify(countersOf(day));
  return byPeriod(await rows(COUNT_OF_MEMBER, { promotionCodeId, memberId, periods, now }));
}

function countersOf(day: Day) {
  return PERIODS.map((period, at) => {
    const { from, until } = periodDays(period, day);
    return { at, period, fromDay: from ?? "-infinity", untilDay: until ?? "infinity" };
  });
}

function byPeriod(counts: readonly Count[]): UsesByPeriod {
  return new Map(counts.map(({ period, times }) => [period, times]));
}
