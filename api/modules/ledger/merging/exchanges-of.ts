import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { spendAllocations } from "../spending/spend-allocations.ts";
import { payments } from "./exchanges.ts";
import type { Exchange, Payment, Stayed, StayedSpend } from "./exchanges.ts";

const STAYED_LOTS = sql.read<
  Pick<Stayed, "mergeId" | "fromLotId" | "lotId"> & { available: number }
>("find lots that stayed from earlier merges")`
  select m.merge_id as "mergeId", m.from_lot_id as "fromLotId", l.id as "lotId", l.available
  from merged_lots m join lots l on l.member_id = m.member_id and l.id = m.lot_id
  where m.member_id = ${"memberId"} and m.merge_id = any (${"mergeIds"}::uuid[])
    and (l.used > 0 or l.available > 0)
  order by l.entry_sequence, l.id
`;

/** Available points first, then spends, oldest first, as a return takes them. */
async function stayedPoints(
  work: Work,
  memberId: string,
  mergeIds: readonly string[],
): Promise<Stayed[]> {
  const lots = await work.rows(STAYED_LOTS, { memberId, mergeIds });
  const lotIds = lots.map(({ lotId }) => lotId);
  const allocations = lots.length > 0 ? await spendAllocations(work, memberId, lotIds) : [];
  return lots.flatMap(({ available, ...lot }): Stayed[] => [
    ...(available > 0
      ? [{ ...lot, spendId: null, account: "AVAILABLE" as const, points: available }]
      : []),
    ...allocations
      .filter(({ lotId }) => lotId === lot.lotId)
      .map(({ spendId, account, points }) => ({ ...lot, spendId, account, points })),
  ]);
}

/**
 * What a merge puts in the place of points that stayed with the member when an earlier one was
 * undone: as if they had never parted. Of what was returned since, first available points are
 * gone, then the oldest spends are owed or the program's.
 */
export async function exchangesOf(
  work: Work,
  memberId: string,
  spends: readonly StayedSpend[],
): Promise<Exchange[]> {
  if (spends.length === 0) return [];
  const stayed = await stayedPoints(work, memberId, [
    ...new Set(spends.map(({ stayedIn }) => stayedIn)),
  ]);
  return spends.flatMap(({ id, stayedIn, debt, parts }) => {
    const owed: Payment = { by: "DEBT", left: debt };
    return parts.flatMap((part) => {
      const there = stayed.filter(
        ({ mergeId, fromLotId }) => mergeId === stayedIn && fromLotId === part.lotId,
      );
      return exchanged(there, payments(part, owed)).map(({ mergeId: _, ...exchange }) => {
        return { ...exchange, stayedSpendId: id };
      });
    });
  });
}

function exchanged(stayed: readonly Stayed[], payments: readonly Payment[]) {
  return stayed.flatMap((place) => {
    let { points } = place;
    return payments.flatMap((payment) => {
      const part = Math.min(points, payment.left);
      points -= part;
      payment.left -= part;
      return part > 0 ? [{ ...place, by: payment.by, points: part }] : [];
    });
  });
}
