import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { instant, sealedTable } from "../../../writes/sealed-table.ts";

// What a spend was of is what is left of it and what was refunded. Of what was held, the purchase
// says how much it captured: the entry has it.
const DIFFERING = sql.read<DifferingDocument>("find payments with points that differ")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  paid as (
    select p.*, u.status as spend_status, u.entry_sequence, u.points + u.refunded as spent
    from ids join point_payments p using (member_id)
    left join uses u on u.member_id = p.member_id and u.id = p.id
  ), differing as (
    select member_id, id, 'status' as what from paid
    -- A hold may have ended with its wallet before anybody wrote so here.
    where case status when 'HELD' then spend_status in ('HELD', 'CANCELLED')
      when 'PAID' then spend_status in ('DONE', 'REFUNDED')
      else spend_status in ('CANCELLED', 'REFUNDED') end is not true
      -- The spends of a merged account go on elsewhere.
      and not exists (
        select from merges g where g.member_id = paid.member_id or g.into_member_id = paid.member_id
      )
    union all
    select member_id, id, 'points' from paid where status <> 'PAID' and points <> spent
    union all
    select member_id, id, 'points' from paid p where status = 'PAID' and not exists (
      select from entries e where e.member_id = p.member_id and e.points = -p.points
        and (e.kind = 'REDEEM' and e.sequence = p.entry_sequence
          or e.kind = 'CAPTURE' and e.sequence > p.entry_sequence)
    )
    union all
    select b.member_id, b.id, 'amount paid with points'
    from ids join purchases b using (member_id)
    cross join lateral (
      select coalesce(sum((y ->> 'amountMinor')::bigint), 0) as amount
      from jsonb_array_elements(b.cart -> 'payments') y where y ->> 'kind' = 'POINTS'
    ) named
    cross join lateral (
      select coalesce(sum(p.amount_minor), 0) as amount from point_payments p
      where p.member_id = b.member_id and p.source = b.source and p.status = 'PAID'
        and p.purchase_external_id = b.external_id
    ) stored
    cross join lateral (
      select coalesce(sum((c ->> 'amountMinor')::bigint), 0) as amount
      from returns r, jsonb_array_elements(r.result -> 'charged') c
      where r.member_id = b.member_id and r.purchase_id = b.id and r.cancels_id is not null
        and c ->> 'tender' = 'POINTS' and (c ->> 'points')::bigint > 0
    ) again
    -- Where points were not to be spent, a payment is a note. Points pay again when a return is
    -- cancelled.
    where stored.amount not in (0, named.amount + again.amount) and not exists (
      select from merges g where g.member_id = b.member_id or g.into_member_id = b.member_id
    )
  )
  select member_id as "memberId", id, what from differing
`;

/** Payments with points against the spends of their points, and the purchases that they pay. */
export const paymentDocuments: DocumentCheck = {
  document: "payment",
  statement: DIFFERING,
};

/** What of payments with points never changes. */
export const sealedPayments = sealedTable({
  table: "point_payments",
  id: "id",
  lasting: ["member_id", "id", "source", instant("created_at")],
});
