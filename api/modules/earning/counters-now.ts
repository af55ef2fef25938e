import type { RunStatement } from "../../database/sql.ts";
import type { CountedUse } from "./limit-counters.ts";

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
