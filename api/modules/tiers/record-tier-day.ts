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
import { noStanding } from "./tier-set.ts";
import type { TierSet } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import { tierSetOrEmptyAt } from "./tiers-part.ts";

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
  with before as (
    select places from tier_days where member_id = $1 and day = $2
  ), added as (
    insert into tier_days (member_id, day, spend_minor, orders, points, places)
    values ($1, $2, $3, 1, $4, array[$5::text])
    on conflict (member_id, day) do update set spend_minor = tier_days.spend_minor + excluded.spend_minor,
      orders = tier_days.orders + 1, points = tier_days.points + excluded.points,
      places = case when $5 = any (tier_days.places) then tier_days.places else tier_days.places || $5::text end
  )
  select not coalesce((select $5 = any (places) from before), false) as "isVisit"
`;

/**
 * A member's standing inside a write that has opened its wallet: what was due is posted first, each review at its own
 * instant. Null when the program has no tiers.
 */
export async function standingIn(work: Work, memberId: string): Promise<MemberStanding | null> {
  const ask = { memberId, now: work.now, catalog: work.catalog, args: {} };
  const rows = await work.rows<object>(memberStanding.statement, memberStanding.values(ask));
  const standing = memberStanding.take(rows, ask);
  if (!standing?.due) return standing;
  await saveStanding(work, { memberId, ...standing, changes: standing.due });
  return { ...standing, due: null };
}

/**
 * Adds what a purchase counts for, and moves the member up at once if that reaches a higher tier.
 * @param before the member's standing before the purchase; null when the program has no tiers.
 */
export async function recordTierDay(
  work: Work,
  before: MemberStanding | null,
  purchase: TierPurchase,
): Promise<TierChange | null> {
  const { memberId, purchaseId, day, spendMinor, points, place } = purchase;
  const values = [memberId, day, spendMinor, points, place];
  const [added] = await work.rows<{ isVisit: boolean }>(ADD_DAY, values);
  if (!before) return null;

  const contribution = { ...purchase, isVisit: added!.isVisit };
  const { standing, change } = standingAfter(before, contribution);
  const figures = [...before.figures, { day, value: valueOf(contribution, before.set) }];
  const { timeZone } = work.catalog.part(programPart);
  const nextReviewAt = nextReview(before.set, standing, { ...before, figures, timeZone });
  const isSame = standing === before.standing && isSameInstant(nextReviewAt, before.nextReviewAt);
  if (isSame) return change;
  const changes = change
    ? [{ ...change, at: work.now, reason: "REACHED" as const, purchaseId }]
    : [];
  await saveStanding(work, { memberId, set: before.set, standing, nextReviewAt, changes });
  return change;
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
  await saveStanding(work, { memberId, set, standing, nextReviewAt, changes });
}

/** Where a purchase would leave a member; nothing is written. */
export function standingAfter(before: MemberStanding, added: TierContribution): ReviewedTier {
  const { set, standing, day, enrolledDay } = before;
  const { fromDay, untilDay } = tierWindow(set.policy.window, day, enrolledDay);
  const counts = (!fromDay || added.day >= fromDay) && (!untilDay || added.day < untilDay);
  const metric = before.current + (counts ? valueOf(added, set) : 0);
  return reviewTier(set, standing, { metric, day, enrolledDay });
}

function valueOf({ spendMinor, points, isVisit }: TierContribution, { policy }: TierSet): number {
  return { SPEND: spendMinor, ORDERS: 1, VISITS: Number(isVisit), POINTS: points }[policy.metric];
}

function isSameInstant(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
