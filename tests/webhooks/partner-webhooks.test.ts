import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { SavePartner, ShareReward } from "../../client/admin.ts";
import { keysOf } from "../access/key-administration.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { counterOf, openPartner, voucherOf } from "../settlements/settlement-fixture.ts";
import { openReceiver } from "./receiver.ts";
import { sendWebhooks, webhooksOf } from "./webhook-fixture.ts";

const open = () => openProgram({ rules: [BASE_RATE], rewards: [] });
const SCOPES = ["webhooks:read", "webhooks:write", "settlements:write", "vouchers:use"];
const ITEM = /^rwd_[0-9a-hjkmnp-tv-z]{26}$/;

/** A partner with terms, and a receiver of its own that is sent hints. */
async function openHinted(program: TestProgram, eventTypes: readonly string[] = []) {
  const partner = await openPartner(program, { funding: "PREPAID", warnBelow: "1000" });
  const { secret } = await keysOf(program.admin).made({
    kind: "PARTNER",
    scopes: SCOPES,
    partnerId: partner.id,
  });
  const client = program.graphqlClient("partner", secret);
  const hooks = webhooksOf(client);
  const receiver = await openReceiver();
  const endpoint = await hooks.add({ url: receiver.url, eventTypes: [...eventTypes] });
  return { ...partner, ...counterOf(program, client), hooks, receiver, endpoint };
}

async function send(program: TestProgram) {
  await runTask(program, "queue-catalog-hints");
  await sendWebhooks(program);
}

const share = ({ admin }: TestProgram, id: string, partnerIds: string[], isShared = true) =>
  admin.ask(ShareReward, { input: { id, partnerIds, isShared } });

const typesOf = ({ receiver }: { receiver: Awaited<ReturnType<typeof openReceiver>> }) =>
  receiver.received.map(({ json }) => json.type as string);

test("what becomes of items arrives as signed hints: ids and versions alone", async () => {
  const program = await open();
  const old = await program.admin.addReward({ title: "From before" });
  const partner = await openPartner(program);
  await share(program, old.id, [partner.id]);
  const { secret: key } = await keysOf(program.admin).made({
    kind: "PARTNER",
    scopes: SCOPES,
    partnerId: partner.id,
  });
  const receiver = await openReceiver();
  const hooks = webhooksOf(program.graphqlClient("partner", key));
  const { secret } = await hooks.add({ url: receiver.url });
  await send(program);
  expect(receiver.received).toEqual([]);

  const { id } = await program.admin.addReward({ title: "A new one", stock: 3 });
  await share(program, id, [partner.id]);
  await send(program);
  await program.admin.changeStock({ id }, { to: 0 });
  await send(program);
  await share(program, id, [partner.id], false);
  await send(program);
  await share(program, id, [partner.id]);
  await send(program);
  await send(program);

  expect(receiver.received.map(({ json }) => [json.type, json.data])).toEqual([
    ["catalog.item.published", { itemId: id, version: 1 }],
    ["catalog.item.updated", { itemId: id, version: 2 }],
    ["catalog.item.withdrawn", { itemId: id, version: 3 }],
    ["catalog.item.published", { itemId: id, version: 4 }],
  ]);
  for (const { headers, text, json } of receiver.received) {
    expect(headers["webhook-id"]).toBe(json.id);
    expect(new Webhook(secret).verify(text, headers as never)).toEqual(json);
  }
});

test("vouchers, settlements and the balance are hinted to the partner they concern", async () => {
  const program = await open();
  const [mine, other] = [await openHinted(program), await openHinted(program)];
  const { code } = await voucherOf(program, mine);
  await mine.pay("1500");
  await mine.adjust("600");
  await mine.use(code);
  const { id } = (await mine.settlements())[0]!;
  const lines = await mine.lines(id);
  await mine.dispute(lines[0]!.id, "Why?");
  await mine.answerDispute(lines[0]!.id, "Because.");
  program.clock.advance("P1M");
  await runTask(program, "close-ended-settlements");
  await send(program);

  const hints = mine.receiver.received.map(({ json }) => [json.type, json.data]);
  const used = lines.find(({ kind }) => kind === "VOUCHER_USED")!.id;
  expect(Object.fromEntries(hints)).toEqual({
    "catalog.item.published": { itemId: expect.stringMatching(ITEM), version: 1 },
    "voucher.used": { lineId: used, itemId: expect.stringMatching(ITEM) },
    "settlement.dispute-answered": { lineId: lines[0]!.id },
    "settlement.closed": { settlementId: id },
    "partner.prepaid-low": {},
  });
  expect(hints).toHaveLength(5);
  expect(JSON.stringify(hints)).not.toMatch(/mem_|Minor|1500/);
  // The other's month is over, too: it hears of its own.
  expect(typesOf(other)).toEqual(["settlement.closed"]);
});

test("an endpoint is sent only what it asked for", async () => {
  const program = await open();
  const some = await openHinted(program, ["catalog.item.withdrawn", "voucher.used"]);
  const { code } = await voucherOf(program, some);
  await some.use(code);
  await send(program);
  expect(typesOf(some)).toEqual(["voucher.used"]);
});

test("a partner can be sent nothing of members, nor at an address inside", async () => {
  const program = await open();
  const { hooks } = await openHinted(program);
  const wanted = await hooks.create({
    url: "https://shop.example/hooks",
    eventTypes: ["voucher.used", "points.earned"],
  });
  expect(wanted.userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "eventTypes", "1"] },
  ]);
  const inside = await hooks.create({ url: "https://169.254.169.254/" });
  expect(inside.userErrors).toMatchObject([{ code: "URL_NOT_ALLOWED" }]);
});

test("the program's endpoints and the partner's are apart", async () => {
  const program = await open();
  const ofProgram = webhooksOf(program.admin);
  const receiver = await openReceiver();
  const whole = await ofProgram.add({ url: receiver.url });
  const partner = await openHinted(program);
  const { code } = await voucherOf(program, partner);
  await partner.use(code);
  await send(program);

  expect(receiver.received.map(({ json }) => json.type)).toContain("coupon.used");
  expect(receiver.received.map(({ json }) => json.type)).toContain("voucher.used");
  expect(typesOf(partner)).toEqual(["catalog.item.published", "voucher.used"]);
  expect((await ofProgram.endpoints()).map(({ id }) => id)).toEqual([whole.id]);
  const [theirs] = await partner.hooks.deliveries();
  const [ours] = await ofProgram.deliveries();
  expect((await ofProgram.deliveries()).map(({ id }) => id)).not.toContain(theirs!.id);
  const codes = async (answer: Promise<{ userErrors: { code: string }[] }>) =>
    (await answer).userErrors.map(({ code: why }) => why);
  expect(await codes(ofProgram.resend(theirs!.id))).toEqual(["NOT_FOUND"]);
  expect(await codes(partner.hooks.resend(ours!.id))).toEqual(["NOT_FOUND"]);
  expect(await codes(ofProgram.remove(partner.endpoint.id))).toEqual(["NOT_FOUND"]);
  expect(await codes(partner.hooks.update({ id: whole.id, enabled: false }))).toEqual([
    "NOT_FOUND",
  ]);
});

test("a delivery is sent again, signed with both secrets; a deleted one gets none", async () => {
  const program = await open();
  const partner = await openHinted(program, ["voucher.used"]);
  const { code } = await voucherOf(program, partner);
  await partner.use(code);
  await send(program);
  const { secret } = await partner.hooks.rotate({ id: partner.endpoint.id });
  const [delivery] = await partner.hooks.deliveries({ endpointId: partner.endpoint.id });
  await partner.hooks.resend(delivery!.id);
  await send(program);
  const [once, again] = partner.receiver.received;
  expect(again!.text).toBe(once!.text);
  for (const key of [secret!, partner.endpoint.secret]) {
    expect(new Webhook(key).verify(again!.text, again!.headers as never)).toEqual(again!.json);
  }
  await partner.hooks.remove(partner.endpoint.id);
  const second = await voucherOf(program, partner);
  await partner.use(second.code);
  await send(program);
  expect(partner.receiver.received).toHaveLength(2);
});

test("an archived partner is sent nothing, and all of it once it is back", async () => {
  const program = await open();
  const partner = await openHinted(program, ["catalog.item.published"]);
  const archive = async (status: "ARCHIVED" | "ACTIVE", version: number) =>
    program.admin.ask(SavePartner, {
      input: { id: partner.id, version, name: partner.name, status },
    });
  await archive("ARCHIVED", 1);
  await voucherOf(program, partner);
  await send(program);
  expect(partner.receiver.received).toEqual([]);
  await archive("ACTIVE", 2);
  await send(program);
  expect(typesOf(partner)).toEqual(["catalog.item.published"]);
});
