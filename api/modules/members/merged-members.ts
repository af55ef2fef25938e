import type { RunStatement } from "../../database/sql.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";

/** A member on the way from a merged account to the one that stands for it, and whose facts it goes by. */
export interface MergedMember {
  readonly memberId: string;
  /** Itself and all that were merged into it, through others too. */
  readonly pool: readonly string[];
  /** Whether the merge that leads to it is done: neither it nor its undoing is under way. */
  readonly isSettled: boolean;
}

/**
 * SQL: whom a member was merged into, as `g.into_member_id` and `g.status`, to be cross joined. Looked up one by one: a
 * join would be planned while there are few merges, and read them all when there are many. `offset` keeps it from one.
 */
export const MERGED_INTO = (member: string) => /* sql */ `lateral (
  select into_member_id, status from merges where member_id = ${member} and status <> 'UNMERGED' offset 0
) g`;

/** SQL: who was merged into a member itself, as `g.member_id`, to be cross joined. */
export const MERGED_FROM = (member: string) => /* sql */ `lateral (
  select member_id from merges where into_member_id = ${member} and status = 'MERGED' offset 0
) g`;

export const MEMBERS_STANDING_FOR = /* sql */ `
  with recursive path (member_id, step, settled) as (
    select $1::uuid, 0, true
    union all
    select g.into_member_id, p.step + 1, g.status = 'MERGED'
    from path p cross join ${MERGED_INTO("p.member_id")}
  ), pool (owner, member_id) as (
    select member_id, member_id from path
    union all
    select p.owner, g.member_id
    from pool p cross join ${MERGED_FROM("p.member_id")}
  )
  select p.member_id as "memberId", p.settled as "isSettled",
    (select array_agg(o.member_id order by o.member_id <> o.owner) from pool o where o.owner = p.member_id) as pool
  from path p order by p.step
`;

/**
 * The way from a member to the one that stands for it today: itself first; the last one is whose wallet a write must
 * open. One who was never merged stands for itself.
 */
export function mergePath(rows: RunStatement, memberId: string): Promise<MergedMember[]> {
  return rows<MergedMember>(MEMBERS_STANDING_FOR, [memberId]);
}

/** The same in SQL: who stands for a member today, given an expression for its id. */
export const CURRENT_MEMBER = (memberId: string) => /* sql */ `
  with recursive path (member_id, step) as (
    select ${memberId}, 0
    union all
    select g.into_member_id, p.step + 1
    from path p cross join ${MERGED_INTO("p.member_id")}
  )
  select member_id from path order by step desc limit 1
`;

/**
 * In SQL, an array of a member and all that were merged into it, given an expression for its id. An array is looked up
 * in an index; rows would be sorted out first.
 */
export const POOLED_MEMBERS = (memberId: string) => /* sql */ `array(
  with recursive pool (member_id) as (
    select ${memberId}
    union all
    select g.member_id from pool p cross join ${MERGED_FROM("p.member_id")}
  )
  select member_id from pool
)`;

/** Who stands for a member today: itself, or whom it was merged into. */
export async function currentMember(rows: RunStatement, memberId: string): Promise<string> {
  return (await mergePath(rows, memberId)).at(-1)!.memberId;
}

/**
 * For a write that has found its member closed.
 * @throws Raced when it was merged into another one since the write looked for it: the next try finds that one.
 */
export async function refuseMergedMeanwhile(rows: RunStatement, memberId: string): Promise<void> {
  const current = await currentMember(rows, memberId);
  if (current !== memberId) throw new RetryableConflict("The member was merged into another one.");
}

/** A member and all that were merged into it. */
export async function pooledMembers(
  rows: RunStatement,
  memberId: string,
): Promise<readonly string[]> {
  return (await mergePath(rows, memberId))[0]!.pool;
}
