/** How many rows hold a pool's counts. */
export const SHARDS = 16;

/** Where a member's takings are counted: always in the same row, so that no two writes wait for each other in turn. */
export function shardOf(memberId: string): number {
  return Number.parseInt(memberId.at(-1)!, 16) % SHARDS;
}
