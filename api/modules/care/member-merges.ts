import { encodeId } from "../../values/id.ts";
import type { Context } from "../../graphql/context.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { MemberPart } from "../members/member-reading.ts";
import type { MergeKey } from "./merge-members.ts";

/** A merge as it is stored. */
export interface MergeRow {
  readonly id: string;
  readonly memberId: string;
  readonly intoMemberId: string;
  readonly status: "MERGING" | "MERGED" | "UNMERGING" | "UNMERGED";
  readonly startedAt: Date;
  readonly mergedAt: Date | null;
  readonly unmergedAt: Date | null;
}

const MERGES = /* sql */ `
  select id, member_id as "memberId", into_member_id as "intoMemberId", status, started_at as "startedAt",
    merged_at as "mergedAt", unmerged_at as "unmergedAt"
  from merges
`;

/** The merge by which a member went into another one; null when it stands for itself. */
export const memberMerge: MemberPart<MergeRow | null> = {
  name: "merge",
  statement: `${MERGES} where member_id = $1 and status <> 'UNMERGED'`,
  values: ({ memberId }) => [memberId],
  take: ([row]: MergeRow[]) => row ?? null,
};

/** The merges by which others went into a member, newest first. */
export const mergesInto: MemberPart<readonly MergeRow[]> = {
  name: "mergesInto",
  statement: `${MERGES} where into_member_id = $1 order by started_at desc, id desc limit 100`,
  values: ({ memberId }) => [memberId],
  take: (rows: MergeRow[]) => rows,
};

/** A merge that a write has made or changed. */
export async function readMerge(
  { lane }: Context,
  { memberId, mergeId }: MergeKey,
): Promise<MergeRow> {
  const found = await lane.rows<MergeRow>(`${MERGES} where member_id = $1 and id = $2`, [
    memberId,
    mergeId,
  ]);
  return found[0]!;
}

/** A merge as staff sees it. */
export function describedMerge(row: MergeRow, context: Context) {
  const { id, memberId, intoMemberId, ...rest } = row;
  return {
    ...rest,
    id: encodeId("mrg", id),
    member: new MemberReading(memberId, context),
    into: new MemberReading(intoMemberId, context),
  };
}
