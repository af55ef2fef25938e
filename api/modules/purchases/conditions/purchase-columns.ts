import { conditionSql } from "../../../values/condition-sql.ts";
import type { PutValue, SqlField } from "../../../values/condition-sql.ts";
import type { Condition, Leaf } from "../../../values/condition.ts";
import { weekdays } from "../../earning/earning-fields.ts";
import { memberColumns } from "../../earning/member-columns.ts";

const NAMES = weekdays.map((name) => `'${name}'`).join(", ");

/** Recorded purchases with what conditions ask of them; `$1` is the program's time zone. */
export const PURCHASE_FACTS = /* sql */ `
  purchases p
  join members m on m.id = p.member_id
  left join member_profiles f on f.member_id = p.member_id
  cross join lateral (
    select p.placed_at at time zone $1::text as wall, (p.placed_at at time zone $1::text)::date as day,
      (m.enrolled_at at time zone $1::text)::date as enrolled_day
  ) at_home
`;

const LINES = /* sql */ `earning_lines(p.cart, p.context -> 'terms') l`;

/**
 * The fields of a recorded purchase as it was recorded, over `PURCHASE_FACTS`: everything bought is kept; tier and
 * first purchase are those of then, birth date and language those of the profile now.
 */
export const purchaseColumns: Readonly<Record<string, SqlField>> = {
  ...memberColumns({
    day: () => "at_home.day",
    birthDay: () => "f.birth_date",
    enrolledDay: () => "at_home.enrolled_day",
    tierLevel: () => "(p.context -> 'facts' ->> 'tierLevel')::bigint",
    locale: () => "m.locale",
  }),
  amount: { of: () => `(select coalesce(sum(l.net_minor), 0) from ${LINES})`, type: "bigint" },
  units: {
    of: () => `(select coalesce(sum(l.quantity), 0) from ${LINES} where l.kind = 'GOODS')`,
    type: "bigint",
  },
  lines: { ask: askLines },
  channel: { of: () => "(p.cart ->> 'channel')", type: "text" },
  locationId: { of: () => "(p.cart ->> 'locationId')", type: "text" },
  weekday: {
    of: () => `(array[${NAMES}])[extract(isodow from at_home.day)::int]`,
    type: "text",
  },
  time: { of: () => "to_char(at_home.wall, 'HH24:MI')", type: "text" },
  date: { of: () => "at_home.day", type: "date" },
  firstPurchase: {
    of: () => "(p.context -> 'facts' ->> 'isFirstPurchase')::boolean",
    type: "boolean",
  },
};

const lineColumns: Readonly<Record<string, SqlField>> = {
  sku: { of: () => "l.sku", type: "text" },
  category: { of: () => "l.category", type: "text" },
  quantity: { of: () => "l.quantity", type: "bigint" },
  amount: { of: () => "l.net_minor", type: "bigint" },
  unitAmount: { of: () => "div(l.net_minor::numeric * 1000, l.quantity)", type: "bigint" },
};

// Exact whole numbers: of quantities up to 10¹² two different prices per unit differ by at least 10⁻²⁴.
const DEAREST = /* sql */ `div(l.net_minor * 1e30::numeric, l.quantity) desc, l.place`;

function askLines({ operator, value }: Leaf, put: PutValue): string {
  const filter = value as Condition | null;
  const matches = filter ? conditionSql(filter, lineColumns, put) : "true";
  const goods = `from ${LINES} where l.kind = 'GOODS'`;
  const contains = `exists (select ${goods} and ${matches})`;
  const dearest = `coalesce((select ${matches} ${goods} order by ${DEAREST} limit 1), false)`;
  switch (operator) {
    case "contains":
      return contains;
    case "doesNotContain":
      return `not ${contains}`;
    case "dearestIs":
      return dearest;
    default:
      return `not ${dearest}`;
  }
}
