import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { endedOrders, endedPurchases } from "./kept/kept-change.ts";
import type { KeptChange } from "./kept/kept-change.ts";

// The latest purchase is the latest of which something is kept. A cancelled return gives an order
// back.
const INSERT_RETURN = sql.write("insert a return")`
  with owners as (
    select * from jsonb_to_recordset(${"owners"}) as o ("memberId" uuid, pool text[])
  ), inserted as (
    insert into returns (member_id, id, program_id, purchase_id, number, external_id, returned_at,
      recorded_at, refunded_minor, refunds_shipping, kept, keeps_nothing, keeps_order,
      kept_base_minor, kept_points, kept_qualifying_points, content_hash, result, entry_sequence,
      cancels_id)
    values (${"memberId"}, ${"returnId"}, ${"programId"}, ${"purchaseId"}, ${"number"},
      ${"externalId"}, ${"returnedAt"}, ${"recordedAt"}, ${"refundedMinor"},
      ${"refundsShipping"}, ${"kept"}, ${"keepsNothing"}, ${"keepsOrder"},
      ${"keptBaseMinor"}, ${"keptPoints"}, ${"keptQualifyingPoints"}, ${"hash"}, ${"result"},
      ${"entrySequence"}, ${"cancelsId"})
  )
  update purchase_totals t
  set spent_minor = spent_minor - ${"returnedBaseMinor"}, orders = orders - ${"endedOrders"},
    last_placed_at = case when ${"endedPurchases"} = 0 then last_placed_at
      when ${"endedPurchases"} < 0 then greatest(last_placed_at, ${"placedAt"}) else (
      select max(latest.placed_at) from unnest(o.pool) as pooled (id), lateral (
        select p.placed_at from purchases p
        where p.member_id = pooled.id::uuid and p.id <> ${"purchaseId"} and not coalesce((
          select r.keeps_nothing from returns r
          where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
        ), false)
        order by p.placed_at desc limit 1
      ) latest
    ) end
  from owners o where t.member_id = o."memberId"
`;

/** A return to insert, or the cancelling of one. */
export interface NewReturn extends KeptChange {
  /** The id of the row: the return's own, or another one where it cancels a return. */
  readonly id: string;
  /** Null where it cancels a return. */
  readonly externalId: string | null;
  readonly cancelsId: string | null;
  readonly returnedAt: Date;
  /** Below 0 for what is taken again. */
  readonly refundedMinor: number;
  readonly hash: Buffer;
  readonly entrySequence: number | null;
}

/**
 * Inserts a return with what is kept after it and its permanent result, and takes it off the totals
 * it counts in.
 */
export async function insertReturn(
  work: Work,
  result: object,
  { hash, entrySequence, ...change }: NewReturn,
): Promise<void> {
  const { purchase, path, before, after } = change;
  const { quantities, adjustedMinor, isShippingRefunded } = after.kept;
  await work.rows(INSERT_RETURN, {
    memberId: path[0]!.memberId,
    returnId: change.id,
    programId: work.programId,
    purchaseId: purchase.purchaseId,
    number: (purchase.latest?.number ?? 0) + 1,
    externalId: change.externalId,
    cancelsId: change.cancelsId,
    returnedAt: change.returnedAt,
    placedAt: purchase.placedAt,
    recordedAt: work.now,
    refundedMinor: change.refundedMinor,
    refundsShipping: isShippingRefunded && !before.kept.isShippingRefunded,
    kept: JSON.stringify({ quantities, adjustedMinor }),
    keepsNothing: after.keepsNothing,
    keepsOrder: after.isOrder,
    keptBaseMinor: after.baseMinor,
    keptPoints: after.tally.points,
    keptQualifyingPoints: after.qualifyingPoints,
    hash,
    result: JSON.stringify(result),
    entrySequence,
    returnedBaseMinor: before.baseMinor - after.baseMinor,
    endedOrders: endedOrders(change),
    endedPurchases: endedPurchases(change),
    owners: JSON.stringify(path.map(({ memberId, pool }) => ({ memberId, pool }))),
  });
}
