import type { PurchaseColumns } from "../../../values/conditions/condition-field.ts";

/** Recorded purchases with what conditions ask of them; `$1` is the program's time zone. */
export const PURCHASE_FACTS = /* sql */ `
  purchases p
  join members m on m.id = p.member_id
  left join member_profiles f on f.member_id = p.member_id
  cross join lateral (
    select p.placed_at at time zone $1::text as wall,
      (p.placed_at at time zone $1::text)::date as day,
      (m.enrolled_at at time zone $1::text)::date as enrolled_day
  ) at_home
`;

/**
 * Where `PURCHASE_FACTS` has what conditions ask, as it was recorded: everything bought is kept;
 * the tier is that of then, birth date and language are those of the profile now.
 */
export const purchaseColumns: PurchaseColumns = {
  day: () => "at_home.day",
  wallClock: () => "at_home.wall",
  birthDay: () =>
    "(case when f.birth_date_from > p.placed_at then f.former_birth_date else f.birth_date end)",
  enrolledDay: () => "at_home.enrolled_day",
  tierLevel: () => "(p.context -> 'facts' ->> 'tierLevel')::bigint",
  locale: () => "m.locale",
};
