import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";
import { getNamedType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { sdlOf } from "../../api/engine/sdl.ts";
import { statementOfText } from "../../api/database/sql.ts";
import {
  AddListView,
  GrantTier,
  InviteStaff,
  SavePartner,
  SaveReasonCode,
  SaveRoleLimits,
  SaveTierSet,
  ShareReward,
  StartEarningRuleBacktest,
  Tiers,
} from "../../client/admin.ts";
import { encodeId } from "../../api/values/id.ts";
import { apis } from "../../api/values/api.ts";
import type { Api } from "../../api/values/api.ts";
import { jobsOf } from "../jobs/job-fixture.ts";
import { keysOf } from "../access/key-administration.ts";
import { ownKeysOf } from "../access/partner-keys.ts";
import { decisionsOf, itemsOf } from "../catalog/item-fixture.ts";
import { couponsIn } from "../coupons/coupon-fixture.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { programsOf } from "../installation/operator.ts";
import { settlementOf } from "../settlements/settlement-fixture.ts";
import { addStaffRow } from "../staff/staff-fixture.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";

// A page of many rows must cost as many statements as a page of one, or lists get slow as shops
// grow. So no document here may send a statement twice.

/** A list that a document can ask for, with everything its items have beside further lists. */
interface ListField {
  readonly api: Api;
  /** The fields that lead to it, from the query on: `members.coupons`. */
  readonly path: string;
  readonly document: string;
}

const ROWS = 4;
const LEVELS = 3;
const ALWAYS = { from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" };
const ONCE_A_PROCESS = "find a statement's parameter types";

/** What root fields, and fields with arguments that must be given, are asked with. */
const ARGUMENTS: Readonly<Record<string, () => string>> = {
  "admin.member": () => `(id: "${lan.id}")`,
  "admin.household": () => `(id: "${householdId}")`,
  "admin.reward": () => `(id: "${rewardId}")`,
  "admin.earningRule": () => `(id: "${ruleId}")`,
  "admin.promotionCode": () => `(id: "${promotionCodeId}")`,
  "admin.staffSessions": () => `(id: "${staffId}")`,
  "admin.job": () => `(id: "${jobId}")`,
  "admin.listViews": () => `(list: "members")`,
  "admin.webhookDelivery": () => `(id: "${deliveryId}")`,
  "admin.partnerItem": () => `(id: "${itemId}")`,
  "admin.partner": () => `(id: "${encodeId("ptn", program.partnerIds.cinema!)}")`,
  "admin.settlements": () => `(partnerId: "${encodeId("ptn", program.partnerIds.cinema!)}")`,
  "admin.settlement": () => `(id: "${settlementId}")`,
  "partner.settlement": () => `(id: "${settlementId}")`,
  "partner.partnerItem": () => `(id: "${itemId}")`,
  "storefront.reward": () => `(id: "${rewardId}")`,
  "storefront.member": () => `(by: { id: "${lan.id}" })`,
};

/** Root fields that work out an answer to an input; they list nothing of the program. */
const NO_LISTS = new Set([
  "admin.coupon",
  "admin.exportMember",
  "admin.previewMessage",
  "admin.previewReferralMessages",
  "admin.previewTierSet",
  "admin.backtestEarningRule",
  "admin.bulkActionPreview",
  "admin.previewEarningRule",
  "admin.tryEarningRule",
  "admin.verifyLedger",
  "admin.ledgerTotals",
  "admin.merge",
  "storefront.simulatePurchase",
  "storefront.validateCoupon",
  "storefront.pointsToPay",
]);

let program: TestProgram;
let lan: Enrolled;
let rewardId: string;
let ruleId: string;
let promotionCodeId: string;
let householdId: string;
let deliveryId: string;
let jobId: string;
let itemId: string;
let staffId: string;
let settlementId: string;

beforeAll(async () => {
  program = await openProgram({ isSandbox: true });
  const { admin, shop } = program;
  lan = await shop.enroll({ givenName: "Lan", deviceId: "till" });
  await admin.givePoints(lan, 1_000);
  const hook = await webhooksOf(admin).add({ url: "https://shop.example/hooks" });
  const { tierSet } = (await admin.ask(Tiers)).program;
  const coupons = couponsIn(program);
  householdId = (await admin.createHousehold(lan)).household!.id;

  const { secret } = await keysOf(admin).made({
    kind: "ADMIN",
    scopes: ["points:write", "members:read"],
    limits: { pointsPerTime: 100 },
  });
  const desk = admin.withKey(secret!);

  for (let at = 0; at < ROWS; at++) {
    const friend = await shop.enroll({
      email: `friend-${at}@tea.example`,
      deviceId: "till",
      referralCode: lan.referral!.code,
    });
    await admin.joinHousehold({ id: householdId }, friend);
    await jobsOf(program).started({ memberIds: [friend.id], reactivateMember: {} });
    const { id } = await admin.addReward({ cost: 10, stock: 50 });
    await admin.saveReward({ id, version: 1, cost: 11 });
    const partnerIds = [encodeId("ptn", program.partnerIds.cinema!)];
    await admin.ask(ShareReward, { input: { id, partnerIds } });
    rewardId = id;
    for (const member of [lan, friend]) {
      await admin.givePoints(member, 100, { expiresAt: program.clock.in(`P${at + 3}D`) });
      const { purchase } = await shop.buy(member, "100000");
      if (at % 2 === 0) await shop.takeBack(purchase, { amount: "1000" });
      await shop.redeem(member, id);
      const { code } = await coupons.issue(member);
      await shop.use(code, { purchaseExternalId: unique("checkout") });
      await admin.ask(GrantTier, {
        input: {
          memberId: member.id,
          tierId: tierSet!.tiers[0]!.id,
          reason: "VIP",
          idempotencyKey: unique("grant"),
        },
      });
    }
    const twin = await shop.enroll({ givenName: "Lan" });
    await admin.merge(twin, lan);
    await deliverEvents(program);
    const limits = [{ per: "PROGRAM", period: "MONTH", unit: "POINTS", max: 500 }] as const;
    ({ id: ruleId } = await admin.addRule({ limits: [...limits] }));
    promotionCodeId = (await admin.addPromotionCode({ code: `CODE-${at}` })).id;
    const item = await itemsOf(program.partner).submitted({ title: `Item ${at}` });
    await decisionsOf(admin).publish(item);
    itemId = item.id;
    await ownKeysOf(program.partner).token();
    await admin.addPool(`P-${at}`);
    await keysOf(admin).made();
    const analyst = await addStaffRow(program, "ANALYST");
    staffId = analyst.id;
    await program.sql(`insert into auth.sessions (user_id, token, expires_at)
      select id, gen_random_uuid()::text, now() + interval '1 day'
      from auth.users cross join generate_series(1, 2) where email = '${analyst.email}'`);
    await admin.ask(InviteStaff, { input: { email: `s${at}@shop.example`, role: "ANALYST" } });
    await webhooksOf(admin).add({ url: `https://shop.example/hooks/${at}` });
    await webhooksOf(program.partner).add({ url: `https://partner.example/hooks/${at}` });
    deliveryId = (await webhooksOf(admin).sendTest(hook.id, "points.earned")).delivery!.id;
    await programsOf(program.operator).made();
    await admin.ask(SavePartner, { input: { name: unique("Partner"), source: unique("till") } });
    const role = (["OWNER", "MANAGER", "SUPPORT", "ANALYST"] as const)[at]!;
    await admin.ask(SaveRoleLimits, { input: { role, pointsPerTime: 1_000_000 } });
    await desk.adjust(friend, 200);
    const translations = ["vi", "en"].map((locale) => ({ locale, name: `Reason ${at}` }));
    await admin.ask(SaveReasonCode, { input: { code: `R${at}`, translations } });
    const view = { list: "members", name: `View ${at}`, state: "", idempotencyKey: `view-${at}` };
    await admin.ask(AddListView, { input: view });
  }
  await settleMonths();
  const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
  const tiers = [{ name: "One", level: 1, threshold: "1" }];
  await admin.ask(SaveTierSet, { input: { primary: false, policy, tiers } });
  const { rule: draft } = await admin.saveRule();
  for (let at = 0; at < 2; at++) {
    const input = { ruleId: draft!.id, ...ALWAYS, idempotencyKey: `backtest-${at}` };
    const started = await admin.ask(StartEarningRuleBacktest, { input });
    jobId = started.startEarningRuleBacktest.job!.id;
  }
  await deliverEvents(program);
  // A catalog is brought up to date by the first who asks.
  await program.partner.graphql("{ catalog { totalCount } }");
});

/** Settlements with the partner, each with lines. */
async function settleMonths(): Promise<void> {
  const settlement = settlementOf(program, encodeId("ptn", program.partnerIds.cinema!));
  await settlement.agreed();
  for (let at = 0; at < ROWS; at++) {
    for (let line = 0; line < ROWS; line++) await settlement.adjust("5");
    // As if the month was over.
    await program.sql(`update partner_entries
      set recorded_at = recorded_at - interval '1 month' * ${ROWS - at}
      where sequence > ${at * ROWS}`);
  }
  await program.sql(`update partner_terms_versions
    set in_force_from = in_force_from - interval '1 month' * ${ROWS}`);
  await runTask(program, "close-ended-settlements");
  await runTask(program, "queue-catalog-hints");
  for (let line = 0; line < ROWS; line++) await settlement.adjust("5");
  settlementId = (await settlement.settlements())[0]!.id;
}

const lists = apis.flatMap((api) => listFields(api, sdlOf(api).schema));

const isList = (root: string) => lists.some(({ path }) => path === root);

test.each(lists)("$api: $path costs as many statements for many rows as for one", async (list) => {
  const document = list.document.replaceAll(/ARGS\(([^)]*)\)/g, (_, field: string) =>
    ARGUMENTS[field]!(),
  );
  const client = await askerOf(list);
  const { statements } = await program.fixture.lane.during(async () => {
    const { json } = await client.graphql(document);
    expect(json.errors, document).toBeUndefined();
    // Whatever else a list of the program leads to, it is there for many rows.
    if (isList(list.path.split(".")[0]!)) expect(mostRows(json.data)).toBeGreaterThan(1);
  });

  const named = statements.flatMap((text) => statementOfText(text)?.name ?? []);
  const names = named.filter((name) => name !== ONCE_A_PROCESS);
  const times = Map.groupBy(names, (name) => name);
  const often = [...times].filter(([name, { length }]) => length > (isForMany(name) ? LEVELS : 1));
  expect(often.map(([name]) => name)).toEqual([]);
});

// Members have a household, which has members again: one statement for all of a level.
const isForMany = (name: string) => name.endsWith(", for many");

/** The length of the longest list in an answer. */
function mostRows(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  const inside = Object.values(data).map(mostRows);
  return Math.max(0, Array.isArray(data) ? data.length : 0, ...inside);
}

async function askerOf({ api, path }: ListField): Promise<GraphqlClient> {
  if (api === "partner") return program.partner;
  if (api === "storefront") return path.startsWith("me.") ? program.memberOf(lan) : program.shop;
  return path.startsWith("programs") ? program.operator : program.admin;
}

/** Every list of an API, and every list that the items of one have. */
function listFields(api: Api, schema: GraphQLSchema): ListField[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots.flatMap((root) => {
    if (NO_LISTS.has(`${api}.${root.name}`)) return [];
    return listsBelow(root, { api, depth: 0 }).map(({ path, selection }) => ({
      api,
      path,
      document: `{ ${selection} }`,
    }));
  });
}

interface Below {
  readonly path: string;
  readonly selection: string;
}

function listsBelow(
  field: GraphQLField<unknown, unknown>,
  { api, depth }: { api: Api; depth: number },
): Below[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [];
  const call = field.name + argumentsOf(field, api, depth);
  const item = itemOf(type);
  const isList = item !== type || isListed(field);
  const inside = (selection: string) =>
    item === type ? `${call} { ${selection} }` : `${call} { nodes { ${selection} } }`;
  const own = isList ? [{ path: field.name, selection: inside(everything(item, 2)) }] : [];
  if (depth === LEVELS) return own;
  const below = Object.values(item.getFields())
    .filter((it) => canBeAsked(it))
    .flatMap((it) => listsBelow(it, { api, depth: depth + 1 }))
    .map(({ path, selection }) => ({
      path: `${field.name}.${path}`,
      selection: inside(selection),
    }));
  return [...own, ...below];
}

/** The type of a connection's nodes, or the type itself. */
function itemOf(type: GraphQLObjectType): GraphQLObjectType {
  const nodes = type.name.endsWith("Connection") ? type.getFields().nodes : undefined;
  return nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : type;
}

function isListed({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function argumentsOf(
  { name, args }: GraphQLField<unknown, unknown>,
  api: Api,
  depth: number,
): string {
  if (`${api}.${name}` in ARGUMENTS && depth === 0) return `ARGS(${api}.${name})`;
  return args.some((argument) => argument.name === "first") ? `(first: ${ROWS})` : "";
}

function canBeAsked({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/** Every field of a type that needs no argument, and of the objects in it; no lists of objects. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!canBeAsked(field)) return [];
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || itemOf(named) !== named || isListed(field) || depth === 0)
      return [];
    return [`${field.name} { ${everything(named, depth - 1)} }`];
  });
  return ["__typename", ...fields].join(" ");
}
