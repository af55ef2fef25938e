import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { offeredItems } from "./offered-items.ts";
import type { OfferedItem } from "./offered-items.ts";

interface StoredCatalog {
  readonly configurationVersion: number;
  readonly lastChange: number;
  readonly nextChangeAt: Date | null;
}

interface StoredItem {
  readonly rewardId: string;
  readonly fingerprint: string;
}

// The number of a change is given under this lock, which is held to the commit: whoever reads up to
// a number misses none that commits later.
const LOCK_CATALOG = sql.write<StoredCatalog>("lock a partner's catalog")`
  insert into partner_catalogs (partner_id, program_id, configuration_version, last_change)
  values (${"partnerId"}, ${"programId"}, 0, 0)
  on conflict (partner_id) do update set partner_id = excluded.partner_id
  returning configuration_version as "configurationVersion", last_change as "lastChange",
    next_change_at as "nextChangeAt"
`;

const STORED_ITEMS = sql.read<StoredItem>("list what a partner's catalog holds")`
  select reward_id as "rewardId", fingerprint from partner_catalog_items
  where partner_id = ${"partnerId"} and item is not null
`;

const EMPTY_POOLS = sql.read<{ id: string }>("list a program's code pools without a code")`
  select p.id from code_pools p
  join code_pool_counts c on c.code_pool_id = p.id
  where p.program_id = ${"programId"} group by p.id having sum(c.added) <= sum(c.taken)
`;

const SAVE_ITEMS = sql.write("save changed items of a partner's catalog")`
  insert into partner_catalog_items (partner_id, reward_id, change, appeared_change, version,
    updated_at, fingerprint, item)
  select ${"partnerId"}, "rewardId", change, change, 1, ${"now"}, fingerprint, item
  from jsonb_to_recordset(${"items"}) as i ("rewardId" uuid, change bigint, fingerprint text,
    item jsonb)
  on conflict (partner_id, reward_id) do update set change = excluded.change,
    appeared_change = case when partner_catalog_items.item is null then excluded.change
      else partner_catalog_items.appeared_change end,
    version = partner_catalog_items.version + 1, updated_at = excluded.updated_at,
    fingerprint = excluded.fingerprint, item = excluded.item
`;

const SAVE_CATALOG = sql.write("save how far a partner's catalog has come")`
  update partner_catalogs set configuration_version = ${"configurationVersion"},
    last_change = ${"lastChange"}, next_change_at = ${"nextChangeAt"}
  where partner_id = ${"partnerId"}
`;

/** So many items are written by one statement. */
const ITEMS_AT_ONCE = 2_000;

/**
 * Brings a partner's stored catalog up to the configuration and the moment of the write: what
 * differs is saved and gets the next numbers. Does nothing when somebody was faster.
 */
export async function refreshCatalog(
  work: Work,
  { partnerId }: { readonly partnerId: string },
): Promise<void> {
  const { programId, rows } = work;
  const [catalog] = await rows(LOCK_CATALOG, { partnerId, programId });
  // Another process may have read a newer configuration: the catalog never goes back.
  await work.ensureConfigurationVersion(catalog!.configurationVersion);
  const { configuration, now } = work;
  if (!isBehind(catalog!, { version: configuration.version, now })) return;

  const pools = await rows(EMPTY_POOLS, { programId });
  const emptyPools = new Set(pools.map(({ id }) => id));
  const { items, nextChangeAt } = offeredItems(configuration, partnerId, { now, emptyPools });
  const changed = differences(await rows(STORED_ITEMS, { partnerId }), items);
  let { lastChange } = catalog!;
  for (let from = 0; from < changed.length; from += ITEMS_AT_ONCE) {
    const part = changed.slice(from, from + ITEMS_AT_ONCE).map(({ rewardId, offered }) => ({
      rewardId,
      change: ++lastChange,
      fingerprint: offered?.fingerprint ?? null,
      item: offered?.show() ?? null,
    }));
    await rows(SAVE_ITEMS, { partnerId, now, items: JSON.stringify(part) });
  }
  const { version: configurationVersion } = configuration;
  await rows(SAVE_CATALOG, { partnerId, configurationVersion, lastChange, nextChangeAt });
}

/** Whether a stored catalog was written before a configuration, or before time changed it. */
export function isBehind(
  { configurationVersion, nextChangeAt }: Omit<StoredCatalog, "lastChange">,
  { version, now }: { readonly version: number; readonly now: Date },
): boolean {
  return configurationVersion < version || (nextChangeAt !== null && nextChangeAt <= now);
}

/** What is offered and stored otherwise, and what is stored and offered no more. */
function differences(stored: readonly StoredItem[], offered: readonly OfferedItem[]) {
  const before = new Map(stored.map(({ rewardId, fingerprint }) => [rewardId, fingerprint]));
  const now = new Set(offered.map(({ rewardId }) => rewardId));
  return [
    ...offered
      .filter(({ rewardId, fingerprint }) => before.get(rewardId) !== fingerprint)
      .map((item) => ({ rewardId: item.rewardId, offered: item })),
    ...stored
      .filter(({ rewardId }) => !now.has(rewardId))
      .map(({ rewardId }) => ({ rewardId, offered: null })),
  ];
}
