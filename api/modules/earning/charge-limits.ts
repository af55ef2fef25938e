import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { CountedUse, LimitCounter } from "./limits.ts";

const READ_COUNTERS = sql.read<CountedUse>("read the counters of limits")`
  with wanted as (
    select * from jsonb_to_recordset(${"counters"})
      as w (per text, owner text, period text, "fromDay" date)
  )
  select w.per, u.owner, u.period, u.from_day as "fromDay", u.points, u.times
  from wanted w
  join earning_uses u on u.member_id = ${"memberId"} and u.owner = w.owner
    and u.period = w.period and u.from_day = w."fromDay"
  where w.per = 'MEMBER'
  union all
  select w.per, b.owner, b.period, b.from_day, b.points, b.times
  from wanted w
  join earning_budgets b on b.program_id = ${"programId"} and b.owner = w.owner
    and b.period = w.period and b.from_day = w."fromDay"
  where w.per = 'PROGRAM'
`;

/** What counters stand at; a visitor has none, and those that were never used are left out. */
export async function readCounters(
  rows: RunStatement,
  { programId, memberId }: { readonly programId: string; readonly memberId: string | null },
  counters: readonly LimitCounter[],
): Promise<CountedUse[]> {
  if (counters.length === 0) return [];
  return rows(READ_COUNTERS, { programId, memberId, counters: JSON.stringify(counters) });
}

/** A counter of a member, or of the program when it names none. */
export interface MemberCounter extends CountedUse {
  readonly memberId: string | null;
}

const READ_ALL_COUNTERS = sql.read<MemberCounter>("read all counters of members and of a program")`
  select member_id as "memberId", 'MEMBER' as per, owner, period, from_day as "fromDay",
    points, times
  from earning_uses where member_id = any(${"memberIds"})
  union all
  select null, 'PROGRAM', owner, period, from_day, points, times
  from earning_budgets where program_id = ${"programId"}
`;

/** What all counters of a program and of some of its members stand at. */
export function readAllCounters(
  rows: RunStatement,
  programId: string,
  memberIds: readonly string[],
): Promise<MemberCounter[]> {
  return rows(READ_ALL_COUNTERS, { programId, memberIds });
}

// Budgets in the order of their key, so that two purchases that share several never deadlock.
const CHARGE_LIMITS = sql.write<CountedUse>("charge limits")`
  with charged as (
    select * from jsonb_to_recordset(${"uses"}) as c (per text, owner text, period text,
      "fromDay" date, points bigint, times bigint)
  ), of_member as (
    insert into earning_uses as u (member_id, owner, period, from_day, points, times)
    select ${"memberId"}, owner, period, "fromDay", points, times from charged
    where per = 'MEMBER'
    on conflict (member_id, owner, period, from_day) do update
      set points = u.points + excluded.points, times = u.times + excluded.times
    returning owner, period, from_day, points, times
  ), of_program as (
    insert into earning_budgets as b (program_id, owner, period, from_day, points, times)
    select ${"programId"}, owner, period, "fromDay", points, times from charged
    where per = 'PROGRAM'
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
 * Adds uses to their counters, which stay locked until the write ends. The member's wallet must be
 * open.
 * @returns what the counters stand at then: for a budget that others spend from, the truth until
 *   the commit.
 */
export async function chargeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<CountedUse[]> {
  if (uses.length === 0) return [];
  return work.rows(CHARGE_LIMITS, chargeOf(work, memberId, uses));
}

/** Charges without waiting: for counters of the member alone, which its wallet's lock protects. */
export function sendCharges(work: Work, memberId: string, uses: readonly CountedUse[]): void {
  if (uses.length > 0) work.send(CHARGE_LIMITS, chargeOf(work, memberId, uses));
}

const FREE_LIMITS = sql.write("free limits")`
  with freed as (
    select * from jsonb_to_recordset(${"uses"}) as f (per text, owner text, period text,
      "fromDay" date, points bigint, times bigint)
  ), of_member as (
    update earning_uses u set points = u.points - f.points, times = u.times - f.times
    from freed f
    where f.per = 'MEMBER' and u.member_id = ${"memberId"} and u.owner = f.owner
      and u.period = f.period and u.from_day = f."fromDay"
  ), locked as (
    select b.owner, b.period, b.from_day
    from earning_budgets b
    join freed f on b.owner = f.owner and b.period = f.period and b.from_day = f."fromDay"
    where f.per = 'PROGRAM' and b.program_id = ${"programId"}
    order by b.owner, b.period, b.from_day for update of b
  )
  update earning_budgets b set points = b.points - f.points, times = b.times - f.times
  from locked l
  join freed f on f.per = 'PROGRAM' and f.owner = l.owner and f.period = l.period
    and f."fromDay" = l.from_day
  where b.program_id = ${"programId"} and b.owner = l.owner and b.period = l.period
    and b.from_day = l.from_day
`;

/** Takes uses off their counters again, for future purchases. The member's wallet must be open. */
export async function freeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<void> {
  if (uses.length > 0) await work.rows(FREE_LIMITS, chargeOf(work, memberId, uses));
}

function chargeOf({ programId }: Work, memberId: string, uses: readonly CountedUse[]) {
  return { programId, memberId, uses: JSON.stringify(uses) };
}
