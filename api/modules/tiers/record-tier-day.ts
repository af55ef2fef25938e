import { dayOf } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import { programPart } from "../programs/program.ts";
import { nextReview } from "./due-reviews.ts";
import type { MemberStanding } from "./member-standing.ts";
import { memberStanding } from "./member-standing.ts";
import { reviewTier } from "./review-tier.ts";
import type { ReviewedTier, TierChange } from "./review-tier.ts";
import { saveStanding } from "./save-standing.ts";
import { effectiveTier, noStanding } from "./tier-set.ts";
import type { TierSet } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import { tierSetAt, tierSetOrEmptyAt } from "./tiers-part.ts";

/** What one purchase counts for tiers. */
export interface TierContribution {
  readonly day: Day;
  readonly spendMinor: number;
  readonly points: number;
  /** Whether it is the member's first at its place on that day. */
  readonly isVisit: boolean;
}

/** A purchase, as far as tiers are concerned. */
export interface TierPurchase extends Omit<TierContribution, "isVisit"> {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly place: string;
}

const ADD_DAY = /* sql */ `
  insert into tier_days (member_id, day, spend_minor, orders, points, places)
  values ($1, $2, $3, 1, $4, array[$5::text])
  on conflict (member_id, day) do update set spend_minor = tier_days.spend_minor + excluded.spend_minor,
    orders = tier_days.orders + 1, points = tier_days.points + excluded.points,
    places = case when $5 = any (tier_days.places) then tier_days.places else tier_days.places || $5::text end
`;

const VISITED = /* sql */ `
  select from tier_days where member_id = $1 and day = $2 and $3 = any (places)
`;

/** How things stood before a purchase. */
export interface BeforeTierDay {
  /** Null when the program has no tiers. */
  readonly standing: MemberStanding | null;
  /** Whether something that was due on the standing has been posted just now. */
  readonly isPosted: boolean;
  /** Whether it is the member's first at its place on that day; only looked at where visits count. */
  readonly isVisit: boolean;
}

/** Reads how things stand, inside the write that is about to record a purchase. */
export async function beforeTierDay(
  work: Work,
  { memberId, day, place }: Pick<TierPurchase, "memberId" | "day" | "place">,
): Promise<BeforeTierDay> {
  const isCounted = tierSetAt(work.catalog, work.now)?.policy.metric === "VISITS";
  const [settled, visits] = await Promise.all([
    settledStanding(work, memberId),
    isCounted ? work.rows(VISITED, [memberId, day, place]) : [],
  ]);
  return { ...settled, isVisit: visits.length === 0 };
}

/**
 * A member's standing inside a write that has opened its wallet: what was due is posted first, each review at its own
 * instant. Null when the program has no tiers.
 */
export async function standingIn(work: Work, memberId: string): Promise<MemberStanding | null> {
  return (await settledStanding(work, memberId)).standing;
}

async function settledStanding(work: Work, memberId: string) {
  const ask = { memberId, now: work.now, catalog: work.catalog, args: {} };
  const rows = await work.rows<object>(memberStanding.statement, memberStanding.values(ask));
  const standing = memberStanding.take(rows, ask);
  if (!standing?.due) return { standing, isPosted: false };
  saveStanding(work, { memberId, ...standing, changes: standing.due });
  return { standing: { ...standing, due: null }, isPosted: true };
}

export interface AfterTierDay {
  readonly change: TierChange | null;
  /** Null when the program has no tiers. */
  readonly standing: MemberStanding | null;
}

/** Adds what a purchase counts for, and moves the member up at once if that reaches a higher tier. */
export async function recordTierDay(
  work: Work,
  { standing: before, isVisit }: Pick<BeforeTierDay, "standing" | "isVisit">,
  purchase: TierPurchase,
): Promise<AfterTierDay> {
  const { memberId, purchaseId, day, spendMinor, points, place } = purchase;
  work.send(ADD_DAY, [memberId, day, spendMinor, points, place]);
  if (!before) return { change: null, standing: null };

  const { set } = before;
  const added = { ...purchase, isVisit };
  const { standing, change } = standingAfter(before, added);
  const value = valueOf(added, set);
  const figures = [...before.figures, { day, value }];
  const { timeZone } = work.catalog.part(programPart);
  const nextReviewAt = nextReview(set, standing, { ...before, figures, timeZone });
  const current = before.current + (countsToday(before, day) ? value : 0);
  const tier = effectiveTier(set, standing, before.day);
  const after = { ...before, standing, tier, current, figures, nextReviewAt };
  if (standing === before.standing && isSameInstant(nextReviewAt, before.nextReviewAt)) {
    return { change, standing: after };
  }
  const changes = change
    ? [{ ...change, at: work.now, reason: "REACHED" as const, purchaseId }]
    : [];
  saveStanding(work, { memberId, set, standing, nextReviewAt, changes });
  return { change, standing: after };
}

/** Gives a new member the tier that needs nothing, if there is one. */
export async function startStanding(work: Work, memberId: string): Promise<void> {
  const set = tierSetOrEmptyAt(work.catalog, work.now);
  if (!set) return;
  const { timeZone } = work.catalog.part(programPart);
  const day = dayOf(work.now, timeZone);
  const { standing, change } = reviewTier(set, noStanding, { metric: 0, day, enrolledDay: day });
  const nextReviewAt = nextReview(set, standing, { day, figures: [], timeZone });
  const changes = change ? [{ ...change, at: work.now, reason: "ENROLLED" as const }] : [];
  saveStanding(work, { memberId, set, standing, nextReviewAt, changes });
}

/** Where a purchase would leave a member; nothing is written. */
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

function valueOf({ spendMinor, points, isVisit }: TierContribution, { policy }: TierSet): number {
  return { SPEND: spendMinor, ORDERS: 1, VISITS: Number(isVisit), POINTS: points }[policy.metric];
}

function isSameInstant(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
