import { expect, test } from "vitest";
import { ratesOf } from "../../api/engine/endpoints.ts";
import { encodeId } from "../../api/values/id.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";

test("a key may ask for as much a second as is set; a key of browsers may not", async () => {
  const { fixture, keys, shop } = await openProgram();
  const token = await shop.token(await shop.enroll());
  const limits = { rateOf: ratesOf(100) };
  const { url: server } = await fixture.serve({}, {}, limits);
  const at = { server, audience: "storefront" as const };
  const [backend, browser] = [keys.shop, token].map(
    (credential) => new GraphqlClient({ ...at, credential }),
  );

  const { json } = await backend!.graphql("{ program { name } }");
  const ofBrowser = await browser!.graphql("{ program { name } }");

  expect(json.extensions.cost).toMatchObject({ restoreRate: 100, maximum: 2_000 });
  expect(ofBrowser.json.extensions.cost).toMatchObject({ restoreRate: 2_000, maximum: 20_000 });
});

test("a key's rate holds for what it asks over plain HTTP, and for nobody else's", async () => {
  const program = await openProgram();
  const partnerId = encodeId("ptn", program.partnerIds.cinema!);
  const made = (costPerSecond?: number) =>
    keysOf(program.admin).made({
      kind: "PARTNER",
      scopes: ["catalog:read"],
      partnerId,
      ...(costPerSecond && { costPerSecond }),
    });
  const [slow, free] = [await made(1), await made()];
  const { url } = program.fixture;
  const feed = ({ secret }: { secret: string }) =>
    fetch(`${url}/partner/feed`, { headers: { authorization: `Bearer ${secret}` } });

  for (let n = 0; n < 20; n++) expect((await feed(slow)).status).toBe(200);
  const refused = await feed(slow);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  for (let n = 0; n < 22; n++) expect((await feed(free)).status).toBe(200);
});
