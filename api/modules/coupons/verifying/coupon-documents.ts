import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { COUPONS } from "../issue-coupon.ts";
import { instant, isoInstant, sealedTable } from "../../../writes/sealed-table.ts";

const IS_RECORDED = sql`exists (
  select from purchase_ids i where i.program_id = u.program_id and i.source = u.source
    and i.external_id = u.purchase_external_id
)`;

const IS_HELD = sql`exists (
  select from redemptions r
  where r.member_id = c.member_id and r.id = c.redemption_id and r.status = 'HELD'
)`;

const DIFFERING = sql.read<DifferingDocument>("find coupons that differ from their uses")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id)
  select c.member_id as "memberId", c.id, 'amount that is left' as what
  from ids join coupons c using (member_id)
  where c.remaining_minor <> (c.terms ->> 'valueMinor')::bigint - (
    select coalesce(sum(u.amount_minor - u.refunded_minor), 0) from coupon_uses u
    where u.member_id = c.member_id and u.coupon_id = c.id and u.status <> 'RELEASED'
  ) or c.remaining_minor is null and c.terms ->> 'kind' = 'GIFT_CARD'
  union all
  select u.member_id, u.coupon_id, 'document' from ids join coupon_uses u using (member_id)
  where not exists (
    select from coupons c where c.member_id = u.member_id and c.id = u.coupon_id
  )
  union all
  select c.member_id, c.id, 'status' from ids join coupons c using (member_id)
  cross join lateral (
    select exists (
      select from coupon_uses u where u.member_id = c.member_id and u.coupon_id = c.id
        and u.ended_at is null and not u.is_part
    ) or coalesce(c.remaining_minor = 0, false) as is_used
  ) used
  where case c.status when 'USED' then is_used and c.voided_at is null
    when 'VOID' then c.voided_at is not null
    when 'WITHDRAWN' then c.code is null
    when 'RESERVED' then ${IS_HELD}
    else not is_used and c.voided_at is null and c.code is not null and not ${IS_HELD}
    end is not true
  union all
  select c.member_id, c.id, 'code' from ids join coupons c using (member_id)
  left join coupon_codes k on k.member_id = c.member_id and k.coupon_id = c.id
    and k.program_id = c.program_id
  where c.code is not null and k.shown is distinct from c.code
    or c.code is null and k.shown is not null
      and (c.code_pool_id is not null or c.status <> 'WITHDRAWN')
  union all
  select k.member_id, k.coupon_id, 'code' from ids join coupon_codes k using (member_id)
  where not exists (
    select from coupons c where c.member_id = k.member_id and c.id = k.coupon_id
  )
  union all
  -- A use is its purchase's once that is recorded.
  select u.member_id, u.coupon_id, 'use' from ids join coupon_uses u using (member_id)
  where case u.status when 'OPEN' then not ${IS_RECORDED} and u.ended_at is null
    when 'RECORDED' then ${IS_RECORDED} and u.ended_at is null
    else u.ended_at is not null end is not true
  union all
  select u.member_id, u.id, 'use' from ids join promotion_code_uses u using (member_id)
  where case u.status when 'OPEN' then not ${IS_RECORDED} and u.ended_at is null
    when 'RECORDED' then ${IS_RECORDED} and u.ended_at is null
    else u.ended_at is not null end is not true
`;

/** Gift cards against their uses: what is left is what was put on them, less what was used. */
export const couponDocuments: DocumentCheck = { document: "coupon", statement: DIFFERING };

/** What of the uses of coupons never changes. */
export const sealedCouponUses = sealedTable({
  table: "coupon_uses",
  id: "id",
  lasting: [
    "member_id",
    "id",
    "coupon_id",
    "source",
    "is_part",
    "lines",
    "shipping_minor",
    instant("used_at"),
    instant("held_until"),
  ],
});

/** What of the uses of promotion codes never changes. */
export const sealedPromotionUses = sealedTable({
  table: "promotion_code_uses",
  id: "id",
  findsByMember: false,
  lasting: [
    "promotion_code_id",
    "id",
    "version",
    "source",
    "amount_minor",
    "lines",
    "shipping_minor",
    instant("used_at"),
    instant("held_until"),
  ],
});

/** Which codes there are; whose each is says its coupon. */
export const sealedCodes = sealedTable({
  table: "coupon_codes",
  id: "code",
  findsByMember: false,
  lasting: ["code", "shown", "code_pool_id", "promotion_code_id"],
});

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
