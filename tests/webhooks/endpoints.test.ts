import { expect, test } from "vitest";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { openHooks, sendWebhooks, webhooksOf } from "./webhook-fixture.ts";

const URL_OK = "https://shop.example/hooks";

test("a secret is shown once, and stands nowhere in the database", async () => {
  const program = await openProgram();
  const hooks = webhooksOf(program.admin);
  const { id, secret } = await hooks.add({ url: URL_OK, description: "CRM" });
  const { secret: second } = await hooks.rotate({ id });

  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(second).toMatch(/^whsec_/);
  const everything = Object.values(await dump(program.fixture.database.superuserUrl)).join("\n");
  for (const shown of [secret, second!]) {
    const bytes = Buffer.from(shown.slice("whsec_".length), "base64");
    expect(everything).not.toContain(shown.slice("whsec_".length));
    expect(everything).not.toContain(bytes.toString("hex"));
  }
});

test("with another encryption key nothing is sent, and the log says what to do", async () => {
  const program = await openProgram();
  const { receiver, hooks, send } = await openHooks(program);
  await program.sql(`update webhook_endpoints set secret = decode(repeat('ab', 60), 'hex')
    where program_id = '${program.programId}'`);
  await program.shop.enroll();
  await send();

  expect(receiver.received).toEqual([]);
  const [delivery] = await hooks.deliveries();
  expect(delivery!.attempts[0]!.error).toMatch(/Rotate the secret/);
});

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

test("an endpoint gets no events from before it was created", async () => {
  const program = await openProgram();
  await program.shop.enroll();
  program.clock.advance("PT1S");
  const { receiver, send } = await openHooks(program, { eventTypes: ["member.enrolled"] });
  const mai = await program.shop.enroll();
  await send();

  expect(receiver.received.map(({ json }) => json.data.memberId)).toEqual([mai.id]);
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

test("of 25 endpoints added at once there is room for 20", async () => {
  const program = await openProgram();
  const hooks = webhooksOf(program.admin);
  const added = await Promise.all(Array.from({ length: 25 }, () => hooks.create({ url: URL_OK })));

  const codes = added.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array(5).fill("TOO_MANY_ENDPOINTS"));
  expect(await hooks.endpoints()).toHaveLength(20);
});

test("endpoints and deliveries are read page by page, newest first", async () => {
  const program = await openProgram();
  const { hooks, send } = await openHooks(program);
  await hooks.add({ url: URL_OK });
  for (let count = 0; count < 3; count++) {
    program.clock.advance("PT1M");
    await program.shop.enroll();
  }
  await send();
  for (const list of ["webhookDeliveries", "webhookEndpoints"]) {
    const read = async (args: string) => {
      const fields = "nodes { id createdAt } pageInfo { hasNextPage endCursor }";
      const query = `{ ${list}${args} { ${fields} } }`;
      return (await program.admin.graphql(query)).json.data[list];
    };
    const { nodes: whole } = await read("(first: 100)");
    const pages: unknown[] = [];
    for (let after = ""; ;) {
      const { nodes, pageInfo } = await read(`(first: 2${after})`);
      pages.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(pages).toEqual(whole);
    const times = whole.map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
  }
});

test("deliveries are deleted after a month, unless they wait", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint, send } = await openHooks(program, {
    eventTypes: ["member.enrolled"],
  });
  await program.shop.enroll();
  await send();
  await program.shop.enroll();
  receiver.otherwise(500);
  await send();
  await hooks.update({ id: endpoint.id, enabled: false });
  program.clock.advance("P29D");
  await runTask(program, "forget-old-deliveries");
  expect(await hooks.deliveries()).toHaveLength(2);
  program.clock.advance("P2D");
  await runTask(program, "forget-old-deliveries");

  expect(await hooks.deliveries()).toMatchObject([{ status: "WAITING" }]);
});

test("in production an address on this machine is refused when it is given", async () => {
  const program = await openProgram();
  const strict = await program.fixture.serve({
    httpClient: openSafeHttpClient({ allowLoopback: false }),
  });
  const admin = new GraphqlClient({
    server: strict.url,
    audience: "admin",
    credential: program.keys.admin,
  });
  for (const url of ["http://127.0.0.1:9/", "https://127.1/", "https://localhost./"]) {
    expect(await webhooksOf(admin).create({ url })).toMatchObject({
      endpoint: null,
      secret: null,
      userErrors: [{ code: "URL_NOT_ALLOWED", field: ["input", "url"] }],
    });
  }
});
