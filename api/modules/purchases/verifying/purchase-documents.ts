import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { hex, instant, sealedTable } from "../../../writes/sealed-table.ts";
import type { SealedTable } from "../../../writes/sealed-table.ts";

const DIFFERING = sql.read<DifferingDocument>("find purchases that differ from their entries")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  bought as (
    select p.*, e.sequence as of_entry, e.points as entry_points, e.source_id as of_source,
      e.reference as of_reference,
      e.occurred_at as happened_at, k.purchase_id as of_id
    from ids join purchases p using (member_id)
    left join entries e on e.member_id = p.member_id and e.sequence = p.entry_sequence
    left join purchase_ids k on k.program_id = p.program_id and k.source = p.source
      and k.external_id = p.external_id
  ), differing as (
    select member_id, id, 'entry' as what from bought
    where entry_sequence is not null and of_source is distinct from id
      or entry_sequence is null and points > 0
    union all
    select member_id, id, 'points' from bought
    where points <> (result ->> 'points')::bigint
      or of_entry is not null and points <> entry_points
    union all
    select member_id, id, 'day' from bought
    where placed_at <> (result ->> 'placedAt')::timestamptz
      or of_entry is not null and placed_at <> happened_at
    union all
    select member_id, id, 'total' from bought
    where total_minor <> (result ->> 'totalMinor')::bigint
      or total_minor <> (cart ->> 'totalMinor')::bigint
    union all
    select member_id, id, 'base' from bought
    where base_minor > total_minor - coalesce((cart ->> 'roundingMinor')::bigint, 0)
    union all
    select member_id, id, 'rules' from bought
    where not context ?& array['facts', 'terms', 'qualifyingPoints']
    union all
    select member_id, id, 'number' from bought where of_id is distinct from id
      or of_entry is not null and of_reference <> '' and of_reference <> external_id
    union all
    -- An entry whose purchase is gone.
    select e.member_id, e.source_id, 'document'
    from ids join entries e using (member_id)
    where e.source_kind = 'PURCHASE' and e.kind = 'EARN' and not exists (
      select from purchases p where p.member_id = e.member_id and p.id = e.source_id
    )
    union all
    select sums.member_id, sums.member_id, 'sums' from (
      select i.member_id, t.orders, t.spent_minor, kept.orders as kept_orders, kept.spent,
        kept.points as kept_points, days.orders as day_orders, days.spent as day_spent,
        days.points as day_points
      from ids i left join purchase_totals t using (member_id)
      cross join lateral (
        select count(*) filter (
            where coalesce(r.keeps_order, (p.context -> 'isOrder') is null)
          ) as orders,
          coalesce(sum(coalesce(r.kept_base_minor, p.base_minor)), 0) as spent,
          coalesce(sum(coalesce(
            r.kept_qualifying_points, (p.context ->> 'qualifyingPoints')::bigint
          )), 0) as points
        from purchases p left join lateral (
          select r.keeps_order, r.kept_base_minor, r.kept_qualifying_points from returns r
          where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
        ) r on true
        where p.member_id = i.member_id
      ) kept
      cross join lateral (
        select coalesce(sum(d.orders), 0) as orders, coalesce(sum(d.spend_minor), 0) as spent,
          coalesce(sum(d.points), 0) as points
        from tier_days d where d.member_id = i.member_id
      ) days
      -- The sums of a merged account stand elsewhere.
      where not exists (
        select from merges g where g.member_id = i.member_id or g.into_member_id = i.member_id
      )
    ) sums
    where coalesce(sums.orders, 0) <> sums.kept_orders
      or coalesce(sums.spent_minor, 0) <> sums.spent
      or sums.day_orders <> sums.kept_orders or sums.day_spent <> sums.spent
      or sums.day_points <> sums.kept_points
  )
  select member_id as "memberId", id, what from differing
`;

/** Purchases against their entries, what recording them answered, and the sums of a member. */
export const purchaseDocuments: DocumentCheck = { document: "purchase", statement: DIFFERING };

/** What of purchases never changes; erasure takes their numbers, titles and references. */
export const sealedPurchases: readonly SealedTable[] = [
  sealedTable({
    table: "purchases",
    id: "id",
    lasting: [
      "member_id",
      "id",
      "source",
      instant("placed_at"),
      instant("recorded_at"),
      "total_minor",
      "base_minor",
      "points",
      "lasting_cart(cart)",
      "context",
      "result - 'externalId'",
      "entry_sequence",
    ],
  }),
  sealedTable({
    table: "purchase_ids",
    id: "purchase_id",
    // Found by number, not by member.
    findsByMember: false,
    lasting: ["member_id", "purchase_id", "source", hex("content_hash")],
  }),
];
