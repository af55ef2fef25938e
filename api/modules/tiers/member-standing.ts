import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { dueReviews } from "./standing/due-reviews.ts";
import type { DueReviews, DueTierChange } from "./standing/due-reviews.ts";
import { sumWithin } from "./standing/figures.ts";
import type { Figure } from "./standing/figures.ts";
import { IN_ONE, IN_MANY, NO_SET, columnsFor } from "./standing/standing-rows.ts";
import type { StoredStanding, TierDay, StandingRow, Moment } from "./standing/standing-rows.ts";
import { tierWindow } from "./standing/tier-window.ts";
import type { MemberDay } from "./standing/tier-window.ts";
import { effectiveTier } from "./tier-set.ts";
import type { Tier, TierMetric, TierStanding } from "./tier-set.ts";
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

/** A member's standing in every tier set in force, as it is at `now`, whether a job ran or not; the primary first. */
export const memberStandings: MemberPart<readonly MemberStanding[]> = {
  name: "standings",
  statement: IN_MANY,
  values({ memberId, now, configuration }) {
    const columns = configuration.part(tiersSnapshot).flatMap((set) => {
      const row = columnsFor(set, { now, configuration });
      return row ? [row] : [];
    });
    const column = (at: number) => columns.map((row) => row[at]);
    return [memberId, ...[0, 1, 2, 3, 4].map(column), now];
  },
  take: (rows: StandingRow[], ask) => standingsOf(rows, ask.configuration.part(tiersSnapshot), ask),
};

/** The same in the primary set, which gives the member its tier; null when the program has no tiers. */
export const memberStanding: MemberPart<MemberStanding | null> = {
  name: "standing",
  statement: IN_ONE,
  values({ memberId, now, configuration }) {
    const primary = primaryTierSet(configuration);
    const columns = primary && columnsFor(primary, { now, configuration });
    return [memberId, ...(columns ?? NO_SET), now];
  },
  take(rows: StandingRow[], ask) {
    const primary = primaryTierSet(ask.configuration);
    return primary && (standingsOf(rows, [primary], ask)[0] ?? null);
  },
};

/** The one of the primary set. */
export function ofPrimary(standings: readonly MemberStanding[]): MemberStanding | null {
  return standings.find(({ set }) => set.isPrimary) ?? null;
}

/** Those that people are shown: none of sets that were put away. */
export function shownStandings(
  standings: readonly MemberStanding[],
  configuration: ConfigurationSnapshot,
): readonly MemberStanding[] {
  return standings.filter(({ set }) => !tierSetWithId(configuration, set.id)!.archivedAt);
}

function standingsOf(
  rows: readonly StandingRow[],
  histories: readonly TierSetHistory[],
  { now, configuration }: Moment,
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

/** What a standing is worked out from. `days` are those of the whole history where something is due. */
export interface StandingFacts {
  readonly days: readonly TierDay[];
  readonly enrolledAt: Date;
  readonly now: Date;
  readonly configuration: ConfigurationSnapshot;
  /** The set. */
  readonly history: TierSetHistory;
}

/** The standing of now, from the stored one; null when nothing of the set is in force. */
export function standingOf(stored: StoredStanding, facts: StandingFacts): MemberStanding | null {
  const { days, now, configuration, history } = facts;
  const set = inForceAt(history, now);
  if (!set) return null;
  const { timeZone } = configuration.part(programSnapshot);
  const day = dayOf(now, timeZone);
  const enrolledDay = dayOf(facts.enrolledAt, timeZone);
  const isDue = isStandingDue(stored, { version: set.version, now });
  const reviewed = isDue ? reviewedNow(stored, facts, { enrolledDay, timeZone }) : null;
  const { standing, nextReviewAt } = reviewed ?? {
    standing: plainStanding(stored),
    nextReviewAt: stored.nextReviewAt,
  };
  const figures = figuresOf(days, isDue ? set.policy.metric : "SPEND");
  return {
    ...{ set, standing, day, enrolledDay, figures, nextReviewAt },
    tier: effectiveTier(set, standing, day),
    current: sumWithin(figures, tierWindow(set.policy.window, day, enrolledDay)),
    due: reviewed?.changes ?? null,
  };
}

/** Whether what is stored is not the standing of now. */
export function isStandingDue(
  { setVersion, nextReviewAt }: StoredStanding,
  { version, now }: { version: number; now: Date },
): boolean {
  return setVersion !== version || (nextReviewAt !== null && nextReviewAt <= now);
}

/** What is stored, as the rules know it. */
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
      figuresOf: (metric) => figuresOf(days, metric),
    },
    { standing: plainStanding(stored), nextReviewAt: stored.nextReviewAt },
    now,
  );
}

const COLUMN = { SPEND: "value", ORDERS: "orders", VISITS: "visits", POINTS: "points" } as const;

function figuresOf(days: readonly TierDay[], metric: TierMetric): Figure[] {
  return days.map((tierDay) => ({ day: tierDay.day, value: tierDay[COLUMN[metric]] }));
}

/** The tier a member is in; null for none. A list remembers it for all of its members at once. */
export const memberTier: MemberPart<Tier | null> = {
  name: "tier",
  statement: memberStanding.statement,
  values: memberStanding.values,
  take: (rows, ask) => memberStanding.take(rows, ask)?.tier ?? null,
};
