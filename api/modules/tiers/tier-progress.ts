import { addDays } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import { effectiveTier, mayLapse, nextTier, retentionThreshold, tierById } from "./tier-set.ts";
import type { Tier, TierMetric, TierSet, TierStanding } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import type { WindowDays } from "./tier-window.ts";

/** A member's day: where it stands and since when. */
export interface MemberDay {
  readonly standing: TierStanding;
  readonly day: Day;
  readonly enrolledDay: Day;
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
  /** Rolling windows: the metric by day, within the window. */
  readonly daily?: readonly { readonly day: Day; readonly value: number }[];
}

/**
 * The days that decide whether the earned tier is kept: the period that ends when the tier's validity does (year
 * windows), that ended period and the grace days, or the rolling window. Null where the tier cannot lapse.
 */
export function retentionWindow(set: TierSet, member: MemberDay): WindowDays | null {
  const { standing, day, enrolledDay } = member;
  const earned = tierById(set, standing.earnedTierId);
  if (!earned || !mayLapse(set, earned)) return null;
  const { window } = set.policy;
  if (window.kind === "ROLLING_DAYS") return tierWindow(window, day, enrolledDay);
  if (standing.validUntilDay === null) return null;
  const period = tierWindow(window, addDays(standing.validUntilDay, -1), enrolledDay);
  return standing.graceUntilDay ? { ...period, untilDay: standing.graceUntilDay } : period;
}

/** Where a member is on the way to the next tier above the one that counts, and what keeps the earned one. */
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
  const earnedUntil =
    set.policy.window.kind === "ROLLING_DAYS"
      ? (standing.graceUntilDay ?? firstDayBelow(set, figures, { required, day }))
      : (standing.graceUntilDay ?? standing.validUntilDay);
  return {
    current: figures.retained ?? figures.current,
    required,
    untilDay: withGrants(earnedUntil, member),
  };
}

/** The first day on which a rolling window, with nothing new in it, holds less than what is required. */
function firstDayBelow(
  set: TierSet,
  figures: TierFigures,
  { required, day }: { required: number; day: Day },
): Day {
  const days = set.policy.window.days ?? 0;
  const oldestFirst = [...(figures.daily ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1));
  let left = figures.current;
  if (left < required) return day;
  for (const { day: counted, value } of oldestFirst) {
    left -= value;
    if (left < required) return addDays(counted, days);
  }
  return day;
}

function withGrants(earnedUntil: Day | null, { standing, day }: MemberDay): Day | null {
  let until = earnedUntil;
  for (const { untilDay } of standing.grants) {
    if (untilDay === null) return null;
    if (untilDay > day && (until === null || untilDay > until)) until = untilDay;
  }
  return until;
}
