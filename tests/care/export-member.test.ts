import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

test("an export has what the member said, bought, earned and agreed to", async () => {
  const { admin, shop } = program;
  const consent = { purpose: "marketing", channel: "email", granted: true, source: "checkout" };
  const member = await shop.enroll({
    givenName: "Lan",
    email: "lan@tea.example",
    consents: [consent],
  });
  await shop.enroll({ givenName: "Zuleika" });
  const { purchase } = await shop.buy(member, "100000");

  const everything = await admin.export(member);

  expect(everything).toMatchObject({
    members: [{ memberNumber: member.memberNumber, status: "ACTIVE" }],
    memberProfiles: [{ givenName: "Lan", email: "lan@tea.example" }],
    consents: [consent],
    purchases: [{ externalId: purchase.externalId, totalMinor: 100000, points: 30 }],
    wallets: [{ available: 30 }],
    entries: [{ kind: "EARN", points: 30 }],
    lots: [{ issued: 30 }],
    coupons: [],
  });
  expect(JSON.stringify(everything)).not.toContain("Zuleika");
});

test("an export leaves out no table that belongs to members", async () => {
  const { admin, shop, sql } = program;
  const tables = await sql<{ name: string }>(`select c.relname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where a.attname = 'member_id'`);

  const everything = (await admin.export(await shop.enroll()))!;

  expect(Object.keys(everything).sort()).toEqual(
    ["members", ...tables.map(({ name }) => camelCase(name))].sort(),
  );
});

test("who is nobody, or another program's, has nothing to export", async () => {
  const foreign = await (await openProgram()).shop.enroll();

  for (const who of [foreign, { id: "mem_00000000000000000000000000" }, { id: "cust-1" }]) {
    expect(await program.admin.export(who)).toBeNull();
  }
});

test("a shop's key and a member's token export nothing", async () => {
  const { shop, graphqlClient, keys, memberOf } = program;
  const member = await shop.enroll();
  const query = `{ exportMember(memberId: "${member.id}") }`;

  expect((await graphqlClient("admin", keys.shop).graphql(query)).status).toBe(401);
  expect((await (await memberOf(member)).graphql(query)).json.errors[0].extensions.code).toBe(
    "GRAPHQL_VALIDATION_FAILED",
  );
});
