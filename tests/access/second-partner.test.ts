import { getNamedType, isEnumType, isObjectType, isScalarType } from "graphql";
import type { GraphQLOutputType } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { modules } from "../../api/modules.ts";
import { UploadVoucherCodes } from "../../client/partner.ts";
import { decisionsOf, itemsOf } from "../catalog/item-fixture.ts";
import type { ItemVersion } from "../catalog/item-fixture.ts";
import { addPartner, shareReward } from "../catalog/partner-fixture.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";
import { unique } from "../harness/shop.ts";
import { counterOf, settlementOf, voucherOf } from "../settlements/settlement-fixture.ts";
import { ownKeysOf } from "./partner-keys.ts";
import { placesOf, rootFields, sampleCall } from "./root-field.ts";
import type { RootField } from "./root-field.ts";

/** Stands in everything that the first partner has: names, titles, addresses, codes. */
const TAG = "Zirconia";
const ID = /\b[a-z]{3,6}_[0-9a-hjkmnp-tv-z]{26}\b/g;
const UNUSED = "00000000000000000000000000";
const COUNTER = [
  "purchases:write",
  "settlements:read",
  "settlements:write",
  "vouchers:use",
  "webhooks:read",
  "webhooks:write",
];
const SOURCE = `${TAG}-till`;
const TERMS = { reimbursementPerVoucher: "20000" };
const FIELDS = rootFields().filter(({ api }) => api === "partner");
const ROUTES = modules
  .flatMap(({ routes = [] }) => routes.map(({ path }) => path))
  .filter((path) => path.startsWith("/partner/"));

let program: TestProgram;
let first: Awaited<ReturnType<typeof firstPartner>>;
let second: Awaited<ReturnType<typeof addPartner>>;
let own: ItemVersion;
let poolCode: string;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
  first = await firstPartner();
  second = await addPartner(program, undefined, COUNTER);
  await settlementOf(program, second.id).agreed(TERMS);
  own = await itemsOf(second.client).submitted({ title: "Its own", hasOwnCodes: true });
  const shared = await program.admin.addReward({ title: "For both" });
  await shareReward(program, { id: shared.id, partnerIds: [first.id, second.id] });
  poolCode = unique("POOL-OF-PROGRAM").toUpperCase();
  await program.admin.addCodes((await program.admin.addPool()).id, [poolCode]);
});

/** A partner that has something of everything there is. */
async function firstPartner() {
  const partner = await addPartner(program, `${TAG} Books`, COUNTER);
  await settlementOf(program, partner.id).agreed(TERMS);
  const { client } = partner;
  const items = itemsOf(client);
  const decisions = decisionsOf(program.admin);
  const words = (state: string) => ({
    title: `${TAG} ${state}`,
    description: `${TAG} describes`,
    terms: `${TAG} demands`,
    link: `https://${TAG.toLowerCase()}.example/${state}`,
  });
  const { item: draft } = await items.save(words("draft"));
  const waiting = await items.submitted({ ...words("waiting"), hasOwnCodes: true });
  const back = await items.submitted(words("back"));
  await decisions.sendBack({ ...back, reason: `${TAG} is too dear.` });
  await decisions.publish(await items.submitted(words("published")));
  await items.withdraw(await items.submitted(words("withdrawn")), `${TAG}-withdraw`);
  const onlyTheirs = await program.admin.addReward({ title: `${TAG} shared` });
  await shareReward(program, { id: onlyTheirs.id, partnerIds: [partner.id] });
  const token = await ownKeysOf(client).token({ title: TAG, idempotencyKey: `${TAG}-token` });
  const code = `${TAG.toUpperCase()}-1`;
  const codes = { itemId: waiting.id, codes: [code], idempotencyKey: `${TAG}-codes` };
  await client.ask(UploadVoucherCodes, { input: codes });
  const hooks = webhooksOf(client);
  const url = "https://shop.example/hooks";
  const { id: endpointId } = await hooks.add({ url, description: TAG });
  await hooks.add({ url });
  const counter = counterOf(program, client);
  const customer = await program.shop.enroll();
  const sell = async (name: string) => {
    const externalId = `${TAG}-${name}`;
    const its = { source: SOURCE, externalId, idempotencyKey: externalId };
    const sale = counter.purchase(customer, "90000", its);
    await counter.record(sale);
    return sale;
  };
  const [sale, taken] = [await sell("sale"), await sell("taken")];
  await counter.takeBack(taken, {
    source: SOURCE,
    externalId: `${TAG}-return`,
    amount: "30000",
    idempotencyKey: `${TAG}-return`,
  });
  const [voucher, used] = [
    await voucherOf(program, partner, { title: `${TAG} voucher` }),
    await voucherOf(program, partner, { title: `${TAG} used` }),
  ];
  const use = { source: SOURCE, reference: `${TAG}-use`, idempotencyKey: `${TAG}-use` };
  await counter.use(used.code, use);
  await deliverEvents(program);
  const deliveryId = (await hooks.deliveries({ endpointId }))[0]!.id;
  const { cursor } = await partner.changes();
  const places = await client.graphql(`{
    catalog(first: 1) { pageInfo { endCursor } }
    partnerItems(first: 1) { pageInfo { endCursor } }
    accessKeys(first: 1) { pageInfo { endCursor } }
    webhookEndpoints(first: 1) { pageInfo { endCursor } }
    webhookDeliveries(first: 1) { pageInfo { endCursor } }
    settlements(first: 1) { nodes { id lines(first: 1) { nodes { id } } } pageInfo { endCursor } }
  }`);
  const settlementId: string = places.json.data.settlements.nodes[0].id;
  const lineId: string = places.json.data.settlements.nodes[0].lines.nodes[0].id;
  await counter.dispute(lineId, `${TAG} why`, `${TAG}-dispute`);
  const endOf = (list: string): string => places.json.data[list].pageInfo.endCursor;
  return {
    ...partner,
    draft: draft!,
    waiting,
    token,
    code,
    sale,
    taken,
    voucher,
    used,
    cursor,
    settlementId,
    lineId,
    endpointId,
    deliveryId,
    endOf,
  };
}

/** What names something of the first partner, and what names nothing, or nothing of a partner. */
interface Names {
  readonly theirs: string;
  /** Left out where only what is answered counts. */
  readonly missing?: string;
  /** What else the call needs. */
  readonly more?: object;
}

type Row = Readonly<Record<string, () => Names>>;

const after = (list: string) => ({ after: () => ({ theirs: first.endOf(list) }) });
const item = (): Names => ({ theirs: first.waiting.id, missing: `itm_${UNUSED}` });
const itemToWrite = (): Names => ({ ...item(), more: { version: first.waiting.version } });
const settlement = (): Names => ({ theirs: first.settlementId, missing: `stl_${UNUSED}` });
const line = (): Names => ({ theirs: first.lineId, missing: `pent_${UNUSED}` });
const endpoint = (): Names => ({ theirs: first.endpointId, missing: `whe_${UNUSED}` });
const delivery = (): Names => ({ theirs: first.deliveryId, missing: `whd_${UNUSED}` });
const key = (): Names => ({ theirs: first.token.id, missing: `key_${UNUSED}` });
/** A name that the first has used, and one that nobody has. */
const usedBy = (theirs: string): Names => ({ theirs, missing: unique("unused") });
const usedKey = (of: string) => () => usedBy(`${TAG}-${of}`);
const without = <Input extends object>(input: Input, ...names: (keyof Input)[]) =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name as never)));
/** The first's purchase as the second would record one, apart from what is tried. */
const saleWithout = (name: keyof typeof first.sale) => ({
  ...without(first.sale, name, "idempotencyKey"),
  ...(name !== "externalId" && { externalId: unique("sale") }),
});
const memberBy = (): Names => ({ theirs: TAG, missing: unique("nobody") });
const returned = () => ({ source: SOURCE, purchaseExternalId: first.taken.externalId });
/** The first's voucher that nobody has used, and a code that there is not. */
const voucher = (): Names => ({ theirs: first.voucher.code, missing: "NO-SUCH-VOUCHER" });
const atTill = () => ({ code: first.used.code, source: SOURCE, reference: `${TAG}-use` });
const usedWithout = (name: "code" | "source" | "reference") => without(atTill(), name);

/**
 * Where each operation names something, by the path in its arguments. A new operation or argument
 * fails until it has its row here.
 */
const ROWS: Readonly<Record<string, Row>> = {
  partner: {},
  catalog: after("catalog"),
  catalogChanges: { since: () => ({ theirs: first.cursor }) },
  partnerItems: after("partnerItems"),
  partnerItem: { id: item },
  accessKeys: after("accessKeys"),
  createFeedToken: { "input.idempotencyKey": usedKey("token") },
  rotateAccessKey: { "input.id": key, "input.idempotencyKey": usedKey("token") },
  revokeAccessKey: { "input.id": key, "input.idempotencyKey": usedKey("token") },
  saveCatalogItem: { "input.id": itemToWrite },
  submitCatalogItem: { "input.id": itemToWrite },
  withdrawCatalogItem: { "input.id": itemToWrite, "input.idempotencyKey": usedKey("withdraw") },
  uploadVoucherCodes: {
    "input.itemId": item,
    // A code that there is already is refused to everybody, whosever it is.
    "input.codes": () => ({ theirs: first.code, missing: poolCode, more: { itemId: own.id } }),
    "input.idempotencyKey": usedKey("codes"),
  },
  recordPartnerPurchase: {
    // Members are the program's, and each partner's customers.
    "input.member.id": () => ({ theirs: first.sale.member.id!, more: saleWithout("member") }),
    "input.member.externalId": memberBy,
    "input.member.phone": memberBy,
    "input.source": () => ({ ...usedBy(SOURCE), more: saleWithout("source") }),
    "input.externalId": () => ({
      ...usedBy(first.sale.externalId),
      more: saleWithout("externalId"),
    }),
    "input.payments.reference": () => usedBy(`${TAG}-use`),
    "input.idempotencyKey": usedKey("sale"),
  },
  recordPartnerReturn: {
    "input.source": () => ({
      ...usedBy(SOURCE),
      more: { purchaseExternalId: first.taken.externalId },
    }),
    "input.purchaseExternalId": () => ({
      ...usedBy(first.taken.externalId),
      more: { source: SOURCE },
    }),
    "input.externalId": () => ({ ...usedBy(`${TAG}-return`), more: returned() }),
    "input.idempotencyKey": usedKey("return"),
  },
  cancelPartnerReturn: {
    "input.source": () => ({
      ...usedBy(SOURCE),
      more: { purchaseExternalId: first.taken.externalId, externalId: `${TAG}-return` },
    }),
    "input.purchaseExternalId": () => ({
      ...usedBy(first.taken.externalId),
      more: { source: SOURCE, externalId: `${TAG}-return` },
    }),
    "input.externalId": () => ({ ...usedBy(`${TAG}-return`), more: returned() }),
    "input.idempotencyKey": usedKey("return"),
  },
  webhookEndpoints: after("webhookEndpoints"),
  webhookDeliveries: { ...after("webhookDeliveries"), endpointId: endpoint },
  createWebhookEndpoint: {},
  updateWebhookEndpoint: { "input.id": endpoint },
  rotateWebhookSecret: { "input.id": endpoint },
  deleteWebhookEndpoint: { "input.id": endpoint },
  resendWebhookDelivery: { "input.id": delivery },
  partnerAccount: {},
  settlements: after("settlements"),
  settlement: { id: settlement },
  disputeSettlementLine: { "input.lineId": line, "input.idempotencyKey": usedKey("dispute") },
  validateVoucher: { code: voucher },
  useVoucher: {
    "input.code": voucher,
    "input.source": () => ({ ...usedBy(SOURCE), more: usedWithout("source") }),
    "input.reference": () => ({ ...usedBy(`${TAG}-use`), more: usedWithout("reference") }),
    "input.idempotencyKey": usedKey("use"),
  },
  undoVoucherUse: {
    "input.code": () => ({
      theirs: first.used.code,
      missing: "NO-SUCH-VOUCHER",
      more: usedWithout("code"),
    }),
    "input.source": () => ({ ...usedBy(SOURCE), more: usedWithout("source") }),
    "input.reference": () => ({ ...usedBy(`${TAG}-use`), more: usedWithout("reference") }),
    "input.idempotencyKey": usedKey("use"),
  },
};

/** Whether a place of the arguments can name something that somebody has. */
const isName = ({ path, type }: ReturnType<typeof placesOf>[number]) =>
  type.name === "ID" ||
  type.name === "TypedCode" ||
  /^(?:after|since|codes?|source|reference|(?:purchaseE|e)xternalId|phone|idempotencyKey)$/.test(
    path.at(-1)!,
  );

/** Everything that can be asked of a type. */
function whole(output: GraphQLOutputType): string {
  const type = getNamedType(output);
  if (isScalarType(type) || isEnumType(type)) return "";
  if (!isObjectType(type)) throw new Error(`${type.name} is to be selected by its types.`);
  const fields = Object.values(type.getFields()).map((it) => `${it.name} ${whole(it.type)}`);
  return `{ ${fields.join(" ")} }`;
}

function call(root: RootField, { path, names }: { path?: string; names?: Called } = {}) {
  const placed = path === undefined ? undefined : { path: path.split("."), value: names!.value };
  const { query, variables } = sampleCall(root, placed);
  const all = query.replace(/ \{ __typename.*$/, ` ${whole(root.field.type)} }`);
  if (names?.more) Object.assign(variables.input as object, names.more);
  return { query: all, variables };
}

interface Called {
  readonly value: string;
  readonly more?: object;
}

async function ask(client: GraphqlClient, { query, variables }: ReturnType<typeof call>) {
  const { status, json } = await client.graphql(query, variables as never);
  expect(status, query).toBeLessThan(500);
  return { status, data: json.data, errors: json.errors };
}

/** An answer, without what is new each time: ids, times, cursors and secrets. */
function shapeOf(answer: unknown, value: string): string {
  const kept = new Set(["code", "message", "status", "kind", "reason", "replayed", "field"]);
  return JSON.stringify(answer, (name, it: unknown) =>
    typeof it === "string" && !kept.has(name) && Number.isNaN(Number(name)) ? "…" : it,
  ).replaceAll(value, "…");
}

/** All that a partner sees by every query. */
async function seenBy(client: GraphqlClient): Promise<string> {
  const answers = [];
  for (const root of FIELDS.filter(({ operation }) => operation === "query")) {
    answers.push(await ask(client, call(root)));
  }
  return JSON.stringify(answers, (name, it: unknown) => (name === "lastUsedAt" ? null : it));
}

/** The ids that the first partner alone sees. */
async function idsOfFirst(): Promise<string[]> {
  const seen = await seenBy(first.client);
  const program = /prg_\w+/.exec(seen)![0];
  const shared = (await second.all()).map(({ id }) => id);
  const ids = new Set(seen.match(ID));
  return [...ids, first.id].filter((id) => id !== program && !shared.includes(id));
}

function expectNothingOfFirst(text: string, ids: readonly string[], where: string): void {
  expect(text.toLowerCase(), where).not.toContain(TAG.toLowerCase());
  expect(ids.filter((id) => text.includes(id), where)).toEqual([]);
}

test("every operation, and every argument that can name something, has a row", () => {
  expect(Object.keys(ROWS).sort()).toEqual(FIELDS.map(({ name }) => name).sort());
  for (const root of FIELDS) {
    const places = placesOf(root).filter(isName);
    const paths = places.map(({ path }) => path.join("."));
    expect(Object.keys(ROWS[root.name]!).sort(), root.name).toEqual(paths.sort());
  }
});

test("a second partner sees nothing of the first in any field", async () => {
  const ids = await idsOfFirst();
  expect(ids.length).toBeGreaterThan(8);
  const mine = await seenBy(first.client);
  for (const state of ["draft", "waiting", "back", "published", "withdrawn", "shared"]) {
    expect(mine).toContain(`${TAG} ${state}`);
  }
  const theirs = await seenBy(second.client);
  expect(theirs).toContain("For both");
  expect(theirs).toContain("Its own");
  expectNothingOfFirst(theirs, ids, "queries");
});

test("what is the first's is answered as what there is not, and stays as it is", async () => {
  const ids = await idsOfFirst();
  const before = await seenBy(first.client);
  for (const root of FIELDS) {
    for (const [path, namesOf] of Object.entries(ROWS[root.name]!)) {
      const where = `${root.name} ${path}`;
      const { theirs, missing, more } = namesOf();
      const foreign = await ask(
        second.client,
        call(root, { path, names: { value: theirs, more } }),
      );
      // What the caller sent may be said back.
      const said = JSON.stringify(foreign).replaceAll(theirs, "…");
      expectNothingOfFirst(said, ids, where);
      if (missing === undefined) continue;
      const none = await ask(second.client, call(root, { path, names: { value: missing, more } }));
      expect(shapeOf(foreign, theirs), where).toEqual(shapeOf(none, missing));
    }
  }
  expect(await seenBy(first.client)).toEqual(before);
});

test("every address for partners shows a second one nothing of the first", async () => {
  const ids = await idsOfFirst();
  const { secret: token } = await ownKeysOf(second.client).token();
  const basic = `Basic ${Buffer.from(`feed:${token}`).toString("base64")}`;
  const bearer = `Bearer ${second.secret}`;
  const send = async (path: string, authorization: string, body?: string) => {
    const headers = { authorization, "accept-language": "en" };
    const method = body === undefined ? "GET" : "POST";
    const url = program.fixture.url + path;
    const response = await fetch(url, { method, headers, body } as RequestInit);
    return { status: response.status, text: await response.text() };
  };
  const since = `since=${encodeURIComponent(first.cursor)}`;
  const asked: Readonly<Record<string, () => Promise<readonly { readonly text: string }[]>>> = {
    "/partner/feed": async () => {
      const answers = [
        await send("/partner/feed", bearer),
        await send("/partner/feed", basic),
        await send(`/partner/feed?${since}`, basic),
      ];
      expect(answers[0]!.text).toContain("For both");
      return answers;
    },
    "/partner/feed/*": async () => [
      await send("/partner/feed/google.csv", basic),
      await send("/partner/feed/meta.csv", bearer),
    ],
    "/partner/settlements/*": async () => {
      const [theirs, none] = [first.settlementId, `stl_${UNUSED}`].map((id) =>
        send(`/partner/settlements/${id}.csv`, bearer),
      );
      const [foreign, missing] = [await theirs!, await none!];
      expect(foreign).toEqual(missing);
      expect(foreign.status).toBe(404);
      return [foreign];
    },
    "/partner/codes": async () => {
      const to = (item: string) => send(`/partner/codes?item=${item}`, bearer, "A-NEW-CODE");
      const [foreign, missing] = [await to(first.waiting.id), await to(`itm_${UNUSED}`)];
      expect(foreign).toEqual(missing);
      const known = async (code: string) =>
        (await send(`/partner/codes?item=${own.id}`, bearer, code)).text;
      expect(await known(first.code)).toBe(await known(poolCode));
      return [foreign];
    },
  };
  expect(Object.keys(asked).sort()).toEqual([...new Set(ROUTES)].sort());
  for (const [path, answersOf] of Object.entries(asked)) {
    for (const { text } of await answersOf()) expectNothingOfFirst(text, ids, path);
  }
});
