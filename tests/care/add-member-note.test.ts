import { beforeAll, expect, test } from "vitest";
import { AddMemberNote, MemberNotes } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
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

async function note({ id }: Who, text: string, pinned = false) {
  const input = { memberId: id, text, pinned, idempotencyKey: unique("note") };
  return (await program.admin.ask(AddMemberNote, { input })).addMemberNote;
}

async function notesOf({ id }: Who, first = 100) {
  return (await program.admin.ask(MemberNotes, { id, first })).member!.notes;
}

const texts = async (who: Who) => (await notesOf(who)).map(({ text }) => text);

test("pinned notes stand first, then the newest; lines and blanks inside stay", async () => {
  const member = await program.shop.enroll();
  await note(member, "  First\n  line ", true);
  program.clock.advance("PT1M");
  await note(member, "second");
  program.clock.advance("PT1M");
  await note(member, "third");

  expect(await texts(member)).toEqual(["First\n  line", "third", "second"]);
  expect(await notesOf(member, 1)).toMatchObject([{ pinned: true, changedAt: null }]);
});

test("the same key again writes no second note", async () => {
  const member = await program.shop.enroll();
  const input = { memberId: member.id, text: "Once", idempotencyKey: "once" };
  const [first, second] = [
    await program.admin.ask(AddMemberNote, { input }),
    await program.admin.ask(AddMemberNote, { input }),
  ];

  expect(second.addMemberNote).toMatchObject({ replayed: true });
  expect(second.addMemberNote.note!.id).toBe(first.addMemberNote.note!.id);
  expect(await texts(member)).toEqual(["Once"]);
});

test("notes are exported, go with a merge and come back with its undoing", async () => {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  await note(from, "of the first");
  await note(into, "of the second");
  expect(await program.admin.export(from)).toMatchObject({
    memberNotes: [{ text: "of the first" }],
  });

  await program.admin.merge(from, into);
  await deliverEvents(program);
  expect((await texts(into)).toSorted()).toEqual(["of the first", "of the second"]);

  await program.admin.unmerge(from);
  await deliverEvents(program);
  expect(await texts(into)).toEqual(["of the second"]);
  expect(await texts(from)).toEqual(["of the first"]);
});

test("erasing a member deletes its notes and those of accounts merged into it", async () => {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  await note(from, "erased from");
  await note(into, "erased into");
  await program.admin.merge(from, into);
  await deliverEvents(program);
  await program.admin.erase(into);

  const left = await program.sql(`select from member_notes where text like 'erased %'`);
  expect(left).toEqual([]);
  expect((await note(into, "again")).userErrors).toMatchObject([{ code: "MEMBER_ERASED" }]);
  expect((await program.admin.verify()).ok).toBe(true);
});

test("a closed account is written about, another program's is not", async () => {
  const member = await program.shop.enroll();
  await program.admin.close(member);
  expect((await note(member, "Moved abroad")).userErrors).toEqual([]);

  const other = await openProgram();
  const input = { memberId: member.id, text: "x", idempotencyKey: "x" };
  const { addMemberNote } = await other.admin.ask(AddMemberNote, { input });
  expect(addMemberNote.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});
