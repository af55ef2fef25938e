import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { transactionRows } from "../../database/transaction-rows.ts";
import { SHARDS } from "../../modules/coupons/pools/code-pool.ts";

const OPEN = sql.write("seed a code pool")`
  with opened as (
    insert into code_pools (id, program_id, name, created_at, created_by)
    values (${"id"}, ${"programId"}, ${"name"}, ${"since"}, ${"by"})
  )
  insert into code_pool_counts (code_pool_id, shard)
  select ${"id"}, shard from generate_series(0, ${"shards"}::int - 1) shard
`;

/** The ids of a program's pools of codes, by their names. */
export type PoolIds = ReadonlyMap<string, string>;

interface PlannedPools {
  readonly programId: string;
  readonly names: readonly string[];
  readonly since: Date;
  readonly by: string;
}

/** Opens pools for the codes of coupons, still empty. */
export async function seedCodePools(
  em: EntityManager,
  { programId, names, since, by }: PlannedPools,
): Promise<PoolIds> {
  const poolIds = new Map(names.map((name) => [name, uuidv7()]));
  const rows = transactionRows(em);
  for (const [name, id] of poolIds) {
    await rows(OPEN, { id, programId, name, since, by, shards: SHARDS });
  }
  return poolIds;
}
