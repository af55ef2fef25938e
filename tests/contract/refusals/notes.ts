import { AddMemberNote, ChangeMemberNote, DeleteMemberNote } from "../../../client/admin.ts";
import { unique } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

const NOBODY = "mem_00000000000000000000000000";
const NONE = "note_00000000000000000000000000";

type Adding = [code: string, field: string, when: string, of: (fixture: RefusalFixture) => object];

const adding = (...[code, field, when, of]: Adding): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, member } = fixture;
    const note = { memberId: member.id, text: "Likes tea", idempotencyKey: unique("note") };
    const input = { ...note, ...of(fixture) };
    return (await admin.ask(AddMemberNote, { input })).addMemberNote;
  },
});

export const addMemberNote: readonly RefusalCase[] = [
  adding("NOT_FOUND", "memberId", "nobody is the member", () => ({ memberId: NOBODY })),
  adding("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => {
    return { memberId: stranger.id };
  }),
  adding("MEMBER_ERASED", "memberId", "the member was erased", ({ erased }) => {
    return { memberId: erased.id };
  }),
  adding("REQUIRED", "text", "it says nothing", () => ({ text: " \n " })),
  adding("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => {
    return { idempotencyKey: usedKey };
  }),
];

const missing = { code: "NOT_FOUND", field: "id", when: "there is no such note" };
const another = { code: "NOT_YOURS", field: "id", when: "somebody else wrote it" };

export const changeMemberNote: readonly RefusalCase[] = [
  {
    ...missing,
    async send({ admin }) {
      const input = { id: NONE, text: "Likes coffee" };
      return (await admin.ask(ChangeMemberNote, { input })).changeMemberNote;
    },
  },
  {
    ...another,
    async send(fixture) {
      const input = { id: fixture.noteId, text: "Likes coffee" };
      return (await fixture.accessKeys.desk.ask(ChangeMemberNote, { input })).changeMemberNote;
    },
  },
  {
    code: "REQUIRED",
    field: "text",
    when: "it says nothing",
    async send(fixture) {
      const input = { id: fixture.noteId, text: " " };
      return (await fixture.admin.ask(ChangeMemberNote, { input })).changeMemberNote;
    },
  },
];

export const deleteMemberNote: readonly RefusalCase[] = [
  {
    ...missing,
    async send({ admin }) {
      return (await admin.ask(DeleteMemberNote, { input: { id: NONE } })).deleteMemberNote;
    },
  },
  {
    ...another,
    async send(fixture) {
      const input = { id: fixture.noteId };
      return (await fixture.accessKeys.desk.ask(DeleteMemberNote, { input })).deleteMemberNote;
    },
  },
];
