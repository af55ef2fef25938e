import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replay/replayed-standing.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding } from "./standing/save-standings.ts";
import { returnedAmounts, tierMetric } from "./tier-metrics.ts";
import type { KeptContribution, ReturnedContribution } from "./tier-metrics.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { TierChange, TierStanding } from "./tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

const DEDUCT = sql.write("deduct a return from a member's tier day")`
  update tier_days set spend_minor = spend_minor - ${"spendMinor"}, orders = orders - ${"orders"},
    points = points - ${"points"}, places = array_remove(places, ${"endedVisit"}::text)
  where member_id = ${"memberId"} and day = ${"day"}
`;

/** Deducts what a purchase no longer counts from its day. */
export async function deductTierDay(work: Work, returned: ReturnedContribution): Promise<void> {
  const { memberId, day, spendMinor, orders, points, endedVisit } = returned;
  await work.rows(DEDUCT, { memberId, day, spendMinor, orders, points, endedVisit });
}

/**
 * Deducts what a purchase no longer counts, and gives the member the standing that the kept
 * purchases would have led to: a lower tier takes effect at once, without grace. A return never
 * raises a tier.
 * @param before the member's standings before the return, in every tier set in force.
 * @param kept reads the contributions of all kept purchases; only called when a standing might
 *   change.
 * @returns how the tier of the primary set changed.
 */
export async function returnTierDay(
  work: Work,
  before: readonly MemberStanding[],
  { kept, ...returned }: ReturnedContribution & { kept: () => Promise<KeptContribution[]> },
): Promise<TierChange | null> {
  await deductTierDay(work, returned);
  const affected = before.filter((standing) => mayFall(standing, returned));
  if (affected.length === 0) return null;

  const contributions = await kept();
  const fallen = affected.flatMap(
    (was) => fallenFrom(work, was, { ...returned, contributions }) ?? [],
  );
  saveStandings(work, returned.memberId, fallen);
  const [change] = fallen.find(({ set }) => set.isPrimary)?.changes ?? [];
  return change ? { fromTierId: change.fromTierId, toTierId: change.toTierId } : null;
}

/** Null when the kept purchases would have led to a higher tier. */
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
  const event = { ...change, at: work.now, reason: "RETURNED" as const, purchaseId };
  return { set, ...replayed, changes: isSame ? [] : [event] };
}

/** A tier with a threshold of zero can't be lost, and no other while its metric stays. */
function mayFall({ set, standing }: MemberStanding, returned: ReturnedContribution): boolean {
  const earned = tierById(set, standing.earnedTierId);
  const less = tierMetric(set.policy.metric).amountOf(returnedAmounts(returned));
  return (earned?.threshold ?? 0) > 0 && less > 0;
}
