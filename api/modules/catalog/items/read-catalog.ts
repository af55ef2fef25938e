import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import type { CatalogItem } from "./offered-items.ts";
import { isBehind, refreshCatalog } from "./refresh-catalog.ts";

/** A row of a partner's catalog; `item` is null where it is gone. */
export interface CatalogRow {
  readonly rewardId: string;
  readonly change: number;
  readonly version: number;
  readonly updatedAt: Date;
  readonly item: CatalogItem | null;
}

/** A row that is not gone. */
export type CatalogItemRow = CatalogRow & { readonly item: CatalogItem };

/** How far a partner's catalog has come. */
interface CatalogState {
  readonly configurationVersion: number;
  readonly lastChange: number;
  readonly forgottenChange: number;
  readonly nextChangeAt: Date | null;
}

type Joined = CatalogState & { readonly [Name in keyof CatalogRow]: CatalogRow[Name] | null };

const STATE = sql`c.configuration_version as "configurationVersion", c.last_change as "lastChange",
  c.forgotten_change as "forgottenChange", c.next_change_at as "nextChangeAt"`;

const ROW = sql`i.reward_id as "rewardId", i.change, i.version, i.item,
  i.updated_at as "updatedAt"`;

const CHANGES = sql.read<Joined>("list the changes of a partner's catalog")`
  select ${STATE}, ${ROW} from partner_catalogs c
  left join lateral (
    select * from partner_catalog_items i
    where i.partner_id = c.partner_id and i.change > ${"since"}
      and (i.item is not null or ${"hasRemoved"})
    order by i.change limit ${"limit"}
  ) i on true
  where c.partner_id = ${"partnerId"} order by i.change
`;

const ITEMS = sql.read<Joined & { readonly totalCount: number }>("list a partner's catalog")`
  select ${STATE}, ${ROW}, (
    select count(*) from partner_catalog_items t
    where t.partner_id = c.partner_id and t.item is not null
  ) as "totalCount"
  from partner_catalogs c
  left join lateral (
    select * from partner_catalog_items i
    where i.partner_id = c.partner_id and i.item is not null
      and (${"after"}::uuid is null or i.reward_id > ${"after"})
    order by i.reward_id limit ${"limit"}
  ) i on true
  where c.partner_id = ${"partnerId"} order by i.reward_id
`;

/** Changes behind a number, oldest first, and how far the catalog has come. */
export async function readChanges(
  context: Context,
  { partnerId, since, limit }: { partnerId: string; since: number; limit: number },
): Promise<{ state: CatalogState; rows: CatalogRow[] }> {
  // Whoever begins has nothing that could be removed.
  const values = { partnerId, since, limit, hasRemoved: since > 0 };
  const read = await fresh(context, partnerId, () => context.lane.rows(CHANGES, values));
  return { state: read[0]!, rows: rowsOf(read) };
}

/** A page of a catalog, in the order of the rewards' ids. */
export async function readItems(
  context: Context,
  { partnerId, after, limit }: { partnerId: string; after: string | null; limit: number },
): Promise<{ totalCount: number; rows: CatalogItemRow[] }> {
  const values = { partnerId, after, limit };
  const read = await fresh(context, partnerId, () => context.lane.rows(ITEMS, values));
  return { totalCount: read[0]!.totalCount, rows: rowsOf(read) as CatalogItemRow[] };
}

/**
 * Reads a catalog that is of the caller's configuration and moment or newer: one that is behind is
 * refreshed first. So a poll of a catalog in which nothing changed is one statement.
 */
async function fresh<Row extends CatalogState>(
  context: Context,
  partnerId: string,
  read: () => Promise<Row[]>,
): Promise<Row[]> {
  const { configuration, now } = context;
  const found = await read();
  const moment = { version: configuration.version, now };
  if (found[0] && !isBehind(found[0], moment)) return found;
  const call = { operation: "refreshCatalog", input: { partnerId } };
  const written = await context.write(call, refreshCatalog);
  if (!written.done) throw new Error("The catalog was not refreshed.");
  return read();
}

function rowsOf(read: readonly Joined[]): CatalogRow[] {
  return read.flatMap((row) => (row.rewardId === null ? [] : [row as CatalogRow]));
}
