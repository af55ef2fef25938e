import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { addDays, addYears, dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { TierGrant } from "../tier-set.ts";
import { inForceAt } from "../tiers-snapshot.ts";
import type { TierSetHistory, TierSetInForce } from "../tiers-snapshot.ts";

/** A standing as it is stored. */
export interface StoredStanding {
  readonly tierId: string | null;
  readonly validUntilDay: Day | null;
  readonly graceUntilDay: Day | null;
  /** Null when there is none yet. */
  readonly setVersion: number | null;
  readonly nextReviewAt: Date | null;
  readonly grants: readonly TierGrant[] | null;
}

/** What the purchases of a day counted, by metric. */
export interface TierDay {
  readonly day: Day;
  /** The spending; where nothing is due, the policy's own metric. */
  readonly value: number;
  readonly orders: number;
  readonly visits: number;
  readonly points: number;
}

export type StandingRow = StoredStanding & { setId: string; enrolledAt: Date } & (
    TierDay | { day: null }
  );

// Whole years where the window is made of calendar years, so that a long history stays a few rows. Only a standing on
// which something is due, reviews or new terms, needs every day and metric.
const statementOn = (sets: string) => /* sql */ `
  select t.set_id as "setId", m.enrolled_at as "enrolledAt", s.tier_id as "tierId", s.valid_until_day as "validUntilDay",
    s.grace_until_day as "graceUntilDay", s.set_version as "setVersion", s.next_review_at as "nextReviewAt", s.grants,
    f.*
  from members m
  cross join ${sets} as t (set_id, version, unit, metric, from_day)
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = t.set_id
  left join lateral (
    select date_trunc(t.unit, day)::date as day, sum(case t.metric when 'SPEND' then spend_minor
      when 'ORDERS' then orders when 'VISITS' then cardinality(places) else points end)::bigint as value,
      0 as orders, 0 as visits, 0::bigint as points
    from tier_days d
    where d.member_id = $1 and d.day >= coalesce(t.from_day, '-infinity'::date)
      and s.set_version = t.version and coalesce(s.next_review_at > $7, true)
    group by 1
    union all
    select day, spend_minor, orders, cardinality(places), points
    from tier_days d
    where d.member_id = $1 and (s.set_version is distinct from t.version or s.next_review_at <= $7)
  ) f on true
  where m.id = $1 and t.set_id is not null
`;

// One set alone is asked for in less than half the time: 170 µs for 410 µs.
export const IN_ONE = statementOn("(select $2::uuid, $3::int, $4::text, $5::text, $6::date)");
export const IN_MANY = statementOn(
  "unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::date[])",
);

export const NO_SET = [null, null, null, null, null];

export interface Moment {
  readonly now: Date;
  readonly configuration: ConfigurationSnapshot;
}

/** What the statements ask of a set: its id, version, and grain; null when nothing of it is in force. */
export function columnsFor(history: TierSetHistory, { now, configuration }: Moment) {
  const set = inForceAt(history, now);
  const { timeZone } = configuration.part(programSnapshot);
  return set && [set.id, set.version, ...grainOf(set, dayOf(now, timeZone))];
}

// Grace days are at most a year.
const GRACE_MAX = 366;

/** By which unit to sum, what, and from which day: the periods that can still matter. */
function grainOf({ policy }: TierSetInForce, day: Day): [string, string, Day | null] {
  const { metric, window } = policy;
  switch (window.kind) {
    case "LIFETIME":
      return ["year", metric, null];
    case "CALENDAR_YEAR":
      return ["year", metric, `${addYears(day, -2).slice(0, 4)}-01-01`];
    case "ENROLLMENT_YEAR":
      return ["day", metric, addYears(day, -3)];
    case "ROLLING_DAYS":
      return ["day", metric, addDays(day, -window.days - GRACE_MAX)];
  }
}
