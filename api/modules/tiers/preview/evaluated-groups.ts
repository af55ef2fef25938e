import { addYears } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { tierWindow } from "../standing/tier-window.ts";
import { retentionThreshold } from "../tier-set.ts";
import type { TierGrant, TierMetric, TierSet } from "../tier-set.ts";
import type { CandidateTerms } from "./preview-outcome.ts";

/** Members alike in all that decides where terms would take them. Buckets count the bounds that a figure reaches. */
export interface EvaluatedGroup {
  readonly tierId: string | null;
  readonly grants: readonly TierGrant[];
  readonly currentBucket: number;
  readonly judgedBucket: number;
  readonly judgedBeforeBucket: number;
  readonly members: number;
  /** In the better of the present and the last period of the new terms. */
  readonly spendMinor: number;
  /** Some of the members. */
  readonly memberIds: readonly string[];
}

interface Asked extends CandidateTerms {
  readonly programId: string;
  readonly setId: string;
  /** Before its first publication, when members stand nowhere in it yet. */
  readonly isNew: boolean;
}

/** Every figure of a set that decides something, ascending from 0: what a bucket's members reach. */
export function figureBounds(set: TierSet): number[] {
  const figures = set.tiers.flatMap((tier) => [tier.threshold ?? 0, retentionThreshold(set, tier)]);
  return [...new Set([0, ...figures])].sort((a, b) => a - b);
}

/**
 * The statement that reads all members of a tier set in groups, in one pass over their days: which thresholds they
 * reach by the terms of today and by new ones. 100,000 members make some hundred groups.
 */
export function evaluatedGroups(
  asked: Asked,
  timeZone: string,
): { text: string; values: unknown[] } {
  const { programId, setId, isNew, before, after, today } = asked;
  const values: unknown[] = [programId, setId, SAMPLE_MAX];
  const put: Put = (value) => `$${values.push(value)}`;
  const context = { today, timeZone, put };
  const now = periodsOf(after, context);
  const then = isSamePeriods(before, after) ? now : periodsOf(before, context);
  const bounds = `${put(figureBounds(after))}::bigint[]`;
  const boundsBefore = `${put(figureBounds(before))}::bigint[]`;
  // Each sum over the days costs; terms that differ little share most of them.
  const sums = new Map<string, string>();
  const better = (metric: TierMetric, periods: Periods) => {
    const both = [periods.current, periods.last].map((condition) => sumOf(metric, condition));
    return `greatest(${both.map((sum) => nameOf(sum, sums)).join(", ")})`;
  };
  const current = nameOf(sumOf(after.policy.metric, now.current), sums);
  const judged = better(after.policy.metric, now);
  const judgedBefore = better(before.policy.metric, then);
  const spend = better("SPEND", now);
  const isByEnrollment = [now, then].some(({ byEnrollment }) => byEnrollment);
  const days = [now, then].map(({ firstDay }) => firstDay);
  const isRecent = days.includes(null) ? "true" : `d.day >= least(${days.join(", ")})`;

  const text = /* sql */ `
    with standings as materialized (
      select s.member_id, s.tier_id, s.grants${isByEnrollment ? `, ${ENROLLMENT_YEARS}` : ""}
      from ${isNew ? NOBODYS : "tier_standings"} s ${isByEnrollment ? enrollmentYears(context) : ""}
      where s.program_id = $1 and s.tier_set_id = $2
    ), figures as (
      select s.member_id, ${[...sums].map(([sum, name]) => `${sum} as ${name}`).join(", ")}
      from standings s join tier_days d on d.member_id = s.member_id and ${isRecent}
      group by s.member_id
    ), judged as (
      select member_id, tier_id, grants, coalesce(${spend}, 0) as spend,
        width_bucket(coalesce(${current}, 0), ${bounds}) as b1,
        width_bucket(coalesce(${judged}, 0), ${bounds}) as b2,
        width_bucket(coalesce(${judgedBefore}, 0), ${boundsBefore}) as b3
      from standings left join figures using (member_id)
    )
    select tier_id as "tierId", grants, b1 as "currentBucket", b2 as "judgedBucket", b3 as "judgedBeforeBucket",
      count(*) as members, sum(spend)::bigint as "spendMinor", (array_agg(member_id))[1:$3] as "memberIds"
    from judged group by tier_id, grants, b1, b2, b3
  `;
  return { text, values };
}

const SAMPLE_MAX = 100;

const NOBODYS = /* sql */ `(
  select id as member_id, program_id, $2::uuid as tier_set_id, null::uuid as tier_id, '[]'::jsonb as grants
  from members where kind <> 'HOUSEHOLD'
)`;

const ENROLLMENT_YEARS = "y.this_year, y.last_year";

/** When the member's own present year and the one before began; 29 February is 28 February where there is none. */
function enrollmentYears({ today, timeZone, put }: Scene): string {
  const day = `${put(today)}::date`;
  const yearsOn = (years: string) => `(e.day + make_interval(years => ${years}))::date`;
  return /* sql */ `
    join members m on m.id = s.member_id
    cross join lateral (select (m.enrolled_at at time zone ${put(timeZone)})::date as day) e
    cross join lateral (select extract(year from ${day})::int - extract(year from e.day)::int as years) n
    cross join lateral (select n.years - (${yearsOn("n.years")} > ${day})::int as years) p
    cross join lateral (
      select ${yearsOn("p.years")} as this_year, ${yearsOn("p.years - 1")} as last_year
    ) y
  `;
}

function nameOf(sum: string, sums: Map<string, string>): string {
  const name = sums.get(sum) ?? `sum${sums.size}`;
  sums.set(sum, name);
  return name;
}

type Put = (value: unknown) => string;

interface Scene {
  readonly today: Day;
  readonly timeZone: string;
  readonly put: Put;
}

interface Periods {
  /** Conditions on a day: of the present period, and of the last one where there is one. */
  readonly current: string;
  readonly last: string;
  /** The earliest day that counts for anybody; null: all do. */
  readonly firstDay: string | null;
  readonly byEnrollment?: true;
}

function periodsOf({ policy: { window } }: TierSet, { today, put }: Scene): Periods {
  const day = (value: Day) => `${put(value)}::date`;
  switch (window.kind) {
    case "LIFETIME":
      return { current: "true", last: "false", firstDay: null };
    case "ROLLING_DAYS": {
      const fromDay = day(tierWindow(window, today, today).fromDay!);
      return { current: `d.day >= ${fromDay}`, last: "false", firstDay: fromDay };
    }
    case "CALENDAR_YEAR": {
      const year = tierWindow(window, today, today).fromDay!;
      const [from, last] = [day(year), day(addYears(year, -1))];
      const isLast = `d.day >= ${last} and d.day < ${from}`;
      return { current: `d.day >= ${from}`, last: isLast, firstDay: last };
    }
    case "ENROLLMENT_YEAR":
      return {
        current: "d.day >= s.this_year",
        last: "d.day >= s.last_year and d.day < s.this_year",
        firstDay: day(addYears(today, -2)),
        byEnrollment: true,
      };
  }
}

const VALUE: Record<TierMetric, string> = {
  SPEND: "d.spend_minor",
  ORDERS: "d.orders",
  VISITS: "cardinality(d.places)",
  POINTS: "d.points",
};

function sumOf(metric: TierMetric, condition: string): string {
  return `coalesce(sum(${VALUE[metric]}) filter (where ${condition}), 0)::bigint`;
}

function isSamePeriods(one: TierSet, other: TierSet): boolean {
  const [a, b] = [one.policy.window, other.policy.window];
  return a.kind === b.kind && (a.days ?? null) === (b.days ?? null);
}
