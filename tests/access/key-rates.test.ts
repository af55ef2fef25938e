import { expect, test } from "vitest";
import { ratesOf } from "../../api/engine/endpoints.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";

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
