import { beforeAll, expect, test } from "vitest";
import {
  AddMemberNote,
  AuditLog,
  ChangeMemberNote,
  DeleteMemberNote,
  MemberNotes,
} from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  readonly id: string;
}

async function note({ id }: Who, text: string) {
  const input = { memberId: id, text, idempotencyKey: unique("note") };
  return (await program.admin.ask(AddMemberNote, { input })).addMemberNote;
}

async function notesOf({ id }: Who) {
  return (await program.admin.ask(MemberNotes, { id })).member!.notes;
}

test("pinning leaves the text and its time; a deleted note is gone", async () => {
  const member = await program.shop.enroll();
  const { id } = (await note(member, "Likes tea")).note!;
  await program.admin.ask(ChangeMemberNote, { input: { id, pinned: true } });
  expect(await notesOf(member)).toMatchObject([
    { text: "Likes tea", pinned: true, changedAt: null },
  ]);

  await program.admin.ask(DeleteMemberNote, { input: { id } });
  expect(await notesOf(member)).toEqual([]);
  const again = await program.admin.ask(DeleteMemberNote, { input: { id } });
  expect(again.deleteMemberNote.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("who wrote, changed and deleted is on record, what it said is not", async () => {
  const member = await program.shop.enroll();
  const { id } = (await note(member, "A secret about Lan")).note!;
  await program.admin.ask(ChangeMemberNote, { input: { id, text: "Another one", pinned: true } });
  await program.admin.ask(DeleteMemberNote, { input: { id } });

  const { auditRecords } = await program.admin.ask(AuditLog, { where: { recordId: member.id } });
  expect(auditRecords.nodes.map(({ operation }) => operation)).toEqual([
    "deleteMemberNote",
    "changeMemberNote",
    "addMemberNote",
  ]);
  expect(auditRecords.nodes.map(({ subjectId }) => subjectId)).toEqual([id, id, id]);
  expect(JSON.stringify(auditRecords)).not.toMatch(/secret|Another/);
  const [{ found }] = (await program.sql<{ found: number }>(
    `select count(*)::int as found from idempotency_keys k where k::text like '%secret about%'`,
  )) as [{ found: number }];
  expect(found).toBe(0);
});
