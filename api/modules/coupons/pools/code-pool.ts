import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { TimedPlace } from "../../../graphql/connection.ts";

/** How many rows hold a pool's counts. */
export const SHARDS = 16;

/**
 * The row in which a member's codes are counted: always the same, so that no two writes wait for
 * each other in turn.
 */
export function shardOf(memberId: string): number {
  return Number.parseInt(memberId.at(-1)!, 16) % SHARDS;
}

/**
 * A pool with its counts, which are maintained while codes come and go: millions need not be
 * counted.
 */
export interface CodePool {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly taken: number;
  readonly createdAt: Date;
}

const POOLS = sql`
  select p.id, p.name, p.created_at as "createdAt", c.added - c.taken as left, c.taken
  from code_pools p cross join lateral (
    select sum(added)::bigint as added, sum(taken)::bigint as taken
    from code_pool_counts where code_pool_id = p.id
  ) c
  where p.program_id = ${"programId"}
`;

const POOL_BY_ID = sql.read<CodePool>("find a code pool")`${POOLS} and p.id = ${"poolId"}`;

const POOLS_PAGE = sql.read<CodePool>("list the code pools of a program")`
  ${POOLS}
    and (${"beforeAt"}::timestamptz is null
      or (p.created_at, p.id) < (${"beforeAt"}, ${"beforeId"}::uuid))
  order by p.created_at desc, p.id desc limit ${"limit"}
`;

/** Finds a pool of the program; null when there is none. */
export async function findCodePool(
  rows: RunStatement,
  { programId, poolId }: { programId: string; poolId: string | null },
): Promise<CodePool | null> {
  if (poolId === null) return null;
  const [pool] = await rows(POOL_BY_ID, { programId, poolId });
  return pool ?? null;
}

/** Returns `limit` pools older than the one `before` names, newest first. */
export function codePoolsPage(
  rows: RunStatement,
  { programId, before, limit }: { programId: string; before: TimedPlace | null; limit: number },
): Promise<CodePool[]> {
  const [beforeAt, beforeId] = [before?.at ?? null, before?.id ?? null];
  return rows(POOLS_PAGE, { programId, beforeAt, beforeId, limit });
}
