import { uuidv7 } from "uuidv7";
import type { Day } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replayed-standing.ts";
import type { KeptContribution } from "./replayed-standing.ts";
import type { TierChange } from "./review-tier.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { TierMetric, TierStanding } from "./tier-set.ts";

/** What a purchase counts less for tiers. */
export interface ReturnedContribution {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly enrolledAt: Date;
  /** The day the purchase was placed. */
  readonly day: Day;
  readonly spendMinor: number;
  /** 1 when nothing of the purchase is kept any more. */
  readonly orders: 0 | 1;
  readonly points: number;
  /** The place that was visited that day for no other purchase that is kept; null when the visit stays. */
  readonly endedVisit: string | null;
}

const TAKE_OFF = /* sql */ `
  update tier_days set spend_minor = spend_minor - $3, orders = orders - $4, points = points - $5,
    places = array_remove(places, $6::text)
  where member_id = $1 and day = $2
`;

/**
 * Takes off what a purchase counts no more, and puts the member in the lower tier at once if the purchases that are
 * kept never reached the present one; without grace, for nothing ran out. What lowered the tier before stays: the
 * replay only ever lowers it further.
 * @param before the member's standing before the return; null when the program has no tiers.
 * @param kept reads the contributions of all that is kept now; only asked when the tier might fall.
 */
export async function returnTierDay(
  work: Work,
  before: MemberStanding | null,
  { kept, ...returned }: ReturnedContribution & { kept: () => Promise<KeptContribution[]> },
): Promise<TierChange | null> {
  const { memberId, day, spendMinor, orders, points, endedVisit } = returned;
  await work.rows(TAKE_OFF, [memberId, day, spendMinor, orders, points, endedVisit]);
  if (!before || !mayFall(before, returned)) return null;

  const replayed = replayedStanding(work, returned.enrolledAt, await kept());
  const { set, standing } = before;
  const levelOf = ({ earnedTierId }: TierStanding) => tierById(set, earnedTierId)?.level ?? -1;
  if (levelOf(replayed) >= levelOf(standing)) return null;

  const after = { ...replayed, grants: standing.grants };
  const to = effectiveTier(set, after, before.day);
  const isSame = to?.id === before.tier?.id;
  const change = { fromTierId: before.tier?.id ?? null, toTierId: to?.id ?? null };
  await lowerStanding(work, {
    ...returned,
    tierSetId: set.id,
    after,
    change: isSame ? null : change,
  });
  return isSame ? null : change;
}

/** A tier that needs nothing can't be lost, and no other while its metric stays. */
function mayFall(
  { set, standing }: MemberStanding,
  { spendMinor, orders, points, endedVisit }: ReturnedContribution,
): boolean {
  const earned = tierById(set, standing.earnedTierId);
  const less: Record<TierMetric, number> = {
    ...{ SPEND: spendMinor, ORDERS: orders, POINTS: points },
    VISITS: Number(endedVisit !== null),
  };
  return (earned?.threshold ?? 0) > 0 && less[set.policy.metric] > 0;
}

const LOWER = /* sql */ `
  with lowered as (
    update tier_standings set tier_id = $3, valid_until_day = $4, grace_until_day = null
    where member_id = $1 and tier_set_id = $2
  )
  insert into tier_changes (member_id, id, tier_set_id, from_tier_id, to_tier_id, effective_at, recorded_at,
    reason, purchase_id)
  select $1, $5, $2, $6, $7, $8, $8, 'RETURNED', $9 where $10
`;

interface Lowering {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly tierSetId: string;
  readonly after: TierStanding;
  readonly change: TierChange | null;
}

async function lowerStanding(
  work: Work,
  { memberId, purchaseId, tierSetId, after, change }: Lowering,
): Promise<void> {
  const { fromTierId, toTierId } = change ?? { fromTierId: null, toTierId: null };
  await work.rows(LOWER, [
    ...[memberId, tierSetId, after.earnedTierId, after.validUntilDay, uuidv7()],
    ...[fromTierId, toTierId, work.now, purchaseId, change !== null],
  ]);
  if (!change) return;
  work.tell({ type: "tier.changed", memberId, payload: { ...change, purchaseId } });
}
