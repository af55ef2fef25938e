import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  AdminAddMemberNoteInput,
  AdminAddMemberNotePayload,
  AdminChangeMemberNoteInput,
  AdminChangeMemberNotePayload,
  AdminDeleteMemberNoteInput,
  AdminDeleteMemberNotePayload,
  AdminMemberNote,
  AdminMemberNotesArgs,
} from "../../../generated/admin/care.ts";
import { AdminMember } from "../../../generated/admin/members.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import { pageOf } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { MemberReading } from "../../members/member-reading.ts";
import { addMemberNote } from "./add-member-note.ts";
import type { NoteKey } from "./add-member-note.ts";
import { changeMemberNote, deleteMemberNote } from "./change-member-note.ts";
import { memberNotes, noteView, READ_NOTE } from "./member-notes.ts";

@Resolver(() => AdminMember)
export class NotesOfMember {
  @FieldResolver(() => [AdminMemberNote])
  async notes(
    @Root() member: Reading,
    @Args(() => AdminMemberNotesArgs) { first }: AdminMemberNotesArgs,
    @Ctx() { caller }: Context,
  ) {
    const { size: limit } = pageOf({ first }, () => null);
    const notes = await member.part(memberNotes, { limit });
    return notes.map((note) => noteView(note, caller));
  }
}

@Resolver()
export class Noting {
  @Mutation(() => AdminAddMemberNotePayload)
  addMemberNote(
    @Arg("input", () => AdminAddMemberNoteInput) input: AdminAddMemberNoteInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "addMemberNote",
      input,
      write: addMemberNote,
      show: showNote,
    });
  }

  @Mutation(() => AdminChangeMemberNotePayload)
  changeMemberNote(
    @Arg("input", () => AdminChangeMemberNoteInput) input: AdminChangeMemberNoteInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "changeMemberNote",
      input,
      write: changeMemberNote,
      show: showNote,
    });
  }

  @Mutation(() => AdminDeleteMemberNotePayload)
  deleteMemberNote(
    @Arg("input", () => AdminDeleteMemberNoteInput) input: AdminDeleteMemberNoteInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "deleteMemberNote",
      input,
      write: deleteMemberNote,
      show: ({ memberId }) => ({ member: new MemberReading(memberId, context) }),
    });
  }
}

async function showNote(key: NoteKey, context: Context) {
  const [note] = await context.lane.rows(READ_NOTE, { ...key });
  return {
    member: new MemberReading(key.memberId, context),
    note: note ? noteView(note, context.caller) : null,
  };
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
