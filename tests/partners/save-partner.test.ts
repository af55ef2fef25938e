import { beforeAll, expect, test } from "vitest";
import { AccessKeys, Partners, SavePartner } from "../../client/admin.ts";
import type { SavePartnerInput } from "../../client/admin.ts";
import { keysOf } from "../access/key-administration.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const save = async (input: SavePartnerInput) =>
  (await program.admin.ask(SavePartner, { input })).savePartner;
const saved = async (input: Partial<SavePartnerInput> = {}) => {
  const { partner, userErrors } = await save({ name: unique("Books"), ...input });
  if (!partner) throw new Error(JSON.stringify(userErrors));
  return partner;
};
const codes = (userErrors: readonly { code: string; field: readonly string[] }[]) =>
  userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`);

test("a partner that was added has a key of its own at once", async () => {
  const { id, name } = await saved({ name: "Nhà sách Cá Chép", source: "ca-chep" });
  const { secret } = await keysOf(program.admin).made({
    kind: "PARTNER",
    scopes: [],
    partnerId: id,
  });

  const { json } = await program
    .graphqlClient("partner", secret)
    .graphql("{ partner { id name program { name } } }");
  expect(json.data.partner).toEqual({ id, name, program: { name: "Tea shop" } });
  const { accessKeys } = await program.admin.ask(AccessKeys, { first: 1 });
  expect(accessKeys.nodes[0]!.partner).toEqual({ id, name });
});

test("the keys of an archived partner open nothing", async () => {
  const partner = await saved();
  const { id } = partner;
  const { secret } = await keysOf(program.admin).made({
    kind: "PARTNER",
    scopes: [],
    partnerId: id,
  });
  const { version } = partner;
  await save({ id, version, name: partner.name, status: "ARCHIVED" });

  const status = async () =>
    (await program.graphqlClient("partner", secret).graphql("{ partner { id } }")).status;
  await expect.poll(status, { timeout: 10_000 }).toBe(401);
});

test("partners are found by a part of their name, newest first, in pages", async () => {
  const names = ["Quán Ốc Đào", "Quán ốc Thảo", "Tiệm hoa"];
  for (const name of names) await saved({ name });

  const { partners } = await program.admin.ask(Partners, { search: "quan oc" });
  expect(partners.nodes.map(({ name }) => name).sort()).toEqual(names.slice(0, 2).sort());
  const first = (await program.admin.ask(Partners, { first: 1, search: "quan oc" })).partners;
  const after = first.pageInfo.endCursor!;
  const next = (await program.admin.ask(Partners, { first: 1, search: "quan oc", after })).partners;
  expect(new Set([...first.nodes, ...next.nodes].map(({ id }) => id)).size).toBe(2);
  expect([first.totalCount, next.pageInfo.hasNextPage]).toEqual([2, false]);
});

test("two partners have neither one name nor one source", async () => {
  await saved({ name: "Sách", source: "books" });
  const { userErrors } = await save({ name: "SÁCH", source: "books" });
  expect(codes(userErrors)).toEqual(["PARTNER_TAKEN name", "PARTNER_TAKEN source"]);
});

test("two who add one name at once add one partner", async () => {
  const name = unique("At once");
  const both = await Promise.all([1, 2].map(() => save({ name })));
  expect(both.map(({ userErrors }) => codes(userErrors).join()).sort()).toEqual([
    "",
    "PARTNER_TAKEN name",
  ]);
});

test("who edits an older version is told so", async () => {
  const { id, name, version } = await saved();
  expect((await save({ id, version, name: `${name}!` })).partner).toMatchObject({ version: 2 });
  expect(codes((await save({ id, version, name })).userErrors)).toEqual([
    "EDITED_MEANWHILE version",
  ]);
});

test("what is left out stays", async () => {
  const { id, name, version } = await saved({ source: "stays" });
  await save({ id, version, name: `${name} & co` });
  const { json } = await program.admin.graphql("{ partners { nodes { id source } } }");
  const found = json.data.partners.nodes.find((it: { id: string }) => it.id === id);
  expect(found.source).toBe("stays");
});
