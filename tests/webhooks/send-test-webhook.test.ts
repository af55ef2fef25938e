import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openHooks, sendWebhooks } from "./webhook-fixture.ts";

test("a test sends the example of an event, marked, whatever the filter says", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint } = await openHooks(program, { eventTypes: ["tier.changed"] });
  const { delivery } = await hooks.sendTest(endpoint.id, "purchase.recorded");
  await sendWebhooks(program);

  expect(receiver.received.map(({ json }) => json)).toEqual([delivery!.payload]);
  expect(receiver.received[0]!.json).toMatchObject({
    id: delivery!.messageId,
    type: "purchase.recorded",
    test: true,
    data: { memberId: expect.stringMatching(/^mem_/), points: 120 },
  });
});
