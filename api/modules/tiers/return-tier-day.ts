import type { Work } from "../../writes/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replay/replayed-standing.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding } from "./standing/save-standings.ts";
import type { KeptContribution, ReturnedContribution } from "./tier-contribution.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { TierChange, TierMetric, TierStanding } from "./tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

const TAKE_OFF = /* sql */ `
  update tier_days set spend_minor = spend_minor - $3, orders = orders - $4, points = points - $5,
    places = array_remove(places, $6::text)
  where member_id = $1 and day = $2
`;

/** Takes off what a purchase counts no more. */
export async function deductTierDay(work: Work, returned: ReturnedContribution): Promise<void> {
  const { memberId, day, spendMinor, orders, points, endedVisit } = returned;
  await work.rows(TAKE_OFF, [memberId, day, spendMinor, orders, points, endedVisit]);
}

/**
 * Takes off what a purchase counts no more, and puts the member where what is kept would have brought it: in a lower
 * tier at once, without grace. A return never raises a tier.
 * @param before the member's standings before the return, in every tier set in force.
 * @param kept reads the contributions of all that is kept now; only asked when a standing might change.
 * @returns how the tier of the primary set changed.
 */
export async function returnTierDay(
  work: Work,
  before: readonly MemberStanding[],
  { kept, ...returned }: ReturnedContribution & { kept: () => Promise<KeptContribution[]> },
): Promise<TierChange | null> {
  await deductTierDay(work, returned);
  const touched = before.filter((standing) => mayFall(standing, returned));
  if (touched.length === 0) return null;

  const contributions = await kept();
  const fallen = touched.flatMap(
    (was) => fallenFrom(work, was, { ...returned, contributions }) ?? [],
  );
  saveStandings(work, returned.memberId, fallen);
  const [change] = fallen.find(({ set }) => set.isPrimary)?.changes ?? [];
  return change ? { fromTierId: change.fromTierId, toTierId: change.toTierId } : null;
}

/** Null when what is kept would have brought the member higher. */
function fallenFrom(
  work: Work,
  { set, standing, tier: from, day }: MemberStanding,
  returned: Pick<ReturnedContribution, "purchaseId" | "enrolledAt"> & {
    contributions: readonly KeptContribution[];
  },
): NewStanding | null {
  const { purchaseId, enrolledAt, contributions } = returned;
  const { grants } = standing;
  const history = tierSetWithId(work.configuration, set.id)!;
  const replayed = replayedStanding(work, { history, enrolledAt, contributions, grants });
  const levelOf = ({ earnedTierId }: TierStanding) => tierById(set, earnedTierId)?.level ?? -1;
  if (levelOf(replayed.standing) > levelOf(standing)) return null;

  const to = effectiveTier(set, replayed.standing, day);
  const change = { fromTierId: from?.id ?? null, toTierId: to?.id ?? null };
  const isSame = change.fromTierId === change.toTierId;
  const told = { ...change, at: work.now, reason: "RETURNED" as const, purchaseId };
  return { set, ...replayed, changes: isSame ? [] : [told] };
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
