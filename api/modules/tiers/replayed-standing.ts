import { dayOf } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "../programs/program.ts";
import { reviewTier } from "./review-tier.ts";
import { noStanding } from "./tier-set.ts";
import type { TierMetric, TierStanding } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import type { WindowDays } from "./tier-window.ts";
import { tierSetAt } from "./tiers-part.ts";

/** What is kept of a purchase counts for tiers from its recording on. */
export interface KeptContribution {
  readonly recordedAt: Date;
  /** The day it was placed, by which windows count it. */
  readonly day: Day;
  readonly place: string;
  readonly spendMinor: number;
  readonly points: number;
}

/**
 * Where a member would stand today if only what is kept of its purchases had ever been bought: every step up since
 * enrollment is taken again, each by the policy then in force. Contributions are in the order of their recording.
 */
export function replayedStanding(
  { catalog, now }: { catalog: Catalog; now: Date },
  enrolledAt: Date,
  contributions: readonly KeptContribution[],
): TierStanding {
  const { timeZone } = catalog.part(programPart);
  const enrolledDay = dayOf(enrolledAt, timeZone);
  const figures = new WindowFigures(contributions);
  let standing = noStanding;
  const review = (at: Date, recorded: number) => {
    const set = tierSetAt(catalog, at);
    if (!set) return;
    const day = dayOf(at, timeZone);
    const window = tierWindow(set.policy.window, day, enrolledDay);
    const metric = figures.until(recorded, { metric: set.policy.metric, window });
    standing = reviewTier(set, standing, { metric, day, enrolledDay }).standing;
  };

  review(enrolledAt, 0);
  contributions.forEach(({ recordedAt }, position) => review(recordedAt, position + 1));
  review(now, contributions.length);
  return standing;
}

/** Sums over the first so many contributions; adds only the new ones as long as the window stays the same. */
class WindowFigures {
  readonly #isVisit: boolean[];
  #key = "";
  #sum = 0;
  #counted = 0;

  constructor(private readonly contributions: readonly KeptContribution[]) {
    const visits = new Set<string>();
    this.#isVisit = contributions.map(({ day, place }) => {
      const visit = `${day} ${place}`;
      const isNew = !visits.has(visit);
      visits.add(visit);
      return isNew;
    });
  }

  until(count: number, { metric, window }: { metric: TierMetric; window: WindowDays }): number {
    const { fromDay, untilDay } = window;
    const key = `${metric} ${fromDay} ${untilDay}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#sum = 0;
      this.#counted = 0;
    }
    for (; this.#counted < count; this.#counted++) {
      const { day } = this.contributions[this.#counted]!;
      const counts = (!fromDay || day >= fromDay) && (!untilDay || day < untilDay);
      if (counts) this.#sum += this.#valueOf(this.#counted)[metric];
    }
    return this.#sum;
  }

  #valueOf(position: number): Record<TierMetric, number> {
    const { spendMinor, points } = this.contributions[position]!;
    return {
      SPEND: spendMinor,
      ORDERS: 1,
      VISITS: Number(this.#isVisit[position]),
      POINTS: points,
    };
  }
}
