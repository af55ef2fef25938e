import { expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import { openHooks, webhooksOf } from "./webhook-fixture.ts";

const URL_OK = "https://shop.example/hooks";

test("a field that an update leaves out stays as it is", async () => {
  const program = await openProgram();
  const hooks = webhooksOf(program.admin);
  const { id } = await hooks.add({ url: URL_OK, description: "CRM", eventTypes: ["tier.changed"] });

  const { endpoint } = await hooks.update({ id, description: "ERP" });
  expect(endpoint).toMatchObject({
    url: URL_OK,
    description: "ERP",
    eventTypes: ["tier.changed"],
    enabled: true,
  });
  expect((await hooks.update({ id, eventTypes: [] })).endpoint!.eventTypes).toEqual([]);
});

test("a disabled endpoint gets no new events; queued deliveries wait", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint, send } = await openHooks(program);
  const { id } = endpoint;
  await program.shop.enroll();
  await deliverEvents(program);
  const { endpoint: disabled } = await hooks.update({ id, enabled: false });
  await program.shop.enroll();
  await send();

  expect(disabled).toMatchObject({ enabled: false, disabledReason: "STAFF" });
  expect(receiver.received).toEqual([]);
  await hooks.update({ id, enabled: true });
  await send();
  expect(receiver.received.map(({ json }) => json.type).sort()).toEqual([
    "member.enrolled",
    "tier.changed",
  ]);
});
