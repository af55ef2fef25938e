import { beforeAll, expect, test } from "vitest";
import { AccessKeyScopes } from "../../client/admin.ts";
import type { AccessKeyKind } from "../../client/admin.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";
import { addKey } from "./key-ring.ts";

let program: TestProgram;
let keys: ReturnType<typeof keysOf>;
beforeAll(async () => {
  program = await openProgram();
  keys = keysOf(program.admin);
});

/** What a query with a key is answered: a code, or that it is. */
async function answer(api: "storefront" | "admin", key: string, query = "{ program { id } }") {
  const { json } = await program.graphqlClient(api, key).graphql(query);
  return json.errors?.[0].extensions.code ?? "answered";
}

test("a new key works at once, for what its scopes allow", async () => {
  const { secret, start } = await keys.made({ scopes: ["members:read"] });

  expect(start).toBe(`${secret.slice(0, 9)}…`);
  expect(await answer("storefront", secret)).toBe("answered");
  const lookUp = `{ member(by: { externalId: "nobody" }) { id } }`;
  expect(await answer("storefront", secret, lookUp)).toBe("answered");
  const token = `mutation { createMemberToken(input: { member: { id: "x" } }) { token } }`;
  expect(await answer("storefront", secret, token)).toBe("FORBIDDEN");
  expect(await answer("admin", secret)).toBe("UNAUTHENTICATED");
});

test("a repeat answers the same key without its secret, and makes no second one", async () => {
  const { totalCount } = await keys.list();
  const first = await keys.create({ idempotencyKey: "one" });
  const again = await keys.create({ idempotencyKey: "one" });

  expect(first).toMatchObject({ replayed: false, secret: expect.stringMatching(/^sk_.{43}$/) });
  expect(again).toMatchObject({ replayed: true, key: { id: first.key!.id }, secret: null });
  expect((await keys.list()).totalCount).toBe(totalCount + 1);
});

test("a publishable key works on the pages it names, and on no other", async () => {
  const { secret } = await keys.made({
    kind: "PUBLISHABLE",
    title: "Website",
    scopes: [],
    origins: ["https://shop.example"],
  });
  const from = async (origin: string) =>
    (
      await program
        .graphqlClient("storefront", secret)
        .graphql("{ program { id } }", {}, { origin })
    ).json.errors?.[0].extensions.code ?? "answered";

  expect(await from("https://shop.example")).toBe("answered");
  expect(await from("https://other.example")).toBe("FORBIDDEN");
});

test("a key of each kind may be given scopes, no more than the caller has", async () => {
  const scopesOf = async (kind: AccessKeyKind, by: Pick<AdminClient, "ask"> = program.admin) =>
    (await by.ask(AccessKeyScopes, { kind })).accessKeyScopes;
  const { secret } = await keys.made({ kind: "ADMIN", scopes: ["keys:read", "keys:write"] });
  const narrow = program.graphqlClient("admin", secret);

  expect(await scopesOf("SECRET")).toContain("purchases:write");
  expect(await scopesOf("SECRET", narrow)).toEqual(await scopesOf("SECRET"));
  expect(await scopesOf("ADMIN")).toContain("staff:write");
  expect(await scopesOf("ADMIN", narrow)).toEqual(["keys:read", "keys:write"]);
  expect(await scopesOf("PUBLISHABLE")).toEqual([]);
  expect(await scopesOf("PARTNER", narrow)).toEqual(await scopesOf("PARTNER"));
  expect(await scopesOf("PARTNER")).toContain("catalog:write");
  expect(await scopesOf("FEED")).toEqual([]);
});

test("a partner's key belongs to its partner", async () => {
  const { id } = (await keys.made({ kind: "PARTNER", scopes: [], partnerId: await partner() }))!;
  const { nodes } = await keys.list();

  expect(nodes.find((key) => key.id === id)).toMatchObject({
    kind: "PARTNER",
    scopes: [],
    partner: { name: expect.any(String) },
  });
});

async function partner(): Promise<string> {
  const client = program.graphqlClient("partner", program.keys.partner);
  const { json } = await client.graphql("{ partner { id } }");
  return json.data.partner.id;
}

test("a key gives no scope of the admin API that it does not have", async () => {
  const own = await addKey(program, { kind: "ADMIN", scopes: ["keys:write", "members:read"] });
  const limited = keysOf(program.admin.withKey(own));

  const refused = await limited.create({ kind: "ADMIN", scopes: ["members:read", "points:write"] });
  expect(refused.userErrors).toMatchObject([
    { code: "SCOPE_NOT_HELD", field: ["input", "scopes", "1"] },
  ]);
  const given = await limited.create({ kind: "ADMIN", scopes: ["members:read"] });
  expect(given.userErrors).toEqual([]);
});

test("everything that is wrong is answered at once, each at its field", async () => {
  const { userErrors } = await keys.create({
    title: " ",
    scopes: ["members:fly"],
    origins: ["https://shop.example/path"],
    expiresAt: "2020-01-01T00:00:00Z",
    partnerId: "ptn_01h455vb4pex5vsknk084sn02q",
  });

  expect(userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`)).toEqual([
    "INVALID title",
    "INVALID scopes.0",
    "INVALID origins",
    "INVALID expiresAt",
    "INVALID partnerId",
  ]);
});

test("lists show when a key was last used, newest keys first", async () => {
  const { id, secret } = await keys.made();
  expect((await keys.list({ first: 1 })).nodes).toMatchObject([{ id, lastUsedAt: null }]);

  await answer("storefront", secret);
  await expect
    .poll(async () => (await keys.list({ first: 1 })).nodes[0]!.lastUsedAt, { timeout: 20_000 })
    .not.toBeNull();
  expect((await keys.list({ first: 1 })).nodes).toMatchObject([{ id, revokedAt: null }]);
});

test("a list is paged by cursor and by offset", async () => {
  for (let made = 0; made < 3; made++) await keys.made();
  const whole = (await keys.list({ first: 100 })).nodes.map(({ id }) => id);
  const { nodes, pageInfo } = await keys.list({ first: 2 });
  const next = await keys.list({ first: 2, after: pageInfo.endCursor! });

  expect(nodes.map(({ id }) => id)).toEqual(whole.slice(0, 2));
  expect(next.nodes.map(({ id }) => id)).toEqual(whole.slice(2, 4));
  const skipped = await keys.list({ first: 2, offset: 2 });
  expect(skipped.nodes.map(({ id }) => id)).toEqual(whole.slice(2, 4));
});
