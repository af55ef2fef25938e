import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { reallocateSpends, repaySpends, spendAllocations } from "../spending/spend-allocations.ts";
import type { SpendAllocation } from "../spending/spend-allocations.ts";
import { firstPoints, sumOfPoints } from "../spending/spendable-lots.ts";
import { NOTHING_MOVED, readDebit } from "./merge-transfers.ts";
import type { Debit } from "./merge-transfers.ts";

/** A lot that comes back from a merge, and what it pays of the account's own spends. */
export interface ReturnedLot {
  readonly id: string;
  /** The lot in the other wallet. */
  readonly otherId: string;
  readonly otherIssued: number;
  readonly paidHere: number;
  readonly paidThere: number;
}

/** What a lot paid for the account's own spends and pays no more. */
export function lostBy({ paidHere, paidThere }: ReturnedLot): number {
  return Math.max(0, paidHere - paidThere);
}

/**
 * The lots that came to pay for the account's own spends pay for them here. Of what no lot pays,
 * the newest spends are the program's, up to `forgiven`; the rest is owed.
 */
export async function takeOverSpends(
  work: Work,
  memberId: string,
  { lots, forgiven }: { lots: readonly ReturnedLot[]; forgiven: number },
): Promise<void> {
  const losing = lots.filter((lot) => lostBy(lot) > 0);
  const lotIds = losing.map(({ id }) => id);
  const allocations = await spendAllocations(work, memberId, lotIds);
  const freed = losing.flatMap((lot) => {
    const paid = allocations.filter(({ lotId }) => lotId === lot.id);
    return firstPoints(lostBy(lot), paid);
  });
  const byProgram = firstPoints(forgiven, freed.toReversed());
  await freeSpends(work, memberId, { freed: byProgram, isForgiven: true });
  await freeSpends(work, memberId, { freed: without(freed, byProgram), isForgiven: false });
  const gained = lots.flatMap(({ id: lotId, paidHere, paidThere }) =>
    paidThere > paidHere ? [{ lotId, points: paidThere - paidHere }] : [],
  );
  if (gained.length > 0) await repaySpends(work, memberId, gained);
}

async function freeSpends(
  work: Work,
  memberId: string,
  { freed, isForgiven }: { freed: readonly SpendAllocation[]; isForgiven: boolean },
): Promise<void> {
  if (freed.length === 0) return;
  const sources = freed.map((allocation) => ({ ...allocation, lotId: null }));
  await reallocateSpends(work, memberId, { freed, sources, isForgiven });
}

function without(
  all: readonly SpendAllocation[],
  parts: readonly SpendAllocation[],
): SpendAllocation[] {
  return all.flatMap((allocation) => {
    const { spendId, lotId } = allocation;
    const gone = parts.find((part) => part.spendId === spendId && part.lotId === lotId);
    const points = allocation.points - (gone?.points ?? 0);
    return points > 0 ? [{ ...allocation, points }] : [];
  });
}

const INSERT_STAYED = sql.write("insert a spend of what stayed with the other member")`
  with used as (
    insert into uses (member_id, id, entry_sequence, points, status)
    values (${"memberId"}, ${"spendId"}, ${"sequence"}, ${"points"}, 'DONE')
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select ${"memberId"}, ${"spendId"}, "lotId", points
  from jsonb_to_recordset(${"parts"}) as l ("lotId" uuid, points bigint)
`;

/** What the other member spent of the lots counts here as spent by the merge. */
export async function insertStayed(
  work: Work,
  memberId: string,
  { mergeId, lots, debit }: { mergeId: string; lots: readonly ReturnedLot[]; debit: Debit },
): Promise<void> {
  const parts = lots.flatMap(({ id: lotId, otherId, otherIssued, paidThere }) => {
    const { pending, available, expired, reversed } = debit.lots.get(otherId) ?? NOTHING_MOVED;
    const points = otherIssued - paidThere - pending - available - expired - reversed;
    return points > 0 ? [{ lotId, points }] : [];
  });
  if (parts.length === 0) return;
  const { sequence } = await readDebit(work.rows, { memberId, mergeId, kind: "MERGE" });
  await work.rows(INSERT_STAYED, {
    memberId,
    spendId: uuidv7(),
    sequence,
    points: sumOfPoints(parts),
    parts: JSON.stringify(parts),
  });
}
