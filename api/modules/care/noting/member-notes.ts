import { sql } from "../../../database/sql.ts";
import { answerableId } from "../../../values/caller.ts";
import type { Caller } from "../../../values/caller.ts";
import { encodeId } from "../../../values/id.ts";
import { pooledMembersOf } from "../../members/merged-members.ts";
import type { MemberPart } from "../../members/member-reading.ts";

/** A note as it is stored. */
export interface MemberNote {
  readonly id: string;
  readonly text: string;
  readonly pinned: boolean;
  readonly authorId: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly changedAt: Date | null;
}

const COLUMNS = sql`
  id, text, is_pinned as pinned, author_id as "authorId", author, created_at as "createdAt",
  changed_at as "changedAt"
`;

/**
 * What staff wrote about a member and accounts merged into it: a merge takes the notes along, its
 * undoing takes them back.
 */
export const memberNotes: MemberPart<readonly MemberNote[], { limit: number }> = {
  name: "notes",
  statement: sql.read<MemberNote>("read the notes about a member")`
    select ${COLUMNS} from member_notes
    where member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)})
    order by is_pinned desc, created_at desc, id desc limit ${"limit"}
  `,
  values: ({ memberId, args: { limit } }) => ({ memberId, limit }),
  take: (rows: MemberNote[]) => rows,
};

/** One note; nothing once it is deleted. */
export const READ_NOTE = sql.read<MemberNote>("read a note about a member")`
  select ${COLUMNS} from member_notes where member_id = ${"memberId"} and id = ${"noteId"}
`;

/** Whoever wrote it may, and whoever leads the program. */
export function mayChangeNote(caller: Caller, authorId: string): boolean {
  const leads = "scopes" in caller && caller.scopes.has("program:write");
  return leads || authorId === answerableId(caller);
}

/** A note as somebody on the staff sees it. */
export function noteView({ id, authorId, author, ...note }: MemberNote, caller: Caller) {
  const mayWrite = "scopes" in caller && caller.scopes.has("members:write");
  return {
    ...note,
    id: encodeId("note", id),
    author: { name: author },
    mayChange: mayWrite && mayChangeNote(caller, authorId),
  };
}
