import type { Day } from "../../../values/calendar.ts";
import { effectiveTier, qualifiedTier, tierById } from "../tier-set.ts";
import type { TierSet, TierStanding, TierChange } from "../tier-set.ts";
import { nextWindow } from "./tier-window.ts";

/** A standing after a review. */
export interface ReviewedTier {
  readonly standing: TierStanding;
  /**
   * How the tier that counts changed; null when it stays, as when a grant is higher than what was
   * earned.
   */
  readonly change: TierChange | null;
}

/**
 * A member's standing after a purchase or another event that adds to the metric: up at once to the
 * highest tier that `metric` (of the window containing `day`) reaches; never down. A tier reached
 * in a year window is valid to the end of the next period; in a rolling or lifetime window there is
 * no fixed end.
 */
export function reviewTier(
  set: TierSet,
  standing: TierStanding,
  { metric, day, enrolledDay }: { metric: number; day: Day; enrolledDay: Day },
): ReviewedTier {
  const earned = tierById(set, standing.earnedTierId);
  const qualified = qualifiedTier(set, metric);
  if (!qualified || (earned && earned.level >= qualified.level)) return { standing, change: null };

  const { window } = set.policy;
  const isYearly = window.kind === "CALENDAR_YEAR" || window.kind === "ENROLLMENT_YEAR";
  const reviewed: TierStanding = {
    ...standing,
    earnedTierId: qualified.id,
    validUntilDay: isYearly ? nextWindow(window, day, enrolledDay).untilDay : null,
    graceUntilDay: null,
  };
  const from = effectiveTier(set, standing, day);
  const to = effectiveTier(set, reviewed, day);
  const isSame = from?.id === to?.id;
  return {
    standing: reviewed,
    change: isSame ? null : { fromTierId: from?.id ?? null, toTierId: to?.id ?? null },
  };
}
