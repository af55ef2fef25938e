import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";

const DIFFERING = sql.read<DifferingDocument>("find coupons that differ from their uses")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id)
  select c.member_id as "memberId", c.id, 'amount that is left' as what
  from ids join coupons c using (member_id)
  where c.remaining_minor <> (c.terms ->> 'valueMinor')::bigint - (
    select coalesce(sum(u.amount_minor - u.refunded_minor), 0) from coupon_uses u
    where u.member_id = c.member_id and u.coupon_id = c.id and u.status <> 'RELEASED'
  )
  union all
  select u.member_id, u.coupon_id, 'document' from ids join coupon_uses u using (member_id)
  where not exists (
    select from coupons c where c.member_id = u.member_id and c.id = u.coupon_id
  )
`;

/** Gift cards against their uses: what is left is what was put on them, less what was used. */
export const couponDocuments: DocumentCheck = { document: "coupon", statement: DIFFERING };
