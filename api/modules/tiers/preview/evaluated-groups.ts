import { sql } from "../../../database/sql.ts";
import type { Fragment, RunStatement } from "../../../database/sql.ts";
import { addYears } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { tierWindow } from "../standing/tier-window.ts";
import { tierMetric } from "../tier-metrics.ts";
import type { TierMetric } from "../tier-metrics.ts";
import { retentionThreshold } from "../tier-set.ts";
import type { TierGrant, TierSet } from "../tier-set.ts";
import type { CandidateTerms } from "./preview-outcome.ts";

/**
 * Members alike in all that decides where terms would take them. Buckets count the bounds that a
 * figure reaches.
 */
export interface EvaluatedGroup {
  readonly tierId: string | null;
  readonly grants: readonly TierGrant[];
  readonly currentBucket: number;
  readonly evaluatedBucket: number;
  readonly evaluatedBeforeBucket: number;
  readonly members: number;
  /** In the better of the present and the last period of the new terms. */
  readonly spendMinor: number;
  /** Some of the members. */
  readonly memberIds: readonly string[];
}

interface Evaluation extends CandidateTerms {
  readonly programId: string;
  readonly setId: string;
  /** Before its first publication, when members stand nowhere in it yet. */
  readonly isNew: boolean;
  readonly timeZone: string;
}

/**
 * Every figure of a set that decides something, ascending from 0: what a bucket's members reach.
 */
export function figureBounds(set: TierSet): number[] {
  const figures = set.tiers.flatMap((tier) => [tier.threshold ?? 0, retentionThreshold(set, tier)]);
  return [...new Set([0, ...figures])].sort((a, b) => a - b);
}

const SAMPLE_MAX = 100;

/**
 * Reads all members of a tier set in groups, in one pass over their days: which thresholds they
 * reach by the terms of today and by new ones. 100,000 members make some hundred groups.
 */
export function evaluatedGroups(
  rows: RunStatement,
  evaluation: Evaluation,
): Promise<EvaluatedGroup[]> {
  const { programId, setId, before, after, today, timeZone } = evaluation;
  return rows(statementFor(evaluation), {
    programId,
    setId,
    sampleMax: SAMPLE_MAX,
    bounds: figureBounds(after),
    boundsBefore: figureBounds(before),
    today,
    timeZone,
    ...firstDays("after", after, today),
    ...firstDays("before", before, today),
  });
}

/** One text for each pair of metrics and windows, and for sets that are new. */
function statementFor({ isNew, before, after }: Evaluation) {
  const now = periodsOf("after", after);
  const then = isSamePeriods(before, after) ? now : periodsOf("before", before);
  const sums = new DaySums();
  const current = sums.column(after.policy.metric, now.current);
  const evaluated = sums.better(after.policy.metric, now);
  const evaluatedBefore = sums.better(before.policy.metric, then);
  const spend = sums.better("SPEND", now);
  const isByEnrollment = now.isByEnrollment || then.isByEnrollment;
  const isRecent =
    now.firstDay && then.firstDay
      ? sql`d.day >= least(${now.firstDay}, ${then.firstDay})`
      : sql`true`;

  return sql.read<EvaluatedGroup>("group the members of a tier set by what they reach")`
    with standings as materialized (
      select s.member_id, s.tier_id, s.grants
        ${isByEnrollment ? sql`, y.this_year, y.last_year` : sql``}
      from ${isNew ? NEW_STANDINGS : sql`tier_standings`} s
      ${isByEnrollment ? ENROLLMENT_YEARS : sql``}
      where s.program_id = ${"programId"} and s.tier_set_id = ${"setId"}
    ), figures as (
      select s.member_id, ${sums.columns()}
      from standings s join tier_days d on d.member_id = s.member_id and ${isRecent}
      group by s.member_id
    ), evaluated as (
      select member_id, tier_id, grants, coalesce(${spend}, 0) as spend,
        width_bucket(coalesce(${current}, 0), ${"bounds"}::bigint[]) as b1,
        width_bucket(coalesce(${evaluated}, 0), ${"bounds"}::bigint[]) as b2,
        width_bucket(coalesce(${evaluatedBefore}, 0), ${"boundsBefore"}::bigint[]) as b3
      from standings left join figures using (member_id)
    )
    select tier_id as "tierId", grants, b1 as "currentBucket", b2 as "evaluatedBucket",
      b3 as "evaluatedBeforeBucket", count(*) as members, sum(spend)::bigint as "spendMinor",
      (array_agg(member_id))[1:${"sampleMax"}] as "memberIds"
    from evaluated group by tier_id, grants, b1, b2, b3
  `;
}

const NEW_STANDINGS = sql`(
  select id as member_id, program_id, ${"setId"}::uuid as tier_set_id, null::uuid as tier_id,
    '[]'::jsonb as grants
  from members where kind <> 'HOUSEHOLD'
)`;

const startOfYear = (years: string) => sql.raw(`(e.day + make_interval(years => ${years}))::date`);

// When the member's own present year and the one before began; 29 February is 28 February where
// there is none.
const ENROLLMENT_YEARS = sql`
  join members m on m.id = s.member_id
  cross join lateral (select (m.enrolled_at at time zone ${"timeZone"})::date as day) e
  cross join lateral (
    select extract(year from ${"today"}::date)::int - extract(year from e.day)::int as years
  ) n
  cross join lateral (
    select n.years - (${startOfYear("n.years")} > ${"today"}::date)::int as years
  ) p
  cross join lateral (
    select ${startOfYear("p.years")} as this_year, ${startOfYear("p.years - 1")} as last_year
  ) y
`;

/** Sums over a member's days. Each costs; terms that differ little share most of them. */
class DaySums {
  readonly #names = new Map<string, string>();
  readonly #sums: Fragment[] = [];

  /** The name of a metric's sum over the days for which a condition holds. */
  column(metric: TierMetric, condition: Fragment): Fragment<never> {
    const key = `${metric} ${JSON.stringify(condition)}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `sum${this.#sums.length}`;
      this.#names.set(key, name);
      const value = sql.raw(tierMetric(metric).dayValue);
      this.#sums.push(
        sql`coalesce(sum(${value}) filter (where ${condition}), 0)::bigint as ${sql.raw(name)}`,
      );
    }
    return sql.raw(name);
  }

  /** The greater of the sums of the present and the last period. */
  better(metric: TierMetric, { current, last }: Periods): Fragment {
    return sql`greatest(${this.column(metric, current)}, ${this.column(metric, last)})`;
  }

  columns(): Fragment {
    return this.#sums.reduce((all, sum) => sql`${all}, ${sum}`);
  }
}

interface Periods {
  /** Conditions on a day: of the present period, and of the last one where there is one. */
  readonly current: Fragment;
  readonly last: Fragment;
  /** The earliest day that counts for any member; null: all days do. */
  readonly firstDay: Fragment | null;
  readonly isByEnrollment?: true;
}

type Terms = "before" | "after";

const PARAMETERS = {
  before: { fromDay: "beforeFromDay", lastFromDay: "beforeLastFromDay" },
  after: { fromDay: "afterFromDay", lastFromDay: "afterLastFromDay" },
} as const;

/**
 * When the present period and the last one began, as parameters; null where the window has no such
 * day.
 */
function firstDays(terms: Terms, { policy: { window } }: TierSet, today: Day) {
  const { fromDay, lastFromDay } = PARAMETERS[terms];
  if (window.kind === "ENROLLMENT_YEAR") {
    return { [fromDay]: null, [lastFromDay]: addYears(today, -2) };
  }
  const from = tierWindow(window, today, today).fromDay;
  return { [fromDay]: from, [lastFromDay]: from && addYears(from, -1) };
}

function periodsOf(terms: Terms, { policy: { window } }: TierSet): Periods {
  const fromDay = sql`${PARAMETERS[terms].fromDay}::date`;
  const lastFromDay = sql`${PARAMETERS[terms].lastFromDay}::date`;
  const never = sql`false`;
  switch (window.kind) {
    case "LIFETIME":
      return { current: sql`true`, last: never, firstDay: null };
    case "ROLLING_DAYS":
      return { current: sql`d.day >= ${fromDay}`, last: never, firstDay: fromDay };
    case "CALENDAR_YEAR":
      return {
        current: sql`d.day >= ${fromDay}`,
        last: sql`d.day >= ${lastFromDay} and d.day < ${fromDay}`,
        firstDay: lastFromDay,
      };
    case "ENROLLMENT_YEAR":
      return {
        current: sql`d.day >= s.this_year`,
        last: sql`d.day >= s.last_year and d.day < s.this_year`,
        firstDay: lastFromDay,
        isByEnrollment: true,
      };
  }
}

function isSamePeriods(one: TierSet, other: TierSet): boolean {
  const [a, b] = [one.policy.window, other.policy.window];
  return a.kind === b.kind && (a.days ?? null) === (b.days ?? null);
}
