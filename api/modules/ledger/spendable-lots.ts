import type { Work } from "../../work/work.ts";
import { LOT_END } from "./lot-end.ts";

/** Points of one lot. */
export interface LotPart {
  readonly lotId: string;
  readonly points: number;
}

// Oldest expiry first, so a member never loses points they could have spent.
const SPEND_ORDER = /* sql */ `
  select id, available from (
    select id, available,
      sum(available) over (order by ${LOT_END} nulls last, entry_sequence, id) - available as before
    from lots l where member_id = $1 and available > 0 and id <> all ($3::uuid[])
  ) open where before < $2
  order by before
`;

/**
 * From which lots an open wallet's points are taken, in spend order; fewer than asked for when there are no more.
 * @param except lots that are left alone.
 */
export async function spendableLots(
  work: Work,
  memberId: string,
  { points, except = [] }: { points: number; except?: readonly string[] },
): Promise<LotPart[]> {
  const values = [memberId, points, except];
  const lots = await work.rows<{ id: string; available: number }>(SPEND_ORDER, values);
  let left = points;
  return lots.map((lot) => {
    const part = Math.min(left, lot.available);
    left -= part;
    return { lotId: lot.id, points: part };
  });
}
