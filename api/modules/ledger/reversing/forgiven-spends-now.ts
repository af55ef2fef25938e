import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { SpendPoints } from "../entry.ts";
import { firstPoints } from "../spending/spendable-lots.ts";

/** What the program pays of a spend. */
export interface ForgivenPart {
  readonly spendId: string;
  /** The lot that paid it before; null where an earlier version did not remember it. */
  readonly inPlaceOf: string | null;
  readonly points: number;
}

const FORGIVEN_OF_LOTS = sql.read<ForgivenPart>("find what the program pays in place of lots")`
  select s.use_id as "spendId", s.lot_id as "inPlaceOf", s.forgiven as points
  from use_lots s join uses u on u.member_id = s.member_id and u.id = s.use_id
  where s.member_id = ${"memberId"} and s.lot_id = any (${"lotIds"}::uuid[]) and s.forgiven > 0
    and u.status in ('HELD', 'DONE')
  order by u.entry_sequence, u.id, s.lot_id
`;

/**
 * What the program still pays in place of lots from which returns took points, oldest spend first.
 */
export function forgivenOfLots(
  work: Work,
  memberId: string,
  lotIds: readonly string[],
): Promise<ForgivenPart[]> {
  return work.rows(FORGIVEN_OF_LOTS, { memberId, lotIds });
}

interface ForgivenSpend {
  readonly id: string;
  readonly forgiven: number;
}

const FORGIVEN = sql.read<ForgivenSpend>("find spends that the program paid for")`
  select * from (
    select u.id, u.entry_sequence, u.forgiven - coalesce((
      select sum(s.forgiven) from use_lots s where s.member_id = u.member_id and s.use_id = u.id
    ), 0)::bigint as forgiven
    from uses u
    where u.member_id = ${"memberId"} and u.forgiven > 0 and u.status in ('HELD', 'DONE')
  ) u where forgiven > 0 order by entry_sequence, id
`;

/**
 * What the program still pays of some spends, oldest spend first, as far as it is not known in
 * place of which lot: what it paid of one that was undone since went back to it.
 */
export async function forgivenSpendsNow(
  work: Work,
  memberId: string,
  asked: readonly SpendPoints[],
): Promise<ForgivenPart[]> {
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
    return points > 0 ? [{ spendId, inPlaceOf: null, points }] : [];
  });
}

const UNFORGIVE = sql.write("let the program pay no more for spends")`
  with ended as (
    select * from jsonb_to_recordset(${"ended"}) as e ("spendId" uuid, "inPlaceOf" uuid,
      points bigint)
  ), of_lots as (
    update use_lots s set forgiven = s.forgiven - e.points
    from ended e
    where s.member_id = ${"memberId"} and s.use_id = e."spendId" and s.lot_id = e."inPlaceOf"
  )
  update uses u set forgiven = u.forgiven - e.points
  from (select "spendId", sum(points) as points from ended group by "spendId") e
  where u.member_id = ${"memberId"} and u.id = e."spendId"
`;

const PAY = sql.write("let lots pay for spends that the program had paid for")`
  insert into use_lots (member_id, use_id, lot_id, points)
  select ${"memberId"}, "spendId", "lotId", sum(points)
  from jsonb_to_recordset(${"paid"}) as p ("spendId" uuid, "lotId" uuid, points bigint)
  group by "spendId", "lotId"
  on conflict (member_id, use_id, lot_id) do update set points = use_lots.points + excluded.points
`;

/** Lets lots pay for spends instead of the program; both add up to the same. */
export async function unforgiveSpends(
  work: Work,
  memberId: string,
  {
    unforgiven,
    paying,
  }: {
    unforgiven: readonly ForgivenPart[];
    paying: readonly { readonly id: string; readonly points: number }[];
  },
): Promise<void> {
  const lots = paying.map((lot) => ({ ...lot }));
  const paid = unforgiven.flatMap(({ spendId, points }) => {
    const parts = firstPoints(points, lots);
    for (const part of parts) lots.find(({ id }) => id === part.id)!.points -= part.points;
    return parts.map(({ id: lotId, points }) => ({ spendId, lotId, points }));
  });
  await work.rows(UNFORGIVE, { memberId, ended: JSON.stringify(unforgiven) });
  await work.rows(PAY, { memberId, paid: JSON.stringify(paid) });
}
