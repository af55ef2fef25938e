import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";

// Cards by their lines, and lines by their cards: of those that were issued, as many are kept as
// units are. A card that is gone leaves its code.
const DIFFERING = sql.read<DifferingDocument>("find sold gift cards that differ from their lines")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  sold as (
    select c.member_id, c.id, c.sold_in, c.sold_line, c.sold_unit, c.returned_at,
      c.terms ->> 'kind' as kind, (c.terms ->> 'valueMinor')::bigint as face_minor,
      (l.line ->> 'giftCard')::boolean as sells,
      (l.line ->> 'unitPriceMinor')::bigint as price_minor,
      (l.line ->> 'quantity')::bigint as quantity,
      coalesce((
        select (r.kept -> 'quantities' -> (l.place - 1)::int)::bigint from returns r
        where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
      ), (l.line ->> 'quantity')::bigint) as kept
    from ids join coupons c using (member_id)
    left join purchases p on p.member_id = c.member_id and p.id = c.sold_in
    left join lateral (
      select line, place
      from jsonb_array_elements(p.cart -> 'lines') with ordinality b (line, place)
      where line ->> 'id' = c.sold_line
    ) l on true
    where c.sold_in is not null
  )
  select member_id as "memberId", id, 'sale' as what from sold
  where kind <> 'GIFT_CARD' or sells is not true or face_minor is distinct from price_minor
    or sold_unit * 1000 > quantity
  union all
  select member_id, (array_agg(id order by sold_unit))[1], 'units' from sold where sells
  group by member_id, sold_in, sold_line
  having count(*) filter (where returned_at is null) <> least(count(*), min(kept) / 1000)
  union all
  select k.member_id, k.coupon_id, 'document' from ids join coupon_codes k using (member_id)
  where not exists (select from coupons c where c.member_id = k.member_id and c.id = k.coupon_id)
`;

/** Gift cards that were sold against the lines that sold them, both ways. */
export const soldCardDocuments: DocumentCheck = { document: "coupon", statement: DIFFERING };
