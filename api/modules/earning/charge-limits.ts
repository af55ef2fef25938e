import type { Work } from "../../writes/work.ts";
import type { CountedUse, LimitCounter } from "./limits.ts";
import type { RunStatement } from "../../database/sql.ts";

const USES = /* sql */ `
  with asked as (
    select * from jsonb_to_recordset($3) as a (per text, owner text, period text, "fromDay" date)
  )
  select a.per, u.owner, u.period, u.from_day as "fromDay", u.points, u.times
  from asked a join earning_uses u on u.member_id = $2 and u.owner = a.owner and u.period = a.period
    and u.from_day = a."fromDay"
  where a.per = 'MEMBER'
  union all
  select a.per, b.owner, b.period, b.from_day, b.points, b.times
  from asked a join earning_budgets b on b.program_id = $1 and b.owner = a.owner and b.period = a.period
    and b.from_day = a."fromDay"
  where a.per = 'PROGRAM'
`;

/** What counters stand at, a visitor's own at nothing; those that were never used are left out. */
export async function limitUses(
  rows: RunStatement,
  who: { readonly programId: string; readonly memberId: string | null },
  counters: readonly LimitCounter[],
): Promise<CountedUse[]> {
  if (counters.length === 0) return [];
  return rows<CountedUse>(USES, [who.programId, who.memberId, JSON.stringify(counters)]);
}

const COUNTERS = /* sql */ `
  select member_id as "memberId", 'MEMBER' as per, owner, period, from_day as "fromDay", points, times
  from earning_uses where member_id = any($2)
  union all
  select null, 'PROGRAM', owner, period, from_day, points, times
  from earning_budgets where program_id = $1
`;

/** A counter of a member, or of the program when it names none. */
export interface CounterNow extends CountedUse {
  readonly memberId: string | null;
}

/** What all counters of a program and of some of its members stand at. */
export function countersNow(
  rows: RunStatement,
  programId: string,
  memberIds: readonly string[],
): Promise<CounterNow[]> {
  return rows<CounterNow>(COUNTERS, [programId, memberIds]);
}

// Budgets in the order of their key: two purchases that share several never wait for each other in a circle.
const CHARGE = /* sql */ `
  with given as (
    select * from jsonb_to_recordset($3) as g (per text, owner text, period text, "fromDay" date,
      points bigint, times bigint)
  ), of_member as (
    insert into earning_uses as u (member_id, owner, period, from_day, points, times)
    select $2, owner, period, "fromDay", points, times from given where per = 'MEMBER'
    on conflict (member_id, owner, period, from_day) do update
      set points = u.points + excluded.points, times = u.times + excluded.times
    returning owner, period, from_day, points, times
  ), of_program as (
    insert into earning_budgets as b (program_id, owner, period, from_day, points, times)
    select $1, owner, period, "fromDay", points, times from given where per = 'PROGRAM'
    order by owner, period, "fromDay"
    on conflict (program_id, owner, period, from_day) do update
      set points = b.points + excluded.points, times = b.times + excluded.times
    returning owner, period, from_day, points, times
  )
  select 'MEMBER' as per, owner, period, from_day as "fromDay", points, times from of_member
  union all
  select 'PROGRAM', owner, period, from_day, points, times from of_program
`;

/**
 * Adds uses to their counters, which stay locked until the write ends. The member's wallet must be open.
 * @returns what the counters stand at then: for a budget that others spend from, the truth until the commit.
 */
export async function chargeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<CountedUse[]> {
  if (uses.length === 0) return [];
  return work.rows<CountedUse>(CHARGE, valuesOf(work, memberId, uses));
}

/** The same without waiting, for counters of the member alone, which its wallet's lock keeps from changing. */
export function sendCharges(work: Work, memberId: string, uses: readonly CountedUse[]): void {
  if (uses.length > 0) work.send(CHARGE, valuesOf(work, memberId, uses));
}

function valuesOf(work: Work, memberId: string, uses: readonly CountedUse[]): unknown[] {
  return [work.programId, memberId, JSON.stringify(uses)];
}

const FREE = /* sql */ `
  with freed as (
    select * from jsonb_to_recordset($3) as f (per text, owner text, period text, "fromDay" date,
      points bigint, times bigint)
  ), of_member as (
    update earning_uses u set points = u.points - f.points, times = u.times - f.times
    from freed f
    where f.per = 'MEMBER' and u.member_id = $2 and u.owner = f.owner and u.period = f.period
      and u.from_day = f."fromDay"
  ), locked as (
    select b.owner, b.period, b.from_day
    from earning_budgets b join freed f on b.owner = f.owner and b.period = f.period and b.from_day = f."fromDay"
    where f.per = 'PROGRAM' and b.program_id = $1
    order by b.owner, b.period, b.from_day for update of b
  )
  update earning_budgets b set points = b.points - f.points, times = b.times - f.times
  from locked l join freed f on f.per = 'PROGRAM' and f.owner = l.owner and f.period = l.period
    and f."fromDay" = l.from_day
  where b.program_id = $1 and b.owner = l.owner and b.period = l.period and b.from_day = l.from_day
`;

/** Takes uses off their counters again: future purchases find the room. The member's wallet must be open. */
export async function freeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<void> {
  if (uses.length === 0) return;
  await work.rows(FREE, [work.programId, memberId, JSON.stringify(uses)]);
}
