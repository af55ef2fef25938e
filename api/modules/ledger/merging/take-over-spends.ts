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
  /** What the program pays in the lot's place. */
  readonly forgivenHere: number;
  readonly forgivenThere: number;
}

/** What a lot paid for the account's own spends and pays no more. */
export function lostBy({ paidHere, paidThere }: ReturnedLot): number {
  return Math.max(0, paidHere - paidThere);
}

/**
 * The lots that came to pay for the account's own spends pay for them here. Of what no lot pays,
 * the program pays up to `forgiven`: what it paid there in a lot's place, then the newest spends.
 * The rest is owed.
 */
export async function takeOverSpends(
  work: Work,
  memberId: string,
  { lots, forgiven }: { lots: readonly ReturnedLot[]; forgiven: number },
): Promise<void> {
  const losing = lots.filter((lot) => lostBy(lot) > 0);
  const lotIds = losing.map(({ id }) => id);
  const allocations = await spendAllocations(work, memberId, lotIds);
  const freedOf = (lot: ReturnedLot) => {
    const paid = allocations.filter(({ lotId }) => lotId === lot.id);
    return firstPoints(lostBy(lot), paid);
  };
  const freed = losing.flatMap(freedOf);
  const paidThere = losing.flatMap((lot) => {
    return firstPoints(Math.max(0, lot.forgivenThere - lot.forgivenHere), freedOf(lot));
  });
  const rest = without(freed, paidThere).toReversed();
  const byProgram = firstPoints(forgiven, [...paidThere, ...rest]);
  await freeSpends(work, memberId, { freed: summed(byProgram), isForgiven: true });
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
  const sources = freed.map((allocation) => {
    return { ...allocation, lotId: null, inPlaceOf: allocation.lotId };
  });
  await reallocateSpends(work, memberId, { freed, sources, isForgiven });
}

function without(
  all: readonly SpendAllocation[],
  parts: readonly SpendAllocation[],
): SpendAllocation[] {
  return all.flatMap((allocation) => {
    const { spendId, lotId } = allocation;
    const gone = parts.filter((part) => part.spendId === spendId && part.lotId === lotId);
    const points = allocation.points - sumOfPoints(gone);
    return points > 0 ? [{ ...allocation, points }] : [];
  });
}

/** One for each lot of a spend. */
function summed(parts: readonly SpendAllocation[]): SpendAllocation[] {
  const byRow = Map.groupBy(parts, ({ spendId, lotId }) => `${spendId} ${lotId}`);
  return [...byRow.values()].map((row) => ({ ...row[0]!, points: sumOfPoints(row) }));
}

const INSERT_STAYED = sql.write("insert a spend of what stayed with the other member")`
  with used as (
    insert into uses (member_id, id, entry_sequence, points, forgiven, status)
    values (${"memberId"}, ${"spendId"}, ${"sequence"}, ${"points"}, ${"forgiven"}, 'DONE')
  )
  insert into use_lots (member_id, use_id, lot_id, points, forgiven)
  select ${"memberId"}, ${"spendId"}, "lotId", points - forgiven, forgiven
  from jsonb_to_recordset(${"parts"}) as l ("lotId" uuid, points bigint, forgiven bigint)
`;

/**
 * What the other member spent of the lots counts here as spent by the merge; what was returned of
 * it is the program's.
 */
export async function insertStayed(
  work: Work,
  memberId: string,
  { mergeId, lots, debit }: { mergeId: string; lots: readonly ReturnedLot[]; debit: Debit },
): Promise<void> {
  const parts = lots.flatMap(({ id: lotId, otherId, otherIssued, paidThere }) => {
    const { pending, available, expired, reversed } = debit.lots.get(otherId) ?? NOTHING_MOVED;
    const points = otherIssued - paidThere - pending - available - expired - reversed;
    return points > 0 ? [{ lotId, points, forgiven: debit.stays.get(otherId) ?? 0 }] : [];
  });
  if (parts.length === 0) return;
  const { sequence } = await readDebit(work.rows, { memberId, mergeId, kind: "MERGE" });
  await work.rows(INSERT_STAYED, {
    memberId,
    spendId: uuidv7(),
    sequence,
    points: sumOfPoints(parts),
    forgiven: parts.reduce((sum, { forgiven }) => sum + forgiven, 0),
    parts: JSON.stringify(parts),
  });
}
