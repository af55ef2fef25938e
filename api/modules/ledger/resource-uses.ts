import type { Work } from "../../writes/work.ts";
import type { Account } from "./entry.ts";
import type { LotPart } from "./spendable-lots.ts";

/** Points of a lot that pay for a use. */
export interface PaidUse extends LotPart {
  readonly useId: string;
  /** Where the use has put its points. */
  readonly account: Account;
}

/** What pays for a use from now on; no lot is debt, or the program. */
export interface NewSource {
  readonly useId: string;
  readonly account: Account;
  readonly lotId: string | null;
  readonly points: number;
}

interface Resourcing {
  readonly freed: readonly PaidUse[];
  readonly sources: readonly NewSource[];
  /** Whether the program pays what no lot does. */
  readonly isForgiven: boolean;
}

// A lot that is freed is never a new source of the same use, so no row is touched twice. A lot that pays no more
// stays, with 0 points: the application deletes nothing.
const RESOURCE = /* sql */ `
  with sources as (
    select * from jsonb_to_recordset($3) as s ("useId" uuid, "lotId" uuid, points bigint)
  ), freed as (
    update use_lots p set points = p.points - f.points
    from jsonb_to_recordset($2) as f ("useId" uuid, "lotId" uuid, points bigint)
    where p.member_id = $1 and p.use_id = f."useId" and p.lot_id = f."lotId"
  ), sourced as (
    insert into use_lots (member_id, use_id, lot_id, points)
    select $1, "useId", "lotId", sum(points) from sources where "lotId" is not null group by "useId", "lotId"
    on conflict (member_id, use_id, lot_id) do update set points = use_lots.points + excluded.points
  )
  update uses u set debt = u.debt + case when $4 then 0 else s.points end,
    forgiven = u.forgiven + case when $4 then s.points else 0 end
  from (select "useId", sum(points) as points from sources where "lotId" is null group by "useId") s
  where u.member_id = $1 and u.id = s."useId"
`;

/** Gives uses other sources for the points they lose: other lots, and then debt or the program. */
export async function resourceUses(
  work: Work,
  memberId: string,
  { freed, sources, isForgiven }: Resourcing,
): Promise<void> {
  const values = [memberId, JSON.stringify(freed), JSON.stringify(sources), isForgiven];
  await work.rows(RESOURCE, values);
}
