import { addYears, dayOf, startOf } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { Catalog } from "../../work/catalog.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { retentionWindow, tierProgress } from "./tier-progress.ts";
import type { MemberDay, TierProgress } from "./tier-progress.ts";
import { effectiveTier } from "./tier-set.ts";
import type { Tier, TierStanding } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import type { WindowDays } from "./tier-window.ts";
import { tierSetAt } from "./tiers-part.ts";
import type { TierSetInForce } from "./tiers-part.ts";

/** Where a member stands in the primary tier set, and what its purchases come to. */
export interface MemberStanding extends MemberDay {
  readonly set: TierSetInForce;
  /** The tier that counts today; null for none. */
  readonly tier: Tier | null;
  /** What counts in the window that contains today. */
  readonly current: number;
  /** The same by day, where the window rolls; by year elsewhere. */
  readonly figures: readonly Figure[];
}

interface Figure {
  readonly day: Day;
  readonly value: number;
}

interface Row {
  enrolledAt: Date;
  tierId: string | null;
  validUntilDay: Day | null;
  graceUntilDay: Day | null;
  day: Day | null;
  value: number;
}

/** Whole years where the window is made of calendar years, so that a long history stays a few rows. */
const STATEMENT = /* sql */ `
  select m.enrolled_at as "enrolledAt", s.tier_id as "tierId", s.valid_until_day as "validUntilDay",
    s.grace_until_day as "graceUntilDay", f.day, f.value
  from members m
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = $2
  left join lateral (
    select date_trunc($3, day)::date as day, sum(case $4 when 'SPEND' then spend_minor
      when 'ORDERS' then orders when 'VISITS' then cardinality(places) else points end)::bigint as value
    from tier_days d where d.member_id = $1 and d.day >= coalesce($5, '-infinity'::date)
    group by 1
  ) f on true
  where m.id = $1
`;

/** A member's standing; null when the program has no tiers. */
export const memberStanding: MemberPart<MemberStanding | null> = {
  name: "standing",
  statement: STATEMENT,
  values({ memberId, now, catalog }) {
    const set = tierSetAt(catalog, now);
    return [memberId, set?.id ?? null, ...grainOf(set, today(catalog, now))];
  },
  take: (rows: Row[], { now, catalog }) => standingOf(rows, { now, catalog }),
};

function standingOf(
  rows: readonly Row[],
  { now, catalog }: { now: Date; catalog: Catalog },
): MemberStanding | null {
  const set = tierSetAt(catalog, now);
  const [row] = rows;
  if (!set || !row) return null;
  const { timeZone } = catalog.part(programPart);
  const day = dayOf(now, timeZone);
  const enrolledDay = dayOf(row.enrolledAt, timeZone);
  const { tierId: earnedTierId, validUntilDay, graceUntilDay } = row;
  const standing: TierStanding = { earnedTierId, validUntilDay, graceUntilDay, grants: [] };
  const figures = rows.flatMap(({ day: of, value }) => (of === null ? [] : [{ day: of, value }]));
  const window = tierWindow(set.policy.window, day, enrolledDay);
  return {
    ...{ set, standing, day, enrolledDay, figures },
    tier: effectiveTier(set, standing, day),
    current: sumWithin(figures, window),
  };
}

/** The way to the next tier, and what keeps the present one. */
export function progressOf(member: MemberStanding): TierProgress {
  const { set, current, figures } = member;
  const window = retentionWindow(set, member);
  return tierProgress(set, member, {
    current,
    retained: window ? sumWithin(figures, window) : undefined,
    daily: figures,
  });
}

/** A day's end as an instant in the program's zone. */
export function instantOf(day: Day, catalog: Catalog): Date {
  return startOf(day, catalog.part(programPart).timeZone);
}

function today(catalog: Catalog, now: Date): Day {
  return dayOf(now, catalog.part(programPart).timeZone);
}

/** By which unit to sum, what, and from which day: two years hold every period that can still matter. */
function grainOf(set: TierSetInForce | null, day: Day): [string, string, Day | null] {
  if (!set) return ["year", "SPEND", day];
  const { metric, window } = set.policy;
  switch (window.kind) {
    case "LIFETIME":
      return ["year", metric, null];
    case "CALENDAR_YEAR":
      return ["year", metric, `${addYears(day, -2).slice(0, 4)}-01-01`];
    case "ENROLLMENT_YEAR":
      return ["day", metric, addYears(day, -3)];
    case "ROLLING_DAYS":
      return ["day", metric, tierWindow(window, day, day).fromDay];
  }
}

function sumWithin(figures: readonly Figure[], { fromDay, untilDay }: WindowDays): number {
  return figures.reduce((sum, { day, value }) => {
    const isWithin = (!fromDay || day >= fromDay) && (!untilDay || day < untilDay);
    return isWithin ? sum + value : sum;
  }, 0);
}
