import type { Work } from "../../../writes/work.ts";
import type { LotPart, Account } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";

// A use that is held keeps its points in HELD, one of a redemption in REDEEMED, one that came with a merge in MERGED;
// any other put them where its own entry says.
const SPEND_ALLOCATIONS = /* sql */ `
  select s.use_id as "spendId", s.lot_id as "lotId", s.points,
    case when e.kind = 'MERGE' then 'MERGED' when u.status = 'HELD' then 'HELD'
      when u.subject_id is not null then 'REDEEMED' else (
        select t.to_account from transfers t
        where t.member_id = u.member_id and t.entry_sequence = u.entry_sequence
          and t.from_account in ('AVAILABLE', 'PENDING', 'DEBT')
        order by t.position limit 1
      ) end as account
  from use_lots s
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  join uses u on u.member_id = s.member_id and u.id = s.use_id
  join entries e on e.member_id = u.member_id and e.sequence = u.entry_sequence
  where s.member_id = $1 and s.points > 0 and s.lot_id = any ($2::uuid[]) and u.status <> 'CANCELLED'
  order by u.entry_sequence, u.id, ${LOT_END} nulls last, l.id
`;

/** The uses that lots pay for, oldest first. The wallet must be open. */
export function spendAllocations(
  work: Work,
  memberId: string,
  lotIds: readonly string[],
): Promise<SpendAllocation[]> {
  return work.rows<SpendAllocation>(SPEND_ALLOCATIONS, [memberId, lotIds]);
}

const OWING_SPENDS = /* sql */ `
  select id, debt from uses where member_id = $1 and debt > 0 order by entry_sequence, id
`;

const REPAY = /* sql */ `
  with paid as (
    select * from jsonb_to_recordset($2) as p ("spendId" uuid, "lotId" uuid, points bigint)
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select $1, "spendId", "lotId", sum(points) from paid group by "spendId", "lotId"
    on conflict (member_id, use_id, lot_id) do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt - p.points
  from (select "spendId", sum(points) as points from paid group by "spendId") p
  where u.member_id = $1 and u.id = p."spendId"
`;

/** Gives points that repaid debt to the uses that no lot paid for, oldest use first. */
export async function repaySpends(
  work: Work,
  memberId: string,
  payments: readonly { lotId: string; points: number }[],
): Promise<void> {
  const owing = await work.rows<{ id: string; debt: number }>(OWING_SPENDS, [memberId]);
  const paid: { spendId: string; lotId: string; points: number }[] = [];
  for (const { lotId, points } of payments) {
    let left = points;
    for (const spend of owing) {
      const part = Math.min(left, spend.debt);
      if (part === 0) continue;
      paid.push({ spendId: spend.id, lotId, points: part });
      spend.debt -= part;
      left -= part;
    }
    if (left > 0) throw new Error(`Wallet ${memberId} repaid more than its uses owe.`);
  }
  saveRepayments(work, memberId, paid);
}

/** Writes which lots pay for which uses from now on, instead of debt. */
export function saveRepayments(
  work: Work,
  memberId: string,
  paid: readonly { spendId: string; lotId: string; points: number }[],
): void {
  work.send(REPAY, [memberId, JSON.stringify(paid)]);
}

// What paid for them pays no more; the rows stay, with 0 points: the application deletes nothing.
const END_SPENDS = /* sql */ `
  with freed as (
    update use_lots set points = 0 where member_id = $1 and use_id = any ($2::uuid[]) and points > 0
  )
  update uses set status = $3, debt = 0 where member_id = $1 and id = any ($2::uuid[])
`;

/** Ends uses whose points went back to their sources: holds are CANCELLED, what was redeemed is REFUNDED. */
export function endSpends(
  work: Work,
  memberId: string,
  { spendIds, status }: { spendIds: readonly string[]; status: "CANCELLED" | "REFUNDED" },
): void {
  work.send(END_SPENDS, [memberId, spendIds, status]);
}

/** Points of a lot that pay for a use. */
export interface SpendAllocation extends LotPart {
  readonly spendId: string;
  /** Where the use has put its points. */
  readonly account: Account;
}

/** What pays for a use from now on; no lot is debt, or the program. */
export interface NewAllocation {
  readonly spendId: string;
  readonly account: Account;
  readonly lotId: string | null;
  readonly points: number;
}

interface Reallocation {
  readonly freed: readonly SpendAllocation[];
  readonly sources: readonly NewAllocation[];
  /** Whether the program pays what no lot does. */
  readonly isForgiven: boolean;
}

// A lot that is freed is never a new source of the same use, so no row is touched twice. A lot that pays no more
// stays, with 0 points: the application deletes nothing.
const REALLOCATE = /* sql */ `
  with sources as (
    select * from jsonb_to_recordset($3) as s ("spendId" uuid, "lotId" uuid, points bigint)
  ), freed as (
    update use_lots p set points = p.points - f.points
    from jsonb_to_recordset($2) as f ("spendId" uuid, "lotId" uuid, points bigint)
    where p.member_id = $1 and p.use_id = f."spendId" and p.lot_id = f."lotId"
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select $1, "spendId", "lotId", sum(points) from sources where "lotId" is not null group by "spendId", "lotId"
    on conflict (member_id, use_id, lot_id) do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt + case when $4 then 0 else s.points end,
    forgiven = u.forgiven + case when $4 then s.points else 0 end
  from (select "spendId", sum(points) as points from sources where "lotId" is null group by "spendId") s
  where u.member_id = $1 and u.id = s."spendId"
`;

/** Gives uses other sources for the points they lose: other lots, and then debt or the program. */
export async function reallocateSpends(
  work: Work,
  memberId: string,
  { freed, sources, isForgiven }: Reallocation,
): Promise<void> {
  const values = [memberId, JSON.stringify(freed), JSON.stringify(sources), isForgiven];
  await work.rows(REALLOCATE, values);
}
