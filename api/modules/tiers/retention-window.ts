import { addDays } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { mayLapse, tierById } from "./tier-set.ts";
import type { TierSet, TierStanding } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import type { WindowDays } from "./tier-window.ts";

/** A member's day: where it stands and since when. */
export interface MemberDay {
  readonly standing: TierStanding;
  readonly day: Day;
  readonly enrolledDay: Day;
}

/**
 * The days that decide whether the earned tier is kept: the period that ends when the tier's validity does (year
 * windows), or the rolling window; in grace, that ended period and the grace days. Null where the tier cannot lapse.
 */
export function retentionWindow(set: TierSet, member: MemberDay): WindowDays | null {
  const { standing, day, enrolledDay } = member;
  const { validUntilDay, graceUntilDay } = standing;
  const earned = tierById(set, standing.earnedTierId);
  if (!earned || !mayLapse(set, earned)) return null;
  const { window } = set.policy;
  if (window.kind === "ROLLING_DAYS") {
    const { fromDay, untilDay } = tierWindow(
      window,
      (graceUntilDay && validUntilDay) ?? day,
      enrolledDay,
    );
    return { fromDay, untilDay: graceUntilDay ?? untilDay };
  }
  if (validUntilDay === null) return null;
  const { fromDay } = tierWindow(window, addDays(validUntilDay, -1), enrolledDay);
  return { fromDay, untilDay: graceUntilDay ?? validUntilDay };
}
