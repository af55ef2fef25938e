import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { endedOrders } from "./kept/kept-change.ts";
import type { KeptChange } from "./kept/kept-change.ts";
import type { ReadReturn } from "./read-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";

// The latest purchase is the latest of which something is kept.
const INSERT_RETURN = sql.write("insert a return")`
  with owners as (
    select * from jsonb_to_recordset(${"owners"}) as o ("memberId" uuid, pool text[])
  ), inserted as (
    insert into returns (member_id, id, program_id, purchase_id, number, external_id, returned_at,
      recorded_at, refunded_minor, refunds_shipping, kept, keeps_nothing, kept_base_minor,
      kept_points, kept_qualifying_points, content_hash, result, entry_sequence)
    values (${"memberId"}, ${"returnId"}, ${"programId"}, ${"purchaseId"}, ${"number"},
      ${"externalId"}, ${"returnedAt"}, ${"recordedAt"}, ${"refundedMinor"},
      ${"refundsShipping"}, ${"kept"}, ${"keepsNothing"}, ${"keptBaseMinor"}, ${"keptPoints"},
      ${"keptQualifyingPoints"}, ${"hash"}, ${"result"}, ${"entrySequence"})
  )
  update purchase_totals t
  set spent_minor = spent_minor - ${"returnedBaseMinor"}, orders = orders - ${"endedOrders"},
    last_placed_at = case when ${"endedOrders"} = 0 then last_placed_at else (
      select max(latest.placed_at) from unnest(o.pool) as pooled (id), lateral (
        select p.placed_at from purchases p
        where p.member_id = pooled.id::uuid and p.id <> ${"purchaseId"} and not exists (
          select from returns r
          where r.member_id = p.member_id and r.purchase_id = p.id and r.keeps_nothing
        )
        order by p.placed_at desc limit 1
      ) latest
    ) end
  from owners o where t.member_id = o."memberId"
`;

/** A return to insert. */
export interface NewReturn extends KeptChange {
  readonly request: ReadReturn;
  readonly hash: Buffer;
  readonly entrySequence: number | null;
}

/** Inserts a return with what is kept after it, and takes it off the totals it counts in. */
export async function insertReturn(
  work: Work,
  recorded: RecordedReturn,
  { request, hash, entrySequence, ...change }: NewReturn,
): Promise<void> {
  const { purchase, path, before, after } = change;
  const { quantities, adjustedMinor, isShippingRefunded } = after.kept;
  await work.rows(INSERT_RETURN, {
    memberId: path[0]!.memberId,
    returnId: recorded.returnId,
    programId: work.programId,
    purchaseId: purchase.purchaseId,
    number: (purchase.latest?.number ?? 0) + 1,
    externalId: request.externalId,
    returnedAt: request.returnedAt,
    recordedAt: work.now,
    refundedMinor: recorded.refundedMinor,
    refundsShipping: isShippingRefunded && !before.kept.isShippingRefunded,
    kept: JSON.stringify({ quantities, adjustedMinor }),
    keepsNothing: after.keepsNothing,
    keptBaseMinor: after.baseMinor,
    keptPoints: after.tally.points,
    keptQualifyingPoints: after.qualifyingPoints,
    hash,
    result: JSON.stringify(recorded),
    entrySequence,
    returnedBaseMinor: before.baseMinor - after.baseMinor,
    endedOrders: endedOrders(change),
    owners: JSON.stringify(path.map(({ memberId, pool }) => ({ memberId, pool }))),
  });
}
