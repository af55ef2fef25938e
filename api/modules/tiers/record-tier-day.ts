import type { Day } from "../../values/calendar.ts";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { MemberStanding } from "./member-standing.ts";
import { postDueReviews } from "./settle-standings.ts";
import { nextReview } from "./standing/due-reviews.ts";
import { reviewTier } from "./standing/review-tier.ts";
import type { ReviewedTier } from "./standing/review-tier.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding } from "./standing/save-standings.ts";
import { tierWindow } from "./standing/tier-window.ts";
import { purchaseAmounts, tierMetric } from "./tier-metrics.ts";
import type { TierContribution, TierPurchase } from "./tier-metrics.ts";
import { effectiveTier } from "./tier-set.ts";
import type { TierChange, TierSet } from "./tier-set.ts";
import { inForceAt, tiersSnapshot } from "./tiers-snapshot.ts";

const ADD_TO_DAY = sql.write("add a purchase to a member's tier day")`
  insert into tier_days (member_id, day, spend_minor, orders, points, places)
  select "memberId", day, "spendMinor", orders, points, array[place]
  from jsonb_to_recordset(${"purchases"}) as d
    ("memberId" uuid, day date, "spendMinor" bigint, orders bigint, points bigint, place text)
  on conflict (member_id, day) do update set
    spend_minor = tier_days.spend_minor + excluded.spend_minor,
    orders = tier_days.orders + excluded.orders, points = tier_days.points + excluded.points,
    places = case when excluded.places <@ tier_days.places then tier_days.places
      else tier_days.places || excluded.places end
`;

const READ_VISIT = sql.read("find a member's visit of a place on a day")`
  select from tier_days
  where member_id = ${"memberId"} and day = ${"day"} and ${"place"} = any (places)
`;

/** A member's standings before a purchase. */
export interface BeforeTierDay {
  /** In every tier set in force. */
  readonly standings: readonly MemberStanding[];
  /** Whether due reviews have been posted just now. */
  readonly isPosted: boolean;
  /**
   * Whether it is the member's first at its place on that day; only looked up where visits count.
   */
  readonly isVisit: boolean;
}

/**
 * Reads a member's standings in the write that is about to record a purchase; due reviews are
 * posted first.
 */
export async function beforeTierDay(
  work: Work,
  { memberId, day, place }: Pick<TierPurchase, "memberId" | "day" | "place">,
): Promise<BeforeTierDay> {
  const readsPlaces = work.configuration.part(tiersSnapshot).some((history) => {
    const set = inForceAt(history, work.now);
    return set !== null && tierMetric(set.policy.metric).reads === "place";
  });
  const [settled, visits] = await Promise.all([
    postDueReviews(work, memberId),
    readsPlaces ? work.rows(READ_VISIT, { memberId, day, place }) : [],
  ]);
  return { ...settled, isVisit: visits.length === 0 };
}

/** A member's tier after a purchase. */
export interface AfterTierDay {
  /** How the tier of the primary set changed; null when it did not. */
  readonly change: TierChange | null;
  /** In the primary set; null when the program has no tiers. */
  readonly standing: MemberStanding | null;
}

/**
 * Adds what a purchase counts, and moves the member up at once in every set where that reaches a
 * higher tier.
 */
export async function recordTierDay(
  work: Work,
  { standings, isVisit }: Pick<BeforeTierDay, "standings" | "isVisit">,
  purchase: TierPurchase,
): Promise<AfterTierDay> {
  addTierDay(work, purchase);
  const moved = standings.map((before) => movedBy(work, before, { ...purchase, isVisit }));
  saveStandings(
    work,
    purchase.memberId,
    moved.flatMap(({ saved }) => saved ?? []),
  );
  const primary = moved.find(({ after }) => after.set.isPrimary);
  return { change: primary?.change ?? null, standing: primary?.after ?? null };
}

/** Adds what a purchase counts to its day; no tier is reviewed. */
export function addTierDay(work: Work, purchase: Omit<TierPurchase, "purchaseId">): void {
  const { memberId, day, spendMinor, orders, points, place } = purchase;
  work.sendLists(ADD_TO_DAY, { purchases: [{ memberId, day, spendMinor, orders, points, place }] });
}

interface Moved {
  readonly after: MemberStanding;
  readonly change: TierChange | null;
  /** Null when the stored standing stays as it is. */
  readonly saved: NewStanding | null;
}

function movedBy(
  work: Work,
  before: MemberStanding,
  added: TierContribution & Pick<TierPurchase, "purchaseId">,
): Moved {
  const { set } = before;
  const { day, purchaseId } = added;
  const { standing, change } = standingAfter(before, added);
  const value = valueOf(added, set);
  const figures = [...before.figures, { day, value }];
  const { timeZone } = work.configuration.part(programSnapshot);
  const nextReviewAt = nextReview(set, standing, { ...before, figures, timeZone });
  const current = before.current + (countsToday(before, day) ? value : 0);
  const tier = effectiveTier(set, standing, before.day);
  const after = { ...before, standing, tier, current, figures, nextReviewAt };
  if (standing === before.standing && isSameInstant(nextReviewAt, before.nextReviewAt)) {
    return { after, change, saved: null };
  }
  const changes = change
    ? [{ ...change, at: work.now, reason: "REACHED" as const, purchaseId }]
    : [];
  return { after, change, saved: { set, standing, nextReviewAt, changes } };
}

/** A member's standing after a purchase, worked out only; nothing is written. */
export function standingAfter(before: MemberStanding, added: TierContribution): ReviewedTier {
  const { set, standing, day, enrolledDay } = before;
  const counted = countsToday(before, added.day) ? valueOf(added, set) : 0;
  return reviewTier(set, standing, { metric: before.current + counted, day, enrolledDay });
}

/** Whether what happened on a day is in the window that contains today. */
function countsToday({ set, day, enrolledDay }: MemberStanding, happened: Day): boolean {
  const { fromDay, untilDay } = tierWindow(set.policy.window, day, enrolledDay);
  return (!fromDay || happened >= fromDay) && (!untilDay || happened < untilDay);
}

function valueOf(purchase: TierContribution, { policy }: TierSet): number {
  return tierMetric(policy.metric).amountOf(purchaseAmounts(purchase));
}

function isSameInstant(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
