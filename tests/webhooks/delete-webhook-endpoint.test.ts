import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openHooks } from "./webhook-fixture.ts";

test("deleting an endpoint cancels its deliveries, which can still be read", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint, send } = await openHooks(program);
  receiver.otherwise(500);
  await program.shop.enroll();
  await send();
  expect((await hooks.remove(endpoint.id)).userErrors).toEqual([]);
  program.clock.advance("P1D");
  await program.shop.enroll();
  await send();

  expect(receiver.received).toHaveLength(2);
  expect(await hooks.endpoints()).toEqual([]);
  const deliveries = await hooks.deliveries({ endpointId: endpoint.id });
  expect(deliveries.map(({ status }) => status)).toEqual(["FAILED", "FAILED"]);
  expect(deliveries[0]!.endpoint.url).toBe(receiver.url);
  expect(await hooks.resend(deliveries[0]!.id)).toMatchObject({
    userErrors: [{ code: "ENDPOINT_DISABLED" }],
  });
});
