import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openHooks } from "./webhook-scene.ts";

const IDS_ONLY = /^(mem|pur|msg)_[0-9a-hjkmnp-tv-z]{26}$/;

test("an event arrives with public ids, and its signature proves it", async () => {
  const program = await openProgram();
  const { receiver, endpoint, send } = await openHooks(program);
  const lan = await program.shop.enroll({ givenName: "Lan", email: "lan@tea.example" });
  await program.shop.buy(lan, "70000");

  await send();

  const types = receiver.received.map(({ json }) => json.type);
  expect(types.sort()).toEqual(["member.enrolled", "points.earned", "purchase.recorded"]);
  const bought = receiver.received.find(({ json }) => json.type === "purchase.recorded")!;
  expect(bought.json).toEqual({
    ...{ id: expect.stringMatching(IDS_ONLY), type: "purchase.recorded", version: 1 },
    ...{ timestamp: "2026-06-15T03:00:00.000Z", sequence: expect.any(Number) },
    data: { memberId: lan.id, purchaseId: expect.stringMatching(IDS_ONLY), points: 27 },
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
  expect(verify(endpoint.secret, text.replace("enrolled", "erased"))).toThrow(/No matching/);
});
