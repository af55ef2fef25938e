import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { instant, sealedTable } from "../../../writes/sealed-table.ts";

const DIFFERING = sql.read<DifferingDocument>("find redemptions that differ from their spends")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  redeemed as (
    select r.*, u.points as spent, u.status as spend_status, u.held_until as spend_held_until,
      c.id as of_coupon
    from ids join redemptions r using (member_id)
    left join uses u on u.member_id = r.member_id and u.id = r.id
    left join coupons c on c.member_id = r.member_id and c.id = r.coupon_id
  ), differing as (
    select member_id, id, 'points' as what from redeemed where spent is distinct from points
    union all
    select member_id, id, 'status' from redeemed
    -- A hold may have ended with its wallet before anybody wrote so here.
    where case status when 'HELD' then spend_status in ('HELD', 'CANCELLED')
      when 'CONFIRMED' then spend_status = 'DONE'
      else spend_status in ('CANCELLED', 'REFUNDED') end is not true
      -- The spends of a merged account go on elsewhere.
      and not exists (
        select from merges g
        where g.member_id = redeemed.member_id or g.into_member_id = redeemed.member_id
      )
    union all
    select member_id, id, 'end of its hold' from redeemed
    where status = 'HELD' and held_until is distinct from spend_held_until
    union all
    select member_id, id, 'coupon' from redeemed where of_coupon is null
    union all
    select e.member_id, e.source_id, 'document'
    from ids join entries e using (member_id)
    where e.source_kind = 'REDEMPTION' and e.kind in ('HOLD', 'REDEEM') and not exists (
      select from redemptions r where r.member_id = e.member_id and r.id = e.source_id
    )
    union all
    select w.member_id, w.member_id, 'held points' from ids join wallets w using (member_id)
    where w.held <> (
      select coalesce(sum(u.points), 0) from uses u
      where u.member_id = w.member_id and u.status = 'HELD'
    )
  )
  select member_id as "memberId", id, what from differing
`;

/** Redemptions against the spends and entries of their points, and their coupons. */
export const redemptionDocuments: DocumentCheck = { document: "redemption", statement: DIFFERING };

/** By which id which member's redemption is found. */
export const sealedRedemptionIds = sealedTable({
  table: "redemption_ids",
  id: "id",
  lasting: ["member_id", "id"],
});

/** What of redemptions never changes. */
export const sealedRedemptions = sealedTable({
  table: "redemptions",
  id: "id",
  lasting: [
    "member_id",
    "id",
    "reward_id",
    "reward_version",
    "points",
    "copay_minor",
    "coupon_id",
    instant("redeemed_at"),
    instant("held_until"),
    "took_stock",
    "counted",
  ],
});
