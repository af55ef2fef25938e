import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { hex, instant, sealedTable } from "../../../writes/sealed-table.ts";

const DIFFERING = sql.read<DifferingDocument>("find returns that differ from their entries")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  returned as (
    select r.*, p.points as bought_points, before.kept_points as before_points,
      (r.result -> 'reversed' ->> 'points')::bigint as reversed
    from ids join returns r using (member_id)
    left join purchases p on p.member_id = r.member_id and p.id = r.purchase_id
    left join returns before on before.member_id = r.member_id
      and before.purchase_id = r.purchase_id and before.number = r.number - 1
  ), cancelling as (
    select r.*, coalesce(e.points, 0) as entry_points, coalesce((
        select sum(t.points) from transfers t
        where t.member_id = e.member_id and t.entry_sequence = e.sequence
          and t.from_account = 'ISSUED'
      ), 0) as given, coalesce((
        select sum((c ->> 'amountMinor')::bigint)
        from jsonb_array_elements(r.result -> 'charged') c
        where c ->> 'tender' in ('GIFT_CARD', 'MONEY')
      ), 0) as charged
    from returned r
    left join entries e on e.member_id = (r.result ->> 'memberId')::uuid
      and e.source_kind = 'RETURN' and e.source_id = r.cancels_id and e.kind = 'EARN'
    where r.cancels_id is not null
  ), differing as (
    select member_id, id, 'purchase' as what from returned where bought_points is null
    union all
    select member_id, id, 'number' from returned where number > 1 and before_points is null
    union all
    select member_id, id, 'points' from returned
    where kept_points <> coalesce(before_points, bought_points) - reversed
    union all
    select member_id, id, 'amount' from returned
    where refunded_minor <> (result ->> 'refundedMinor')::bigint
    union all
    select member_id, id, 'return' from cancelling c
    where (result ->> 'returnId')::uuid is distinct from cancels_id or not exists (
      select from returns r
      where r.member_id = c.member_id and r.id = c.cancels_id and r.purchase_id = c.purchase_id
        and r.number < c.number
    )
    union all
    select member_id, id, 'points' from cancelling
    where given <> kept_points - coalesce(before_points, bought_points)
      or entry_points <> (result ->> 'points')::bigint
    union all
    select member_id, id, 'amount' from cancelling where refunded_minor <> -charged
    union all
    -- An entry whose return, or whose cancelling of one, is gone.
    select e.member_id, e.source_id, 'document'
    from ids join entries e using (member_id)
    where e.source_kind = 'RETURN' and e.kind in ('RETURN', 'EARN') and not exists (
      select from returns r
      where (e.kind = 'RETURN' and r.id = e.source_id
          or e.kind = 'EARN' and r.cancels_id = e.source_id)
        and r.member_id = any (
          select e.member_id
          union all
          select g.member_id from merges g where g.into_member_id = e.member_id
        )
    ) and not exists (
      select from merges g where g.member_id = e.member_id or g.into_member_id = e.member_id
    )
  )
  select member_id as "memberId", id, what from differing
`;

/** Returns against their entries, and what recording them answered. */
export const returnDocuments: DocumentCheck = { document: "return", statement: DIFFERING };

/** What of returns never changes; erasure takes their numbers. */
export const sealedReturns = sealedTable({
  table: "returns",
  id: "id",
  lasting: [
    "member_id",
    "id",
    "purchase_id",
    "number",
    instant("returned_at"),
    instant("recorded_at"),
    "refunded_minor",
    "refunds_shipping",
    "kept",
    "keeps_nothing",
    "kept_base_minor",
    "kept_points",
    "kept_qualifying_points",
    hex("content_hash"),
    "result - 'externalId'",
    "entry_sequence",
    "cancels_id",
  ],
});
