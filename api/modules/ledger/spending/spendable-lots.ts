import type { Work } from "../../../writes/work.ts";
import type { LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

/** The first parts that make up so many points; the last one is cut. */
export function upToPoints<Part extends { readonly points: number }>(
  points: number,
  parts: readonly Part[],
): Part[] {
  let left = points;
  return parts.flatMap((part) => {
    const taken = Math.min(left, part.points);
    left -= taken;
    return taken > 0 ? [{ ...part, points: taken }] : [];
  });
}

// Oldest expiry first, so a member never loses points they could have spent. Every open lot has a point at least: of
// those whose end stands in their row, an index gives as many as there are points to take, and no later one is needed.
const SPEND_ORDER = /* sql */ `
  with fixed as (
    select id, available, entry_sequence, expires_at as ends_at
    from lots
    where member_id = $1 and available > 0 and activity_terms is null and id <> all ($3::uuid[])
    order by expires_at, entry_sequence, id limit $2
  ), extendable as (
    select id, available, entry_sequence, ${LOT_END} as ends_at
    from lots l
    where member_id = $1 and available > 0 and activity_terms is not null and id <> all ($3::uuid[])
  )
  select id, available from (
    select id, available,
      sum(available) over (order by ends_at nulls last, entry_sequence, id) - available as before
    from (select * from fixed union all select * from extendable) lot
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
