import { beforeAll, expect, test } from "vitest";
import { addPartner } from "../catalog/partner-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";
import { ownKeysOf } from "./partner-keys.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

/** Another partner, and its keys in its own hands. */
async function withKeys() {
  const partner = await addPartner(program);
  return { partner, keys: ownKeysOf(partner.client) };
}

const basic = (password: string, name = "feed") =>
  `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;

const read = (authorization: string) =>
  fetch(`${program.fixture.url}/partner/feed`, { headers: { authorization } });

/** Keys that ended are remembered by the server for some seconds. */
const forgotten = () => new Promise((resolve) => setTimeout(resolve, 4_200));

test("a feed token reads the feed of its partner, and opens nothing else", async () => {
  const { partner, keys } = await withKeys();
  const { secret, kind } = await keys.token();
  expect([kind, secret.slice(0, 3)]).toEqual(["FEED", "ft_"]);

  expect((await read(basic(secret))).status).toBe(200);
  expect(await (await read(basic(secret, partner.id))).text()).toBe(
    await (await read(`Bearer ${partner.secret}`)).text(),
  );
  expect((await read(`Bearer ${secret}`)).status).toBe(401);
  for (const api of ["partner", "storefront", "admin"] as const) {
    const { status } = await program.graphqlClient(api, secret).graphql("{ __typename }");
    expect(status, api).toBe(401);
  }
});

test("the feed takes no key as a password", async () => {
  const { partner } = await withKeys();
  expect((await read(basic(partner.secret))).status).toBe(401);
  expect((await read(basic(program.keys.admin))).status).toBe(401);
  expect((await read(basic("ft_unknown"))).status).toBe(401);
  expect((await read("Basic %%%")).status).toBe(401);
});

test("a token is shown once, and said when it was last used", async () => {
  const { keys } = await withKeys();
  const { key, secret } = await keys.createToken({ title: "Import", idempotencyKey: "once" });
  const again = await keys.createToken({ title: "Import", idempotencyKey: "once" });
  expect(again).toMatchObject({ replayed: true, secret: null, key: { id: key!.id } });

  await read(basic(secret!));
  await expect
    .poll(async () => (await keys.list()).nodes.find(({ id }) => id === key!.id)?.lastUsedAt)
    .toEqual(expect.any(String));
  expect(JSON.stringify(await keys.list())).not.toContain(secret);
  const hash = `encode(sha256('${secret}'), 'hex')`;
  const stored = await program.sql(`select kind from access_keys where
    encode(key_hash, 'hex') = ${hash} and key_hint = '${secret!.slice(0, 9)}…'`);
  expect(stored).toEqual([{ kind: "FEED" }]);
});

test("whoever made it, the partner and the program both end a token", async () => {
  const { partner, keys } = await withKeys();
  const ofProgram = keysOf(program.admin);
  const [mine, theirs] = [
    await keys.token(),
    await ofProgram.made({ kind: "FEED", title: "Made here", scopes: [], partnerId: partner.id }),
  ];
  expect((await read(basic(mine.secret))).status).toBe(200);
  expect((await read(basic(theirs.secret))).status).toBe(200);

  expect((await ofProgram.revoke(mine.id)).userErrors).toEqual([]);
  expect((await keys.revoke(theirs.id)).userErrors).toEqual([]);
  await forgotten();
  expect((await read(basic(mine.secret))).status).toBe(401);
  expect((await read(basic(theirs.secret))).status).toBe(401);
});

test("who made and ended a token is in the audit log", async () => {
  const { partner, keys } = await withKeys();
  const { id } = await keys.token();
  await keys.revoke(id);
  const query = `query ($id: ID!) { auditRecords(where: { recordId: $id, actorKinds: [PARTNER] }) {
    nodes { operation subjectId actor { kind name } } } }`;
  const { nodes } = (await program.admin.graphql(query, { id })).json.data.auditRecords;
  const { nodes: own } = await keys.list();
  const name = own.find(({ kind }) => kind === "PARTNER")!.title;
  expect(own).toHaveLength(2);
  expect(nodes).toEqual(
    ["revokeAccessKey", "createFeedToken"].map((operation) => ({
      operation,
      subjectId: id,
      actor: { kind: "PARTNER", name },
    })),
  );
  expect(partner.id).toMatch(/^ptn_/);
});

test("a partner has 20 tokens at most, and takes no room from others", async () => {
  const { partner, keys } = await withKeys();
  for (let made = 0; made < 20; made++) await keys.token();
  expect((await keys.createToken()).userErrors).toMatchObject([{ code: "TOO_MANY_KEYS" }]);
  const again = { kind: "FEED" as const, scopes: [], partnerId: partner.id };
  const { userErrors } = await keysOf(program.admin).create(again);
  expect(userErrors).toMatchObject([{ code: "TOO_MANY_KEYS" }]);

  const { keys: others } = await withKeys();
  expect((await others.createToken()).userErrors).toEqual([]);
  const { nodes } = await keys.list();
  await keys.revoke(nodes.find(({ kind }) => kind === "FEED")!.id);
  expect((await keys.createToken()).userErrors).toEqual([]);
});

test("a partner rotates its key and its tokens, and both work for a while", async () => {
  const { partner, keys } = await withKeys();
  const { nodes } = await keys.list();
  const { secret, key } = await keys.rotate({ id: nodes[0]!.id, overlap: "P1D" });
  const next = program.graphqlClient("partner", secret);
  for (const client of [partner.client, next]) {
    const { json } = await client.graphql("{ partner { id } }");
    expect(json.data.partner.id).toBe(partner.id);
  }
  const token = await keys.token();
  const rotated = await ownKeysOf(next).rotate({ id: token.id, overlap: "PT0S" });
  expect(rotated.secret).toMatch(/^ft_/);
  await forgotten();
  expect((await read(basic(token.secret))).status).toBe(401);
  expect((await read(basic(rotated.secret!))).status).toBe(200);
  expect(key!.id).not.toBe(nodes[0]!.id);
});

test("a key makes none of another that may do more", async () => {
  const { partner, keys } = await withKeys();
  const scopes = ["keys:read", "keys:write"];
  const narrow = await keysOf(program.admin).made({
    kind: "PARTNER",
    scopes,
    partnerId: partner.id,
  });
  const own = ownKeysOf(program.graphqlClient("partner", narrow.secret));
  const { nodes } = await own.list();
  const wide = nodes.find(({ id }) => id !== narrow.id)!;
  const { userErrors } = await own.rotate({ id: wide.id, overlap: "P1D" });
  expect(userErrors.map(({ code, field }) => [code, field.join()])).toEqual(
    wide.scopes
      .filter((scope) => !scopes.includes(scope))
      .map(() => ["SCOPE_NOT_HELD", "input,id"]),
  );
  expect((await own.rotate({ id: narrow.id, overlap: "P1D" })).userErrors).toEqual([]);
  expect((await keys.list()).totalCount).toBe(3);
});

test("a partner sees and ends nothing of another partner's, nor of the program's", async () => {
  const { keys } = await withKeys();
  const { keys: others } = await withKeys();
  const theirs = await others.token();
  const ofProgram = await keysOf(program.admin).made();
  expect((await keys.list()).nodes.map(({ id }) => id)).not.toContain(theirs.id);
  for (const id of [theirs.id, ofProgram.id]) {
    const refused = [
      (await keys.revoke(id)).userErrors,
      (await keys.rotate({ id, overlap: "P1D" })).userErrors,
    ];
    const missing = [
      (await keys.revoke("key_01h455vb4pex5vsknk084sn02q")).userErrors,
      (await keys.rotate({ id: "key_01h455vb4pex5vsknk084sn02q", overlap: "P1D" })).userErrors,
    ];
    expect(refused).toEqual(missing);
  }
  expect((await read(basic(theirs.secret))).status).toBe(200);
});

test("a token of an archived partner opens nothing, and one that expired neither", async () => {
  const { keys } = await withKeys();
  const soon = new Date(Date.now() + 1_500).toISOString();
  const { secret } = await keys.token({ expiresAt: soon });
  expect((await read(basic(secret))).status).toBe(200);
  await expect.poll(async () => (await read(basic(secret))).status, { timeout: 8_000 }).toBe(401);

  const { partner, keys: others } = await withKeys();
  const { secret: theirs } = await others.token();
  const saved = `update partners set status = 'ARCHIVED' where id = '${program.uuid(partner.id)}'`;
  await program.sql(saved);
  expect((await read(basic(theirs))).status).toBe(401);
});
