import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getNamedType, isInputObjectType, parse } from "graphql";
import type { FieldNode, OperationDefinitionNode } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { sdlOf } from "../../api/sdl.ts";
import {
  GrantTier,
  ReferralProgram,
  SaveReferralProgram,
  SaveTierSet,
  Tiers,
} from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { couponsIn } from "../coupons/coupon-scene.ts";
import { openProgram } from "../harness/open-program.ts";
import { addTierSet } from "../tiers/added-set.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { Speaker } from "../harness/speaker.ts";
import { webhooksOf } from "../webhooks/webhook-scene.ts";

type Audience = "storefront" | "admin";

let tea: TestProgram;
let lan: Enrolled;
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
});

// Read from the files as they are: what was agreed on is the text, not what is generated from it.
const folder = fileURLToPath(new URL("../../client/operations/", import.meta.url));
const operations = (["storefront", "admin"] as const).flatMap((audience) =>
  readdirSync(folder + audience).map((file) => ({
    ...{ audience, name: file.replace(".graphql", "") },
    text: readFileSync(`${folder}${audience}/${file}`, "utf8"),
  })),
);

/** The field that a document asks for. */
function rootOf(text: string): string {
  const [operation] = parse(text).definitions;
  const [root] = (operation as OperationDefinitionNode).selectionSet.selections;
  return (root as FieldNode).name.value;
}

/** The mutations whose input has an `idempotencyKey`. */
const keyed = new Set(
  (["storefront", "admin", "partner"] as const).flatMap((audience) =>
    Object.values(sdlOf(audience).schema.getMutationType()?.getFields() ?? {}).flatMap(
      ({ name, args }) => {
        const inputs = args.map(({ type }) => getNamedType(type));
        const hasKey = inputs.some(
          (type) => isInputObjectType(type) && type.getFields().idempotencyKey,
        );
        return hasKey ? [name] : [];
      },
    ),
  ),
);

const callers: Record<string, () => Speaker | Promise<Speaker>> = {
  "storefront/program-page": () => tea.visitor,
  "storefront/loyalty-page": () => tea.memberOf(lan),
  "storefront/member-household": () => tea.memberOf(lan),
};

const variables: Record<string, () => object | Promise<object>> = {
  "storefront/program-page": () => ({}),
  "storefront/loyalty-page": () => ({}),
  "storefront/create-member-token": () => ({ input: { member: { id: lan.id } } }),
  "storefront/enroll-member": () => ({ input: { email: "mai@tea.example", idempotencyKey: "1" } }),
  "storefront/update-member": () => ({ input: { member: { id: lan.id }, familyName: "Trần" } }),
  "storefront/member-lookup": () => ({ by: { memberNumber: lan.memberNumber } }),
  "storefront/tier-standings": () => ({ by: { id: lan.id } }),
  "storefront/record-purchase": () => ({ input: tea.shop.purchase(lan, "50000") }),
  "storefront/record-return": async () => {
    const bought = (await tea.shop.buy(lan, "70000")).purchase;
    return { input: tea.shop.returnOf(bought, { lines: [{ id: "1", quantity: 1 }] }) };
  },
  "storefront/record-event": () => ({ input: tea.shop.event(lan) }),
  "storefront/simulate-purchase": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    return { input: { currencyCode: "VND", lines, total: "50000" } };
  },
  "storefront/redeem-reward": async () => ({ input: await redeeming("1") }),
  "storefront/confirm-redemption": async () => {
    const { redemption } = await tea.shop.hold(lan, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "storefront/cancel-redemption": async () => {
    const { redemption } = await tea.shop.redeem(lan, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "admin/rewards": () => ({}),
  "admin/reward": async () => ({ id: (await tea.admin.addReward()).id }),
  "admin/save-reward": () => ({ input: { kind: "FREE_SHIPPING", title: "Delivery", cost: 30 } }),
  "admin/publish-reward": async () => {
    const { id, version } = (await tea.admin.saveReward()).reward!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/archive-reward": async () => ({ input: { id: (await tea.admin.addReward()).id } }),
  "admin/change-reward-stock": async () => {
    return { input: { id: (await tea.admin.addReward()).id, to: 5, idempotencyKey: "1" } };
  },
  "storefront/validate-coupon": async () => ({ input: { code: await couponOf(lan) } }),
  "storefront/use-coupon": async () => {
    const purchase = { source: "web", purchaseExternalId: "to come" };
    return { input: { code: await couponOf(lan), ...purchase, idempotencyKey: "1" } };
  },
  "storefront/release-coupon": async () => {
    const purchase = { source: "web", purchaseExternalId: "abandoned" };
    const code = await couponOf(lan);
    await tea.shop.use(code, purchase);
    return { input: { code, ...purchase, idempotencyKey: "1" } };
  },
  "admin/coupon": async () => ({ code: await couponOf(lan) }),
  "admin/void-coupon": async () => {
    const { id } = (await tea.admin.coupon(await couponOf(lan)))!;
    return { input: { memberId: lan.id, couponId: id, reason: "Mistake", idempotencyKey: "1" } };
  },
  "admin/code-pools": () => ({}),
  "admin/create-code-pool": () => ({ input: { name: "Cinema", idempotencyKey: "1" } }),
  "admin/add-codes": async () => {
    const { id: poolId } = await tea.admin.addPool();
    return { input: { poolId, codes: ["CODE-1"], idempotencyKey: "1" } };
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
  "admin/merge-members": async () => {
    const [from, into] = [await tea.shop.enroll(), await tea.shop.enroll()];
    return { input: { memberId: from.id, intoMemberId: into.id, idempotencyKey: "1" } };
  },
  "admin/unmerge-members": async () => {
    const [from, into] = [await tea.shop.enroll(), await tea.shop.enroll()];
    await tea.admin.merge(from, into);
    await deliverEvents(tea);
    return { input: { memberId: from.id, idempotencyKey: "1" } };
  },
  "admin/member-merges": () => ({ memberId: lan.id }),
  "admin/create-household": async () => ({ input: { memberId: (await tea.shop.enroll()).id } }),
  "admin/join-household": async () => {
    const { id } = (await tea.admin.createHousehold(await tea.shop.enroll())).household!;
    return { input: { householdId: id, memberId: (await tea.shop.enroll()).id } };
  },
  "admin/leave-household": async () => {
    const { id } = await inHousehold();
    return { input: { memberId: id, idempotencyKey: "1" } };
  },
  "admin/contribute-to-household": async () => {
    const member = await inHousehold();
    await tea.admin.givePoints(member, 5);
    return { input: { memberId: member.id, points: 5, idempotencyKey: "1" } };
  },
  "admin/household": async () => {
    const { id } = (await tea.admin.createHousehold(await tea.shop.enroll())).household!;
    return { id };
  },
  "storefront/member-household": () => ({}),
  "admin/advance-test-clock": () => ({ input: { by: "PT1H", idempotencyKey: "1" } }),
  "admin/verify-ledger": () => ({ memberId: lan.id }),
  "admin/ledger-totals": () => ({ from: "2026-06-01", until: "2026-07-01" }),
  "admin/tiers": () => ({}),
  "admin/tier-sets": () => ({}),
  "admin/tier-standings": () => ({ memberId: lan.id, at: tea.clock.now().toISOString() }),
  "admin/earning-terms": () => ({}),
  "admin/save-earning-terms": () => ({ input: { version: 1, retroDays: 30 } }),
  "admin/save-tier-set": async () => ({ input: await tierSetAsItIs() }),
  "admin/publish-tier-set": async () => {
    await tea.admin.ask(SaveTierSet, { input: await tierSetAsItIs() });
    const { id, version } = await tierSetAsItIs();
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/archive-tier-set": async () => ({ input: { id: await addTierSet(tea.admin) } }),
  "admin/revert-tier-set": async () => {
    return { input: { id: (await tierSetAsItIs()).id, toVersion: 1 } };
  },
  "admin/preview-tier-set": async () => {
    const { version: _, ...input } = await tierSetAsItIs();
    return { input };
  },
  "admin/grant-tier": async () => ({ input: await vipGrant("1") }),
  "admin/revoke-tier-grant": async () => {
    const { grantTier } = await tea.admin.ask(GrantTier, {
      input: await vipGrant(unique("grant")),
    });
    return { input: { memberId: lan.id, grantId: grantTier.grant!.id, idempotencyKey: "1" } };
  },
  "admin/as-of": () => ({ memberId: lan.id, at: tea.clock.now().toISOString() }),
  "admin/tier-history": () => ({ memberId: lan.id, at: tea.clock.now().toISOString() }),
  "admin/earning-rules": () => ({}),
  "admin/referral-program": () => ({}),
  "admin/referrals-in-review": () => ({ first: 5 }),
  "admin/preview-referral-messages": () => ({ input: { landingUrl: LANDING } }),
  "admin/save-referral-program": async () => ({ input: await newTerms() }),
  "admin/publish-referral-program": async () => {
    const { saveReferralProgram } = await tea.admin.ask(SaveReferralProgram, {
      input: await newTerms(),
    });
    const { version } = saveReferralProgram.referralProgram!.draft!;
    return { input: { version, idempotencyKey: "1" } };
  },
  "admin/approve-referral": async () => {
    return { input: { referralId: await suspicious(), idempotencyKey: "1" } };
  },
  "admin/reject-referral": async () => {
    return { input: { referralId: await suspicious(), reason: "x", idempotencyKey: "1" } };
  },
  "admin/save-earning-rule": () => {
    return { input: { title: "x", trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 1 }] } };
  },
  "admin/backtest-earning-rule": async () => {
    const { id } = (await tea.admin.saveRule()).rule!;
    const [from, until] = [tea.clock.ago("P1D"), tea.clock.tomorrow()];
    return { input: { ruleId: id, from: from.toISOString(), until: until.toISOString() } };
  },
  "admin/pause-earning-rule": async () => ({ input: { id: (await tea.admin.addRule()).id } }),
  "admin/resume-earning-rule": async () => ({ input: { id: (await tea.admin.addRule()).id } }),
  "admin/archive-earning-rule": async () => ({ input: { id: (await tea.admin.addRule()).id } }),
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
  "admin/switch-referral-program": () => ({ input: { active: true } }),
  "admin/switch-messages": () => ({ input: { switches: [{ kind: "WELCOME", enabled: true }] } }),
  "admin/send-test-message": () => ({ input: { ...MAIL, to: "staff@tea.example" } }),
  "admin/publish-earning-rule": async () => {
    const { id, version } = (await tea.admin.saveRule()).rule!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
};

async function inHousehold() {
  const member = await tea.shop.enroll();
  await tea.admin.createHousehold(member);
  return member;
}

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

const KEYED = operations.filter(({ text }) => keyed.has(rootOf(text)));

test.each(KEYED)(
  "$audience/$name answers a repeated key the same, and writes nothing",
  async ({ audience, name, text }) => {
    const caller = everybody(audience);
    const asked: { input?: object } = await variables[`${audience}/${name}`]!();
    const input = { ...asked.input, idempotencyKey: `repeated ${name}` };
    const send = async (more: object = {}) => {
      const { json } = await caller.graphql(sayingReplayed(text), { input: { ...input, ...more } });
      return Object.values<any>(json.data)[0];
    };
    const first = await send();
    expect(first.userErrors).toEqual([]);

    expect(await tea.leavesNothing(() => send())).toEqual({ ...first, replayed: true });
  },
);

test("every mutation with a key is sent twice here, or among the replays", () => {
  const sent = KEYED.map(({ text }) => rootOf(text));
  // The one that no document of the contract sends.
  expect([...sent, "recordInvitation"].sort()).toEqual([...keyed].sort());
});

/** Asks also whether it is the answer to a repeated key. */
function sayingReplayed(text: string): string {
  return /\breplayed\b/.test(text) ? text : text.replace("userErrors", "replayed userErrors");
}

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

/** A reward that Lan can have. */
async function redeeming(idempotencyKey: string) {
  const { id: rewardId } = await tea.admin.addReward({ cost: 10 });
  await tea.admin.givePoints(lan, 10);
  return { rewardId, member: { id: lan.id }, idempotencyKey };
}

const LANDING = "https://tea.example/join/{code}";

/** New terms of referrals, for whichever version is the newest. */
async function newTerms() {
  const { draft, version } = (await tea.admin.ask(ReferralProgram)).program.referralProgram!;
  const offers = { referrerOffer: { points: 10 }, refereeOffer: { points: 5 } };
  return { version: draft?.version ?? version, landingUrl: LANDING, ...offers };
}

/** A referral that waits for staff. */
async function suspicious(): Promise<string> {
  const { referral } = await tea.shop.enroll({ deviceId: "kiosk" });
  await tea.shop.enroll({ deviceId: "kiosk", referralCode: referral!.code });
  const { json } = await tea.admin.graphql(`{ referralsInReview { nodes { id } } }`);
  return json.data.referralsInReview.nodes[0].id;
}

async function vipGrant(idempotencyKey: string) {
  const [tier] = (await tierSetAsItIs()).tiers;
  return { memberId: lan.id, tierId: tier!.id, reason: "VIP", idempotencyKey };
}

async function couponOf(member: Enrolled): Promise<string> {
  return (await couponsIn(tea).issue(member)).code;
}

function everybody(audience: Audience): Speaker {
  return audience === "admin" ? tea.admin : tea.shop;
}
