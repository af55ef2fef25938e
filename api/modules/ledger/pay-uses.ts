import type { Work } from "../../writes/work.ts";

const OWING = /* sql */ `
  select id, debt from uses where member_id = $1 and debt > 0 order by entry_sequence, id
`;

const PAY = /* sql */ `
  with paid as (
    select * from jsonb_to_recordset($2) as p ("useId" uuid, "lotId" uuid, points bigint)
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select $1, "useId", "lotId", sum(points) from paid group by "useId", "lotId"
    on conflict (member_id, use_id, lot_id) do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt - p.points
  from (select "useId", sum(points) as points from paid group by "useId") p
  where u.member_id = $1 and u.id = p."useId"
`;

/** Gives points that repaid debt to the uses that no lot paid for, oldest use first. */
export async function payUses(
  work: Work,
  memberId: string,
  payments: readonly { lotId: string; points: number }[],
): Promise<void> {
  const owing = await work.rows<{ id: string; debt: number }>(OWING, [memberId]);
  const paid: { useId: string; lotId: string; points: number }[] = [];
  for (const { lotId, points } of payments) {
    let left = points;
    for (const use of owing) {
      const part = Math.min(left, use.debt);
      if (part === 0) continue;
      paid.push({ useId: use.id, lotId, points: part });
      use.debt -= part;
      left -= part;
    }
    if (left > 0) throw new Error(`Wallet ${memberId} repaid more than its uses owe.`);
  }
  savePaid(work, memberId, paid);
}

/** Writes which lots pay for which uses from now on, instead of debt. */
export function savePaid(
  work: Work,
  memberId: string,
  paid: readonly { useId: string; lotId: string; points: number }[],
): void {
  work.send(PAY, [memberId, JSON.stringify(paid)]);
}
