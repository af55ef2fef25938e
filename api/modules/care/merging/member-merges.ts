import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { MemberReading } from "../../members/member-reading.ts";
import type { MemberPart } from "../../members/member-reading.ts";
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

const MERGES = sql`
  select id, member_id as "memberId", into_member_id as "intoMemberId", status,
    started_at as "startedAt", merged_at as "mergedAt", unmerged_at as "unmergedAt"
  from merges
`;

/** The merge of a member into another one; null when it stands for itself. */
export const memberMerge: MemberPart<MergeRow | null> = {
  name: "merge",
  statement: sql.read<MergeRow>("read a member's merge")`
    ${MERGES} where member_id = ${"memberId"} and status <> 'UNMERGED'
  `,
  values: ({ memberId }) => ({ memberId }),
  take: ([row]: MergeRow[]) => row ?? null,
};

/** The merges of others into a member, newest first. */
export const mergesInto: MemberPart<readonly MergeRow[]> = {
  name: "mergesInto",
  statement: sql.read<MergeRow>("read the merges into a member")`
    ${MERGES} where into_member_id = ${"memberId"} order by started_at desc, id desc limit 100
  `,
  values: ({ memberId }) => ({ memberId }),
  take: (rows: MergeRow[]) => rows,
};

const MERGE = sql.read<MergeRow>("read a merge")`
  ${MERGES} where member_id = ${"memberId"} and id = ${"mergeId"}
`;

/** A merge that a write has made or changed. */
export async function readMerge({ lane }: Context, key: MergeKey): Promise<MergeRow> {
  const [merge] = await lane.rows(MERGE, key);
  return merge!;
}

/** A merge for staff. */
export function describedMerge(row: MergeRow, context: Context) {
  const { id, memberId, intoMemberId, ...rest } = row;
  return {
    ...rest,
    id: encodeId("mrg", id),
    member: new MemberReading(memberId, context),
    into: new MemberReading(intoMemberId, context),
  };
}
