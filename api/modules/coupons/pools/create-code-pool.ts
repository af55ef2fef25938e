import { uuidv7 } from "uuidv7";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { SHARDS } from "./code-pool.ts";

const CREATE = /* sql */ `
  with created as (
    insert into code_pools (id, program_id, name, created_at, created_by) values ($1, $2, $3, $4, $5)
  )
  insert into code_pool_counts (code_pool_id, shard) select $1, shard from generate_series(0, $6 - 1) shard
`;

/**
 * Opens an empty pool.
 * @throws Refusal INVALID
 */
export async function createCodePool(
  work: Work,
  input: { readonly name: string },
): Promise<{ poolId: string }> {
  const name = input.name.trim();
  if (name === "") throw noName();
  const poolId = uuidv7();
  const values = [poolId, work.programId, name, work.now, await callerName(work), SHARDS];
  await work.rows(CREATE, values);
  work.audit({ subjectId: poolId });
  return { poolId };
}

function noName() {
  return refusal("INVALID", ["input", "name"], {
    en: "Give the pool a name by which staff know it.",
    vi: "Hãy đặt tên cho kho mã để nhân viên nhận biết.",
  });
}
