import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { Account, LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

/** Points of a lot that pay for a spend. */
export interface SpendAllocation extends LotPart {
  readonly spendId: string;
  /** Where the spend has put its points. */
  readonly account: Account;
}

// A spend that is held has its points in HELD, a redemption in REDEEMED, one that came with a merge
// in MERGED. Any other spend has them where its own entry put them, or the capture of its hold.
const SPEND_ALLOCATIONS = sql.read<SpendAllocation>("find the spends that lots pay for")`
  select s.use_id as "spendId", s.lot_id as "lotId", s.points,
    case when e.kind = 'MERGE' then 'MERGED' when u.status = 'HELD' then 'HELD'
      when u.subject_id is not null then 'REDEEMED' else (
        select case t.to_account when 'HELD' then 'REDEEMED' else t.to_account end
        from transfers t
        where t.member_id = u.member_id and t.entry_sequence = u.entry_sequence
          and t.from_account in ('AVAILABLE', 'PENDING', 'DEBT')
        order by t.position limit 1
      ) end as account
  from use_lots s
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  join uses u on u.member_id = s.member_id and u.id = s.use_id
  join entries e on e.member_id = u.member_id and e.sequence = u.entry_sequence
  where s.member_id = ${"memberId"} and s.points > 0 and s.lot_id = any (${"lotIds"}::uuid[])
    and u.status <> 'CANCELLED'
  order by u.entry_sequence, u.id, ${LOT_END} nulls last, l.id
`;

/** What lots pay for, oldest spend first. The wallet must be open. */
export function spendAllocations(
  work: Work,
  memberId: string,
  lotIds: readonly string[],
): Promise<SpendAllocation[]> {
  return work.rows(SPEND_ALLOCATIONS, { memberId, lotIds });
}

/** What pays for a spend from now on; without a lot it is debt, or the program. */
export interface NewAllocation {
  readonly spendId: string;
  readonly account: Account;
  readonly lotId: string | null;
  /** The lot that paid before. */
  readonly inPlaceOf: string;
  readonly points: number;
}

interface Reallocation {
  readonly freed: readonly SpendAllocation[];
  readonly sources: readonly NewAllocation[];
  /** Whether the program pays what no lot does. */
  readonly isForgiven: boolean;
}

// A lot that is freed is never a new source of the same spend, so no row is changed twice. The row
// of a lot that pays no more stays, with 0 points: the application deletes nothing.
const REALLOCATE = sql.write("reallocate spends")`
  with sources as (
    select * from jsonb_to_recordset(${"sources"}) as s ("spendId" uuid, "lotId" uuid,
      points bigint)
  ), freed as (
    update use_lots p set points = p.points - f.points, forgiven = p.forgiven + f.forgiven
    from jsonb_to_recordset(${"freed"}) as f ("spendId" uuid, "lotId" uuid, points bigint,
      forgiven bigint)
    where p.member_id = ${"memberId"} and p.use_id = f."spendId" and p.lot_id = f."lotId"
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select ${"memberId"}, "spendId", "lotId", sum(points) from sources
    where "lotId" is not null group by "spendId", "lotId"
    on conflict (member_id, use_id, lot_id)
      do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt + case when ${"isForgiven"} then 0 else s.points end,
    forgiven = u.forgiven + case when ${"isForgiven"} then s.points else 0 end
  from (
    select "spendId", sum(points) as points from sources where "lotId" is null group by "spendId"
  ) s
  where u.member_id = ${"memberId"} and u.id = s."spendId"
`;

/**
 * Lets other lots, and then debt or the program, pay for spends whose lots pay no more. What the
 * program pays is remembered by the lot that paid it.
 */
export async function reallocateSpends(
  work: Work,
  memberId: string,
  { freed, sources, isForgiven }: Reallocation,
): Promise<void> {
  const unpaid = sources.filter(({ lotId }) => isForgiven && lotId === null);
  const forgivenOf = ({ spendId, lotId }: SpendAllocation) =>
    unpaid
      .filter((source) => source.spendId === spendId && source.inPlaceOf === lotId)
      .reduce((sum, { points }) => sum + points, 0);
  await work.rows(REALLOCATE, {
    memberId,
    freed: JSON.stringify(freed.map((part) => ({ ...part, forgiven: forgivenOf(part) }))),
    sources: JSON.stringify(sources),
    isForgiven,
  });
}

/** Points of a lot that repaid what a spend owed. */
export interface Repayment extends LotPart {
  readonly spendId: string;
}

const OWING_SPENDS = sql.read<{ id: string; debt: number }>("find the spends that owe")`
  select id, debt from uses where member_id = ${"memberId"} and debt > 0
  order by entry_sequence, id
`;

/** Lets points that repaid debt pay for the spends that owed it, oldest spend first. */
export async function repaySpends(
  work: Work,
  memberId: string,
  payments: readonly LotPart[],
): Promise<void> {
  const owing = await work.rows(OWING_SPENDS, { memberId });
  const repayments: Repayment[] = [];
  for (const { lotId, points } of payments) {
    let remaining = points;
    for (const spend of owing) {
      const part = Math.min(remaining, spend.debt);
      if (part === 0) continue;
      repayments.push({ spendId: spend.id, lotId, points: part });
      spend.debt -= part;
      remaining -= part;
    }
    if (remaining > 0) throw new Error(`Wallet ${memberId} repaid more than its spends owe.`);
  }
  saveRepayments(work, memberId, repayments);
}

const REPAY = sql.write("repay spends")`
  with paid as (
    select * from jsonb_to_recordset(${"repayments"}) as p ("spendId" uuid, "lotId" uuid,
      points bigint)
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select ${"memberId"}, "spendId", "lotId", sum(points) from paid group by "spendId", "lotId"
    on conflict (member_id, use_id, lot_id)
      do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt - p.points
  from (select "spendId", sum(points) as points from paid group by "spendId") p
  where u.member_id = ${"memberId"} and u.id = p."spendId"
`;

/** Stores which lots pay for which spends from now on, instead of debt. */
export function saveRepayments(
  work: Work,
  memberId: string,
  repayments: readonly Repayment[],
): void {
  if (repayments.length === 0) return;
  work.send(REPAY, { memberId, repayments: JSON.stringify(repayments) });
}

// The lots pay no more; their rows stay, with 0 points: the application deletes nothing.
const END_SPENDS = sql.write("end spends")`
  with freed as (
    update use_lots set points = 0
    where member_id = ${"memberId"} and use_id = any (${"spendIds"}::uuid[]) and points > 0
  )
  update uses set status = ${"status"}, debt = 0
  where member_id = ${"memberId"} and id = any (${"spendIds"}::uuid[])
`;

/** Ends spends whose points went back: holds become CANCELLED, redemptions REFUNDED. */
export function endSpends(
  work: Work,
  memberId: string,
  { spendIds, status }: { spendIds: readonly string[]; status: "CANCELLED" | "REFUNDED" },
): void {
  if (spendIds.length > 0) work.send(END_SPENDS, { memberId, spendIds, status });
}
