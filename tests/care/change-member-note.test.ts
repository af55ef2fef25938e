import { beforeAll, expect, test } from "vitest";
import {
  AddMemberNote,
  ChangeMemberNote,
  DeleteMemberNote,
  MemberNotes,
} from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { staffOf } from "../staff/staff-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("people change their own notes, owners and managers any; who wrote it stays", async () => {
  const member = await program.shop.enroll();
  const staff = staffOf(program);
  const [owner, manager, desk, other, analyst] = [
    await staff.join("OWNER"),
    await staff.join("MANAGER"),
    await staff.join("SUPPORT"),
    await staff.join("SUPPORT"),
    await staff.join("ANALYST"),
  ];
  const input = { memberId: member.id, text: "Called twice", idempotencyKey: unique("note") };
  const added = await desk.browser.ask(AddMemberNote, { input });
  const { id } = added.data!.addMemberNote.note!;
  const change = async (by: typeof owner, text: string) => {
    const { data, errors } = await by.browser.ask(ChangeMemberNote, { input: { id, text } });
    return data?.changeMemberNote?.userErrors[0]?.code ?? errors?.[0]?.extensions.code ?? "done";
  };

  expect(await change(other, "x")).toBe("NOT_YOURS");
  expect(await change(analyst, "x")).toBe("FORBIDDEN");
  expect(await change(desk, "Called three times")).toBe("done");
  expect(await change(manager, "Called four times")).toBe("done");
  expect(await change(owner, "Called five times")).toBe("done");
  const seen = async (by: typeof owner) =>
    (await by.browser.ask(MemberNotes, { id: member.id })).data!.member!.notes[0];
  expect(await seen(desk)).toMatchObject({
    text: "Called five times",
    author: { name: "Lan" },
    changedAt: expect.any(String),
    mayChange: true,
  });
  expect(await seen(other)).toMatchObject({ mayChange: false });
  expect(await seen(analyst)).toMatchObject({ mayChange: false });
  const removed = await other.browser.ask(DeleteMemberNote, { input: { id } });
  expect(removed.data!.deleteMemberNote.userErrors).toMatchObject([{ code: "NOT_YOURS" }]);
});
