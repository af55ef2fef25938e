import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { GrantTier, SaveTierSet, Tiers } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { Speaker } from "../harness/speaker.ts";
import { webhooksOf } from "../webhooks/webhook-scene.ts";

type Audience = "storefront" | "admin";

let tea: TestProgram;
let lan: Enrolled;
let bought: { externalId: string };
let mai: Enrolled;
let nga: Enrolled;
let kim: Enrolled;
beforeAll(async () => {
  // A sandbox, so that its clock can be asked to move.
  tea = await openProgram({ isSandbox: true });
  [lan, mai, nga, kim] = [
    await tea.shop.enroll({ givenName: "Lan" }),
    await tea.shop.enroll(),
    await tea.shop.enroll(),
    await tea.shop.enroll(),
  ];
  await tea.admin.givePoints(nga, 10);
  bought = (await tea.shop.buy(lan, "70000")).purchase;
});

// Read from the files as they are: what was agreed on is the text, not what is generated from it.
const folder = fileURLToPath(new URL("../../client/operations/", import.meta.url));
const operations = (["storefront", "admin"] as const).flatMap((audience) =>
  readdirSync(folder + audience).map((file) => ({
    ...{ audience, name: file.replace(".graphql", "") },
    text: readFileSync(`${folder}${audience}/${file}`, "utf8"),
  })),
);

const callers: Record<string, () => Speaker | Promise<Speaker>> = {
  "storefront/program-page": () => tea.visitor,
  "storefront/loyalty-page": () => tea.memberOf(lan),
};

const variables: Record<string, () => object | Promise<object>> = {
  "storefront/program-page": () => ({}),
  "storefront/loyalty-page": () => ({}),
  "storefront/create-member-token": () => ({ input: { member: { id: lan.id } } }),
  "storefront/enroll-member": () => ({ input: { email: "mai@tea.example", idempotencyKey: "1" } }),
  "storefront/update-member": () => ({ input: { member: { id: lan.id }, familyName: "Trần" } }),
  "storefront/member-lookup": () => ({ by: { memberNumber: lan.memberNumber } }),
  "storefront/record-purchase": () => ({ input: tea.shop.purchase(lan, "50000") }),
  "storefront/record-return": () => {
    return { input: tea.shop.returnOf(bought, { lines: [{ id: "1", quantity: 1 }] }) };
  },
  "storefront/record-event": () => ({ input: tea.shop.event(lan) }),
  "storefront/simulate-purchase": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    return { input: { currencyCode: "VND", lines, total: "50000" } };
  },
  "admin/members": () => ({ first: 5, search: "lan" }),
  "admin/adjust-points": () => {
    return { input: { memberId: lan.id, points: 5, reason: "Sorry", idempotencyKey: "1" } };
  },
  "admin/suspend-member": () => ({ input: { memberId: kim.id } }),
  "admin/reactivate-member": () => ({ input: { memberId: lan.id } }),
  "admin/close-member": () => ({ input: { memberId: mai.id, idempotencyKey: "1" } }),
  "admin/erase-member": () => ({ input: { memberId: mai.id, idempotencyKey: "1" } }),
  "admin/export-member": () => ({ memberId: lan.id }),
  "admin/transfer-points": () => {
    const [fromMemberId, toMemberId] = [nga.id, lan.id];
    return { input: { fromMemberId, toMemberId, points: 5, idempotencyKey: "1" } };
  },
  "admin/advance-test-clock": () => ({ input: { by: "PT1H", idempotencyKey: "1" } }),
  "admin/verify-ledger": () => ({ memberId: lan.id }),
  "admin/tiers": () => ({}),
  "admin/save-tier-set": async () => ({ input: await tierSetAsItIs() }),
  "admin/publish-tier-set": async () => {
    await tea.admin.ask(SaveTierSet, { input: await tierSetAsItIs() });
    const { id, version } = await tierSetAsItIs();
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/revert-tier-set": async () => {
    return { input: { id: (await tierSetAsItIs()).id, toVersion: 1 } };
  },
  "admin/preview-tier-set": async () => {
    const { version: _, ...input } = await tierSetAsItIs();
    return { input };
  },
  "admin/grant-tier": async () => ({ input: await vipGrant("1") }),
  "admin/revoke-tier-grant": async () => {
    const { grantTier } = await tea.admin.ask(GrantTier, { input: await vipGrant("2") });
    return { input: { memberId: lan.id, grantId: grantTier.grant!.id, idempotencyKey: "1" } };
  },
  "admin/as-of": () => ({ memberId: lan.id, at: tea.clock.now().toISOString() }),
  "admin/tier-history": () => ({ memberId: lan.id, at: tea.clock.now().toISOString() }),
  "admin/earning-rules": () => ({}),
  "admin/save-earning-rule": () => {
    return { input: { title: "x", trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 1 }] } };
  },
  "admin/backtest-earning-rule": async () => {
    const { id } = (await tea.admin.saveRule()).rule!;
    const [from, until] = [tea.clock.ago("P1D"), tea.clock.tomorrow()];
    return { input: { ruleId: id, from: from.toISOString(), until: until.toISOString() } };
  },
  "admin/webhook-endpoints": () => ({}),
  "admin/webhook-deliveries": () => ({ status: "WAITING" }),
  "admin/create-webhook-endpoint": () => ({ input: HOOK }),
  "admin/update-webhook-endpoint": async () => ({ input: { id: await hook(), enabled: false } }),
  "admin/rotate-webhook-secret": async () => ({ input: { id: await hook() } }),
  "admin/delete-webhook-endpoint": async () => ({ input: { id: await hook() } }),
  "admin/send-test-webhook": async () => {
    return { input: { id: await hook(), eventType: "points.earned" } };
  },
  "admin/resend-webhook-delivery": async () => {
    const hooks = webhooksOf(tea.admin);
    const { delivery } = await hooks.sendTest(await hook(), "points.earned");
    return { input: { id: delivery!.id } };
  },
  "admin/messages": () => ({ kind: "WELCOME", status: "WAITING" }),
  "admin/message-templates": () => ({ locale: "vi" }),
  "admin/preview-message": () => ({ input: { kind: "TIER_REACHED", locale: "vi" } }),
  "admin/save-message-template": () => ({ input: { ...MAIL, version: 0, content: MAIL_WORDS } }),
  "admin/reset-message-template": () => {
    return { input: { kind: "TIER_REACHED", locale: "vi", version: 0 } };
  },
  "admin/switch-messages": () => ({ input: { switches: [{ kind: "WELCOME", enabled: true }] } }),
  "admin/send-test-message": () => ({ input: { ...MAIL, to: "staff@tea.example" } }),
  "admin/publish-earning-rule": async () => {
    const { id, version } = (await tea.admin.saveRule()).rule!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
};

test.each(operations)("$audience/$name is answered as it is written", async (operation) => {
  const { audience, name, text } = operation;
  const caller = await (callers[`${audience}/${name}`] ?? (() => everybody(audience)))();

  const { status, json } = await caller.graphql(text, await variables[`${audience}/${name}`]!());

  expect(json, JSON.stringify(json)).not.toHaveProperty("errors");
  expect(status).toBe(200);
  const [payload] = Object.values<any>(json.data);
  expect(payload).not.toBeNull();
  expect(payload.userErrors ?? []).toEqual([]);
});

const MAIL = { kind: "WELCOME", locale: "vi" };
const MAIL_WORDS = { subject: "Chào", html: "<p>Chào bạn</p>", text: "Chào bạn" };

const HOOK = { url: "https://shop.example/hooks" };
const hook = async () => (await webhooksOf(tea.admin).add(HOOK)).id;

/** The tier set as its editor would send it back, unchanged. */
async function tierSetAsItIs() {
  const { id, version, draft, tiers } = (await tea.admin.ask(Tiers)).program.tierSet!;
  return {
    ...{ id, version: draft?.version ?? version },
    tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, level: tier.level })),
  };
}

async function vipGrant(idempotencyKey: string) {
  const [tier] = (await tierSetAsItIs()).tiers;
  return { memberId: lan.id, tierId: tier!.id, reason: "VIP", idempotencyKey };
}

function everybody(audience: Audience): Speaker {
  return audience === "admin" ? tea.admin : tea.shop;
}
