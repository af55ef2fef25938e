import { sql } from "../../../database/sql.ts";
import { minorUnitRange } from "../../../graphql/amount-range.ts";
import type { Range } from "../../../graphql/amount-range.ts";
import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { currentMembers } from "../../members/member-profile.ts";
import { programSnapshot } from "../../programs/program.ts";
import { PURCHASE_COLUMNS, purchaseView } from "./member-purchases.ts";
import type { PurchaseRow } from "./member-purchases.ts";

/** Which purchases, in which order, and which page of them. */
export interface ListPurchases extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: PurchaseFilter | null;
}

interface PurchaseFilter {
  readonly placedAt?: InstantRange | null;
  readonly channels?: readonly string[] | null;
  readonly locationIds?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
  /** Decimals in the program's currency. */
  readonly total?: Range<string> | null;
}

const PURCHASES: TimedList = {
  columns: `${PURCHASE_COLUMNS}, placed_at as at`,
  rows: "from purchases where program_id = $1",
  at: "placed_at",
  id: "id",
  prefix: "pur",
};

/**
 * A page of the program's purchases, with the members of today: as many statements for a hundred
 * as for one.
 * @throws BAD_USER_INPUT for an amount with more decimals than the program's currency has.
 */
export async function listPurchases(context: Context, input: ListPurchases) {
  const { placedAt, channels, locationIds, sources, total } = input.where ?? {};
  const { currencyCode } = context.configuration.part(programSnapshot);
  const { min, max } = minorUnitRange(total, currencyCode, ["where", "total"]);
  const matching = new Conditions(context)
    .within("placed_at", placedAt)
    .add(channels, (wanted) => `cart ->> 'channel' = any (${wanted}::text[])`)
    .add(locationIds, (wanted) => `cart ->> 'locationId' = any (${wanted}::text[])`)
    .add(sources, (wanted) => `source = any (${wanted}::text[])`)
    .add(min, (least) => `total_minor >= ${least}::bigint`)
    .add(max, (most) => `total_minor <= ${most}::bigint`);
  await addSearch(matching, input.search?.trim() ?? "", context);
  const args = { args: input, matching };
  const { rows, connect } = await timedRows<PurchaseRow & { at: Date }>(context, PURCHASES, args);
  const memberOf = await currentMembers(context, rows);
  return Object.assign(
    connect((row) => purchaseView(row, memberOf(row.memberId))),
    { count: () => countTimed(context, PURCHASES, matching) },
  );
}

interface Found {
  readonly memberId: string;
  readonly id: string;
}

// A number is unique with its source only, and there are few sources: each is looked up by itself,
// so that no index is needed which every purchase would pay for.
const NUMBERED = sql.read<Found>("find purchases by their number")`
  with recursive sources (source) as (
    (select source from purchase_ids where program_id = ${"programId"} order by source limit 1)
    union all
    select (
      select i.source from purchase_ids i
      where i.program_id = ${"programId"} and i.source > s.source order by i.source limit 1
    ) from sources s where s.source is not null
  )
  select p.member_id as "memberId", p.purchase_id as id
  from sources s join purchase_ids p on p.program_id = ${"programId"} and p.source = s.source
    and p.external_id = ${"number"}
  limit 100
`;

/** Only the purchases that have the number; where none has, those of members that are called so. */
async function addSearch(matching: Conditions, typed: string, { lane, caller }: Context) {
  if (typed === "") return;
  const found = await lane.rows(NUMBERED, { programId: caller.programId, number: typed });
  if (found.length === 0) {
    matching.search(typed, (word) => isMemberLike("member_id", word));
    return;
  }
  const members = matching.put(found.map(({ memberId }) => memberId));
  const ids = matching.put(found.map(({ id }) => id));
  matching.clauses.push(
    `(member_id, id) in (select * from unnest(${members}::uuid[], ${ids}::uuid[]))`,
  );
}
