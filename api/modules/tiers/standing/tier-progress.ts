import type { Day } from "../../../values/calendar.ts";
import type { MemberStanding } from "../member-standing.ts";
import { effectiveTier, nextTier, retentionThreshold, tierById } from "../tier-set.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { Tier, TierSet } from "../tier-set.ts";
import { sumWithin } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { reviewDay } from "./review-standing.ts";
import { retentionWindow } from "./tier-window.ts";
import type { MemberDay } from "./tier-window.ts";

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

/** Figures are in the metric's unit: minor units of money, a count, or points. */
export interface TierProgress {
  readonly metric: TierMetric;
  readonly current: number;
  /** The way up; all three null at the top, or when only invitation tiers are above. */
  readonly required: number | null;
  readonly remaining: number | null;
  readonly nextTier: Tier | null;
  /** What keeps the earned tier; null where it cannot lapse. */
  readonly retention: TierRetention | null;
}

/** What keeps the earned tier. */
export interface TierRetention {
  readonly current: number;
  readonly required: number;
  /** Exclusive: 00:00 of that day. Null when a grant keeps the tier for good. */
  readonly untilDay: Day | null;
}

/** What the member's kept purchases come to. */
export interface TierFigures {
  /** In the window containing the day. */
  readonly current: number;
  /** In `retentionWindow`; not read where that is null. */
  readonly retained?: number;
  /** Rolling windows: the metric by day. */
  readonly daily?: readonly Figure[];
}

/**
 * Where a member is on the way to the next tier above the one that counts, and what keeps the
 * earned one.
 */
export function tierProgress(set: TierSet, member: MemberDay, figures: TierFigures): TierProgress {
  const next = nextTier(set, effectiveTier(set, member.standing, member.day));
  const required = next?.threshold ?? null;
  return {
    metric: set.policy.metric,
    current: figures.current,
    required,
    remaining: required === null ? null : Math.max(0, required - figures.current),
    nextTier: next,
    retention: tierRetention(set, member, figures),
  };
}

function tierRetention(
  set: TierSet,
  member: MemberDay,
  figures: TierFigures,
): TierRetention | null {
  const window = retentionWindow(set, member);
  if (!window) return null;
  const { standing, day } = member;
  const required = retentionThreshold(set, tierById(set, standing.earnedTierId)!);
  const earnedUntil = reviewDay(set, standing, { day, figures: figures.daily ?? [] });
  return {
    current: figures.retained ?? figures.current,
    required,
    untilDay: withGrants(earnedUntil, member),
  };
}

function withGrants(earnedUntil: Day | null, { standing, day }: MemberDay): Day | null {
  let until = earnedUntil;
  for (const { untilDay } of standing.grants) {
    if (untilDay === null) return null;
    if (untilDay > day && (until === null || untilDay > until)) until = untilDay;
  }
  return until;
}
