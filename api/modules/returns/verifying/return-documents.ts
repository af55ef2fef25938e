import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";

const DIFFERING = sql.read<DifferingDocument>("find returns that differ from their entries")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  returned as (
    select r.*, p.points as bought_points, before.kept_points as before_points,
      (r.result -> 'reversed' ->> 'points')::bigint as reversed
    from ids join returns r using (member_id)
    left join purchases p on p.member_id = r.member_id and p.id = r.purchase_id
    left join returns before on before.member_id = r.member_id
      and before.purchase_id = r.purchase_id and before.number = r.number - 1
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
    select e.member_id, e.source_id, 'document'
    from ids join entries e using (member_id)
    where e.source_kind = 'RETURN' and e.kind = 'RETURN' and not exists (
      select from returns r where r.id = e.source_id and r.member_id = any (
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
