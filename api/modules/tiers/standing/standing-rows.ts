import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { sql } from "../../../database/sql.ts";
import type { Fragment } from "../../../database/sql.ts";
import { addDays, addYears, dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import { tierMetrics } from "../tier-metrics.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { TierGrant, TierPolicy } from "../tier-set.ts";
import { inForceAt } from "../tiers-snapshot.ts";
import type { TierSetHistory } from "../tiers-snapshot.ts";

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

/** What the purchases of a day count, in each metric. */
export interface TierDay extends Readonly<Record<TierMetric, number>> {
  readonly day: Day;
}

/** The columns of `tier_days` that make a `TierDay`. */
export const TIER_DAY_COLUMNS = sql.raw(
  ["day", ...tierMetrics.map(({ name, dayValue }) => `${dayValue} as "${name}"`)].join(", "),
);

/**
 * What the purchases of a period count in the set's own metric; the period goes by its first day.
 */
export interface PeriodTotal {
  readonly day: Day;
  readonly total: number;
}

/**
 * A row of the statements: a set's stored standing, and a period or day; no day where nothing
 * counts.
 */
export type StandingRow = StoredStanding & { setId: string; enrolledAt: Date } & (
    (TierDay & PeriodTotal) | { day: null }
  );

const NO_VALUES = sql.raw(tierMetrics.map(({ name }) => `0::bigint as "${name}"`).join(", "));
const VALUE_OF_METRIC = sql.raw(
  tierMetrics.map(({ name, dayValue }) => `when '${name}' then ${dayValue}`).join(" "),
);

// Whole years where the window is made of calendar years, so that a long history stays a few rows.
// Only a standing on which something is due, reviews or new terms, needs every day and metric.
const readStandings = <Names extends string>(name: string, sets: Fragment<Names>) =>
  sql.read<StandingRow>(name)`
  select t.set_id as "setId", m.enrolled_at as "enrolledAt", s.tier_id as "tierId",
    s.valid_until_day as "validUntilDay", s.grace_until_day as "graceUntilDay",
    s.set_version as "setVersion", s.next_review_at as "nextReviewAt", s.grants, f.*
  from members m
  cross join ${sets} as t (set_id, version, unit, metric, from_day)
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = t.set_id
  left join lateral (
    select date_trunc(t.unit, day)::date as day, ${NO_VALUES},
      sum(case t.metric ${VALUE_OF_METRIC} end)::bigint as total
    from tier_days d
    where d.member_id = ${"memberId"} and d.day >= coalesce(t.from_day, '-infinity'::date)
      and s.set_version = t.version and coalesce(s.next_review_at > ${"now"}, true)
    group by 1
    union all
    select ${TIER_DAY_COLUMNS}, 0
    from tier_days d
    where d.member_id = ${"memberId"}
      and (s.set_version is distinct from t.version or s.next_review_at <= ${"now"})
  ) f on true
  where m.id = ${"memberId"} and t.set_id is not null
`;

// One set alone is read in less than half the time: 170 µs for 410 µs.
export const READ_ONE_STANDING = readStandings(
  "read a member's tier standing",
  sql`(select ${"setId"}::uuid, ${"version"}::int, ${"unit"}::text, ${"metric"}::text,
    ${"fromDay"}::date)`,
);
export const READ_STANDINGS = readStandings(
  "read a member's tier standings",
  sql`unnest(${"setIds"}::uuid[], ${"versions"}::int[], ${"units"}::text[], ${"metrics"}::text[],
    ${"fromDays"}::date[])`,
);

/** The parameters of the statements for a set. */
export interface SetToRead {
  readonly setId: string | null;
  readonly version: number | null;
  /** By which unit days are added up. */
  readonly unit: "day" | "year" | null;
  readonly metric: TierMetric | null;
  readonly fromDay: Day | null;
}

/** For a program without tiers. */
export const NO_SET: SetToRead = {
  setId: null,
  version: null,
  unit: null,
  metric: null,
  fromDay: null,
};

/** When, and by which configuration, a standing is read. */
export interface ReadingTime {
  readonly now: Date;
  readonly configuration: ConfigurationSnapshot;
}

/** The parameters for a set; null when no version of it is in force. */
export function setToRead(
  history: TierSetHistory,
  { now, configuration }: ReadingTime,
): SetToRead | null {
  const set = inForceAt(history, now);
  if (!set) return null;
  const { timeZone } = configuration.part(programSnapshot);
  const { metric, window } = set.policy;
  const periods = periodsThatMatter(window, dayOf(now, timeZone));
  return { setId: set.id, version: set.version, metric, ...periods };
}

const GRACE_DAYS_MAX = 366;

function periodsThatMatter(
  window: TierPolicy["window"],
  day: Day,
): Pick<SetToRead, "unit" | "fromDay"> {
  switch (window.kind) {
    case "LIFETIME":
      return { unit: "year", fromDay: null };
    case "CALENDAR_YEAR":
      return { unit: "year", fromDay: `${addYears(day, -2).slice(0, 4)}-01-01` };
    case "ENROLLMENT_YEAR":
      return { unit: "day", fromDay: addYears(day, -3) };
    case "ROLLING_DAYS":
      return { unit: "day", fromDay: addDays(day, -window.days - GRACE_DAYS_MAX) };
  }
}
