import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { SpendPoints } from "../entry.ts";
import { firstPoints } from "../spending/spendable-lots.ts";

interface ForgivenSpend {
  readonly id: string;
  readonly forgiven: number;
}

const FORGIVEN = sql.read<ForgivenSpend>("find spends that the program paid for")`
  select id, forgiven from uses
  where member_id = ${"memberId"} and forgiven > 0 and status in ('HELD', 'DONE')
  order by entry_sequence, id
`;

/**
 * What the program still pays of some spends, oldest spend first: what it paid of one that was
 * undone since went back to it.
 */
export async function forgivenSpendsNow(
  work: Work,
  memberId: string,
  asked: readonly SpendPoints[],
): Promise<(SpendPoints & { readonly spendId: string })[]> {
  if (asked.length === 0) return [];
  const spends = await work.rows(FORGIVEN, { memberId });
  const named = Map.groupBy(asked, ({ spendId }) => spendId);
  const sumOf = (spendId: string | null) =>
    Math.max(
      0,
      (named.get(spendId) ?? []).reduce((sum, { points }) => sum + points, 0),
    );
  const of = spends.map(({ id, forgiven }) => {
    return { spendId: id, points: Math.min(forgiven, sumOf(id)), forgiven };
  });
  const others = of.map((spend) => ({ ...spend, points: spend.forgiven - spend.points }));
  const unnamed = new Map(
    firstPoints(sumOf(null), others).map(({ spendId, points }) => [spendId, points]),
  );
  return of.flatMap(({ spendId, points: own }) => {
    const points = own + (unnamed.get(spendId) ?? 0);
    return points > 0 ? [{ spendId, points }] : [];
  });
}

const UNFORGIVE = sql.write("let lots pay for spends that the program had paid for")`
  with paid as (
    select * from jsonb_to_recordset(${"paid"}) as p ("spendId" uuid, "lotId" uuid, points bigint)
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select ${"memberId"}, "spendId", "lotId", sum(points) from paid group by "spendId", "lotId"
    on conflict (member_id, use_id, lot_id)
      do update set points = use_lots.points + excluded.points
  )
  update uses u set forgiven = u.forgiven - p.points
  from (select "spendId", sum(points) as points from paid group by "spendId") p
  where u.member_id = ${"memberId"} and u.id = p."spendId"
`;

/** Lets lots pay for spends instead of the program; both add up to the same. */
export async function unforgiveSpends(
  work: Work,
  memberId: string,
  {
    unforgiven,
    paying,
  }: {
    unforgiven: readonly SpendPoints[];
    paying: readonly { readonly id: string; readonly points: number }[];
  },
): Promise<void> {
  const lots = paying.map((lot) => ({ ...lot }));
  const paid = unforgiven.flatMap(({ spendId, points }) => {
    const parts = firstPoints(points, lots);
    for (const part of parts) lots.find(({ id }) => id === part.id)!.points -= part.points;
    return parts.map(({ id: lotId, points }) => ({ spendId, lotId, points }));
  });
  await work.rows(UNFORGIVE, { memberId, paid: JSON.stringify(paid) });
}
