import { uuidv7 } from "uuidv7";
import type { Day } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { memberStanding } from "./member-standing.ts";
import { reviewTier } from "./review-tier.ts";
import type { ReviewedTier, TierChange } from "./review-tier.ts";
import { tierWindow } from "./tier-window.ts";

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

/** Reads a member's standing inside a write; null when the program has no tiers. */
export async function standingIn(work: Work, memberId: string): Promise<MemberStanding | null> {
  const ask = { memberId, now: work.now, catalog: work.catalog, args: {} };
  const rows = await work.rows<object>(memberStanding.statement, memberStanding.values(ask));
  return memberStanding.take(rows, ask);
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

  const reviewed = standingAfter(before, { ...purchase, isVisit: added!.isVisit });
  if (reviewed.standing !== before.standing) {
    await saveStanding(work, { memberId, purchaseId, tierSetId: before.set.id }, reviewed);
  }
  return reviewed.change;
}

/** Gives a new member the tier that needs nothing, if there is one. */
export async function startStanding(work: Work, memberId: string): Promise<void> {
  const before = await standingIn(work, memberId);
  if (!before) return;
  const reviewed = reviewTier(before.set, before.standing, { metric: 0, ...before });
  await saveStanding(work, { memberId, purchaseId: null, tierSetId: before.set.id }, reviewed);
}

/** Where a purchase would leave a member; nothing is written. */
export function standingAfter(before: MemberStanding, added: TierContribution): ReviewedTier {
  const { set, standing, day, enrolledDay } = before;
  const { fromDay, untilDay } = tierWindow(set.policy.window, day, enrolledDay);
  const counts = (!fromDay || added.day >= fromDay) && (!untilDay || added.day < untilDay);
  const metric = before.current + (counts ? valueOf(added)[set.policy.metric] : 0);
  return reviewTier(set, standing, { metric, day, enrolledDay });
}

function valueOf({ spendMinor, points, isVisit }: TierContribution) {
  return { SPEND: spendMinor, ORDERS: 1, VISITS: Number(isVisit), POINTS: points };
}

const SAVE = /* sql */ `
  with saved as (
    insert into tier_standings (member_id, tier_set_id, program_id, tier_id, valid_until_day, grace_until_day)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (member_id, tier_set_id) do update set tier_id = excluded.tier_id,
      valid_until_day = excluded.valid_until_day, grace_until_day = excluded.grace_until_day
  )
  insert into tier_changes (member_id, id, tier_set_id, from_tier_id, to_tier_id, effective_at, recorded_at,
    reason, purchase_id)
  select $1, $7, $2, $8, $9, $10, $10, case when $11::uuid is null then 'ENROLLED' else 'REACHED' end, $11
  where $9::uuid is not null
`;

interface StandingOwner {
  readonly memberId: string;
  readonly tierSetId: string;
  readonly purchaseId: string | null;
}

async function saveStanding(
  work: Work,
  { memberId, tierSetId, purchaseId }: StandingOwner,
  { standing, change }: ReviewedTier,
): Promise<void> {
  await work.rows(SAVE, [
    memberId,
    tierSetId,
    work.programId,
    standing.earnedTierId,
    standing.validUntilDay,
    standing.graceUntilDay,
    uuidv7(),
    change?.fromTierId ?? null,
    change?.toTierId ?? null,
    work.now,
    purchaseId,
  ]);
  if (!change) return;
  const { fromTierId, toTierId } = change;
  work.tell({ type: "tier.changed", memberId, payload: { fromTierId, toTierId, purchaseId } });
}
