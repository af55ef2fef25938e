import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { answerableId } from "../../../values/caller.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { openMember, requireProfile } from "../open-member.ts";

export interface AddMemberNote {
  /** The public id. */
  readonly memberId: string;
  readonly text: string;
  readonly pinned?: boolean | null;
}

/** A note, and the member under whom it is stored. */
export interface NoteKey {
  readonly memberId: string;
  readonly noteId: string;
}

const INSERT = sql.write("write a note about a member")`
  insert into member_notes
    (member_id, id, program_id, text, is_pinned, author_id, author, created_at)
  values (${"memberId"}, ${"noteId"}, ${"programId"}, ${"written"}, ${"pinned"}, ${"authorId"},
    ${"author"}, ${"now"})
`;

/**
 * Writes a note about a member, also one whose account is closed. Its text is in no other place: an
 * audit record would outlive the note.
 * @throws Refusal NOT_FOUND, MEMBER_ERASED, REQUIRED
 */
export async function addMemberNote(work: Work, input: AddMemberNote): Promise<NoteKey> {
  const { programId, now, caller } = work;
  const written = writtenText(input.text);
  const pinned = input.pinned ?? false;
  const { memberId } = await openMember(work, input.memberId);
  await requireProfile(work, memberId, text("care.noteErased"));
  const key = { memberId, noteId: uuidv7() };
  const authorId = answerableId(caller);
  const author = await callerName(work);
  await work.rows(INSERT, { ...key, programId, written, pinned, authorId, author, now });
  work.audit({ memberId, subjectId: key.noteId, after: { pinned } });
  return key;
}

/** What a note says, without blanks around it. @throws Refusal REQUIRED when that is nothing */
export function writtenText(typed: string): string {
  const written = typed.trim();
  if (written !== "") return written;
  throw refusal("REQUIRED", ["input", "text"], text("care.noteEmpty"));
}
