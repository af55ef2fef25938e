import type { Work } from "../../writes/work.ts";
import type { CountedUse } from "./limit-counters.ts";

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
