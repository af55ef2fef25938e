import { dayOf } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import { addTierDay, beforeTierDay, recordTierDay } from "../../tiers/record-tier-day.ts";
import type { TierChange } from "../../tiers/tier-set.ts";
import { endedOrders } from "../kept/kept-change.ts";
import type { KeptChange } from "../kept/kept-change.ts";

/** Adds what a purchase counts again, as a purchase that is recorded late. */
export async function reviewCancelledTier(
  work: Work,
  { memberId }: Wallet,
  change: KeptChange,
): Promise<TierChange | null> {
  const { purchase, path, before, after } = change;
  const { purchaseId, placedAt, cart, source } = purchase;
  const day = dayOf(placedAt, work.configuration.part(programSnapshot).timeZone);
  const place = cart.locationId ?? cart.channel ?? source;
  const orders: 0 | 1 = endedOrders(change) === -1 ? 1 : 0;
  const counted = {
    purchaseId,
    day,
    place,
    orders,
    spendMinor: after.baseMinor - before.baseMinor,
    points: after.qualifyingPoints - before.qualifyingPoints,
  };
  for (const other of path.slice(0, -1)) {
    addTierDay(work, { memberId: other.memberId, ...counted });
  }
  const standing = await beforeTierDay(work, { memberId, day, place });
  return (await recordTierDay(work, standing, { memberId, ...counted })).change;
}
