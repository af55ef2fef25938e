import { dayOf, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { highestOf } from "../tier-set.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { TierChange, Tier, TierSet, TierStanding } from "../tier-set.ts";
import type { Figures } from "./figures.ts";
import { reviewDay, reviewStanding } from "./review-standing.ts";
import { standingUnderNewPolicy } from "./standing-under-new-policy.ts";

/** What a member's standing is reviewed by: no database, no clock. */
export interface ReviewCourse {
  /** The terms of the last review, and those that came into force since, in their order. */
  readonly terms: readonly Terms[];
  readonly enrolledDay: Day;
  readonly timeZone: string;
  /** What the member's purchases counted, by day. */
  figuresOf(metric: TierMetric): Figures;
}

/** The terms of a tier set from an instant on. */
export interface Terms {
  readonly inForceFrom: Date;
  readonly set: TierSet;
}

/** A standing, and the instant up to which it holds if nothing more is bought; null: for good. */
export interface StandingUntil {
  readonly standing: TierStanding;
  readonly nextReviewAt: Date | null;
}

/** A change of the tier that counts, at the instant it was due. */
export interface DueTierChange extends TierChange {
  readonly at: Date;
  readonly reason: "NOT_KEPT" | "POLICY" | "GRANT_ENDED";
}

/** A standing after its due reviews, and the changes of tier on the way. */
export interface DueReviews extends StandingUntil {
  readonly changes: readonly DueTierChange[];
}

/**
 * Everything that was due on a standing at `now`, one instant after the other: new terms, then the
 * review of what was earned, then grants that end. Many at once come to the same as one by one, for
 * a write that posts the changes as for a read that shows the outcome.
 */
export function dueReviews(course: ReviewCourse, start: StandingUntil, now: Date): DueReviews {
  const [first, ...coming] = course.terms;
  let set = first!.set;
  let { standing, nextReviewAt } = start;
  const changes: DueTierChange[] = [];
  for (;;) {
    const terms = coming[0] && coming[0].inForceFrom <= now ? coming[0] : null;
    const review = nextReviewAt !== null && nextReviewAt <= now ? nextReviewAt : null;
    if (!terms && !review) return { standing, nextReviewAt, changes };

    const before = countingTier(set, standing);
    let reason: DueTierChange["reason"];
    let at: Date;
    if (terms && (!review || terms.inForceFrom <= review)) {
      coming.shift();
      [at, reason] = [terms.inForceFrom, "POLICY"];
      standing = standingUnderNewPolicy(set, terms.set, {
        standing,
        ...factsAt(course, terms.set, at),
      });
      set = terms.set;
    } else {
      at = review!;
      const facts = factsAt(course, set, at);
      const reviewed = reviewStanding(set, standing, facts);
      reason = reviewed === standing ? "GRANT_ENDED" : "NOT_KEPT";
      const grants = reviewed.grants.filter(({ untilDay }) => !untilDay || untilDay > facts.day);
      standing = { ...reviewed, grants };
    }
    nextReviewAt = nextReview(set, standing, { ...factsAt(course, set, at), ...course });
    const change = {
      fromTierId: before?.id ?? null,
      toTierId: countingTier(set, standing)?.id ?? null,
    };
    if (change.fromTierId !== change.toTierId) changes.push({ ...change, at, reason });
  }
}

/**
 * The instant at which a standing has to be looked at again: a review, or the end of a grant. Null:
 * never.
 */
export function nextReview(
  set: TierSet,
  standing: TierStanding,
  facts: { day: Day; figures: Figures; timeZone: string },
): Date | null {
  const ends = standing.grants.map(({ untilDay }) => untilDay);
  const days = [reviewDay(set, standing, facts), ...ends].filter((day) => day !== null);
  const first = days.reduce<Day | null>((a, b) => (a !== null && a < b ? a : b), null);
  return first === null ? null : startOf(first, facts.timeZone);
}

/** The tier that counts while the grants of the standing last. */
function countingTier(set: TierSet, { earnedTierId, grants }: TierStanding): Tier | null {
  return highestOf(set, [earnedTierId, ...grants.map(({ tierId }) => tierId)]);
}

function factsAt({ enrolledDay, timeZone, figuresOf }: ReviewCourse, set: TierSet, at: Date) {
  const day = dayOf(at, timeZone);
  return { day, enrolledDay, figures: figuresOf(set.policy.metric) };
}
