import { sql } from "../../database/sql.ts";
import type { Fragment, RunStatement } from "../../database/sql.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";

/**
 * A member on the way from a merged account to the one that stands for it, and the members whose
 * facts count for it.
 */
export interface MergedMember {
  readonly memberId: string;
  /** Itself and all that were merged into it, through others too. */
  readonly pool: readonly string[];
  /** Whether the merge that leads to it is done: neither it nor its undoing is under way. */
  readonly isSettled: boolean;
}

/**
 * SQL, to be cross joined: whom a member was merged into, as `g.into_member_id` and `g.status`.
 * Looked up one by one: a join would be planned while there are few merges, and read them all when
 * there are many. `offset` keeps it from one.
 * @param member the column of the member's id, such as `n.member_id`.
 */
export const mergedInto = (member: string): Fragment<never> => sql`lateral (
  select into_member_id, status from merges
  where member_id = ${sql.raw(member)} and status <> 'UNMERGED' offset 0
) g`;

/** SQL, to be cross joined: who was merged into a member itself, as `g.member_id`. */
export const mergedFrom = (member: string): Fragment<never> => sql`lateral (
  select member_id from merges
  where into_member_id = ${sql.raw(member)} and status = 'MERGED' offset 0
) g`;

/** The path of `mergePath`. */
export const READ_MERGE_PATH = sql.read<MergedMember>("read the way to the member of a merge")`
  with recursive path (member_id, step, settled) as (
    select ${"memberId"}::uuid, 0, true
    union all
    select g.into_member_id, p.step + 1, g.status = 'MERGED'
    from path p cross join ${mergedInto("p.member_id")}
  ), pool (owner, member_id) as (
    select member_id, member_id from path
    union all
    select p.owner, g.member_id
    from pool p cross join ${mergedFrom("p.member_id")}
  )
  select p.member_id as "memberId", p.settled as "isSettled", (
    select array_agg(o.member_id order by o.member_id <> o.owner) from pool o
    where o.owner = p.member_id
  ) as pool
  from path p order by p.step
`;

/**
 * The way from a member to the one that stands for it today: itself first, the last one owns the
 * wallet that a write must open. A member that was never merged stands for itself.
 */
export function mergePath(rows: RunStatement, memberId: string): Promise<MergedMember[]> {
  return rows(READ_MERGE_PATH, { memberId });
}

/**
 * SQL: the id of the member that stands for a member today. @param member an expression of its id.
 */
export const currentMemberOf = <Names extends string>(member: Fragment<Names>) => sql`
  with recursive path (member_id, step) as (
    select ${member}, 0
    union all
    select g.into_member_id, p.step + 1
    from path p cross join ${mergedInto("p.member_id")}
  )
  select member_id from path order by step desc limit 1
`;

/**
 * SQL: an array of a member and all that were merged into it. An array is looked up in an index;
 * rows would be sorted out first.
 * @param member an expression of the member's id, such as `sql\`${"memberId"}::uuid\``.
 */
export const pooledMembersOf = <Names extends string>(member: Fragment<Names>) => sql`array(
  with recursive pool (member_id) as (
    select ${member}
    union all
    select g.member_id from pool p cross join ${mergedFrom("p.member_id")}
  )
  select member_id from pool
)`;

/**
 * The id of the member that stands for a member today: its own, or that of the member it was merged
 * into.
 */
export async function currentMember(rows: RunStatement, memberId: string): Promise<string> {
  return (await mergePath(rows, memberId)).at(-1)!.memberId;
}

/**
 * For a write whose member is closed.
 * @throws RetryableConflict when it was merged into another one since the write looked it up: the
 *   next try finds that one.
 */
export async function retryIfMerged(rows: RunStatement, memberId: string): Promise<void> {
  const current = await currentMember(rows, memberId);
  if (current !== memberId) throw new RetryableConflict("The member was merged into another one.");
}

const LINKED_MEMBERS = sql.read<{ memberId: string }>("find members ever linked by merges")`
  with recursive linked (member_id) as (
    select ${"memberId"}::uuid
    union
    select case when g.member_id = l.member_id then g.into_member_id else g.member_id end
    from linked l join merges g on l.member_id in (g.member_id, g.into_member_id)
  )
  select member_id as "memberId" from linked
`;

/** A member and all accounts that merges ever linked with it: under way, done or undone. */
export async function linkedMembers(
  rows: RunStatement,
  memberId: string,
): Promise<readonly string[]> {
  const linked = await rows(LINKED_MEMBERS, { memberId });
  return linked.map((row) => row.memberId);
}

/** The ids of a member and of all that were merged into it. */
export async function pooledMembers(
  rows: RunStatement,
  memberId: string,
): Promise<readonly string[]> {
  return (await mergePath(rows, memberId))[0]!.pool;
}
