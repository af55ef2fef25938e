import type { RunStatement } from "../../database/sql.ts";
import type { CountedUse, LimitCounter } from "./limit-counters.ts";

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
