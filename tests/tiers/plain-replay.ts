import { dayOf } from "../../api/values/calendar.ts";
import type { Replayed } from "../../api/modules/tiers/replay/replayed-standing.ts";
import { dueReviews, nextReview } from "../../api/modules/tiers/standing/due-reviews.ts";
import type { StandingUntil } from "../../api/modules/tiers/standing/due-reviews.ts";
import { sumWithin } from "../../api/modules/tiers/standing/figures.ts";
import type { Figure } from "../../api/modules/tiers/standing/figures.ts";
import { reviewTier } from "../../api/modules/tiers/standing/review-tier.ts";
import { tierWindow } from "../../api/modules/tiers/standing/tier-window.ts";
import type { KeptContribution, TierMetric } from "../../api/modules/tiers/tier-metrics.ts";
import { noStanding } from "../../api/modules/tiers/tier-set.ts";
import { inForceOrEmptyAt, termsSince } from "../../api/modules/tiers/tiers-snapshot.ts";

/**
 * What `replayedStanding` must come to, in the plainest way: purchase by purchase, everything that
 * was counted before summed up again at each, so that a long life takes the square of its length.
 * @param replayed each purchase by itself.
 */
export function plainReplay(
  { history, enrolledAt, contributions, grants }: Replayed,
  { timeZone, now }: { timeZone: string; now: Date },
): StandingUntil {
  const enrolledDay = dayOf(enrolledAt, timeZone);
  const terms = termsSince(history, inForceOrEmptyAt(history, enrolledAt).version);
  const counted: KeptContribution[] = [];
  const figuresOf = (metric: TierMetric) => figuresBy(metric, counted);
  let until: StandingUntil = { standing: noStanding, nextReviewAt: null };
  const live = (at: Date, contribution: KeptContribution | null) => {
    until = dueReviews({ terms, enrolledDay, timeZone, figuresOf }, until, at);
    while (terms[1] && terms[1].inForceFrom <= at) terms.shift();
    if (contribution) counted.push(contribution);

    const { set } = terms[0]!;
    const day = dayOf(at, timeZone);
    const figures = figuresOf(set.policy.metric);
    const metric = sumWithin(figures, tierWindow(set.policy.window, day, enrolledDay));
    const { standing } = reviewTier(set, until.standing, { metric, day, enrolledDay });
    until = { standing, nextReviewAt: nextReview(set, standing, { day, figures, timeZone }) };
  };

  live(enrolledAt, null);
  for (const contribution of contributions) live(contribution.recordedAt, contribution);
  live(now, null);
  const { set } = terms[0]!;
  const standing = { ...until.standing, grants };
  const facts = { day: dayOf(now, timeZone), figures: figuresOf(set.policy.metric), timeZone };
  return { standing, nextReviewAt: nextReview(set, standing, facts) };
}

/** What each purchase counts, in the order of their recording. */
export function figuresBy(
  metric: TierMetric,
  contributions: readonly KeptContribution[],
): readonly Figure[] {
  const visits = new Set<string>();
  return contributions.map(({ day, place, spendMinor, orders, points }) => {
    const visit = `${day} ${place}`;
    const value = {
      SPEND: spendMinor,
      ORDERS: orders,
      VISITS: +!visits.has(visit),
      POINTS: points,
    };
    visits.add(visit);
    return { day, value: value[metric] };
  });
}
