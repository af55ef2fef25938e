import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { Exchange } from "./exchanges.ts";

const EXCHANGE = sql.write("let a merge pay for spends of points that had stayed")`
  with exchanged as (
    select * from jsonb_to_recordset(${"exchanges"}) as e ("spendId" uuid, "lotId" uuid,
      "newLotId" uuid, by text, points bigint)
  ), gone as (
    update use_lots s set points = s.points - e.points
    from (
      select "spendId", "lotId", sum(points) as points from exchanged group by "spendId", "lotId"
    ) e
    where s.member_id = ${"memberId"} and s.use_id = e."spendId" and s.lot_id = e."lotId"
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points, forgiven)
    select ${"memberId"}, "spendId", "newLotId", coalesce(sum(points) filter (where by = 'LOT'), 0),
      coalesce(sum(points) filter (where by = 'PROGRAM'), 0)
    from exchanged group by "spendId", "newLotId"
    on conflict (member_id, use_id, lot_id) do update
      set points = use_lots.points + excluded.points,
        forgiven = use_lots.forgiven + excluded.forgiven
  )
  update uses u set debt = u.debt + e.debt, forgiven = u.forgiven + e.forgiven
  from (
    select "spendId", coalesce(sum(points) filter (where by = 'DEBT'), 0) as debt,
      coalesce(sum(points) filter (where by = 'PROGRAM'), 0) as forgiven
    from exchanged group by "spendId"
  ) e
  where u.member_id = ${"memberId"} and u.id = e."spendId"
`;

/** Stores what pays for the member's spends from now on. */
export async function saveExchanges(
  work: Work,
  memberId: string,
  exchanges: readonly Exchange[],
  newLots: ReadonlyMap<string, string>,
): Promise<void> {
  const ofSpends = exchanges.filter(({ spendId }) => spendId !== null);
  if (ofSpends.length === 0) return;
  const rows = ofSpends.map(({ spendId, lotId, fromLotId, by, points }) => {
    return { spendId, lotId, newLotId: newLots.get(fromLotId)!, by, points };
  });
  await work.rows(EXCHANGE, { memberId, exchanges: JSON.stringify(rows) });
}
