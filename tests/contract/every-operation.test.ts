import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { getNamedType, isInputObjectType, parse } from "graphql";
import type { FieldNode, OperationDefinitionNode } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { sdlOf } from "../../api/engine/sdl.ts";
import {
  AddListView,
  AddMemberNote,
  EarningTermsVersions,
  GrantTier,
  MessageTemplateVersions,
  PublishEarningTerms,
  PublishMessageTemplate,
  PublishReferralProgram,
  PublishTierSet,
  ReferralProgram,
  SaveEarningTerms,
  SaveMessageTemplate,
  SaveReferralProgram,
  SaveTierSet,
  ShareReward,
  Tiers,
} from "../../client/admin.ts";
import { giveAway, keysOf } from "../access/key-administration.ts";
import { ownKeysOf } from "../access/partner-keys.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { itemsOf } from "../catalog/item-fixture.ts";
import { couponsIn } from "../coupons/coupon-fixture.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { encodeId } from "../../api/values/id.ts";
import { jobsOf } from "../jobs/job-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import { openKeyRing } from "../../api/values/key-ring.ts";
import { teaShop } from "../harness/plans.ts";
import { PAY_WITH_POINTS } from "../payments/payment-fixture.ts";
import { counterOf, openPartner } from "../settlements/settlement-fixture.ts";
import { settlementOf, voucherOf } from "../settlements/settlement-fixture.ts";
import { addStaffRow, staffOf } from "../staff/staff-fixture.ts";
import { addTierSet } from "../tiers/added-set.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { programsOf } from "../installation/operator.ts";
import { messagesOf } from "../messages/message-fixture.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";

type Audience = "storefront" | "admin" | "partner";

/** A rule while it is written. */
const GIFT = {
  title: "Gift",
  trigger: "PURCHASE",
  effects: [{ kind: "FIXED", points: 10 }],
};

let program: TestProgram;
let buyer: Enrolled;
let mai: Enrolled;
let nga: Enrolled;
let kim: Enrolled;
beforeAll(async () => {
  // A sandbox, so that its clock can be asked to move.
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  program = await openProgram({ isSandbox: true, earningTerms });
  [buyer, mai, nga, kim] = [
    await program.shop.enroll({ givenName: "Lan" }),
    await program.shop.enroll(),
    await program.shop.enroll(),
    await program.shop.enroll(),
  ];
  await program.admin.givePoints(nga, 10);
});

// Read from the files as they are: what was agreed on is the text, not what is generated from it.
const folder = fileURLToPath(new URL("../../client/operations/", import.meta.url));
const operations = (["storefront", "admin", "partner"] as const).flatMap((audience) =>
  readdirSync(folder + audience, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => ({
      audience,
      name: basename(file, ".graphql"),
      text: readFileSync(`${folder}${audience}/${file}`, "utf8"),
    })),
);

/** The field that a document asks for. */
function rootOf(text: string): string {
  const [operation] = parse(text).definitions;
  const [root] = (operation as OperationDefinitionNode).selectionSet.selections;
  return (root as FieldNode).name.value;
}

/** A movement of points that waits for approval: its id. */
async function askedFor(): Promise<string> {
  const scopes = ["points:write", "members:read"];
  const limits = { pointsPerTime: 1 };
  const key = await keysOf(program.admin).made({ kind: "ADMIN", scopes, limits });
  await giveAway(program.sql, key);
  return (await program.admin.withKey(key.secret).adjust(nga, 2)).approval!.id;
}

/** A note about a member: its id. */
async function noted(): Promise<string> {
  const input = { memberId: buyer.id, text: "Likes tea", idempotencyKey: unique("note") };
  return (await program.admin.ask(AddMemberNote, { input })).addMemberNote.note!.id;
}

const viewOf = (list: string) => ({ list, name: unique("View"), state: "status=ACTIVE" });

/** A view of a list: its id. */
async function savedView(): Promise<string> {
  const input = { ...viewOf("members"), idempotencyKey: unique("view") };
  return (await program.admin.ask(AddListView, { input })).addListView.view!.id;
}

/** The partner's id, with which terms are agreed. */
async function termsAgreed(): Promise<string> {
  const partnerId = encodeId("ptn", program.partnerIds.cinema!);
  // Refused when they are already.
  await settlementOf(program, partnerId).agree();
  return partnerId;
}

/** The id of a partner's open settlement. */
async function settlementId(partnerId: string): Promise<string> {
  return (await settlementOf(program, partnerId).settlements())[0]!.id;
}

/** A line of the partner's open settlement. */
async function settlementLineId(): Promise<string> {
  const settlement = settlementOf(program, await termsAgreed());
  await settlement.adjust("5");
  return (await settlement.lines((await settlement.settlements())[0]!.id)).at(-1)!.id;
}

const atCounter = () => counterOf(program, program.partner);

/** A return of a purchase at the partner. */
async function returnedAtCounter() {
  await termsAgreed();
  const { purchase } = await atCounter().sell(buyer, "50000");
  const lines = [{ id: "1", quantity: "0.25" }];
  const { externalId } = await atCounter().takeBack(purchase!, { lines });
  return { source: "till", purchaseExternalId: purchase!.externalId, externalId };
}

/** The code of a voucher of the partner. */
async function voucherAtCounter(): Promise<string> {
  return (await voucherOf(program, { id: await termsAgreed() })).code;
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

const bulkGift = () => ({
  memberIds: [buyer.id],
  adjustPoints: { points: 5, reason: "A gift" },
});

const callers: Record<string, () => GraphqlClient | Promise<GraphqlClient>> = {
  "storefront/program-page": () => program.visitor,
  "admin/programs": () => program.operator,
  "admin/create-program": () => program.operator,
  "admin/close-program": () => program.operator,
  "admin/save-viewer-mails": async () =>
    program.admin.withSession((await staffOf(program).join("MANAGER")).browser.cookie),
  "storefront/loyalty-page": () => program.memberOf(buyer),
  "storefront/member-page": () => program.memberOf(buyer),
  "storefront/member-household": () => program.memberOf(buyer),
  "storefront/request-identity-code": () => program.memberOf(buyer),
  "storefront/confirm-identity": () => program.memberOf(buyer),
};

const variables: Record<string, () => object | Promise<object>> = {
  "storefront/program-page": () => ({}),
  "storefront/loyalty-page": () => ({}),
  "storefront/member-page": () => ({}),
  "storefront/referrer": async () => {
    const { referral } = await program.shop.enroll();
    return { code: referral!.code };
  },
  "storefront/create-member-token": () => ({ input: { member: { id: buyer.id } } }),
  "storefront/enroll-member": () => ({ input: { email: "mai@tea.example", idempotencyKey: "1" } }),
  "storefront/update-member": () => ({ input: { member: { id: buyer.id }, familyName: "Trần" } }),
  "storefront/request-identity-code": () => ({ input: { email: "lan@tea.example" } }),
  "storefront/confirm-identity": async () => {
    const email = "lan.new@tea.example";
    const code = openKeyRing(TOKEN_SECRET).encrypt("123456").toString("hex");
    await program.sql(
      `insert into identity_codes (member_id, program_id, email, code, tries, expires_at)
       values ('${program.uuid(buyer.id)}', '${program.programId}', '${email}', '\\x${code}', 0,
         '${program.clock.in("PT10M").toISOString()}')
       on conflict (member_id) do update set email = excluded.email, code = excluded.code`,
    );
    return { input: { email, code: "123456" } };
  },
  "storefront/member-lookup": () => ({ by: { memberNumber: buyer.memberNumber } }),
  "storefront/tier-standings": () => ({ by: { id: buyer.id } }),
  "storefront/record-purchase": () => ({ input: program.shop.purchase(buyer, "50000") }),
  "storefront/refund-coupon-use": async () => {
    const { code } = await couponsIn(program).issue(buyer);
    const purchaseExternalId = unique("guest");
    await program.shop.use(code, { purchaseExternalId });
    return { input: { code, source: "web", purchaseExternalId, idempotencyKey: unique("") } };
  },
  "storefront/record-purchase-with-coupons": async () => {
    const { code } = await couponsIn(program).issue(buyer);
    const discounted = { discount: "20000", couponCodes: [code], total: "30000" };
    return { input: program.shop.purchase(buyer, "50000", discounted) };
  },
  "storefront/record-return": async () => {
    const bought = (await program.shop.buy(buyer, "70000")).purchase;
    return { input: program.shop.returnOf(bought, { lines: [{ id: "1", quantity: 1 }] }) };
  },
  "storefront/record-return-by-tender": async () => {
    const bought = (await program.shop.buy(buyer, "70000")).purchase;
    return { input: program.shop.returnOf(bought, { lines: [{ id: "1", quantity: 1 }] }) };
  },
  "storefront/issue-gift-card": async () => {
    const line = { id: "card", sku: "CARD", quantity: 1, unitPrice: "70000", giftCard: true };
    const { purchase } = await program.shop.buy(buyer, "70000", { lines: [line] });
    const sold = { source: "web", purchaseExternalId: purchase.externalId, lineId: "card" };
    return { input: { ...sold, idempotencyKey: "1" } };
  },
  "storefront/cancel-return": async () => {
    const { purchase } = await program.shop.buy(buyer, "70000");
    const { return: returned } = await program.shop.takeBack(purchase, { amount: "1000" });
    const { externalId } = returned;
    const named = { source: "web", purchaseExternalId: purchase.externalId, externalId };
    return { input: { ...named, idempotencyKey: "1" } };
  },
  "storefront/record-event": () => ({ input: program.shop.event(buyer) }),
  "storefront/simulate-purchase": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    return { input: { currencyCode: "VND", lines, total: "50000" } };
  },
  "storefront/simulate-checkout": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    const cart = { currencyCode: "VND", lines, total: "50000" };
    return { input: { member: { id: buyer.id }, ...cart, couponCodes: [], payments: [] } };
  },
  "storefront/points-to-pay": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    return { by: { id: buyer.id }, cart: { currencyCode: "VND", lines, total: "50000" } };
  },
  "storefront/reserve-points": async () => {
    return { input: { ...(await checkoutOfPayer()), points: 20, idempotencyKey: "1" } };
  },
  "storefront/release-reserved-points": async () => {
    const checkout = await checkoutOfPayer();
    await program.shop.reserve(checkout.member, 20, checkout);
    return { input: { ...checkout, idempotencyKey: "1" } };
  },
  "storefront/redeem-reward": async () => ({ input: await redeeming("1") }),
  "storefront/confirm-redemption": async () => {
    const { redemption } = await program.shop.hold(buyer, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "storefront/cancel-redemption": async () => {
    const { redemption } = await program.shop.redeem(buyer, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "admin/update-program": async () => {
    const { json } = await program.admin.graphql("{ program { version } }");
    return { input: { version: json.data.program.version, name: "Tea" } };
  },
  "admin/approvals": async () => {
    await askedFor();
    return { where: { statuses: ["PENDING"] } };
  },
  "admin/member-notes": async () => {
    await noted();
    return { id: buyer.id };
  },
  "admin/add-member-note": () => ({
    input: { memberId: buyer.id, text: "Likes tea\nand milk", pinned: true, idempotencyKey: "1" },
  }),
  "admin/change-member-note": async () => ({ input: { id: await noted(), pinned: true } }),
  "admin/delete-member-note": async () => ({ input: { id: await noted() } }),
  "admin/list-views": () => ({ list: "members" }),
  "admin/add-list-view": () => ({ input: { ...viewOf("members"), idempotencyKey: "1" } }),
  "admin/change-list-view": async () => ({ input: { id: await savedView(), shared: true } }),
  "admin/choose-list-view": async () => ({ input: { id: await savedView(), chosen: true } }),
  "admin/delete-list-view": async () => ({ input: { id: await savedView() } }),
  "admin/waiting-approvals": () => ({}),
  "admin/waiting-items": () => ({}),
  "admin/approve-movement": async () => ({ input: { id: await askedFor(), idempotencyKey: "1" } }),
  "admin/decline-movement": async () => ({ input: { id: await askedFor(), idempotencyKey: "1" } }),
  "admin/jobs": () => ({}),
  "admin/running-jobs": () => ({}),
  "admin/job": async () => ({ id: (await jobsOf(program).started(bulkGift())).id }),
  "admin/bulk-action-preview": () => ({ input: bulkGift() }),
  "admin/start-bulk-action": () => ({ input: { ...bulkGift(), idempotencyKey: "1" } }),
  "admin/backtest-jobs": () => ({}),
  "admin/start-earning-rule-backtest": async () => {
    const { rule } = await program.admin.saveRule();
    const span = { from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" };
    return { input: { ruleId: rule!.id, ...span, idempotencyKey: "1" } };
  },
  "admin/cancel-job": async () => ({
    input: { id: (await jobsOf(program).started(bulkGift())).id },
  }),
  "admin/reverse-job": async () => {
    const { id } = await jobsOf(program).started(bulkGift());
    await deliverEvents(program);
    return { input: { id, idempotencyKey: "1" } };
  },
  "admin/role-limits": () => ({}),
  "admin/viewer-mails": () => ({}),
  "admin/save-viewer-mails": () => ({ input: { approvals: true, locale: "vi" } }),
  "admin/save-role-limits": () => ({ input: { role: "ANALYST", pointsPerTime: 100 } }),
  "admin/program-settings": () => ({}),
  "admin/point-value": () => ({}),
  "admin/liability": () => ({ at: null }),
  "admin/first-steps": () => ({}),
  "admin/reason-codes": () => ({}),
  "admin/save-reason-code": () => ({
    input: { code: "GESTURE", translations: [{ locale: "vi", name: "Quà xin lỗi" }] },
  }),
  "admin/partners": () => ({ search: "cinema" }),
  "admin/partner-list": () => ({ search: "cinema", offset: 0 }),
  "partner/partner-items": () => ({ status: "DRAFT" }),
  "partner/partner-item": async () => ({ id: (await itemsOf(program.partner).submitted()).id }),
  "partner/save-catalog-item": () => ({ input: { kind: "PARTNER_VOUCHER", title: "A ticket" } }),
  "partner/submit-catalog-item": () => ({ input: { kind: "PARTNER_VOUCHER", title: "A ticket" } }),
  "partner/withdraw-catalog-item": async () => {
    return { input: { ...(await itemsOf(program.partner).submitted()), idempotencyKey: "1" } };
  },
  "partner/upload-voucher-codes": async () => {
    const { id: itemId } = await itemsOf(program.partner).submitted({ hasOwnCodes: true });
    return { input: { itemId, codes: [unique("BOOK")], idempotencyKey: "1" } };
  },
  "admin/partner-items": () => ({ status: "SUBMITTED" }),
  "admin/partner-item": async () => ({ id: (await itemsOf(program.partner).submitted()).id }),
  "admin/approve-catalog-item": async () => {
    return { input: { ...(await itemsOf(program.partner).submitted()), idempotencyKey: "1" } };
  },
  "admin/send-back-catalog-item": async () => {
    const item = await itemsOf(program.partner).submitted();
    return { input: { ...item, reason: "Too dark.", idempotencyKey: "1" } };
  },
  "partner/access-keys": () => ({}),
  "partner/create-feed-token": () => ({ input: { title: "Import", idempotencyKey: "1" } }),
  "partner/rotate-access-key": async () => {
    const { id } = await ownKeysOf(program.partner).token();
    return { input: { id, overlap: "P1D", idempotencyKey: "1" } };
  },
  "partner/revoke-access-key": async () => {
    const { id } = await ownKeysOf(program.partner).token();
    return { input: { id, idempotencyKey: "1" } };
  },
  "partner/catalog": () => ({}),
  "partner/catalog-changes": () => ({ first: 5 }),
  "admin/share-reward": async () => {
    const { id } = await program.admin.addReward();
    const partnerIds = [encodeId("ptn", program.partnerIds.cinema!)];
    return { input: { id, partnerIds, isShared: true } };
  },
  "admin/save-partner": () => ({ input: { name: unique("Partner"), source: unique("till") } }),
  "admin/save-partner-terms": async () => {
    const { id: partnerId } = await openPartner(program, null);
    const terms = { funding: "POSTPAID", pricePerPoint: "12.5", idempotencyKey: "1" };
    return { input: { partnerId, ...terms } };
  },
  "admin/record-partner-payment": async () => {
    const partnerId = await termsAgreed();
    return { input: { partnerId, paidBy: "PARTNER", amount: "5", idempotencyKey: "1" } };
  },
  "admin/adjust-partner-balance": async () => {
    const partnerId = await termsAgreed();
    return { input: { partnerId, amount: "5", note: "Why", idempotencyKey: "1" } };
  },
  "admin/partner-page": async () => ({ id: await termsAgreed() }),
  "admin/settlement-page": async () => ({ id: await settlementId(await termsAgreed()) }),
  "admin/settlements": async () => ({ partnerId: await termsAgreed() }),
  "admin/settlement": async () => ({ id: await settlementId(await termsAgreed()) }),
  "admin/close-settlement": async () => {
    const { id: partnerId } = await openPartner(program);
    const id = await settlementId(partnerId);
    // As if its month was over.
    await program.sql(`update partner_terms_versions
      set in_force_from = in_force_from - interval '2 months'
      where partner_id = '${program.uuid(partnerId)}'`);
    return { input: { id, idempotencyKey: "1" } };
  },
  "admin/answer-settlement-dispute": async () => {
    const lineId = await settlementLineId();
    await atCounter().dispute(lineId, "Why?");
    return { input: { lineId, note: "Because.", idempotencyKey: "1" } };
  },
  "partner/dispute-settlement-line": async () => {
    return { input: { lineId: await settlementLineId(), note: "Why?", idempotencyKey: "1" } };
  },
  "partner/partner-account": async () => {
    await termsAgreed();
    return {};
  },
  "partner/settlements": async () => {
    await termsAgreed();
    return {};
  },
  "partner/settlement": async () => ({ id: await settlementId(await termsAgreed()) }),
  "partner/record-partner-purchase": async () => {
    await termsAgreed();
    const input = atCounter().purchase(buyer, "50000");
    return { input: { ...input, idempotencyKey: "1" } };
  },
  "partner/record-partner-return": async () => {
    const input = { ...(await returnedAtCounter()), externalId: "R-2" };
    const returnedAt = program.clock.now().toISOString();
    const lines = [{ id: "1", quantity: "0.5" }];
    return { input: { ...input, returnedAt, lines, idempotencyKey: "1" } };
  },
  "partner/cancel-partner-return": async () => {
    return { input: { ...(await returnedAtCounter()), idempotencyKey: "1" } };
  },
  "partner/validate-voucher": async () => ({ code: await voucherAtCounter() }),
  "partner/use-voucher": async () => {
    const code = await voucherAtCounter();
    return { input: { code, source: "till", reference: "R-1", idempotencyKey: "1" } };
  },
  "partner/undo-voucher-use": async () => {
    const code = await voucherAtCounter();
    const { reference } = await atCounter().use(code);
    return { input: { code, source: "till", reference, idempotencyKey: "1" } };
  },
  "admin/programs": () => ({}),
  "admin/create-program": () => ({
    input: {
      name: "Tea",
      currencyCode: "VND",
      timeZone: "Asia/Ho_Chi_Minh",
      locales: ["vi", "en"],
      pointsName: "leaves",
      template: "TIERED",
      idempotencyKey: "1",
    },
  }),
  "admin/close-program": async () => {
    const { id } = await programsOf(program.operator).made();
    return { input: { id, reason: "It moved.", idempotencyKey: "1" } };
  },
  "admin/rewards": () => ({}),
  "admin/reward-list": () => ({ first: 20 }),
  "admin/reward-editor": async () => ({ id: (await program.admin.addReward()).id }),
  "admin/rule-fields": () => ({ about: "PURCHASE" }),
  "admin/offers-to-find": () => ({}),
  "admin/earning-rule-list": () => ({ archived: false }),
  "admin/earning-rule-editor": async () => ({ id: (await program.admin.addRule()).id }),
  "admin/preview-earning-rule": () => ({ input: GIFT }),
  "admin/try-earning-rule": () => ({
    input: { rule: GIFT, lines: [{ sku: "CUP", quantity: 1, unitPrice: "10000" }] },
  }),
  "admin/reward": async () => ({ id: (await program.admin.addReward()).id }),
  "admin/save-reward": () => ({ input: { kind: "FREE_SHIPPING", title: "Delivery", cost: 30 } }),
  "admin/publish-reward": async () => {
    const { id, version } = (await program.admin.saveReward()).reward!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/message-template-versions": () => ({}),
  "admin/message-template-list": () => ({}),
  "admin/message-template-editor": () => ({ kind: "WELCOME" }),
  "admin/publish-message-template": async () => ({
    input: { ...(await newDraftOfMail()), idempotencyKey: "1" },
  }),
  "admin/cancel-scheduled-message-template": async () => {
    const draft = await newDraftOfMail();
    const at = program.clock.in("P1D").toISOString();
    const input = { ...draft, at, idempotencyKey: unique("") };
    await program.admin.ask(PublishMessageTemplate, { input });
    return { input: { ...draft, idempotencyKey: "1" } };
  },
  "admin/discard-message-template-draft": async () => ({ input: await newDraftOfMail() }),
  "admin/revert-message-template": async () => {
    const draft = await newDraftOfMail();
    await program.admin.ask(PublishMessageTemplate, {
      input: { ...draft, idempotencyKey: unique("") },
    });
    return { input: { ...draft, toVersion: draft.version } };
  },
  "admin/earning-terms-versions": () => ({}),
  "admin/publish-earning-terms": async () => {
    return { input: { version: await newDraftOfTerms(), idempotencyKey: "1" } };
  },
  "admin/cancel-scheduled-earning-terms": async () => {
    const version = await newDraftOfTerms();
    const input = {
      version,
      at: program.clock.in("P1D").toISOString(),
      idempotencyKey: unique(""),
    };
    await program.admin.ask(PublishEarningTerms, { input });
    return { input: { version, idempotencyKey: "1" } };
  },
  "admin/discard-earning-terms-draft": async () => {
    return { input: { version: await newDraftOfTerms() } };
  },
  "admin/revert-earning-terms": async () => {
    return { input: { version: await newDraftOfTerms(), toVersion: 1 } };
  },
  "admin/tier-set-versions": () => ({}),
  "admin/cancel-scheduled-tier-set": async () => {
    const set = await anotherSet();
    const at = program.clock.in("P1D").toISOString();
    await program.admin.ask(PublishTierSet, { input: { ...set, at, idempotencyKey: set.id } });
    return { input: { ...set, idempotencyKey: "1" } };
  },
  "admin/discard-tier-set-draft": async () => {
    const { id, version, tiers } = await tierSetAsItIs();
    const { tierSet } = (await program.admin.ask(SaveTierSet, { input: { id, version, tiers } }))
      .saveTierSet;
    return { input: { id, version: tierSet!.draft!.version } };
  },
  "admin/referral-program-history": () => ({}),
  "admin/cancel-scheduled-referral-program": async () => {
    const version = await newDraftOfReferrals();
    const input = {
      version,
      at: program.clock.in("P1D").toISOString(),
      idempotencyKey: unique(""),
    };
    await program.admin.ask(PublishReferralProgram, { input });
    return { input: { version, idempotencyKey: "1" } };
  },
  "admin/discard-referral-program-draft": async () => {
    return { input: { version: await newDraftOfReferrals() } };
  },
  "admin/revert-referral-program": async () => {
    return { input: { version: await newDraftOfReferrals(), toVersion: 1 } };
  },
  "admin/earning-rule-versions": () => ({}),
  "admin/cancel-scheduled-earning-rule": async () => {
    const { id, version } = await program.admin.addRule({}, program.clock.in("P1D"));
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/discard-earning-rule-draft": async () => {
    const { id, version } = await program.admin.addRule();
    const { rule } = await program.admin.saveRule({ id, version });
    return { input: { id, version: rule!.version } };
  },
  "admin/revert-earning-rule": async () => {
    const { id, version } = await program.admin.addRule();
    return { input: { id, version, toVersion: version } };
  },
  "admin/reward-history": async () => ({ id: (await program.admin.addReward()).id }),
  "admin/cancel-scheduled-reward": async () => {
    const at = program.clock.in("P1D");
    const { id, version } = await program.admin.addReward({}, at);
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/discard-reward-draft": async () => {
    const { id, version } = await program.admin.addReward();
    const { reward } = await program.admin.saveReward({ id, version });
    return { input: { id, version: reward!.version } };
  },
  "admin/revert-reward": async () => {
    const { id, version } = await program.admin.addReward();
    return { input: { id, version, toVersion: version } };
  },
  "admin/archive-reward": async () => ({ input: { id: (await program.admin.addReward()).id } }),
  "admin/change-reward-stock": async () => {
    return { input: { id: (await program.admin.addReward()).id, to: 5, idempotencyKey: "1" } };
  },
  "storefront/validate-coupon": async () => ({ input: { code: await couponOf(buyer) } }),
  "storefront/use-coupon": async () => {
    const purchase = { source: "web", purchaseExternalId: "to come" };
    return { input: { code: await couponOf(buyer), ...purchase, idempotencyKey: "1" } };
  },
  "storefront/release-coupon": async () => {
    const purchase = { source: "web", purchaseExternalId: "abandoned" };
    const code = await couponOf(buyer);
    await program.shop.use(code, purchase);
    return { input: { code, ...purchase, idempotencyKey: "1" } };
  },
  "admin/coupon": async () => ({ code: await couponOf(buyer) }),
  "admin/void-coupon": async () => {
    const { id } = (await program.admin.coupon(await couponOf(buyer)))!;
    return { input: { memberId: buyer.id, couponId: id, reason: "Mistake", idempotencyKey: "1" } };
  },
  "admin/issue-coupon": async () => {
    const { id: rewardId } = await program.admin.addReward();
    return { input: { memberId: buyer.id, rewardId, reason: "Sorry", idempotencyKey: "1" } };
  },
  "admin/promotion-codes": () => ({ search: "tet" }),
  "admin/code-pool-page": async () => ({ id: (await program.admin.addPool()).id }),
  "admin/promotion-code-list": () => ({ first: 20, search: "tet" }),
  "admin/promotion-code-editor": async () => ({
    id: (await program.admin.addPromotionCode()).id,
  }),
  "admin/promotion-code": async () => ({ id: (await program.admin.addPromotionCode()).id }),
  "admin/save-promotion-code": () => ({
    input: { code: "TET-2027", title: "Delivery", kind: "FREE_SHIPPING" },
  }),
  "admin/publish-promotion-code": async () => {
    const { id, version } = (await program.admin.savePromotionCode()).promotionCode!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/cancel-scheduled-promotion-code": async () => {
    const { id, version } = await program.admin.addPromotionCode({}, program.clock.in("P1D"));
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/discard-promotion-code-draft": async () => {
    const { id, version, code } = await program.admin.addPromotionCode();
    const { promotionCode } = await program.admin.savePromotionCode({ id, version, code });
    return { input: { id, version: promotionCode!.version } };
  },
  "admin/revert-promotion-code": async () => {
    const { id, version } = await program.admin.addPromotionCode();
    return { input: { id, version, toVersion: version } };
  },
  "admin/archive-promotion-code": async () => {
    return { input: { id: (await program.admin.addPromotionCode()).id } };
  },
  "admin/viewer": () => ({}),
  "admin/audit-log": () => ({ first: 5 }),
  "admin/member-audit-trail": () => ({ id: buyer.id }),
  "admin/staff": () => ({}),
  "admin/staff-invitations": () => ({}),
  "admin/invite-staff": () => ({ input: { email: "hoa@shop.example", role: "ANALYST" } }),
  "admin/withdraw-staff-invitation": async () => {
    const { invitation } = await staffOf(program).invite("ANALYST");
    return { input: { id: invitation!.id } };
  },
  "admin/change-staff-role": async () => {
    const { id } = await addStaffRow(program, "ANALYST");
    return { input: { id, role: "SUPPORT" } };
  },
  "admin/staff-sessions": async () => ({ id: (await addStaffRow(program, "ANALYST")).id }),
  "admin/revoke-staff-sessions": async () => {
    const { id } = await addStaffRow(program, "ANALYST");
    return { input: { id } };
  },
  "admin/remove-staff": async () => {
    const { id } = await addStaffRow(program, "ANALYST");
    return { input: { id } };
  },
  "admin/access-keys": () => ({}),
  "admin/access-key-scopes": () => ({ kind: "SECRET" }),
  "admin/create-access-key": () => ({
    input: { kind: "SECRET", title: "Till", scopes: ["members:read"], idempotencyKey: "1" },
  }),
  "admin/rotate-access-key": async () => {
    const { id } = await keysOf(program.admin).made();
    return { input: { id, overlap: "P1D", idempotencyKey: "1" } };
  },
  "admin/limit-access-key": async () => {
    const { id } = await keysOf(program.admin).made();
    return {
      input: { id, allowedAddresses: ["10.0.0.0/8"], costPerSecond: 50, idempotencyKey: "1" },
    };
  },
  "admin/revoke-access-key": async () => {
    const { id } = await keysOf(program.admin).made();
    return { input: { id, idempotencyKey: "1" } };
  },
  "admin/code-pools": () => ({}),
  "admin/create-code-pool": () => ({ input: { name: "Cinema", idempotencyKey: "1" } }),
  "admin/add-codes": async () => {
    const { id: poolId } = await program.admin.addPool();
    return { input: { poolId, codes: ["CODE-1"], idempotencyKey: "1" } };
  },
  "admin/members": () => ({ first: 5, search: "lan" }),
  "admin/member-list": () => ({ first: 5, offset: 0, search: "lan" }),
  "admin/member": () => ({ id: buyer.id }),
  "admin/member-entries": () => ({ id: buyer.id, where: { kinds: ["EARN"] } }),
  "admin/member-purchases": () => ({ id: buyer.id }),
  "admin/member-redemptions": () => ({ id: buyer.id }),
  "admin/coupon-list": () => ({ first: 5, offset: 0, search: "lan" }),
  "admin/purchase-list": () => ({ first: 5, search: "lan", where: { total: { min: "1" } } }),
  "admin/entry-list": () => ({ first: 5, search: "lan", where: { kinds: ["EARN"] } }),
  "admin/request-log": () => ({ first: 5, where: { failed: false, apis: ["ADMIN"] } }),
  "admin/system-health": () => ({}),
  "admin/redemption-list": () => ({ first: 5, offset: 0, search: "lan" }),
  "admin/confirm-redemption": async () => {
    const { redemption } = await program.shop.hold(buyer, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "admin/member-referral": () => ({ id: buyer.id }),
  "admin/member-rewards": () => ({ id: buyer.id }),
  "admin/enroll-member": () => ({ input: { email: "sen@tea.example", idempotencyKey: "1" } }),
  "admin/update-member": () => ({ input: { memberId: buyer.id, familyName: "Lê" } }),
  "admin/redeem-reward": async () => {
    const { rewardId, idempotencyKey } = await redeeming("1");
    return { input: { memberId: buyer.id, rewardId, idempotencyKey } };
  },
  "admin/cancel-redemption": async () => {
    const { redemption } = await program.shop.redeem(buyer, (await redeeming("")).rewardId);
    return { input: { redemptionId: redemption.id, idempotencyKey: "1" } };
  },
  "admin/adjust-points": () => {
    return { input: { memberId: buyer.id, points: 5, reason: "Sorry", idempotencyKey: "1" } };
  },
  "admin/suspend-member": () => ({ input: { memberId: kim.id } }),
  "admin/reactivate-member": () => ({ input: { memberId: buyer.id } }),
  "admin/close-member": () => ({ input: { memberId: mai.id, idempotencyKey: "1" } }),
  "admin/reopen-member": async () => {
    const { id: memberId } = await program.shop.enroll();
    await program.admin.close({ id: memberId });
    return { input: { memberId, reason: "came back", idempotencyKey: "1" } };
  },
  "admin/confirm-birth-date": () => ({ input: { memberId: buyer.id, reason: "showed an id" } }),
  "admin/erase-member": () => ({ input: { memberId: mai.id, idempotencyKey: "1" } }),
  "admin/export-member": () => ({ memberId: buyer.id }),
  "admin/reverse-adjustment": async () => {
    const { id: entryId } = await program.admin.givePoints(buyer, 5);
    return { input: { memberId: buyer.id, entryId, idempotencyKey: "1" } };
  },
  "admin/transfer-points": () => {
    const [fromMemberId, toMemberId] = [nga.id, buyer.id];
    return { input: { fromMemberId, toMemberId, points: 5, idempotencyKey: "1" } };
  },
  "admin/merge-members": async () => {
    const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
    return { input: { memberId: from.id, intoMemberId: into.id, idempotencyKey: "1" } };
  },
  "admin/unmerge-members": async () => {
    const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
    await program.admin.merge(from, into);
    await deliverEvents(program);
    return { input: { memberId: from.id, idempotencyKey: "1" } };
  },
  "admin/member-merges": () => ({ memberId: buyer.id }),
  "admin/create-household": async () => ({ input: { memberId: (await program.shop.enroll()).id } }),
  "admin/join-household": async () => {
    const { id } = (await program.admin.createHousehold(await program.shop.enroll())).household!;
    return { input: { householdId: id, memberId: (await program.shop.enroll()).id } };
  },
  "admin/leave-household": async () => {
    const { id } = await inHousehold();
    return { input: { memberId: id, idempotencyKey: "1" } };
  },
  "admin/contribute-to-household": async () => {
    const member = await inHousehold();
    await program.admin.givePoints(member, 5);
    return { input: { memberId: member.id, points: 5, idempotencyKey: "1" } };
  },
  "admin/household": async () => {
    const { id } = (await program.admin.createHousehold(await program.shop.enroll())).household!;
    return { id };
  },
  "storefront/member-household": () => ({}),
  "admin/advance-test-clock": () => ({ input: { by: "PT1H", idempotencyKey: "1" } }),
  "admin/verify-ledger": () => ({ memberId: buyer.id }),
  "admin/overview": () => ({ from: "2026-06-01", until: "2026-07-01", before: "2026-05-01" }),
  "admin/ledger-proof": () => ({ first: 10 }),
  "admin/ledger-totals": () => ({ from: "2026-06-01", until: "2026-07-01" }),
  "admin/program": () => ({}),
  "admin/tier-counts": () => ({}),
  "admin/message-count": () => ({ from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z" }),
  "admin/tier-names": () => ({}),
  "admin/tier-set-editor": () => ({}),
  "admin/tiers": () => ({}),
  "admin/tier-sets": () => ({}),
  "admin/tier-standings": () => ({ memberId: buyer.id, at: program.clock.now().toISOString() }),
  "admin/earning-terms": () => ({}),
  "admin/earning-terms-editor": () => ({}),
  "admin/save-earning-terms": async () => ({
    input: { version: await newDraftOfTerms(), retroDays: 30 },
  }),
  "admin/save-tier-set": async () => ({ input: await tierSetAsItIs() }),
  "admin/publish-tier-set": async () => {
    await program.admin.ask(SaveTierSet, { input: await tierSetAsItIs() });
    const { id, version } = await tierSetAsItIs();
    return { input: { id, version, idempotencyKey: "1" } };
  },
  "admin/archive-tier-set": async () => ({ input: { id: await addTierSet(program.admin) } }),
  "admin/revert-tier-set": async () => {
    return { input: { id: (await tierSetAsItIs()).id, toVersion: 1 } };
  },
  "admin/preview-tier-set": async () => {
    const { version: _, ...input } = await tierSetAsItIs();
    return { input };
  },
  "admin/grant-tier": async () => ({ input: await vipGrant("1") }),
  "admin/revoke-tier-grant": async () => {
    const { grantTier } = await program.admin.ask(GrantTier, {
      input: await vipGrant(unique("grant")),
    });
    return { input: { memberId: buyer.id, grantId: grantTier.grant!.id, idempotencyKey: "1" } };
  },
  "admin/as-of": () => ({ memberId: buyer.id, at: program.clock.now().toISOString() }),
  "admin/tier-history": () => ({ memberId: buyer.id, at: program.clock.now().toISOString() }),
  "admin/earning-rules": () => ({}),
  "admin/referral-program": () => ({}),
  "admin/referral-program-editor": () => ({}),
  "admin/referrals-in-review": () => ({ first: 5, offset: 0 }),
  "admin/referral-list": () => ({ first: 5, offset: 0, search: "lan" }),
  "admin/referral-funnel": () => ({}),
  "admin/preview-referral-messages": () => ({ input: { landingUrl: LANDING } }),
  "admin/save-referral-program": async () => ({ input: await newTerms() }),
  "admin/publish-referral-program": async () => {
    const { saveReferralProgram } = await program.admin.ask(SaveReferralProgram, {
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
    const { id } = (await program.admin.saveRule()).rule!;
    const [from, until] = [program.clock.ago("P1D"), program.clock.tomorrow()];
    return { input: { ruleId: id, from: from.toISOString(), until: until.toISOString() } };
  },
  "admin/pause-earning-rule": async () => ({ input: { id: (await program.admin.addRule()).id } }),
  "admin/resume-earning-rule": async () => ({ input: { id: (await program.admin.addRule()).id } }),
  "admin/archive-earning-rule": async () => ({ input: { id: (await program.admin.addRule()).id } }),
  "admin/webhook-endpoints": () => ({}),
  "admin/webhook-deliveries": () => ({ status: "WAITING" }),
  "admin/webhook-delivery-list": () => ({ where: { statuses: ["WAITING"] }, offset: 0 }),
  "admin/create-webhook-endpoint": () => ({ input: HOOK }),
  "admin/update-webhook-endpoint": async () => ({ input: { id: await hook(), enabled: false } }),
  "admin/rotate-webhook-secret": async () => ({ input: { id: await hook() } }),
  "admin/delete-webhook-endpoint": async () => ({ input: { id: await hook() } }),
  "admin/send-test-webhook": async () => {
    return { input: { id: await hook(), eventType: "points.earned" } };
  },
  "partner/webhook-endpoints": () => ({}),
  "partner/webhook-deliveries": () => ({ status: "WAITING" }),
  "partner/create-webhook-endpoint": () => ({ input: HOOK }),
  "partner/update-webhook-endpoint": async () => ({
    input: { id: await partnerHook(), enabled: false },
  }),
  "partner/rotate-webhook-secret": async () => ({ input: { id: await partnerHook() } }),
  "partner/delete-webhook-endpoint": async () => ({ input: { id: await partnerHook() } }),
  "partner/resend-webhook-delivery": async () => {
    await partnerHook();
    const { id } = await program.admin.addReward();
    const partnerIds = [encodeId("ptn", program.partnerIds.cinema!)];
    await program.admin.ask(ShareReward, { input: { id, partnerIds, isShared: true } });
    await runTask(program, "queue-catalog-hints");
    return { input: { id: (await webhooksOf(program.partner).deliveries())[0]!.id } };
  },
  "admin/resend-webhook-delivery": async () => {
    const hooks = webhooksOf(program.admin);
    const { delivery } = await hooks.sendTest(await hook(), "points.earned");
    return { input: { id: delivery!.id } };
  },
  "admin/messages": () => ({ kind: "WELCOME", status: "WAITING" }),
  "admin/message-list": () => ({ where: { kinds: ["WELCOME"] }, search: "lan", offset: 0 }),
  "admin/resend-message": async () => {
    await deliverEvents(program);
    const [message] = await messagesOf(program.admin).list();
    return { input: { id: message!.id } };
  },
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
    const { id, version } = (await program.admin.saveRule()).rule!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
};

/** The checkout of a member with points. */
async function checkoutOfPayer() {
  const { id } = await program.shop.enroll();
  await program.admin.givePoints({ id }, 100);
  return { member: { id }, source: "web", purchaseExternalId: unique("order") };
}

async function inHousehold() {
  const member = await program.shop.enroll();
  await program.admin.createHousehold(member);
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
    const caller = await (callers[`${audience}/${name}`] ?? (() => everybody(audience)))();
    const asked: { input?: object } = await variables[`${audience}/${name}`]!();
    const input = { ...asked.input, idempotencyKey: `repeated ${name}` };
    const send = async (more: object = {}) => {
      const { json } = await caller.graphql(sayingReplayed(text), { input: { ...input, ...more } });
      return Object.values<any>(json.data)[0];
    };
    const first = await send();
    expect(first.userErrors).toEqual([]);

    // A new key is shown once: whoever repeats the call could be somebody else.
    const again = "secret" in first ? { ...first, secret: null } : withoutSecrets(first);
    expect(await program.leavesNothing(() => send())).toEqual({ ...again, replayed: true });
  },
);

function withoutSecrets(payload: { keys?: object[] }) {
  const { keys } = payload;
  return keys ? { ...payload, keys: keys.map((key) => ({ ...key, secret: null })) } : payload;
}

test("every mutation with a key is sent twice here, or among the replays", () => {
  const sent = KEYED.map(({ text }) => rootOf(text));
  // The one that no document of the contract sends.
  expect(new Set([...sent, "recordInvitation"])).toEqual(keyed);
});

/** Asks also whether it is the answer to a repeated key. */
function sayingReplayed(text: string): string {
  return /\breplayed\b/.test(text) ? text : text.replace("userErrors", "replayed userErrors");
}

const HOOK = { url: "https://shop.example/hooks" };
/** The partner's only endpoint. */
async function partnerHook(): Promise<string> {
  const hooks = webhooksOf(program.partner);
  const [existing] = await hooks.partnersEndpoints();
  return existing?.id ?? (await hooks.add(HOOK)).id;
}
const hook = async () => (await webhooksOf(program.admin).add(HOOK)).id;

/** The tier set as its editor would send it back, unchanged. */
async function tierSetAsItIs() {
  const { id, version, draft, tiers } = (await program.admin.ask(Tiers)).program.tierSet!;
  return {
    id,
    version: draft?.version ?? version,
    tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, level: tier.level })),
  };
}

/** A reward that Lan can have. */
async function redeeming(idempotencyKey: string) {
  const { id: rewardId } = await program.admin.addReward({ cost: 10 });
  await program.admin.givePoints(buyer, 10);
  return { rewardId, member: { id: buyer.id }, idempotencyKey };
}

const LANDING = "https://tea.example/join/{code}";

/** New terms of referrals, for whichever version is the newest. */
async function newTerms() {
  const { draft, version } = (await program.admin.ask(ReferralProgram)).program.referralProgram!;
  const offers = { referrerOffer: { points: 10 }, refereeOffer: { points: 5 } };
  return { version: draft?.version ?? version, landingUrl: LANDING, ...offers };
}

/** Saves new terms of referrals; the draft's version. */
async function newDraftOfReferrals(): Promise<number> {
  const input = await newTerms();
  const { referralProgram } = (await program.admin.ask(SaveReferralProgram, { input }))
    .saveReferralProgram;
  return referralProgram!.draft!.version;
}

/** Saves a draft of an e-mail in English; which one, and its version. */
async function newDraftOfMail() {
  const which = { kind: "WELCOME", locale: "en" } as const;
  const [before] = (await program.admin.ask(MessageTemplateVersions, which)).messageTemplates;
  const input = { ...which, version: before!.version, content: MAIL_WORDS };
  await program.admin.ask(SaveMessageTemplate, { input });
  const [saved] = (await program.admin.ask(MessageTemplateVersions, which)).messageTemplates;
  return { ...which, version: saved!.version };
}

/** Saves a draft of the earning terms, instead of the one there is; its version. */
async function newDraftOfTerms(): Promise<number> {
  const { version, draft } = (await program.admin.ask(EarningTermsVersions)).program.earningTerms;
  const input = { version: draft?.version ?? version, publish: false };
  await program.admin.ask(SaveEarningTerms, { input });
  return (await program.admin.ask(EarningTermsVersions)).program.earningTerms.draft!.version;
}

/** The first draft of a tier set beside the primary one. */
async function anotherSet() {
  const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
  const input = { primary: false, policy, tiers: [{ name: "One", level: 1, threshold: "1" }] };
  const { tierSet } = (await program.admin.ask(SaveTierSet, { input })).saveTierSet;
  return { id: tierSet!.id, version: tierSet!.draft!.version };
}

/** A referral that waits for staff. */
async function suspicious(): Promise<string> {
  const { referral } = await program.shop.enroll({ deviceId: "kiosk" });
  await program.shop.enroll({ deviceId: "kiosk", referralCode: referral!.code });
  const { json } = await program.admin.graphql(`{ referralsInReview { nodes { id } } }`);
  return json.data.referralsInReview.nodes[0].id;
}

async function vipGrant(idempotencyKey: string) {
  const [tier] = (await tierSetAsItIs()).tiers;
  return { memberId: buyer.id, tierId: tier!.id, reason: "VIP", idempotencyKey };
}

async function couponOf(member: Enrolled): Promise<string> {
  return (await couponsIn(program).issue(member)).code;
}

function everybody(audience: Audience): GraphqlClient {
  return { admin: program.admin, storefront: program.shop, partner: program.partner }[audience];
}
