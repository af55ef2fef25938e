import { sql } from "../../database/sql.ts";
import { encodeId } from "../../values/id.ts";
import type { Work } from "../../writes/work.ts";
import { refreshCatalog } from "./items/refresh-catalog.ts";

/** What became of an item of a partner's catalog, without what it says: the feed is the truth. */
export interface CatalogHint {
  readonly type: "catalog.item.published" | "catalog.item.updated" | "catalog.item.withdrawn";
  /** Public. */
  readonly itemId: string;
  readonly version: number;
  /** The number of the change. */
  readonly change: number;
}

const READ_LAST = sql.read<{ lastChange: number }>("read the last change of a partner's catalog")`
  select last_change as "lastChange" from partner_catalogs where partner_id = ${"partnerId"}
`;

/** Brings a partner's catalog up to now, and returns the number of its last change. */
export async function refreshedCatalog(work: Work, partnerId: string): Promise<number> {
  await refreshCatalog(work, { partnerId });
  const [catalog] = await work.rows(READ_LAST, { partnerId });
  return catalog!.lastChange;
}

interface ChangedItem {
  readonly rewardId: string;
  readonly version: number;
  readonly change: number;
  readonly isGone: boolean;
  readonly isNew: boolean;
}

const READ_CHANGED = sql.read<ChangedItem>("read which items of a catalog changed")`
  select reward_id as "rewardId", version, change, item is null as "isGone",
    coalesce(appeared_change > ${"since"}, false) as "isNew"
  from partner_catalog_items
  where partner_id = ${"partnerId"} and change > ${"since"}
  order by change limit ${"limit"}
`;

/** Which part of a catalog's changes. */
export interface HintsSince {
  readonly partnerId: string;
  /** The number of a change. */
  readonly since: number;
  readonly limit: number;
}

/** What changed in a partner's catalog since a change, oldest first: each item once. */
export async function catalogHints(
  { rows }: Pick<Work, "rows">,
  { partnerId, since, limit }: HintsSince,
): Promise<CatalogHint[]> {
  const changed = await rows(READ_CHANGED, { partnerId, since, limit });
  return changed.map(({ rewardId, version, change, isGone, isNew }) => ({
    type: isGone
      ? "catalog.item.withdrawn"
      : isNew
        ? "catalog.item.published"
        : "catalog.item.updated",
    itemId: encodeId("rwd", rewardId),
    version,
    change,
  }));
}
