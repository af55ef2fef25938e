import { expect, test } from "vitest";
import { WebhookDeliveryList, WebhookEndpoints } from "../../client/admin.ts";
import type { WebhookDeliveryListQueryVariables } from "../../client/admin.ts";
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

test("deliveries are found by filters, paged by number and counted; endpoints too", async () => {
  const program = await openProgram();
  const { hooks, endpoint } = await openHooks(program);
  for (const eventType of ["points.earned", "member.enrolled", "points.earned"]) {
    await hooks.sendTest(endpoint.id, eventType);
    program.clock.advance("PT1M");
  }
  const found = async (variables: WebhookDeliveryListQueryVariables) => {
    const { webhookDeliveries } = await program.admin.ask(WebhookDeliveryList, variables);
    const { totalCount, nodes } = webhookDeliveries;
    return [totalCount, ...nodes.map(({ eventType }) => eventType)];
  };

  expect(await found({ first: 2, offset: 1 })).toEqual([3, "member.enrolled", "points.earned"]);
  expect(await found({ where: { eventTypes: ["member.enrolled"] } })).toEqual([
    1,
    "member.enrolled",
  ]);
  expect(await found({ where: { endpointIds: [endpoint.id], statuses: ["WAITING"] } })).toEqual([
    3,
    "points.earned",
    "member.enrolled",
    "points.earned",
  ]);
  expect(await found({ where: { endpointIds: ["whe_none"] } })).toEqual([0]);
  expect(await found({ where: { statuses: ["FAILED"] } })).toEqual([0]);
  const { webhookEndpoints } = await program.admin.ask(WebhookEndpoints, { offset: 1 });
  expect(webhookEndpoints).toMatchObject({ totalCount: 1, nodes: [] });
});
