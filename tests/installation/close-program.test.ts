import { beforeAll, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { programsOf } from "./operator.ts";

let program: TestProgram;
let programs: ReturnType<typeof programsOf>;
beforeAll(async () => {
  program = await openProgram();
  programs = programsOf(program.operator);
});

const PROGRAM = "{ program { id } }";
const codeOf = async (client: GraphqlClient, query = PROGRAM) => {
  const { json } = await client.graphql(query);
  return json.errors?.[0].extensions.code ?? "answered";
};

test("what opens a closed program is refused by name, and nothing is deleted", async () => {
  const other = await openProgram();
  const member = await other.shop.enroll();
  const browser = await other.memberOf(member);
  const callers = [browser, other.visitor, other.shop, other.admin];
  for (const caller of callers) expect(await codeOf(caller)).toBe("answered");
  const rows = await countMembers(other);

  const { program: closed } = await programs.close(prgOf(other), " It moved. ");

  expect(closed).toEqual({ id: prgOf(other), status: "CLOSED" });
  for (const caller of callers) {
    await expect.poll(() => codeOf(caller), { timeout: 10_000 }).toBe("PROGRAM_CLOSED");
  }
  const { status, json } = await other.shop.in("vi").graphql(PROGRAM);
  expect(status).toBe(403);
  expect(json.errors[0].message).toContain("đã đóng");
  expect(await countMembers(other)).toEqual(rows);
  expect(await codeOf(program.shop)).toBe("answered");
});

test("a program is closed once, for the first reason", async () => {
  const { id } = await programs.made();
  const first = await programs.close(id, "It moved.", "close once");
  const again = await programs.close(id, "It moved.", "close once");
  const other = await programs.close(id, "Another reason");

  expect([first.replayed, again.replayed]).toEqual([false, true]);
  expect(again.program).toEqual({ id, status: "CLOSED" });
  expect(other.userErrors).toMatchObject([{ code: "PROGRAM_CLOSED", field: ["input", "id"] }]);
  const [stored] = await program.sql<{ reason: string }>(
    `select close_reason as reason from programs where id = '${program.uuid(id)}'`,
  );
  expect(stored!.reason).toBe("It moved.");
});

test("no scheduled task runs in a closed program", async () => {
  const open = await openProgram();
  const closed = await openProgram();
  const due = async ({ shop, admin, clock }: TestProgram) => {
    const member = await shop.enroll();
    await admin.givePoints(member, 100, { expiresAt: clock.tomorrow() });
    clock.advance("P3D");
    return member;
  };
  await Promise.all([due(open), due(closed)]);
  await programs.close(prgOf(closed));
  await runTask(program, "settle-due-wallets");

  const expired = async ({ programId }: TestProgram) =>
    (
      await program.sql<{ count: string }>(
        `select count(*) from entries where program_id = '${programId}' and kind = 'EXPIRE'`,
      )
    )[0]!.count;
  expect([await expired(open), await expired(closed)]).toEqual(["1", "0"]);
});

test("the list shows what is open and what is closed, newest first, in pages", async () => {
  const made: string[] = [];
  for (let count = 0; count < 3; count++) made.push((await programs.made()).id);
  await programs.close(made[1]!);

  const first = await programs.list({ first: 2 });
  const next = await programs.list({ first: 1, after: first.pageInfo.endCursor! });
  const shown = [...first.nodes, ...next.nodes].map(({ id, status }) => ({ id, status }));
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3);
  const { nodes } = await programs.list({ first: 100 });
  expect(nodes.find(({ id }) => id === made[1])).toMatchObject({ status: "CLOSED" });
  expect(nodes.find(({ id }) => id === made[2])).toMatchObject({ status: "OPEN", sandboxOf: null });
});

function countMembers({ programId }: TestProgram) {
  return program.sql(`select count(*) from members where program_id = '${programId}'`);
}

function prgOf({ programId }: TestProgram): string {
  return encodeId("prg", programId);
}
