import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { writtenText } from "./add-member-note.ts";
import type { NoteKey } from "./add-member-note.ts";
import { mayChangeNote } from "./member-notes.ts";

export interface ChangeMemberNote {
  /** The public id. */
  readonly id: string;
  readonly text?: string | null;
  readonly pinned?: boolean | null;
}

interface StoredNote extends NoteKey {
  readonly written: string;
  readonly pinned: boolean;
  readonly authorId: string;
}

const LOCK = sql.write<StoredNote>("lock a note about a member")`
  select member_id as "memberId", id as "noteId", text as written, is_pinned as pinned,
    author_id as "authorId"
  from member_notes where program_id = ${"programId"} and id = ${"id"} for update
`;

const CHANGE = sql.write("change a note about a member")`
  update member_notes set text = ${"written"}, is_pinned = ${"pinned"},
    changed_at = case when text = ${"written"} then changed_at else ${"now"} end
  where member_id = ${"memberId"} and id = ${"noteId"}
`;

const DELETE = sql.write("delete a note about a member")`
  delete from member_notes where member_id = ${"memberId"} and id = ${"noteId"}
`;

/**
 * Changes what a note says, or whether it is pinned.
 * @throws Refusal NOT_FOUND, NOT_YOURS, REQUIRED
 */
export async function changeMemberNote(work: Work, input: ChangeMemberNote): Promise<NoteKey> {
  const note = await noteToChange(work, input.id);
  const { memberId, noteId } = note;
  const written = input.text == null ? note.written : writtenText(input.text);
  const pinned = input.pinned ?? note.pinned;
  await work.rows(CHANGE, { memberId, noteId, written, pinned, now: work.now });
  work.audit({
    memberId,
    subjectId: noteId,
    before: { pinned: note.pinned },
    after: { pinned },
  });
  return { memberId, noteId };
}

/** Deletes a note. @throws Refusal NOT_FOUND, NOT_YOURS */
export async function deleteMemberNote(work: Work, { id }: { id: string }): Promise<NoteKey> {
  const { memberId, noteId } = await noteToChange(work, id);
  await work.rows(DELETE, { memberId, noteId });
  work.audit({ memberId, subjectId: noteId });
  return { memberId, noteId };
}

async function noteToChange(work: Work, publicId: string): Promise<StoredNote> {
  const id = decodeId("note", publicId);
  const [note] = id ? await work.rows(LOCK, { programId: work.programId, id }) : [];
  if (!note) throw refusal("NOT_FOUND", ["input", "id"], text("care.noSuchNote"));
  if (mayChangeNote(work.caller, note.authorId)) return note;
  throw refusal("NOT_YOURS", ["input", "id"], text("care.noteOfAnother"));
}
