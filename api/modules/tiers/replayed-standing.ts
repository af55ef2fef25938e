import { dayOf } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "../programs/program.ts";
import { dueReviews, nextReview } from "./due-reviews.ts";
import type { ReviewCourse, StandingUntil } from "./due-reviews.ts";
import { sumWithin } from "./figures.ts";
import type { Figure } from "./figures.ts";
import { reviewTier } from "./review-tier.ts";
import { noStanding } from "./tier-set.ts";
import type { TierMetric } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import { termsSince, tierSetAt } from "./tiers-part.ts";

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
 * Where a member would stand at `now` if only these purchases had ever been recorded: every step up is taken again,
 * and every review and change of terms at its own instant, as they were lived. Grants are not part of it.
 * @param contributions in the order of their recording.
 */
export function replayedStanding(
  { catalog, now }: { catalog: Catalog; now: Date },
  enrolledAt: Date,
  contributions: readonly KeptContribution[],
): StandingUntil {
  const { timeZone } = catalog.part(programPart);
  const enrolledDay = dayOf(enrolledAt, timeZone);
  const known: KeptContribution[] = [];
  const figuresOf = (metric: TierMetric) => figuresIn(known, metric);
  let version = 0;
  let lived: StandingUntil = { standing: noStanding, nextReviewAt: null };

  // What was due by then, by what was known by then.
  const settle = (at: Date) => {
    const [was, ...since] = termsSince(catalog, version);
    const terms = [was!, ...since.filter(({ inForceFrom }) => inForceFrom <= at)];
    const course: ReviewCourse = { terms, enrolledDay, timeZone, figuresOf };
    lived = dueReviews(course, lived, at);
    version = tierSetAt(catalog, at)?.version ?? 0;
  };
  // Up, if what is known is enough.
  const climb = (at: Date) => {
    const set = tierSetAt(catalog, at);
    if (!set) return;
    const day = dayOf(at, timeZone);
    const figures = figuresOf(set.policy.metric);
    const metric = sumWithin(figures, tierWindow(set.policy.window, day, enrolledDay));
    const { standing } = reviewTier(set, lived.standing, { metric, day, enrolledDay });
    lived = { standing, nextReviewAt: nextReview(set, standing, { day, figures, timeZone }) };
    version = set.version;
  };
  climb(enrolledAt);
  for (const contribution of contributions) {
    settle(contribution.recordedAt);
    known.push(contribution);
    climb(contribution.recordedAt);
  }
  settle(now);
  const { standing, nextReviewAt } = lived;
  return { standing, nextReviewAt };
}

/** What each contribution counts; a place counts once a day. */
function figuresIn(contributions: readonly KeptContribution[], metric: TierMetric): Figure[] {
  const visited = new Set<string>();
  return contributions.map(({ day, place, spendMinor, points }) => {
    const visit = `${day} ${place}`;
    const isVisit = !visited.has(visit);
    visited.add(visit);
    const value = { SPEND: spendMinor, ORDERS: 1, VISITS: Number(isVisit), POINTS: points };
    return { day, value: value[metric] };
  });
}
