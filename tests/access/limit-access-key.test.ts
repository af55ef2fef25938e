import { beforeAll, expect, test } from "vitest";
import { ratesOf } from "../../api/engine/endpoints.ts";
import { addressesIn, isAddressRange } from "../../api/network/address-ranges.ts";
import { addPartner } from "../catalog/partner-fixture.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";
import { ownKeysOf } from "./partner-keys.ts";

let program: TestProgram;
let keys: ReturnType<typeof keysOf>;
beforeAll(async () => {
  program = await openProgram();
  keys = keysOf(program.admin);
});

const HERE = ["127.0.0.0/8", "::1"];
const ELSEWHERE = ["203.0.113.0/24", "2001:db8::/32"];

/** What was said of a key is remembered by the server for some seconds. */
const forgotten = () => new Promise((resolve) => setTimeout(resolve, 4_200));

const ask = async (api: "storefront" | "admin" | "partner", secret: string) => {
  const client = program.graphqlClient(api, secret);
  const { status, json } = await client.graphql("{ __typename }", {}, { "accept-language": "en" });
  return [status, json.errors?.[0].extensions.code ?? null, json.errors?.[0].message ?? null];
};

const REFUSED = [403, "FORBIDDEN", expect.stringMatching(/can't be used from the address .*127/)];
const ANSWERED = [200, null, null];

test("a key of each kind is used from its addresses, and from nowhere else", async () => {
  const { id: partnerId } = await addPartner(program);
  for (const [api, more] of [
    ["storefront", { kind: "SECRET", scopes: ["members:read"] }],
    ["admin", { kind: "ADMIN", scopes: ["members:read"] }],
    ["partner", { kind: "PARTNER", scopes: ["catalog:read"], partnerId }],
  ] as const) {
    const [here, elsewhere] = [
      await keys.made({ ...more, scopes: [...more.scopes], allowedAddresses: HERE }),
      await keys.made({ ...more, scopes: [...more.scopes], allowedAddresses: ELSEWHERE }),
    ];
    expect(await ask(api, here.secret), api).toEqual(ANSWERED);
    expect(await ask(api, elsewhere.secret), api).toEqual(REFUSED);
  }
});

test("routes and feed tokens ask for the address, too; a refused key was not used", async () => {
  const partner = await addPartner(program);
  const title = "Import";
  const token = await keys.made({
    kind: "FEED",
    title,
    scopes: [],
    partnerId: partner.id,
    allowedAddresses: ELSEWHERE,
  });
  const basic = `Basic ${Buffer.from(`feed:${token.secret}`).toString("base64")}`;
  const feed = await fetch(`${program.fixture.url}/partner/feed`, {
    headers: { authorization: basic },
  });
  expect(feed.status).toBe(403);
  const codes = await fetch(`${program.fixture.url}/partner/codes?item=x`, {
    method: "POST",
    body: "CODE",
    headers: {
      authorization: `Bearer ${
        (
          await keys.made({
            kind: "PARTNER",
            scopes: ["catalog:write"],
            partnerId: partner.id,
            allowedAddresses: ELSEWHERE,
          })
        ).secret
      }`,
    },
  });
  expect(codes.status).toBe(403);
  const { nodes } = await ownKeysOf(partner.client).list();
  expect(nodes.find(({ id }) => id === token.id)).toMatchObject({
    lastUsedAt: null,
    allowedAddresses: ELSEWHERE,
  });
});

test("limits are changed and ended within five seconds, and outlast a rotation", async () => {
  const { id, secret } = await keys.made();
  expect(await ask("storefront", secret)).toEqual(ANSWERED);
  const limits = { allowedAddresses: ELSEWHERE, costPerSecond: 40 };
  expect((await keys.limit({ id, ...limits })).key).toMatchObject(limits);
  await forgotten();
  expect(await ask("storefront", secret)).toEqual(REFUSED);

  const { key, secret: next } = await keys.rotate({ id, overlap: "P1D" });
  expect(await ask("storefront", next!)).toEqual(REFUSED);
  expect((await keys.limit({ id })).userErrors).toMatchObject([{ code: "ENDED" }]);
  const free = await keys.limit({ id: key!.id });
  expect(free.key).toMatchObject({ allowedAddresses: [], costPerSecond: null });
  await forgotten();
  expect(await ask("storefront", next!)).toEqual(ANSWERED);
});

test("behind a proxy, the address that the proxy saw counts", async () => {
  const { secret } = await keys.made({ allowedAddresses: ELSEWHERE });
  const addressOf = (request: { headers: Record<string, unknown> }) =>
    String(request.headers["x-forwarded-for"]);
  const { url: server } = await program.fixture.serve({}, { addressOf });
  const client = new GraphqlClient({ server, audience: "storefront", credential: secret });
  const from = async (address: string) =>
    (await client.graphql("{ __typename }", {}, { "x-forwarded-for": address })).status;

  expect(await from("203.0.113.7")).toBe(200);
  expect(await from("::ffff:203.0.113.7")).toBe(200);
  expect(await from("2001:db8:7::1")).toBe(200);
  expect(await from("198.51.100.7")).toBe(403);
  expect(await from("unknown")).toBe(403);
});

test("a key may ask for as much a second as is set, and no more than the server allows", () => {
  const rateOf = ratesOf(100);
  const key = { kind: "BACKEND", programId: "p", credentialId: "c", ownerId: "o" } as const;
  const rate = (costPerSecond: number | null) =>
    rateOf({ ...key, scopes: new Set(), costPerSecond }).restoreRate;
  expect([rate(null), rate(20), rate(500)]).toEqual([100, 20, 100]);
});

test("the answers of a limited key say its rate", async () => {
  const { secret } = await keys.made({ costPerSecond: 20 });
  const { url: server } = await program.fixture.serve({}, {}, { rateOf: ratesOf(100) });
  const client = new GraphqlClient({ server, audience: "storefront", credential: secret });
  const { json } = await client.graphql("{ program { name } }");
  expect(json.extensions.cost).toMatchObject({ restoreRate: 20, maximum: 2_000 });
});

test("addresses and ranges of both kinds are told from what is none", () => {
  const good = ["203.0.113.7", "10.0.0.0/8", "0.0.0.0/0", "2001:db8::1", "::/0", "fe80::/10"];
  const bad = ["", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/08", "::1/129", "fe80::1%eth0"];
  const worse = ["10.0.0.0/8/8", "shop.example", "10.0.0.1-10.0.0.9", " 10.0.0.1", "*"];
  expect(good.filter(isAddressRange)).toEqual(good);
  expect([...bad, ...worse].filter(isAddressRange)).toEqual([]);

  const isIn = addressesIn(["10.0.0.0/8", "192.0.2.1", "2001:db8::/32"]);
  const inside = ["10.255.0.1", "192.0.2.1", "::ffff:10.1.1.1", "2001:db8:ffff::1"];
  expect(inside.filter(isIn)).toEqual(inside);
  expect(["11.0.0.1", "192.0.2.2", "::ffff:11.1.1.1", "2001:db9::1", "", "x"].filter(isIn)).toEqual(
    [],
  );
});
