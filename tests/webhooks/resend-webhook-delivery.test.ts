import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openHooks } from "./webhook-fixture.ts";

test("a delivery is sent again under the same id, whether it arrived or was given up", async () => {
  const program = await openProgram();
  const { receiver, hooks, send } = await openHooks(program, { eventTypes: ["member.enrolled"] });
  await program.shop.enroll();
  await send();
  const [arrived] = await hooks.deliveries();
  const { delivery } = await hooks.resend(arrived!.id);
  expect(delivery).toMatchObject({ id: arrived!.id, status: "WAITING" });
  await send();
  receiver.answers(410);
  await hooks.resend(arrived!.id);
  await send();
  const [givenUp] = await hooks.deliveries({ status: "FAILED" });
  await hooks.update({ id: givenUp!.endpoint.id, enabled: true });
  await hooks.resend(givenUp!.id);
  await send();

  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual(Array(4).fill(arrived!.messageId));
  const [now] = await hooks.deliveries();
  expect(now!.status).toBe("DELIVERED");
  expect(now!.attempts.map(({ number, status }) => [number, status])).toEqual([
    [4, 200],
    [3, 410],
    [2, 200],
    [1, 200],
  ]);
});
