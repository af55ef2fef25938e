import type { Work } from "../../writes/work.ts";
import type { MergedMember } from "../members/merged-members.ts";
import type { KeptValue } from "./kept/kept-value.ts";
import type { ReadReturn } from "./read-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";
import type { ReturnedPurchase } from "./returned-purchase.ts";

// The latest purchase is the latest of which something is kept.
const KEEP = /* sql */ `
  with owners as (
    select * from jsonb_to_recordset($21) as o ("memberId" uuid, pool text[])
  ), kept as (
    insert into returns (member_id, id, program_id, purchase_id, number, external_id, returned_at, recorded_at,
      refunded_minor, refunds_shipping, kept, keeps_nothing, kept_base_minor, kept_points, kept_qualifying_points,
      content_hash, result, entry_sequence)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  )
  update purchase_totals t set spent_minor = spent_minor - $19, orders = orders - $20,
    last_placed_at = case when $20 = 0 then last_placed_at else (
      select max(latest.placed_at) from unnest(o.pool) as pooled (id), lateral (
        select p.placed_at from purchases p
        where p.member_id = pooled.id::uuid and p.id <> $4 and not exists (
          select from returns r where r.member_id = p.member_id and r.purchase_id = p.id and r.keeps_nothing
        )
        order by p.placed_at desc limit 1
      ) latest
    ) end
  from owners o where t.member_id = o."memberId"
`;

/** A return about to be kept. */
export interface KeptReturn {
  readonly purchase: ReturnedPurchase;
  /** Who bought it, and whom it counts for since. */
  readonly path: readonly MergedMember[];
  readonly given: ReadReturn;
  readonly refundsShipping: boolean;
  readonly before: KeptValue;
  readonly after: KeptValue;
  readonly hash: Buffer;
  readonly entrySequence: number | null;
}

/** Writes a return with what is kept after it, and takes it off the totals it counts in. */
export async function insertReturn(
  work: Work,
  recorded: RecordedReturn,
  { purchase, path, given, before, after, ...kept }: KeptReturn,
): Promise<void> {
  await work.rows(KEEP, [
    ...[path[0]!.memberId, recorded.returnId, work.programId, purchase.purchaseId],
    (purchase.latest?.number ?? 0) + 1,
    ...[given.externalId, given.returnedAt, work.now, recorded.refundedMinor],
    ...[kept.refundsShipping, JSON.stringify(after.kept), after.keepsNothing],
    ...[after.baseMinor, after.tally.points, after.qualifyingPoints],
    ...[kept.hash, JSON.stringify(recorded), kept.entrySequence],
    before.baseMinor - after.baseMinor,
    endedOrders(before, after),
    JSON.stringify(path.map(({ memberId, pool }) => ({ memberId, pool }))),
  ]);
}

/** An order ends once: when the last of it comes back. */
export function endedOrders(before: KeptValue, after: KeptValue): 0 | 1 {
  return after.keepsNothing && !before.keepsNothing ? 1 : 0;
}
