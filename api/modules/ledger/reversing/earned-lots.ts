import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { spendAllocations } from "../spending/spend-allocations.ts";
import type { NewAllocation, SpendAllocation } from "../spending/spend-allocations.ts";
import { firstPoints, spendableLots, sumOfPoints } from "../spending/spendable-lots.ts";

/** What an earning's points are found by: its entry, or the lots that hold them today. */
export type EarnedIn = number | readonly string[];

/** A lot of an earning. */
export interface EarnedLot {
  readonly id: string;
  /** Its age: the sequence of the entry that issued it. */
  readonly entrySequence: number;
  readonly availableAt: Date;
  /** With the time that activity adds. */
  readonly endsAt: Date | null;
  readonly pending: number;
  readonly available: number;
  readonly expired: number;
  /** What returns took of it. */
  readonly reversed: number;
}

const COLUMNS = sql`
  id, entry_sequence as "entrySequence", available_at as "availableAt", ${LOT_END} as "endsAt",
  pending, available, expired, reversed
`;

const LOTS_OF_ENTRY = sql.read<EarnedLot>("find the lots of an entry")`
  select ${COLUMNS} from lots l
  where member_id = ${"memberId"} and entry_sequence = ${"sequence"}
  order by ${LOT_END} nulls last, id
`;

const LOTS_BY_ID = sql.read<EarnedLot>("find lots by id")`
  select ${COLUMNS} from lots l
  where member_id = ${"memberId"} and id = any (${"lotIds"}::uuid[])
  order by ${LOT_END} nulls last, id
`;

/** The lots of an earning, in spend order. */
export function earnedLots(work: Work, memberId: string, earnedIn: EarnedIn): Promise<EarnedLot[]> {
  return typeof earnedIn === "number"
    ? work.rows(LOTS_OF_ENTRY, { memberId, sequence: earnedIn })
    : work.rows(LOTS_BY_ID, { memberId, lotIds: earnedIn });
}

/** Points that no spend has taken. */
export interface UnspentPart extends LotPart {
  readonly from: "PENDING" | "AVAILABLE" | "EXPIRED";
}

/** What can be taken of the earned lots without changing a spend. */
export function unspentParts(lots: readonly EarnedLot[], points: number): UnspentPart[] {
  const partsFrom = (from: UnspentPart["from"], column: "pending" | "available" | "expired") =>
    lots.map((lot): UnspentPart => ({ from, lotId: lot.id, points: lot[column] }));
  return firstPoints(points, [
    ...partsFrom("PENDING", "pending"),
    ...partsFrom("AVAILABLE", "available"),
    ...partsFrom("EXPIRED", "expired"),
  ]);
}

/** Which spends the lots pay no more, and what pays for them from now on. */
export async function resourcedSpends(
  work: Work,
  memberId: string,
  { spent, lots }: { spent: number; lots: readonly EarnedLot[] },
): Promise<{ freed: SpendAllocation[]; sources: NewAllocation[] }> {
  if (spent === 0) return { freed: [], sources: [] };
  const lotIds = lots.map(({ id }) => id);
  const freed = firstPoints(spent, await spendAllocations(work, memberId, lotIds));
  if (sumOfPoints(freed) < spent) {
    throw new Error(`Lots ${lotIds.join(", ")} of wallet ${memberId} hold less than is reversed.`);
  }
  const others = await spendableLots(work, memberId, { points: spent, except: lotIds });
  return { freed, sources: newSources(freed, others) };
}

/** The other lots pay for the freed spends, one after another; the rest is debt. */
function newSources(
  freed: readonly SpendAllocation[],
  others: readonly LotPart[],
): NewAllocation[] {
  const sources: NewAllocation[] = [];
  const lots = others.values();
  let lot = { lotId: "", points: 0 };
  for (const { spendId, account, lotId: inPlaceOf, points } of freed) {
    let owed = points;
    while (owed > 0) {
      if (lot.points === 0) {
        const next = lots.next();
        if (next.done) break;
        lot = { ...next.value };
      }
      const part = Math.min(owed, lot.points);
      sources.push({ spendId, account, lotId: lot.lotId, inPlaceOf, points: part });
      lot.points -= part;
      owed -= part;
    }
    if (owed > 0) sources.push({ spendId, account, lotId: null, inPlaceOf, points: owed });
  }
  return sources;
}
