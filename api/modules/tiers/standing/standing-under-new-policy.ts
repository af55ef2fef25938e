import { addDays } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { reachableBelow, tierById } from "../tier-set.ts";
import type { TierSet, TierStanding, TierWindow } from "../tier-set.ts";
import { sumWithin } from "./figures.ts";
import type { ReviewFacts } from "./review-standing.ts";
import { reviewTier } from "./review-tier.ts";
import { nextWindow, tierWindow } from "./tier-window.ts";

/**
 * A member's standing when new terms come into force: up at once where they give a higher tier;
 * never down before the next review, which is the one that was promised, moved to where the new
 * window ends.
 */
export function standingUnderNewPolicy(
  before: TierSet,
  after: TierSet,
  { standing, ...facts }: ReviewFacts & { standing: TierStanding },
): TierStanding {
  const { day, enrolledDay, figures } = facts;
  const earnedTierId = remainingTier(before, after, standing.earnedTierId);
  const carried: TierStanding = {
    ...standing,
    earnedTierId,
    ...(earnedTierId === null
      ? { validUntilDay: null, graceUntilDay: null }
      : promised(before.policy.window, after.policy.window, { standing, day, enrolledDay })),
  };
  const metric = sumWithin(figures, tierWindow(after.policy.window, day, enrolledDay));
  return reviewTier(after, carried, { metric, day, enrolledDay }).standing;
}

/**
 * Publishing refuses to remove a tier with members; a member that entered it a moment before gets
 * the next lower one.
 */
function remainingTier(before: TierSet, after: TierSet, tierId: string | null): string | null {
  const was = tierById(before, tierId);
  if (!was || tierById(after, tierId)) return tierId;
  return reachableBelow(after, was.level)?.id ?? null;
}

type Promised = Pick<TierStanding, "validUntilDay" | "graceUntilDay">;

function promised(
  old: TierWindow,
  window: TierWindow,
  { standing, day, enrolledDay }: { standing: TierStanding; day: Day; enrolledDay: Day },
): Promised {
  const { validUntilDay, graceUntilDay } = standing;
  const isSame = old.kind === window.kind && old.days === window.days;
  if (isSame && graceUntilDay !== null) return { validUntilDay, graceUntilDay };
  switch (window.kind) {
    case "LIFETIME":
      return { validUntilDay: null, graceUntilDay: null };
    case "ROLLING_DAYS": {
      // A rolling window is reviewed day by day: by the new terms from tomorrow on.
      const tomorrow = addDays(day, 1);
      const isLater = validUntilDay !== null && validUntilDay > tomorrow;
      return { validUntilDay: isLater ? validUntilDay : tomorrow, graceUntilDay: null };
    }
    default: {
      if (validUntilDay === null) {
        return {
          validUntilDay: nextWindow(window, day, enrolledDay).untilDay,
          graceUntilDay: null,
        };
      }
      const last = addDays(validUntilDay, -1);
      const { untilDay } = tierWindow(window, last > day ? last : day, enrolledDay);
      return { validUntilDay: untilDay, graceUntilDay: null };
    }
  }
}
