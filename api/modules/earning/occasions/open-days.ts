import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { dayOf, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { YearlyTrigger } from "../triggers/earning-trigger.ts";
import { daysThrough } from "../triggers/yearly-days.ts";

/** The days that a scheduled task has still to look through for one trigger. */
export interface OpenDays {
  readonly timeZone: string;
  /** Those on which a rule of the trigger is in force as they begin. */
  readonly days: readonly Day[];
  /**
   * The last day that was looked through before, and today, which is looked through again and
   * again.
   */
  readonly from: Day;
  readonly today: Day;
  /** The day on which the program's first member joined. */
  readonly firstEnrolled: Day;
}

interface Span {
  readonly timeZone: string;
  readonly day: Day | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly firstEnrolledAt: Date | null;
}

const FIND_SPANS = sql.read<Span>("find when rules of a yearly trigger are in force")`
  select p.time_zone as "timeZone", d.day, v.in_force_from as "from",
    least(r.archived_at, (
      select min(newer.in_force_from) from earning_rule_versions newer
      where newer.rule_id = v.rule_id and newer.version > v.version and newer.status = 'PUBLISHED'
    )) as "until",
    (select min(enrolled_at) from members where program_id = p.id) as "firstEnrolledAt"
  from programs p
  join earning_rules r on r.program_id = p.id
  join earning_rule_versions v on v.rule_id = r.id and v.status = 'PUBLISHED'
    and v.definition ->> 'trigger' = ${"trigger"}
  left join earning_days d on d.program_id = p.id and d.trigger = ${"trigger"}
  where p.id = ${"programId"}
`;

/**
 * The days from the last that was looked through, or the first on which a rule was in force, until
 * today.
 * @returns null when there is nothing to reward, or nobody.
 */
export async function openDays(
  rows: RunStatement,
  { programId, trigger }: { readonly programId: string; readonly trigger: YearlyTrigger },
  now: Date,
): Promise<OpenDays | null> {
  const spans = await rows(FIND_SPANS, { programId, trigger });
  const [first] = spans;
  if (!first?.firstEnrolledAt) return null;
  const { timeZone } = first;
  const today = dayOf(now, timeZone);
  const began = spans.map(({ from }) => dayOf(from, timeZone)).reduce((a, b) => (a < b ? a : b));
  const from = first.day ?? began;
  const isCovered = (day: Day) => {
    const start = startOf(day, timeZone);
    return spans.some((span) => span.from <= start && (!span.until || start < span.until));
  };
  const days = daysThrough(from, today).filter(isCovered);
  return { timeZone, days, from, today, firstEnrolled: dayOf(first.firstEnrolledAt, timeZone) };
}
