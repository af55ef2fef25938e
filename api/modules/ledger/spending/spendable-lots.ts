import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

// Oldest expiry first, so a member never loses points they could have spent. Each open lot has at
// least one point. So of the lots with a fixed end an index gives at most as many as there are
// points to spend.
const SPENDABLE_LOTS = sql.read<LotPart>("find spendable lots")`
  with fixed as (
    select id, available, entry_sequence, expires_at as ends_at
    from lots
    where member_id = ${"memberId"} and available > 0 and activity_terms is null
      and id <> all (${"except"}::uuid[])
    order by expires_at, entry_sequence, id limit ${"points"}
  ), extendable as (
    select id, available, entry_sequence, ${LOT_END} as ends_at
    from lots l
    where member_id = ${"memberId"} and available > 0 and activity_terms is not null
      and id <> all (${"except"}::uuid[])
  )
  select id as "lotId", available as points from (
    select id, available,
      sum(available) over (order by ends_at nulls last, entry_sequence, id) - available as before
    from (select * from fixed union all select * from extendable) lot
  ) open where before < ${"points"}
  order by before
`;

/**
 * The lots from which an open wallet's points are spent, in spend order; fewer points than wanted
 * when there are no more.
 * @param except lots that are not used.
 */
export async function spendableLots(
  work: Work,
  memberId: string,
  { points, except = [] }: { points: number; except?: readonly string[] },
): Promise<LotPart[]> {
  return firstPoints(points, await work.rows(SPENDABLE_LOTS, { memberId, points, except }));
}

/** The first parts that make up the points; the last of them is cut. */
export function firstPoints<Part extends { readonly points: number }>(
  points: number,
  parts: readonly Part[],
): Part[] {
  let remaining = points;
  return parts.flatMap((part) => {
    const taken = Math.min(remaining, part.points);
    remaining -= taken;
    return taken > 0 ? [{ ...part, points: taken }] : [];
  });
}

export function sumOfPoints(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}
