import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { dueReviews } from "./standing/due-reviews.ts";
import type { DueReviews, DueTierChange } from "./standing/due-reviews.ts";
import { sumWithin } from "./standing/figures.ts";
import type { Figure } from "./standing/figures.ts";
import { NO_SET, READ_ONE_STANDING, READ_STANDINGS, setToRead } from "./standing/standing-rows.ts";
import type {
  PeriodTotal,
  ReadingTime,
  StandingRow,
  StoredStanding,
  TierDay,
} from "./standing/standing-rows.ts";
import { tierWindow } from "./standing/tier-window.ts";
import type { MemberDay } from "./standing/tier-window.ts";
import { effectiveTier } from "./tier-set.ts";
import type { TierMetric } from "./tier-metrics.ts";
import type { Tier, TierStanding } from "./tier-set.ts";
import {
  inForceAt,
  primaryTierSet,
  termsSince,
  tierSetWithId,
  tiersSnapshot,
} from "./tiers-snapshot.ts";
import type { TierSetHistory, TierSetInForce } from "./tiers-snapshot.ts";

/** Where a member stands in a tier set, and what its purchases come to. */
export interface MemberStanding extends MemberDay {
  readonly set: TierSetInForce;
  /** The tier that counts today; null for none. */
  readonly tier: Tier | null;
  /** What counts in the window that contains today. */
  readonly current: number;
  /** The same by day, where the window rolls; by year elsewhere. */
  readonly figures: readonly Figure[];
  /** When the standing has to be looked at again; null: never. */
  readonly nextReviewAt: Date | null;
  /** What was due and is not posted yet; null when the stored standing is the one of now. */
  readonly due: readonly DueTierChange[] | null;
}

/**
 * A member's standing in every tier set in force, as it is at `now`, whether a job ran or not; the
 * primary set first.
 */
export const memberStandings: MemberPart<readonly MemberStanding[]> = {
  name: "standings",
  statement: READ_STANDINGS,
  values({ memberId, now, configuration }) {
    const sets = configuration
      .part(tiersSnapshot)
      .flatMap((set) => setToRead(set, { now, configuration }) ?? []);
    return {
      memberId,
      now,
      setIds: sets.map(({ setId }) => setId),
      versions: sets.map(({ version }) => version),
      units: sets.map(({ unit }) => unit),
      metrics: sets.map(({ metric }) => metric),
      fromDays: sets.map(({ fromDay }) => fromDay),
    };
  },
  take: (rows: StandingRow[], ask) => standingsOf(rows, ask.configuration.part(tiersSnapshot), ask),
};

/**
 * The same in the primary set, which gives the member its tier; null when the program has no tiers.
 */
export const memberStanding: MemberPart<MemberStanding | null> = {
  name: "standing",
  statement: READ_ONE_STANDING,
  values({ memberId, now, configuration }) {
    const primary = primaryTierSet(configuration);
    const set = primary && setToRead(primary, { now, configuration });
    return { ...(set ?? NO_SET), memberId, now };
  },
  take(rows: StandingRow[], ask) {
    const primary = primaryTierSet(ask.configuration);
    return primary && (standingsOf(rows, [primary], ask)[0] ?? null);
  },
};

/** The tier a member is in; null for none. A list remembers it for all of its members at once. */
export const memberTier: MemberPart<Tier | null> = {
  name: "tier",
  statement: memberStanding.statement,
  values: memberStanding.values,
  take: (rows, ask) => memberStanding.take(rows, ask)?.tier ?? null,
};

/** The standing in the primary set; null when the program has no tiers. */
export function ofPrimary(standings: readonly MemberStanding[]): MemberStanding | null {
  return standings.find(({ set }) => set.isPrimary) ?? null;
}

/** The standings that people see: those in archived sets are left out. */
export function shownStandings(
  standings: readonly MemberStanding[],
  configuration: ConfigurationSnapshot,
): readonly MemberStanding[] {
  return standings.filter(({ set }) => !tierSetWithId(configuration, set.id)!.archivedAt);
}

function standingsOf(
  rows: readonly StandingRow[],
  histories: readonly TierSetHistory[],
  { now, configuration }: ReadingTime,
): MemberStanding[] {
  const bySet = Map.groupBy(rows, ({ setId }) => setId);
  return histories.flatMap((history) => {
    const [row, ...rest] = bySet.get(history.id) ?? [];
    if (!row) return [];
    const days = [row, ...rest].filter((it) => it.day !== null);
    const { enrolledAt } = row;
    return standingOf(row, { days, enrolledAt, now, configuration, history }) ?? [];
  });
}

/** What a standing is worked out from. */
export interface StandingFacts {
  /** Totals of the set's periods; every day of the member where something is due. */
  readonly days: readonly (TierDay | PeriodTotal)[];
  readonly enrolledAt: Date;
  readonly now: Date;
  readonly configuration: ConfigurationSnapshot;
  /** The set. */
  readonly history: TierSetHistory;
}

/** The standing of now, from the stored one; null when no version of the set is in force. */
export function standingOf(stored: StoredStanding, facts: StandingFacts): MemberStanding | null {
  const { days, now, configuration, history } = facts;
  const set = inForceAt(history, now);
  if (!set) return null;
  const { timeZone } = configuration.part(programSnapshot);
  const day = dayOf(now, timeZone);
  const enrolledDay = dayOf(facts.enrolledAt, timeZone);
  const isDue = isStandingDue(stored, { version: set.version, now });
  const reviewed = isDue ? reviewedNow(stored, facts, { enrolledDay, timeZone }) : null;
  const standing = reviewed?.standing ?? plainStanding(stored);
  const figures = isDue
    ? figuresOf(days as TierDay[], set.policy.metric)
    : totalsOf(days as PeriodTotal[]);
  return {
    set,
    standing,
    day,
    enrolledDay,
    figures,
    nextReviewAt: reviewed ? reviewed.nextReviewAt : stored.nextReviewAt,
    tier: effectiveTier(set, standing, day),
    current: sumWithin(figures, tierWindow(set.policy.window, day, enrolledDay)),
    due: reviewed?.changes ?? null,
  };
}

/** Whether the stored standing is not the one of now. */
export function isStandingDue(
  { setVersion, nextReviewAt }: StoredStanding,
  { version, now }: { version: number; now: Date },
): boolean {
  return setVersion !== version || (nextReviewAt !== null && nextReviewAt <= now);
}

/** The stored standing, as the rules take it. */
export function plainStanding(stored: StoredStanding): TierStanding {
  const { tierId, validUntilDay, graceUntilDay, grants } = stored;
  return { earnedTierId: tierId, validUntilDay, graceUntilDay, grants: grants ?? [] };
}

function reviewedNow(
  stored: StoredStanding,
  { days, now, history }: StandingFacts,
  home: { enrolledDay: Day; timeZone: string },
): DueReviews {
  return dueReviews(
    {
      ...home,
      terms: termsSince(history, stored.setVersion ?? 0),
      figuresOf: (metric) => figuresOf(days as TierDay[], metric),
    },
    { standing: plainStanding(stored), nextReviewAt: stored.nextReviewAt },
    now,
  );
}

function figuresOf(days: readonly TierDay[], metric: TierMetric): Figure[] {
  return days.map((tierDay) => ({ day: tierDay.day, value: tierDay[metric] }));
}

function totalsOf(periods: readonly PeriodTotal[]): Figure[] {
  return periods.map(({ day, total }) => ({ day, value: total }));
}
