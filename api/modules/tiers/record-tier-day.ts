import { uuidv7 } from "uuidv7";
import type { Day } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { memberStanding } from "./member-standing.ts";
import { reviewTier } from "./review-tier.ts";
import type { ReviewedTier, TierChange } from "./review-tier.ts";
import { effectiveTier } from "./tier-set.ts";
import { tierWindow } from "./tier-window.ts";
import { tierSetAt } from "./tiers-part.ts";

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
  /** Whether it is the member's first at its place on that day; only looked at where visits count. */
  readonly isVisit: boolean;
}

/** Reads how things stand, inside the write that is about to record a purchase. */
export async function beforeTierDay(
  work: Work,
  { memberId, day, place }: Pick<TierPurchase, "memberId" | "day" | "place">,
): Promise<BeforeTierDay> {
  const isCounted = tierSetAt(work.catalog, work.now)?.policy.metric === "VISITS";
  const [standing, visits] = await Promise.all([
    standingIn(work, memberId),
    isCounted ? work.rows(VISITED, [memberId, day, place]) : [],
  ]);
  return { standing, isVisit: visits.length === 0 };
}

/** Reads a member's standing inside a write; null when the program has no tiers. */
async function standingIn(work: Work, memberId: string): Promise<MemberStanding | null> {
  const ask = { memberId, now: work.now, catalog: work.catalog, args: {} };
  const rows = await work.rows<object>(memberStanding.statement, memberStanding.values(ask));
  return memberStanding.take(rows, ask);
}

export interface AfterTierDay {
  readonly change: TierChange | null;
  /** Null when the program has no tiers. */
  readonly standing: MemberStanding | null;
}

/** Adds what a purchase counts for, and moves the member up at once if that reaches a higher tier. */
export function recordTierDay(
  work: Work,
  { standing: before, isVisit }: BeforeTierDay,
  purchase: TierPurchase,
): AfterTierDay {
  const { memberId, purchaseId, day, spendMinor, points, place } = purchase;
  work.send(ADD_DAY, [memberId, day, spendMinor, points, place]);
  if (!before) return { change: null, standing: null };

  const added = { ...purchase, isVisit };
  const reviewed = standingAfter(before, added);
  if (reviewed.standing !== before.standing) {
    saveStanding(work, { memberId, purchaseId, tierSetId: before.set.id }, reviewed);
  }
  const { set, figures, day: today } = before;
  const { standing } = reviewed;
  const tier = effectiveTier(set, standing, today);
  const value = valueOf(added)[set.policy.metric];
  const current = before.current + (countsToday(before, day) ? value : 0);
  const after = { ...before, standing, tier, current, figures: [...figures, { day, value }] };
  return { change: reviewed.change, standing: after };
}

/** Gives a new member the tier that needs nothing, if there is one. */
export async function startStanding(work: Work, memberId: string): Promise<void> {
  const before = await standingIn(work, memberId);
  if (!before) return;
  const reviewed = reviewTier(before.set, before.standing, { metric: 0, ...before });
  saveStanding(work, { memberId, purchaseId: null, tierSetId: before.set.id }, reviewed);
}

/** Where a purchase would leave a member; nothing is written. */
export function standingAfter(before: MemberStanding, added: TierContribution): ReviewedTier {
  const { set, standing, day, enrolledDay } = before;
  const counted = countsToday(before, added.day) ? valueOf(added)[set.policy.metric] : 0;
  const metric = before.current + counted;
  return reviewTier(set, standing, { metric, day, enrolledDay });
}

/** Whether what happened on a day is in the window that contains today. */
function countsToday({ set, day, enrolledDay }: MemberStanding, happened: Day): boolean {
  const { fromDay, untilDay } = tierWindow(set.policy.window, day, enrolledDay);
  return (!fromDay || happened >= fromDay) && (!untilDay || happened < untilDay);
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

function saveStanding(
  work: Work,
  { memberId, tierSetId, purchaseId }: StandingOwner,
  { standing, change }: ReviewedTier,
): void {
  work.send(SAVE, [
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
