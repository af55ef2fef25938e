import { addYears } from "../../rules/calendar.ts";
import type { TriedTerms } from "./outcome-under.ts";
import { retentionThreshold } from "./tier-set.ts";
import type { TierGrant, TierMetric, TierSet } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";

/** Members alike in all that decides where terms would take them. Buckets count the bounds that a figure reaches. */
export interface JudgedGroup {
  readonly key: string;
  readonly tierId: string | null;
  readonly grants: readonly TierGrant[];
  readonly currentBucket: number;
  readonly judgedBucket: number;
  readonly judgedBeforeBucket: number;
  readonly members: number;
  /** In the better of the present and the last period of the new terms. */
  readonly spendMinor: number;
}

/** Statements that share `values`; `members` takes two more: the keys of groups, and how many members. */
export interface JudgedMembers {
  readonly groups: string;
  readonly members: string;
  readonly values: unknown[];
}

interface Asked extends TriedTerms {
  readonly programId: string;
  readonly setId: string;
}

/** Every figure of a set that decides something, ascending from 0: what a bucket's members reach. */
export function figureBounds(set: TierSet): number[] {
  const figures = set.tiers.flatMap((tier) => [tier.threshold ?? 0, retentionThreshold(set, tier)]);
  return [...new Set([0, ...figures])].sort((a, b) => a - b);
}

/**
 * Reads all members of a tier set in groups, in one pass over their days: which thresholds they reach by the terms
 * of today and by new ones. 100,000 members make some hundred groups.
 */
export function judgedMembers(asked: Asked, timeZone: string): JudgedMembers {
  const { programId, setId, before, after, today } = asked;
  const values: unknown[] = [programId, setId, today, timeZone];
  const put: Put = (value) => `$${values.push(value)}`;
  const scene = { today, put };
  const now = periodsOf(after, scene);
  const then = isSamePeriods(before, after) ? now : periodsOf(before, scene);
  const bounds = `${put(figureBounds(after))}::bigint[]`;
  const boundsBefore = `${put(figureBounds(before))}::bigint[]`;
  const from = [now, then].every(({ firstDay }) => firstDay) ? least(now, then) : null;

  const judged = /* sql */ `
    with joined as (
      select s.member_id, s.tier_id, s.grants, e.day as enrolled_day,
        extract(year from $3::date)::int - extract(year from e.day)::int
          - (${yearsOn("extract(year from $3::date)::int - extract(year from e.day)::int")} > $3::date)::int as years
      from tier_standings s join members m on m.id = s.member_id,
        lateral (select (m.enrolled_at at time zone $4)::date as day) e
      where s.program_id = $1 and s.tier_set_id = $2
    ), figures as (
      select s.member_id, s.tier_id, s.grants,
        ${sumOf(after.policy.metric, now.current)} as current, ${sumOf(after.policy.metric, now.last)} as last,
        ${sumOf(before.policy.metric, then.current)} as current_before,
        ${sumOf(before.policy.metric, then.last)} as last_before,
        ${sumOf("SPEND", now.current)} as spend, ${sumOf("SPEND", now.last)} as spend_last
      from joined s left join tier_days d on d.member_id = s.member_id${from ? ` and d.day >= ${from}` : ""}
      group by s.member_id, s.tier_id, s.grants
    ), judged as (
      select member_id, tier_id, grants, greatest(spend, spend_last) as spend,
        width_bucket(current, ${bounds}) as b1, width_bucket(greatest(current, last), ${bounds}) as b2,
        width_bucket(greatest(current_before, last_before), ${boundsBefore}) as b3
      from figures
    ), keyed as (
      select *, concat_ws(' ', b1, b2, b3, tier_id, grants) as key from judged
    )
  `;
  return {
    values,
    groups: /* sql */ `${judged}
      select key, tier_id as "tierId", grants, b1 as "currentBucket", b2 as "judgedBucket",
        b3 as "judgedBeforeBucket", count(*) as members, sum(spend)::bigint as "spendMinor"
      from keyed group by key, tier_id, grants, b1, b2, b3`,
    members: /* sql */ `${judged}
      select member_id as "memberId", key from keyed where key = any ($${values.length + 1}::text[])
      order by member_id limit $${values.length + 2}`,
  };
}

type Put = (value: unknown) => string;

interface Periods {
  /** Conditions on `d.day`: of the present period, and of the last one where there is one. */
  readonly current: string;
  readonly last: string;
  /** The earliest day that counts for anybody; null: all do. */
  readonly firstDay: string | null;
}

function periodsOf(
  { policy: { window } }: TierSet,
  { today, put }: { today: string; put: Put },
): Periods {
  const day = (value: string) => `${put(value)}::date`;
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
    case "ENROLLMENT_YEAR": {
      const [from, last] = [
        yearsOn("s.years", "s.enrolled_day"),
        yearsOn("s.years - 1", "s.enrolled_day"),
      ];
      return {
        current: `d.day >= ${from}`,
        last: `d.day >= ${last} and d.day < ${from}`,
        firstDay: day(addYears(today, -2)),
      };
    }
  }
}

/** The enrollment day so many years on; 29 February becomes 28 February where there is none. */
function yearsOn(years: string, day = "e.day"): string {
  return `(${day} + make_interval(years => ${years}))::date`;
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

function least(one: Periods, other: Periods): string {
  return one === other ? one.firstDay! : `least(${one.firstDay}, ${other.firstDay})`;
}
