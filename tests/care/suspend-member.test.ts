import { beforeAll, expect, test } from "vitest";
import { keyHash, newKey } from "../../api/modules/access/access-key.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const NOBODY = { id: "mem_00000000000000000000000000" };

async function toldOf({ id }: { id: string }): Promise<string[]> {
  const { sql, uuid } = program;
  const events = await sql<{ type: string }>(`select type from events
    where member_id = '${uuid(id)}' and type in ('member.suspended', 'member.reactivated')
    order by id`);
  return events.map(({ type }) => type);
}

test("a suspended member's purchase earns nothing; after reactivation it does", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();

  expect(await admin.suspend(member)).toEqual({
    member: { id: member.id, status: "SUSPENDED" },
    userErrors: [],
  });
  expect((await shop.buy(member, "100000")).earned.points).toBe(0);
  expect(await admin.reactivate(member)).toEqual({
    member: { id: member.id, status: "ACTIVE" },
    userErrors: [],
  });
  expect((await shop.buy(member, "100000")).earned.points).toBe(10);
});

test("to do it again changes nothing and tells nobody", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.reactivate(member);
  await Promise.all(Array.from({ length: 5 }, () => admin.suspend(member)));
  await Promise.all(Array.from({ length: 5 }, () => admin.reactivate(member)));

  expect(await toldOf(member)).toEqual(["member.suspended", "member.reactivated"]);
});

test("who suspended whom is on record", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.suspend(member);

  expect(
    await sql(`select operation, actor_kind as actor from audit_records
      where member_id = '${uuid(member.id)}' and actor_kind = 'AUTOMATION'`),
  ).toEqual([{ operation: "suspendMember", actor: "AUTOMATION" }]);
});

test("a closed account is neither suspended nor reactivated", async () => {
  const { admin, shop, leavesNothing } = program;
  const member = await shop.enroll();
  await admin.close(member);

  for (const change of [() => admin.suspend(member), () => admin.reactivate(member)]) {
    expect(await leavesNothing(change)).toMatchObject({
      member: null,
      userErrors: [{ code: "MEMBER_CLOSED", field: ["input", "memberId"] }],
    });
  }
});

test("who is nobody, or another program's, is not found", async () => {
  const foreign = await (await openProgram()).shop.enroll();
  const { admin, leavesNothing } = program;

  for (const who of [NOBODY, foreign, { id: "cust-1" }]) {
    for (const change of [() => admin.suspend(who), () => admin.reactivate(who)]) {
      expect(await leavesNothing(change)).toMatchObject({
        member: null,
        userErrors: [{ code: "NOT_FOUND", field: ["input", "memberId"] }],
      });
    }
  }
});

test.each(["suspendMember", "reactivateMember", "closeMember", "eraseMember"])(
  "a key that may only read does not %s",
  async (mutation) => {
    const { shop, graphqlClient, sql, programId } = program;
    const { id } = await shop.enroll();
    const key = newKey("ADMIN");
    await sql(`insert into access_keys
        (id, program_id, kind, name, owner_id, key_hash, key_hint, scopes, created_at)
      values (gen_random_uuid(), '${programId}', 'ADMIN', 'Reader', gen_random_uuid(),
        decode('${keyHash(key).toString("hex")}', 'hex'), '', '{members:read}', now())`);
    const input = { memberId: id, ...(/^(close|erase)/.test(mutation) && { idempotencyKey: "1" }) };
    const type = mutation[0]!.toUpperCase() + mutation.slice(1);
    const text = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { userErrors {
      code } } }`;

    const { json } = await graphqlClient("admin", key).graphql(text, { input });

    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  },
);
