import { dayOf } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import type { MergedMember } from "../../members/merged-members.ts";
import { programSnapshot } from "../../programs/program.ts";
import { deductTierDay, returnTierDay } from "../../tiers/return-tier-day.ts";
import { settleStandings } from "../../tiers/settle-standings.ts";
import type { TierChange } from "../../tiers/tier-set.ts";
import { endedOrders, endedPurchases } from "../kept/kept-change.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import { endedVisit, keptContributions } from "../kept-contributions.ts";

/** Takes what a purchase no longer counts off the member's tier, and off the merged accounts'. */
export async function reviewReturnedTier(
  work: Work,
  { memberId, enrolledAt }: Wallet,
  change: KeptChange,
): Promise<TierChange | null> {
  const { purchase, path, before, after } = change;
  const { purchaseId, placedAt } = purchase;
  const day = dayOf(placedAt, work.configuration.part(programSnapshot).timeZone);
  const orders: 0 | 1 = endedOrders(change) === 1 ? 1 : 0;
  const returnedOf = async ({ memberId, pool }: MergedMember) => ({
    memberId,
    purchaseId,
    enrolledAt,
    day,
    orders,
    spendMinor: before.baseMinor - after.baseMinor,
    points: before.qualifyingPoints - after.qualifyingPoints,
    endedVisit:
      endedPurchases(change) === 1 ? await endedVisit(work, { pool, purchaseId, day }) : null,
  });
  const current = path.at(-1)!;
  for (const other of path.slice(0, -1)) await deductTierDay(work, await returnedOf(other));
  const { pool } = current;
  return returnTierDay(work, await settleStandings(work, memberId), {
    ...(await returnedOf(current)),
    kept: () => keptContributions(work, { pool, enrolledAt, after: { ...after, purchaseId } }),
  });
}
