import { addDays } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { loweredTier, mayLapse, qualifiedTier, retentionThreshold, tierById } from "../tier-set.ts";
import type { Tier, TierSet, TierStanding } from "../tier-set.ts";
import { firstDayBelow, sumWithin } from "./figures.ts";
import type { Figures } from "./figures.ts";
import { retentionWindow, tierWindow } from "./tier-window.ts";

/** A day of a member, and what its purchases counted in the set's metric, by day. */
export interface ReviewFacts {
  readonly day: Day;
  readonly enrolledDay: Day;
  readonly figures: Figures;
}

/**
 * The day on which what a member has earned is reviewed next, if nothing more is bought: the end of
 * the grace days or of the validity; in a rolling window the first day, from its validity on, that
 * holds too little. Null: never.
 */
export function reviewDay(
  set: TierSet,
  standing: TierStanding,
  { day, figures }: Pick<ReviewFacts, "day" | "figures">,
): Day | null {
  const earned = tierById(set, standing.earnedTierId);
  if (!earned || !mayLapse(set, earned)) return null;
  const { window } = set.policy;
  const { validUntilDay, graceUntilDay } = standing;
  if (graceUntilDay !== null || window.kind !== "ROLLING_DAYS")
    return graceUntilDay ?? validUntilDay;
  const fromDay = validUntilDay !== null && validUntilDay > day ? validUntilDay : day;
  const required = retentionThreshold(set, earned);
  return firstDayBelow(figures, { days: window.days, required, fromDay });
}

/**
 * A member's standing after the review of a day. What was bought in the period that ended, grace
 * days included, keeps the tier for one more period; else the grace days begin; else the tier goes
 * down as the policy says, to the end of the period that runs. The same standing when nothing is
 * due.
 */
export function reviewStanding(
  set: TierSet,
  standing: TierStanding,
  facts: ReviewFacts,
): TierStanding {
  const { day, enrolledDay, figures } = facts;
  const earned = tierById(set, standing.earnedTierId);
  const deciding = retentionWindow(set, { standing, day, enrolledDay });
  const { validUntilDay, graceUntilDay } = standing;
  if (!earned || !deciding || day < (graceUntilDay ?? validUntilDay ?? day)) return standing;

  const { window, graceDays } = set.policy;
  const isRolling = window.kind === "ROLLING_DAYS";
  const metric = sumWithin(figures, deciding);
  if (metric >= retentionThreshold(set, earned)) {
    const { untilDay } = tierWindow(window, validUntilDay ?? day, enrolledDay);
    return { ...standing, validUntilDay: isRolling ? null : untilDay, graceUntilDay: null };
  }
  if (graceUntilDay === null && graceDays > 0) {
    const ended = isRolling ? day : validUntilDay!;
    return { ...standing, validUntilDay: ended, graceUntilDay: addDays(ended, graceDays) };
  }
  const lowered = loweredTier(set, earned, metric);
  return {
    ...standing,
    earnedTierId: lowered?.id ?? null,
    validUntilDay: lowered && validityOf(set, lowered, { metric, day, enrolledDay }),
    graceUntilDay: null,
  };
}

/**
 * Until when a tier holds to which a member has come down: to the end of the period. A rolling
 * window's is as many days from now on, for a tier that the metric alone would not give; one that
 * it gives stands by itself.
 */
function validityOf(
  set: TierSet,
  lowered: Tier,
  { metric, day, enrolledDay }: { metric: number; day: Day; enrolledDay: Day },
): Day | null {
  const { window } = set.policy;
  if (window.kind !== "ROLLING_DAYS") return tierWindow(window, day, enrolledDay).untilDay;
  return qualifiedTier(set, metric)?.id === lowered.id ? null : addDays(day, window.days);
}
