import { sql } from "../../../database/sql.ts";
import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { partnerOf } from "../../../values/caller.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { itemContentView, ITEM_COLUMNS } from "./partner-item.ts";
import type { ItemStatus, PartnerItem } from "./partner-item.ts";

/** How far an item has come, as it is shown. */
type ShownStatus = ItemStatus | "PUBLISHED";

interface ListedItem extends PartnerItem {
  readonly shownStatus: ShownStatus;
  /** Whether members are offered it, as it was when it was last published. */
  readonly isOffered: boolean;
}

interface ItemsArgs extends PageArgs {
  readonly status?: ShownStatus | null;
  /** The public id. */
  readonly partnerId?: string | null;
}

// What is offered of an item is told by its reward: published now or later, or archived by staff.
const ITEMS = sql`
  from partner_items i
  left join lateral (
    select w.archived_at is not null as "isArchived", (
      select max(v.version) from reward_versions v
      where v.reward_id = w.id and v.status = 'PUBLISHED' and v.in_force_from <= ${"now"}
    ) as live
    from rewards w where w.id = i.reward_id
  ) reward on true
  cross join lateral (
    select case
      when i.status <> 'APPROVED' then i.status
      when reward."isArchived" then 'WITHDRAWN'
      when reward.live >= i.reward_version then 'PUBLISHED'
      else 'APPROVED'
    end as "shownStatus", coalesce(not reward."isArchived" and reward.live is not null, false)
      as "isOffered"
  ) standing
  where i.program_id = ${"programId"}
    and (${"partnerId"}::uuid is null or i.partner_id = ${"partnerId"})
    and (${"seesDrafts"} or i.status <> 'DRAFT')
`;

const LIST_ITEMS = sql.read<ListedItem>("list items of partners")`
  select ${ITEM_COLUMNS}, standing.* ${ITEMS}
    and (${"status"}::text is null or "shownStatus" = ${"status"})
    and (${"at"}::timestamptz is null or (i.created_at, i.id) < (${"at"}, ${"id"}::uuid))
  order by i.created_at desc, i.id desc limit ${"limit"} offset ${"offset"}
`;

const COUNT_ITEMS = sql.read<{ count: number }>("count items of partners")`
  select count(*) as count ${ITEMS}
    and (${"status"}::text is null or "shownStatus" = ${"status"})
`;

const FIND_ITEM = sql.read<ListedItem>("find an item of a partner")`
  select ${ITEM_COLUMNS}, standing.* ${ITEMS} and i.id = ${"id"}
`;

/** What a partner has not submitted is its own. */
const seesDrafts = ({ caller }: Context) => partnerOf(caller) !== null;

const place = timedPlace("itm");

/** A page of items, newest first: a partner's own where a partner asks. */
export async function listItems(context: Context, args: ItemsArgs) {
  const { caller, lane, now } = context;
  const page = pageOf(args, place);
  const { at = null, id = null } = page.from ?? {};
  const { status = null } = args;
  const asked = args.partnerId == null ? null : decodeId("ptn", args.partnerId);
  const partnerId = partnerOf(caller) ?? asked;
  // An id that is none is nobody's.
  const isNobodys = args.partnerId != null && asked === null;
  const whose = { programId: caller.programId, partnerId, seesDrafts: seesDrafts(context) };
  const found = { ...whose, status, now };
  const [rows, [total]] = await Promise.all([
    isNobodys
      ? []
      : lane.rows(LIST_ITEMS, { ...found, at, id, limit: page.limit, offset: offsetOf(args) }),
    isNobodys ? [{ count: 0 }] : lane.rows(COUNT_ITEMS, found),
  ]);
  const connection = connectionOf(rows, page, {
    cursor: (item) => timedCursor("itm", { at: item.createdAt, id: item.id }),
    node: (item) => itemView(item, context),
  });
  return { totalCount: total!.count, ...connection };
}

/** One of the items that the caller may see; null when there is none. */
export async function itemById(context: Context, id: string | null) {
  if (id === null) return null;
  const { caller, lane, now } = context;
  const whose = { programId: caller.programId, partnerId: partnerOf(caller) };
  const values = { ...whose, seesDrafts: seesDrafts(context), id, now };
  const [item] = await lane.rows(FIND_ITEM, values);
  return item ? itemView(item, context) : null;
}

export type ItemView = ReturnType<typeof itemView>;

function itemView(item: ListedItem, context: Context) {
  const { id, shownStatus, isOffered, version, suggestedCost, hasOwnCodes, reason } = item;
  return {
    ...itemContentView(item, context),
    stored: item,
    id: encodeId("itm", id),
    status: shownStatus,
    isOffered,
    version,
    suggestedCost,
    hasOwnCodes,
    reason,
    rewardId: item.rewardId && encodeId("rwd", item.rewardId),
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
  };
}
