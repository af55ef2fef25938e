import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openHooks, sendWebhooks } from "./webhook-fixture.ts";

const IDS_ONLY = /^(mem|pur|msg)_[0-9a-hjkmnp-tv-z]{26}$/;

test("an event arrives with public ids, and its signature proves it", async () => {
  const program = await openProgram();
  const { receiver, endpoint, send } = await openHooks(program);
  const member = await program.shop.enroll({ givenName: "Lan", email: "lan@tea.example" });
  await program.shop.buy(member, "70000");

  await send();

  const types = receiver.received.map(({ json }) => json.type);
  expect(types.sort()).toEqual([
    "member.enrolled",
    "points.earned",
    "purchase.recorded",
    "tier.changed",
  ]);
  const bought = receiver.received.find(({ json }) => json.type === "purchase.recorded")!;
  expect(bought.json).toEqual({
    id: expect.stringMatching(IDS_ONLY),
    type: "purchase.recorded",
    version: 1,
    timestamp: "2026-06-15T03:00:00.000Z",
    sequence: expect.any(Number),
    data: { memberId: member.id, purchaseId: expect.stringMatching(IDS_ONLY), points: 27 },
  });
  for (const { headers, text, json } of receiver.received) {
    expect(headers["webhook-id"]).toBe(json.id);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(new Webhook(endpoint.secret).verify(text, headers as never)).toEqual(json);
    expect(text).not.toMatch(/Lan|tea\.example/);
  }
});

test("a signature of another secret, or of another body, proves nothing", async () => {
  const program = await openProgram();
  const { receiver, endpoint, send } = await openHooks(program);
  const other = await openHooks(await openProgram());
  await program.shop.enroll();
  await send();

  const [{ headers, text }] = receiver.received as [(typeof receiver.received)[0]];
  const verify = (secret: string, body: string) => () =>
    new Webhook(secret).verify(body, headers as never);
  expect(verify(endpoint.secret, text)).not.toThrow();
  expect(verify(other.endpoint.secret, text)).toThrow(/No matching signature/);
  expect(verify(endpoint.secret, text.replace(":1", ":2"))).toThrow(/No matching/);
});

test("an endpoint gets only the events its filter names", async () => {
  const program = await openProgram();
  const some = await openHooks(program, { eventTypes: ["points.earned", "member.enrolled"] });
  const all = await openHooks(program);
  await program.shop.buy(await program.shop.enroll(), "50000");
  await some.send();

  const typesAt = ({ received }: typeof some.receiver) => received.map(({ json }) => json.type);
  expect(typesAt(some.receiver).sort()).toEqual(["member.enrolled", "points.earned"]);
  expect(typesAt(all.receiver)).toHaveLength(4);
});

test("another program's events are not sent", async () => {
  const [program, other] = [await openProgram(), await openProgram()];
  const { receiver, send } = await openHooks(program);
  await other.shop.enroll();
  await sendWebhooks(other);
  await send();

  expect(receiver.received).toEqual([]);
});

test("of two events of a member, the later has the greater sequence", async () => {
  const program = await openProgram();
  const { receiver, send } = await openHooks(program);
  const buyer = await program.shop.enroll();
  for (let count = 0; count < 5; count++) await program.shop.buy(buyer, "50000");
  await send();

  const bought = receiver.received.filter(({ json }) => json.type === "purchase.recorded");
  const bySequence = bought.map(({ json }) => json).sort((a, b) => a.sequence - b.sequence);
  const inOrder = await program.sql<{ id: string }>(
    `select id from purchases where member_id = '${program.uuid(buyer.id)}' order by id`,
  );
  expect(bySequence.map(({ data }) => program.uuid(data.purchaseId))).toEqual(
    inOrder.map(({ id }) => id),
  );
});

const enrolled = { eventTypes: ["member.enrolled"] };

/** A sandbox with a delivery for one enrollment. */
async function openSandbox(more: Parameters<typeof openHooks>[1] = enrolled) {
  const program = await openProgram({ isSandbox: true });
  const hooks = await openHooks(program, more);
  await program.admin.advanceClock({ by: "PT0S" });
  await program.shop.enroll();
  const advance = async (by: string) => {
    await program.admin.advanceClock({ by });
    await sendWebhooks(program);
  };
  const only = async () => (await hooks.hooks.deliveries({ eventType: "member.enrolled" }))[0]!;
  return { program, ...hooks, advance, only };
}

test("a delivery is retried after an error and a timeout, and each attempt is logged", async () => {
  const { receiver, send, advance, only } = await openSandbox();
  receiver.answers(500, null, 200);

  await send();
  expect(receiver.received).toHaveLength(1);
  expect((await only()).status).toBe("WAITING");
  await advance("PT4S");
  expect(receiver.received, "not before its time").toHaveLength(1);
  await advance("PT2S");
  expect(receiver.received).toHaveLength(2);
  await advance("PT4M");
  expect(receiver.received, "not before its time").toHaveLength(2);
  await advance("PT2M");
  await advance("P3D");

  expect(receiver.received).toHaveLength(3);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
  expect(await only()).toMatchObject({
    status: "DELIVERED",
    nextAttemptAt: null,
    payload: receiver.received[0]!.json,
    attempts: [
      { number: 3, status: 200, error: null, response: "answered 200" },
      { number: 2, status: null, error: "No answer within 1 s.", response: "" },
      { number: 1, status: 500, error: null, response: "answered 500" },
    ],
  });
  expect((await only()).attempts[1]!.tookMs).toBeGreaterThan(900);
});

test("a delivery fails after ten attempts", async () => {
  const { receiver, send, advance, only } = await openSandbox();
  receiver.answers(...Array<number>(10).fill(503));
  await send();
  for (const wait of [6, 330, 1980, 7920, 19_800, 39_600, 55_440, 79_200, 95_040]) {
    await advance(`PT${wait}S`);
  }

  expect(receiver.received).toHaveLength(10);
  expect(await only()).toMatchObject({ status: "FAILED", nextAttemptAt: null });
  await advance("P10D");
  expect(receiver.received).toHaveLength(10);
});

test("Retry-After is waited for, as seconds and as a date", async () => {
  const { receiver, send, advance } = await openSandbox();
  receiver.answers(
    (response) => response.writeHead(429, { "retry-after": "3600" }).end(),
    (response) => {
      const date = new Date(Date.now() + 7_200_000).toUTCString();
      response.writeHead(503, { "retry-after": date }).end();
    },
  );
  await send();
  await advance("PT59M");
  expect(receiver.received).toHaveLength(1);
  await advance("PT2M");
  expect(receiver.received).toHaveLength(2);
  await advance("PT1H59M");
  expect(receiver.received).toHaveLength(2);
  await advance("PT2M");
  expect(receiver.received).toHaveLength(3);
});

test("a redirect is not followed", async () => {
  const program = await openProgram();
  const [target, { receiver, hooks, send }] = [await openHooks(program), await openHooks(program)];
  await target.hooks.update({ id: target.endpoint.id, enabled: false });
  await program.shop.enroll();
  receiver.answers((response) => response.writeHead(302, { location: target.receiver.url }).end());
  await send();

  expect(target.receiver.received).toEqual([]);
  const [delivery] = await hooks.deliveries({ status: "WAITING" });
  expect(delivery!.attempts).toMatchObject([{ status: 302 }]);
});

test("of a long answer only the beginning is read, of an endless one too", async () => {
  const { receiver, hooks, send, advance } = await openSandbox();
  let written = 0;
  receiver.answers((response) => {
    response.writeHead(500);
    const pour = () => {
      while (!response.destroyed && response.write("x".repeat(65_536))) written += 65_536;
    };
    response.on("drain", pour);
    pour();
  });
  receiver.answers((response) => void response.writeHead(200).write("begun\0"));
  const began = Date.now();
  await send();
  await advance("PT6S");

  const [{ attempts, status }] = (await hooks.deliveries()) as [any];
  expect(attempts[1]).toMatchObject({ status: 500, response: "x".repeat(1_000) });
  expect(attempts[0]).toMatchObject({ status: 200, response: "begun\ufffd" });
  expect(status).toBe("DELIVERED");
  expect(written).toBeLessThan(10_000_000);
  expect(Date.now() - began).toBeLessThan(5_000);
});

test("410 disables the endpoint, and the others hear of it", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint, send } = await openHooks(program, enrolled);
  const watching = await openHooks(program, { eventTypes: ["webhook-endpoint.disabled"] });
  receiver.answers(410);
  await program.shop.enroll();
  await send();
  await send();

  expect(await endpointOf(program, endpoint.id)).toMatchObject({
    enabled: false,
    disabledReason: "GONE",
    disabledAt: "2026-06-15T03:00:00.000Z",
  });
  expect(watching.receiver.received.map(({ json }) => json)).toMatchObject([
    { type: "webhook-endpoint.disabled", data: { endpointId: endpoint.id, reason: "GONE" } },
  ]);
  expect(await hooks.deliveries({ endpointId: endpoint.id })).toMatchObject([{ status: "FAILED" }]);
  await program.shop.enroll();
  await send();
  expect(receiver.received).toHaveLength(1);
});

async function endpointOf(program: TestProgram, id: string) {
  const { json } = await program.admin.graphql(
    `{ webhookEndpoint(id: "${id}") { enabled disabledReason disabledAt failingSince } }`,
  );
  return json.data.webhookEndpoint;
}

test("five days of failures disable an endpoint; enabling it sends what waits", async () => {
  const { program, receiver, hooks, endpoint, send, advance } = await openSandbox();
  receiver.otherwise(500);
  await send();
  for (let day = 0; day < 4; day++) {
    await program.shop.enroll();
    await advance("P1D");
  }
  expect(await endpointOf(program, endpoint.id)).toMatchObject({ enabled: true });
  await advance("P1D");
  expect(await endpointOf(program, endpoint.id)).toMatchObject({
    enabled: false,
    disabledReason: "FAILING",
    failingSince: expect.any(String),
  });
  const before = receiver.received.length;
  await advance("P2D");
  expect(receiver.received).toHaveLength(before);

  receiver.otherwise(200);
  const waiting = (await hooks.deliveries({ status: "WAITING" })).length;
  expect(waiting).toBeGreaterThan(0);
  const { endpoint: enabled } = await hooks.update({ id: endpoint.id, enabled: true });
  expect(enabled).toMatchObject({ enabled: true, disabledReason: null, failingSince: null });
  await send();
  expect(receiver.received).toHaveLength(before + waiting);
  expect(await hooks.deliveries({ status: "WAITING" })).toEqual([]);
});

test("a delivery that arrives starts the five days anew", async () => {
  const { program, receiver, endpoint, send, advance } = await openSandbox();
  receiver.answers(500);
  await send();
  expect((await endpointOf(program, endpoint.id)).failingSince).not.toBeNull();
  await advance("PT6S");

  expect(await endpointOf(program, endpoint.id)).toMatchObject({
    enabled: true,
    failingSince: null,
  });
});

test("the receiver of docs/webhooks.md knows what is ours", async () => {
  const guide = readFileSync(new URL("../../docs/webhooks.md", import.meta.url), "utf8");
  const [, code] = /```js\n([^]*?)```/.exec(guide)!;
  const url = `data:text/javascript,${encodeURIComponent(code!)}`;
  const { isGenuine } = (await import(/* @vite-ignore */ url)) as {
    isGenuine(headers: object, body: string, secret: string): boolean;
  };
  const { receiver, hooks, endpoint, send } = await openSandbox();
  const { secret } = await hooks.rotate({ id: endpoint.id });
  await send();

  const [{ headers, text }] = receiver.received as [(typeof receiver.received)[0]];
  expect(isGenuine(headers, text, secret!)).toBe(true);
  expect(isGenuine(headers, text, endpoint.secret), "while both sign").toBe(true);
  expect(isGenuine(headers, `${text} `, secret!)).toBe(false);
  expect(isGenuine(headers, text, `whsec_${"A".repeat(43)}=`)).toBe(false);
  expect(isGenuine({ ...headers, "webhook-timestamp": "1" }, text, secret!)).toBe(false);
  expect(isGenuine({}, text, secret!)).toBe(false);
});
