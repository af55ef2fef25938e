import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import { dueReviews, nextReview } from "../standing/due-reviews.ts";
import type { StandingUntil } from "../standing/due-reviews.ts";
import { sumWithin } from "../standing/figures.ts";
import { reviewTier } from "../standing/review-tier.ts";
import { tierWindow } from "../standing/tier-window.ts";
import { forEachMetric, tierMetrics } from "../tier-metrics.ts";
import type { KeptContribution, TierMetric } from "../tier-metrics.ts";
import { noStanding } from "../tier-set.ts";
import type { TierGrant } from "../tier-set.ts";
import { inForceOrEmptyAt, termsSince } from "../tiers-snapshot.ts";
import type { TierSetHistory } from "../tiers-snapshot.ts";
import { FenwickFigures } from "./fenwick-figures.ts";

/** What a member's standing is worked out from again. */
export interface Replayed {
  /** The tier set. */
  readonly history: TierSetHistory;
  readonly enrolledAt: Date;
  /** In the order of their recording. */
  readonly contributions: readonly KeptContribution[];
  /** The grants of today; their ends are reviewed next. */
  readonly grants: readonly TierGrant[];
}

/**
 * The standing that a member would have today if only the kept parts of its purchases had ever been
 * bought. Every step up and every review since enrollment is taken again, by the terms then in
 * force and by what had been recorded by then.
 */
export function replayedStanding(
  { configuration, now }: { configuration: ConfigurationSnapshot; now: Date },
  { history, enrolledAt, contributions, grants }: Replayed,
): StandingUntil {
  const { timeZone } = configuration.part(programSnapshot);
  const enrolledDay = dayOf(enrolledAt, timeZone);
  const terms = termsSince(history, inForceOrEmptyAt(history, enrolledAt).version);
  const counted = new CountedSoFar(contributions.map(({ day }) => day));
  const course = { terms, enrolledDay, timeZone, figuresOf: counted.of };
  let until: StandingUntil = { standing: noStanding, nextReviewAt: null };
  const advanceTo = (at: Date, contribution: KeptContribution | null) => {
    until = dueReviews(course, until, at);
    while (terms[1] && terms[1].inForceFrom <= at) terms.shift();
    if (contribution) counted.add(contribution);

    const { set } = terms[0]!;
    const day = dayOf(at, timeZone);
    const figures = counted.of(set.policy.metric);
    const metric = sumWithin(figures, tierWindow(set.policy.window, day, enrolledDay));
    const { standing } = reviewTier(set, until.standing, { metric, day, enrolledDay });
    until = { standing, nextReviewAt: nextReview(set, standing, { day, figures, timeZone }) };
  };

  advanceTo(enrolledAt, null);
  for (const contribution of contributions) advanceTo(contribution.recordedAt, contribution);
  advanceTo(now, null);
  const { set } = terms[0]!;
  const standing = { ...until.standing, grants };
  const facts = { day: dayOf(now, timeZone), figures: counted.of(set.policy.metric), timeZone };
  return { standing, nextReviewAt: nextReview(set, standing, facts) };
}

/** The figures of what was recorded so far, by metric. */
class CountedSoFar {
  readonly #visits = new Set<string>();
  readonly #figures: Readonly<Record<TierMetric, FenwickFigures>>;

  /** @param days all on which there will be something. */
  constructor(days: readonly Day[]) {
    this.#figures = forEachMetric(() => new FenwickFigures(days));
  }

  readonly of = (metric: TierMetric): FenwickFigures => this.#figures[metric];

  add({ day, place, spendMinor, orders, points }: KeptContribution): void {
    const visit = `${day} ${place}`;
    const visits = this.#visits.has(visit) ? 0 : 1;
    this.#visits.add(visit);
    for (const { name, amountOf } of tierMetrics) {
      this.#figures[name].add(day, amountOf({ spendMinor, orders, visits, points }));
    }
  }
}
