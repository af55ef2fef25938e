import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { SHARDS } from "./code-pool.ts";

const CREATE_POOL = sql.write("create a code pool with its counts")`
  with created as (
    insert into code_pools (id, program_id, name, created_at, created_by)
    values (${"poolId"}, ${"programId"}, ${"name"}, ${"now"}, ${"createdBy"})
  )
  insert into code_pool_counts (code_pool_id, shard)
  select ${"poolId"}, shard from generate_series(0, ${"shards"} - 1) shard
`;

/**
 * Creates an empty pool.
 * @throws Refusal INVALID for a blank name.
 */
export async function createCodePool(
  work: Work,
  input: { readonly name: string },
): Promise<{ poolId: string }> {
  const { programId, now } = work;
  const name = input.name.trim();
  if (name === "") throw refusal("INVALID", ["input", "name"], text("coupons.poolNameRequired"));
  const poolId = uuidv7();
  const createdBy = await callerName(work);
  await work.rows(CREATE_POOL, { poolId, programId, name, now, createdBy, shards: SHARDS });
  work.audit({ subjectId: poolId });
  return { poolId };
}
