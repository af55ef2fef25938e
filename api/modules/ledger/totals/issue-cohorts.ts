import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { addMonths } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { IssueCohort } from "./breakage.ts";
import { EFFECTIVE_MONTH, ISSUE_MONTH, UNSUMMED_OF_LOTS } from "./sum-ledger-days.ts";

interface MovedRow {
  /** The first days of the month of issue and of that in which something moved. */
  readonly cohort: Day;
  readonly month: Day;
  readonly kept: number;
  readonly used: number;
  readonly expired: number;
}

// Points that repay what is owed were redeemed before. Whatever else comes and goes was issued and
// taken back: a lot of a merged account goes on as another one.
const MOVED = sql.read<MovedRow>("sum what became of issued points by month")`
  select cohort, month,
    coalesce(sum(side.points) filter (where kind = 'KEPT'), 0)::bigint as kept,
    -coalesce(sum(side.points) filter (where kind = 'USED'), 0)::bigint as used,
    -coalesce(sum(side.points) filter (where kind = 'EXPIRED'), 0)::bigint as expired
  from (
    select cohort, month, from_account, to_account, points from ledger_cohorts
    where program_id = ${"programId"}
    union all
    select ${ISSUE_MONTH}, ${EFFECTIVE_MONTH}, t.from_account, t.to_account, t.points
    from ${UNSUMMED_OF_LOTS}
  ) moved
  cross join lateral (
    values (from_account, moved.points), (to_account, -moved.points)
  ) as side (account, points)
  cross join lateral (
    select case when account in ('REDEEMED', 'DEBT') then 'USED' when account = 'EXPIRED'
      then 'EXPIRED' else 'KEPT' end as kind
  ) named
  where month < ${"until"} and account not in ('PENDING', 'AVAILABLE', 'HELD')
  group by 1, 2 order by 1, 2
`;

/**
 * What became of a program's points, by the month in which they were issued.
 * @param until the first day of the month that no longer counts.
 * @returns a cohort for each month since the first points, the oldest first.
 */
export async function issueCohorts(
  run: RunStatement,
  { programId, until }: { programId: string; until: Day },
): Promise<IssueCohort[]> {
  const rows = await run(MOVED, { programId, until });
  const first = rows[0]?.cohort;
  return first === undefined ? [] : monthsOf(first, until).map((month) => cohortOf(month, until));

  function cohortOf(cohort: Day, end: Day): IssueCohort {
    const own = rows.filter((row) => row.cohort === cohort);
    const used = monthsOf(cohort, end).map((last) =>
      own.reduce((sum, row) => (row.month <= last ? sum + row.used : sum), 0),
    );
    const total = (of: "kept" | "expired") => own.reduce((sum, row) => sum + row[of], 0);
    return { kept: total("kept"), expired: total("expired"), used };
  }
}

function monthsOf(first: Day, until: Day): Day[] {
  const months: Day[] = [];
  for (let month = first; month < until; month = addMonths(month, 1)) months.push(month);
  return months;
}
