import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { firstPoints } from "../spending/spendable-lots.ts";
import { forgivenOfLots, unforgiveSpends } from "../reversing/forgiven-spends-now.ts";
import { loweredBy } from "./exchanges.ts";

/** A merge that is undone. */
interface Undone {
  readonly intoMemberId: string;
  readonly mergeId: string;
}

// What was refunded during the merge ends here too; the program has back what it had paid of it.
const END_REFUNDED = sql.write("end the spends that were refunded during a merge")`
  with ended as (
    select u.id from merged_uses m
    join uses t on t.member_id = m.member_id and t.id = m.use_id and t.status = 'REFUNDED'
    join uses u on u.member_id = ${"memberId"} and u.id = m.from_use_id and u.status = 'DONE'
    where m.member_id = ${"intoMemberId"} and m.merge_id = ${"mergeId"}
  ), freed as (
    update use_lots set points = 0, forgiven = 0
    where member_id = ${"memberId"} and use_id in (select id from ended)
  )
  update uses set status = 'REFUNDED', debt = 0, forgiven = 0
  where member_id = ${"memberId"} and id in (select id from ended)
`;

interface ChangedPart {
  readonly spendId: string;
  readonly lotId: string;
  readonly points: number;
  readonly forgiven: number;
  /** What the lot pays of the spend there, and what the program pays in its place. */
  readonly pointsThere: number;
  readonly forgivenThere: number;
  /** How much of it was exchanged. */
  readonly exchanged: number;
  /** What the whole spend owes. */
  readonly debt: number;
  /** How much of the whole spend was refunded. */
  readonly refunded: number;
}

// In the order of the exchange.
const CHANGED = sql.read<ChangedPart>("find the spends that became less during a merge")`
  select u.id as "spendId", s.lot_id as "lotId", s.points, s.forgiven, u.debt,
    coalesce(o.points, 0) as "pointsThere", coalesce(o.forgiven, 0) as "forgivenThere",
    u.points - t.points as refunded,
    (
      select coalesce(sum(x.points), 0) from merged_lots l
      join use_lots x on x.member_id = l.member_id and x.use_id = m.use_id and x.lot_id = l.lot_id
      where l.member_id = m.member_id and l.merge_id = m.stayed_in and l.from_lot_id = s.lot_id
    )::bigint as exchanged
  from merged_uses m
  join uses t on t.member_id = m.member_id and t.id = m.use_id
  join uses u on u.member_id = ${"memberId"} and u.id = m.from_use_id and u.status = 'DONE'
  join use_lots s on s.member_id = u.member_id and s.use_id = u.id
  left join merged_lots g on g.member_id = m.member_id and g.merge_id = m.merge_id
    and g.from_lot_id = s.lot_id
  left join use_lots o on o.member_id = m.member_id and o.use_id = m.use_id and o.lot_id = g.lot_id
  where m.member_id = ${"intoMemberId"} and m.merge_id = ${"mergeId"}
    and (m.stayed_in is not null or t.points < u.points)
  order by u.entry_sequence, u.id, s.lot_id
`;

// A spend of which nothing is left is over.
const LOWER = sql.write("take off spends what they became less by during a merge")`
  with lowered as (
    select * from jsonb_to_recordset(${"lowered"}) as l ("spendId" uuid, "lotId" uuid,
      lot bigint, debt bigint, program bigint)
  ), of_lots as (
    update use_lots s set points = s.points - l.lot, forgiven = s.forgiven - l.program
    from lowered l
    where s.member_id = ${"memberId"} and s.use_id = l."spendId" and s.lot_id = l."lotId"
  )
  update uses u set debt = u.debt - l.debt, forgiven = u.forgiven - l.program,
    points = case when u.points = l.points then u.points else u.points - l.points end,
    refunded = case when u.points = l.points then u.refunded else u.refunded + l.points end,
    status = case when u.points = l.points then 'REFUNDED' else u.status end
  from (
    select "spendId", sum(debt) as debt, sum(program) as program,
      sum(lot + debt + program) as points
    from lowered group by "spendId"
  ) l
  where u.member_id = ${"memberId"} and u.id = l."spendId"
`;

const FORGIVEN_THERE = sql.read<{ lotId: string; points: number }>(
  "find what the program pays in place of lots since a merge",
)`
  select l.from_lot_id as "lotId", coalesce(sum(s.forgiven), 0)::bigint as points
  from merged_lots l
  left join (
    use_lots s join merged_uses m on m.member_id = s.member_id and m.use_id = s.use_id
    join uses u on u.member_id = s.member_id and u.id = s.use_id and u.status <> 'REFUNDED'
  ) on s.member_id = l.member_id and s.lot_id = l.lot_id and m.merge_id = l.merge_id
  where l.member_id = ${"intoMemberId"} and l.merge_id = ${"mergeId"}
  group by l.from_lot_id
`;

/**
 * Lets the spends of an account follow what became of them while it was merged: what was refunded
 * is over, so is what had stayed with the other member before and was exchanged, and the program
 * pays no more for what points pay again.
 */
export async function followSpends(work: Work, memberId: string, undone: Undone): Promise<void> {
  const both = { memberId, ...undone };
  await work.rows(END_REFUNDED, both);
  await lowerSpends(work, memberId, await work.rows(CHANGED, both));
  const there = await work.rows(FORGIVEN_THERE, both);
  const thereOf = new Map(there.map(({ lotId, points }) => [lotId, points]));
  const lotIds = there.map(({ lotId }) => lotId);
  const here = await forgivenOfLots(work, memberId, lotIds);
  for (const [lotId, parts] of Map.groupBy(here, ({ inPlaceOf }) => inPlaceOf!)) {
    const sum = parts.reduce((total, { points }) => total + points, 0);
    const points = sum - thereOf.get(lotId)!;
    if (points <= 0) continue;
    const unforgiven = firstPoints(points, parts);
    await unforgiveSpends(work, memberId, { unforgiven, paying: [{ id: lotId, points }] });
  }
}

async function lowerSpends(
  work: Work,
  memberId: string,
  changed: readonly ChangedPart[],
): Promise<void> {
  const bySpend = Map.groupBy(changed, ({ spendId }) => spendId);
  const lowered = [...bySpend.values()]
    .flatMap(loweredParts)
    .filter(({ lot, debt, program }) => lot + debt + program > 0);
  if (lowered.length === 0) return;
  await work.rows(LOWER, { memberId, lowered: JSON.stringify(lowered) });
}

/**
 * By how much each part of a spend becomes less: first what was exchanged, then what was refunded,
 * of lots that pay no more of it there, of what the program paid, and of what it owed.
 */
function loweredParts(parts: readonly ChangedPart[]) {
  let { debt: owed, refunded } = parts[0]!;
  const lowered = parts.map((part) => {
    const { LOT, DEBT, PROGRAM } = loweredBy(part, owed, part.exchanged);
    owed -= DEBT;
    return { spendId: part.spendId, lotId: part.lotId, lot: LOT, debt: DEBT, program: PROGRAM };
  });
  const lower = (at: number, by: "lot" | "debt" | "program", most: number) => {
    const points = Math.max(0, Math.min(refunded, most));
    lowered[at]![by] += points;
    refunded -= points;
  };
  parts.forEach((part, at) => lower(at, "lot", part.points - lowered[at]!.lot - part.pointsThere));
  parts.forEach((part, at) =>
    lower(at, "program", part.forgiven - lowered[at]!.program - part.forgivenThere),
  );
  lower(0, "debt", owed);
  return lowered;
}
