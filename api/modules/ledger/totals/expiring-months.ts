import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { addMonths, dayOf, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { LOT_END } from "../posting/lots.ts";

const MONTHS = 12;

interface ExpiringMonth {
  /** Its first day. */
  readonly month: Day;
  readonly points: number;
}

const SUM_EXPIRING = sql.read<ExpiringMonth>("sum the points that expire by month")`
  select to_char(ends_at at time zone ${"zone"}, 'YYYY-MM-01') as month,
    sum(available)::bigint as points
  from (
    select l.available, ${LOT_END} as ends_at
    from wallets w join lots l on l.member_id = w.member_id
    where w.program_id = ${"programId"} and l.available > 0 and l.expires_at < ${"until"}
  ) ending
  where ends_at > ${"now"} and ends_at < ${"until"}
  group by 1 order by 1
`;

interface Home {
  readonly programId: string;
  readonly now: Date;
  readonly zone: string;
}

/** The points of a program that expire in the month of `now` and the eleven after it. */
export function expiringMonths(
  run: RunStatement,
  { programId, now, zone }: Home,
): Promise<ExpiringMonth[]> {
  const thisMonth = `${dayOf(now, zone).slice(0, 7)}-01`;
  const until = startOf(addMonths(thisMonth, MONTHS), zone);
  return run(SUM_EXPIRING, { programId, now, zone, until });
}
