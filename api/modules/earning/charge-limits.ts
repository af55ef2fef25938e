import type { Work } from "../../writes/work.ts";
import type { CountedUse } from "./limit-counters.ts";

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
