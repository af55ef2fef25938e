import type { RunStatement } from "../../../database/sql.ts";
import type { TimedPlace } from "../../../graphql/connection.ts";

/** How many rows hold a pool's counts. */
export const SHARDS = 16;

/** Where a member's takings are counted: always in the same row, so that no two writes wait for each other in turn. */
export function shardOf(memberId: string): number {
  return Number.parseInt(memberId.at(-1)!, 16) % SHARDS;
}

/** A pool with its counts: kept while codes come and go, so that millions need not be counted. */
export interface CodePool {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly taken: number;
  readonly createdAt: Date;
}

const POOLS = /* sql */ `
  select p.id, p.name, p.created_at as "createdAt", c.added - c.taken as left, c.taken
  from code_pools p cross join lateral (
    select sum(added)::bigint as added, sum(taken)::bigint as taken from code_pool_counts where code_pool_id = p.id
  ) c
  where p.program_id = $1
`;

const ONE = /* sql */ `${POOLS} and p.id = $2`;

const PAGE = /* sql */ `
  ${POOLS} and ($2::timestamptz is null or (p.created_at, p.id) < ($2, $3::uuid))
  order by p.created_at desc, p.id desc limit $4
`;

/** A pool of the program; null when there is none. */
export async function findCodePool(
  rows: RunStatement,
  { programId, poolId }: { programId: string; poolId: string | null },
): Promise<CodePool | null> {
  if (poolId === null) return null;
  const [pool] = await rows<CodePool>(ONE, [programId, poolId]);
  return pool ?? null;
}

/** Newest first: `limit` pools older than the one `before` names. */
export function codePoolsPage(
  rows: RunStatement,
  { programId, before, limit }: { programId: string; before: TimedPlace | null; limit: number },
): Promise<CodePool[]> {
  return rows<CodePool>(PAGE, [programId, before?.at ?? null, before?.id ?? null, limit]);
}
