import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { COUPONS } from "../issue-coupon.ts";
import { instant, isoInstant, sealedTable } from "../../../writes/sealed-table.ts";

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

// A refund may give a card a later end; the first one stays beside it.
const FIRST_END = "coalesce(former_expires_at, expires_at)";
// Erasure takes the title of a card that was sold.
const LASTING_TERMS = "case when sold_in is null then terms else terms - 'titles' end";

/** What of coupons never changes: what they are for, and until when they were given. */
export const sealedCoupons = sealedTable({
  table: COUPONS,
  id: "id",
  lasting: [
    "member_id",
    "id",
    "reward_id",
    "redemption_id",
    "code_pool_id",
    LASTING_TERMS,
    instant("issued_at"),
    instant(FIRST_END),
    "issued_by",
    "sold_in",
    "sold_line",
    "sold_unit",
    "mark",
  ],
  marked: `jsonb_build_object('memberId', member_id, 'couponId', id, 'programId', program_id,
    'rewardId', reward_id, 'redemptionId', redemption_id, 'codePoolId', code_pool_id,
    'terms', ${LASTING_TERMS}, 'issuedAt', ${isoInstant("issued_at")},
    'expiresAt', ${isoInstant(FIRST_END)}, 'issuedBy', issued_by)`,
});
