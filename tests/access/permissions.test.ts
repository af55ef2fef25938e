import { format } from "prettier";
import { encodeId } from "../../api/values/id.ts";
import {
  AddListView,
  AddMemberNote,
  GrantTier,
  Messages,
  ReferralsInReview,
  ShareReward,
  Tiers,
} from "../../client/admin.ts";
import { beforeAll, expect, test } from "vitest";
import { itemsOf } from "../catalog/item-fixture.ts";
import { couponsIn } from "../coupons/coupon-fixture.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { OPERATOR_KEY } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { HttpResponse } from "../harness/graphql-client.ts";
import { giveAway, keysOf } from "./key-administration.ts";
import { ownKeysOf } from "./partner-keys.ts";
import { jobsOf } from "../jobs/job-fixture.ts";
import { runTask } from "../harness/run-task.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";
import { settlementOf } from "../settlements/settlement-fixture.ts";
import { addStaffRow, staffOf } from "../staff/staff-fixture.ts";
import { addKeyWithout } from "./key-ring.ts";
import { placesOf, rootFields, sampleCall } from "./root-field.ts";
import type { RootField } from "./root-field.ts";

let testProgram: TestProgram;
let coffee: TestProgram;
let buyer: Enrolled;
let stranger: Enrolled;
let tierSets: OwnAndForeign;
let grants: OwnAndForeign;
let pools: OwnAndForeign;
let coupons: OwnAndForeign;
let leaving: Enrolled;
let households: OwnAndForeign;
const accessKeys: Record<string, OwnAndForeign> = {};
const items: Record<string, OwnAndForeign> = {};
const tokensOfPartners: Record<string, OwnAndForeign> = {};
let places: Record<string, OwnAndForeign>;
let referrals: Record<string, OwnAndForeign>;
let rules: { own: string; foreign: string };
let endpoints: OwnAndForeign;
let deliveries: OwnAndForeign;
let leavingEndpoint: string;
let hooksOfPartners: {
  readonly endpoints: OwnAndForeign;
  readonly deliveries: OwnAndForeign;
  readonly leaving: string;
};
let rewards: OwnAndForeign;
let promotionCodes: OwnAndForeign;
let redemptions: OwnAndForeign;
let messages: OwnAndForeign;
let approvals: OwnAndForeign;
let jobs: OwnAndForeign;
let settlements: OwnAndForeign;
let lines: OwnAndForeign;
let notes: OwnAndForeign;
let entries: OwnAndForeign;
let views: Record<string, OwnAndForeign>;
beforeAll(async () => {
  [testProgram, coffee] = [await openProgram(), await openProgram()];
  buyer = await testProgram.shop.enroll();
  leaving = await testProgram.shop.enroll();
  stranger = await coffee.shop.enroll();
  tierSets = { own: await tierSetOf(testProgram), foreign: await tierSetOf(coffee) };
  grants = { own: await grantFor(testProgram, buyer), foreign: await grantFor(coffee, stranger) };
  households = { own: await householdOf(testProgram), foreign: await householdOf(coffee) };
  const awaiting = await waitingReferral(coffee);
  referrals = {
    approveReferral: { own: await waitingReferral(testProgram), foreign: awaiting },
    rejectReferral: { own: await waitingReferral(testProgram), foreign: awaiting },
  };
  const [own, foreign] = [await testProgram.admin.addRule(), await coffee.admin.addRule()];
  pools = {
    own: (await testProgram.admin.addPool()).id,
    foreign: (await coffee.admin.addPool()).id,
  };
  coupons = { own: await couponOf(testProgram, buyer), foreign: await couponOf(coffee, stranger) };
  rules = { own: own.id, foreign: foreign.id };
  const [myHook, theirHook] = [await hookOf(testProgram), await hookOf(coffee)];
  endpoints = { own: myHook.endpoint, foreign: theirHook.endpoint };
  deliveries = { own: myHook.delivery, foreign: theirHook.delivery };
  const [myPartners, theirPartners] = [
    await hookOfPartner(testProgram),
    await hookOfPartner(coffee),
  ];
  hooksOfPartners = {
    endpoints: { own: myPartners.endpoint, foreign: theirPartners.endpoint },
    deliveries: { own: myPartners.delivery, foreign: theirPartners.delivery },
    leaving: (await hookOfPartner(testProgram)).endpoint,
  };
  leavingEndpoint = (await hookOf(testProgram)).endpoint;
  const [mine, theirs] = [await redeemed(testProgram, buyer), await redeemed(coffee, stranger)];
  rewards = { own: mine.rewardId, foreign: theirs.rewardId };
  const codes = await Promise.all([testProgram, coffee].map((it) => it.admin.addPromotionCode()));
  promotionCodes = { own: codes[0]!.id, foreign: codes[1]!.id };
  redemptions = { own: mine.redemptionId, foreign: theirs.redemptionId };
  messages = { own: await messageOf(testProgram), foreign: await messageOf(coffee) };
  jobs = { own: await jobOf(testProgram), foreign: await jobOf(coffee) };
  entries = {
    own: (await testProgram.admin.givePoints(buyer, 5)).id,
    foreign: (await coffee.admin.givePoints(stranger, 5)).id,
  };
  lines = { own: await lineIn(testProgram), foreign: await lineIn(coffee) };
  settlements = { own: await settlementIn(testProgram), foreign: await settlementIn(coffee) };
  notes = { own: await noteOf(testProgram, buyer), foreign: await noteOf(coffee, stranger) };
  views = Object.fromEntries(
    await Promise.all(
      ["changeListView", "chooseListView", "deleteListView"].map(async (name) => {
        const [own, foreign] = await Promise.all([viewOf(testProgram), viewOf(coffee)]);
        return [name, { own, foreign }] as const;
      }),
    ),
  );
  approvals = { own: await approvalOf(testProgram), foreign: await approvalOf(coffee) };
  const [here, there] = [await placesIn(testProgram), await placesIn(coffee)];
  places = Object.fromEntries(
    Object.entries(here).map(([name, own]) => [
      name,
      { own, foreign: there[name as keyof typeof there] },
    ]),
  );
  for (const name of ["approveCatalogItem", "sendBackCatalogItem", "withdrawCatalogItem"]) {
    const written = [testProgram, coffee].map(({ partner }) => itemsOf(partner).submitted());
    const [own, foreign] = await Promise.all(written);
    items[name] = { own: own!.id, foreign: foreign!.id };
  }
  for (const name of ["rotateAccessKey", "limitAccessKey", "revokeAccessKey"]) {
    const keys = [testProgram, coffee].map(({ admin }) => keysOf(admin).made());
    const [own, foreign] = await Promise.all(keys);
    accessKeys[name] = { own: own!.id, foreign: foreign!.id };
    const tokens = [testProgram, coffee].map(({ partner }) => ownKeysOf(partner).token());
    const [mine, theirs] = await Promise.all(tokens);
    tokensOfPartners[name] = { own: mine!.id, foreign: theirs!.id };
  }
});

/** A line of the open settlement with the partner. */
async function lineIn(program: TestProgram): Promise<string> {
  const settlement = settlementOf(program, encodeId("ptn", program.partnerIds.cinema!));
  const id = await settlementIn(program);
  await settlement.adjust("5");
  return (await settlement.lines(id))[0]!.id;
}

/** The open settlement with the partner. */
async function settlementIn(program: TestProgram): Promise<string> {
  const settlement = settlementOf(program, encodeId("ptn", program.partnerIds.cinema!));
  // Refused when they are already.
  await settlement.agree();
  return (await settlement.settlements())[0]!.id;
}

/** A place on the staff, or an invitation to it, for each mutation that ends one. */
async function placesIn(program: TestProgram) {
  const { invitation } = await staffOf(program).invite("ANALYST");
  return {
    changeStaffRole: (await addStaffRow(program, "ANALYST")).id,
    removeStaff: (await addStaffRow(program, "ANALYST")).id,
    withdrawStaffInvitation: invitation!.id,
  };
}

async function redeemed({ admin, shop }: TestProgram, member: Enrolled) {
  const { id: rewardId } = await admin.addReward({ cost: 10 });
  await admin.givePoints(member, 1000);
  const { redemption } = await shop.hold(member, rewardId, { holdFor: "P1D" });
  return { rewardId, redemptionId: redemption.id };
}

interface OwnAndForeign {
  own: string;
  foreign: string;
}

/** The message that greeted the first member. */
async function messageOf(program: TestProgram): Promise<string> {
  await deliverEvents(program);
  return (await program.admin.ask(Messages)).messages.nodes.at(-1)!.id;
}

/** A movement of points that waits for approval. */
async function approvalOf(program: TestProgram): Promise<string> {
  const scopes = ["points:write", "members:read"];
  const limits = { pointsPerTime: 1 };
  const key = await keysOf(program.admin).made({ kind: "ADMIN", scopes, limits });
  await giveAway(program.sql, key);
  const member = await program.shop.enroll();
  return (await program.admin.withKey(key.secret).adjust(member, 2)).approval!.id;
}

async function noteOf({ admin }: TestProgram, { id: memberId }: Enrolled): Promise<string> {
  const input = { memberId, text: "Likes tea", idempotencyKey: unique("note") };
  return (await admin.ask(AddMemberNote, { input })).addMemberNote.note!.id;
}

async function viewOf({ admin }: TestProgram): Promise<string> {
  const view = { list: "members", name: unique("View"), state: "status=ACTIVE" };
  const input = { ...view, idempotencyKey: unique("view") };
  return (await admin.ask(AddListView, { input })).addListView.view!.id;
}

async function hookOf({ admin }: TestProgram) {
  const hooks = webhooksOf(admin);
  const { id: endpoint } = await hooks.add({ url: "https://shop.example/hooks" });
  return { endpoint, delivery: (await hooks.sendTest(endpoint, "points.earned")).delivery!.id };
}

/** An endpoint of the partner, and a hint on its way there. */
async function hookOfPartner(program: TestProgram) {
  const hooks = webhooksOf(program.partner);
  const { id: endpoint } = await hooks.add({ url: "https://shop.example/hooks" });
  const { id } = await program.admin.addReward();
  const partnerIds = [encodeId("ptn", program.partnerIds.cinema!)];
  await program.admin.ask(ShareReward, { input: { id, partnerIds, isShared: true } });
  await runTask(program, "queue-catalog-hints");
  return { endpoint, delivery: (await hooks.deliveries({ endpointId: endpoint }))[0]!.id };
}

/** A new referral that waits for staff. */
async function waitingReferral({ admin, shop }: TestProgram): Promise<string> {
  const { referral } = await shop.enroll({ deviceId: "kiosk" });
  await shop.enroll({ deviceId: "kiosk", referralCode: referral!.code });
  return (await admin.ask(ReferralsInReview)).referralsInReview.nodes.at(-1)!.id;
}

async function tierSetOf({ admin }: TestProgram): Promise<string> {
  return (await admin.ask(Tiers)).program.tierSet!.id;
}

async function grantFor({ admin, tierIds }: TestProgram, { id: memberId }: Enrolled) {
  const tierId = encodeId("tier", tierIds.gold!);
  const input = { memberId, tierId, reason: "A regular", idempotencyKey: "1" };
  return (await admin.ask(GrantTier, { input })).grantTier.grant!.id;
}

async function jobOf(program: TestProgram): Promise<string> {
  const { id } = await program.shop.enroll();
  return (await jobsOf(program).started({ memberIds: [id], reactivateMember: {} })).id;
}

async function householdOf({ admin, shop }: TestProgram): Promise<string> {
  return (await admin.createHousehold(await shop.enroll())).household!.id;
}

async function couponOf(program: TestProgram, member: Enrolled) {
  const { code } = await couponsIn(program).issue(member);
  return (await program.admin.coupon(code))!.id;
}

type Credential = string | null;
const callers: Record<string, (field: RootField) => Credential | Promise<Credential>> = {
  nobody: () => null,
  VISITOR: () => testProgram.keys.visitor,
  MEMBER: () => testProgram.shop.token(buyer),
  BACKEND: () => testProgram.keys.shop,
  "BACKEND without the scope": ({ admission: { scope } }) =>
    addKeyWithout(testProgram, { kind: "SECRET", scope }),
  AUTOMATION: () => testProgram.keys.admin,
  "AUTOMATION without the scope": ({ admission: { scope } }) =>
    addKeyWithout(testProgram, { kind: "ADMIN", scope }),
  PARTNER: () => testProgram.keys.partner,
  OPERATOR: () => OPERATOR_KEY,
};

const fields = rootFields();

test("who may use which field is what docs/permissions.md says", async () => {
  const tables: string[] = [INTRODUCTION];
  for (const api of ["storefront", "admin", "partner"]) {
    const rows = [["Field", "Scope", ...Object.keys(callers)]];
    for (const field of fields.filter((it) => it.api === api)) {
      rows.push([shown(field), field.admission.scope ?? "", ...(await asEveryone(field))]);
    }
    tables.push(`## /${api}/graphql`, table(rows));
  }
  tables.push(ABOUT_IDS, table([["Where", "own", "foreign"], ...(await withIds())]));

  const document = await format(tables.join("\n\n"), { parser: "markdown", printWidth: 100 });
  await expect(document).toMatchFileSnapshot("../../docs/permissions.md");
});

test("a foreign id and a malformed one are answered exactly as a missing one", async () => {
  for (const { field, path } of placesOfIds()) {
    const answers = [];
    for (const id of [idsOf(field, path).foreign, idsOf(field, path).missing, "not-an-id"]) {
      answers.push(comparable(await asMany(field, sampleCall(field, { path, value: id }))));
    }
    expect(answers[0], `${field.name} ${path.join(".")}`).toEqual(answers[1]);
    expect(answers[2], `${field.name} ${path.join(".")}`).toEqual(answers[1]);
  }
});

async function asEveryone(field: RootField): Promise<string[]> {
  const cells: string[] = [];
  for (const credentialOf of Object.values(callers)) {
    const { query, variables } = sampleCall(field);
    const graphqlClient = testProgram.graphqlClient(field.api, await credentialOf(field));
    cells.push(admittance(await graphqlClient.graphql(query, variables)));
  }
  return cells;
}

function admittance({ status, json }: HttpResponse): string {
  const code = json.errors?.[0].extensions.code;
  expect(code, JSON.stringify(json)).not.toBe("INTERNAL_SERVER_ERROR");
  if (code === "UNAUTHENTICATED") expect(status).toBe(401);
  return code === "UNAUTHENTICATED" ? "–" : code === "FORBIDDEN" ? "forbidden" : "**yes**";
}

async function withIds(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { field, path } of placesOfIds()) {
    const { own, foreign } = idsOf(field, path);
    const answers = [];
    for (const id of [own, foreign]) {
      answers.push(outcome(await asMany(field, sampleCall(field, { path, value: id })), field));
    }
    rows.push([`${shown(field)} \`${path.join(".")}\``, ...answers]);
  }
  return rows;
}

// To the operator no program is foreign.
const placesOfIds = () =>
  fields
    .filter(({ admission }) => !admission.are.has("OPERATOR"))
    .flatMap((field) =>
      placesOf(field)
        .filter(({ type }) => type.name === "ID")
        .map(({ path }) => ({ field, path })),
    );

/** Ids for a place: one of ours, one of another program's, and one that nothing has. */
function idsOf(field: RootField, path: readonly string[]) {
  const name = path.join(".");
  const missing = (prefix: string) => `${prefix}_01h455vb4pex5vsknk084sn02q`;
  if (name === "input.id" && /TierSet(Draft)?$/.test(field.name)) {
    return { ...tierSets, missing: missing("tst") };
  }
  if (name.endsWith("householdId") || field.name === "household") {
    return { ...households, missing: missing("hhd") };
  }
  if (name.endsWith("referralId")) return { ...referrals[field.name]!, missing: missing("ref") };
  if (name.endsWith("grantId")) return { ...grants, missing: missing("tgr") };
  if (/tierIds?$|tiers\.id$/.test(name)) {
    const [own, foreign] = [testProgram, coffee].map(({ tierIds }) =>
      encodeId("tier", tierIds.basic!),
    );
    return { own: own!, foreign: foreign!, missing: missing("tier") };
  }
  if (field.name.toLowerCase().endsWith("webhookdelivery")) {
    const those = field.api === "partner" ? hooksOfPartners.deliveries : deliveries;
    return { ...those, missing: missing("whd") };
  }
  if (field.api === "partner" && /webhook/i.test(field.name)) {
    const { endpoints: those, leaving } = hooksOfPartners;
    const own = field.name === "deleteWebhookEndpoint" ? leaving : those.own;
    return { own, foreign: those.foreign, missing: missing("whe") };
  }
  if (/webhook/i.test(field.name)) {
    // The other is still to be asked about.
    const own = field.name === "deleteWebhookEndpoint" ? leavingEndpoint : endpoints.own;
    return { own, foreign: endpoints.foreign, missing: missing("whe") };
  }
  if (field.name.endsWith("AccessKey") && name === "input.id") {
    const keys = field.api === "partner" ? tokensOfPartners : accessKeys;
    return { ...keys[field.name]!, missing: missing("key") };
  }
  if (/staffSessions$/i.test(field.name)) {
    return { ...places.changeStaffRole!, missing: missing("stf") };
  }
  if (/Staff(Role|Invitation)?$/.test(field.name)) {
    const prefix = field.name.endsWith("Invitation") ? "inv" : "stf";
    return { ...places[field.name]!, missing: missing(prefix) };
  }
  if (/^(cancel|reverse)?[jJ]ob$/.test(field.name)) return { ...jobs, missing: missing("job") };
  if (/(change|delete)MemberNote$/.test(field.name)) return { ...notes, missing: missing("note") };
  if (field.name.endsWith("ListView")) return { ...views[field.name]!, missing: missing("view") };
  if (field.name.endsWith("Movement")) return { ...approvals, missing: missing("apr") };
  if (field.name === "resendMessage") return { ...messages, missing: missing("mail") };
  if (name === "where.actorId") return { ...places.removeStaff!, missing: missing("stf") };
  if (name === "where.keyId") return { ...accessKeys.limitAccessKey!, missing: missing("key") };
  if (name === "input.redemptionId") return { ...redemptions, missing: missing("rdm") };
  if (/^(input\.)?partnerIds?$/.test(name) || field.name === "savePartner") {
    const [own, foreign] = [testProgram, coffee].map(({ partnerIds }) =>
      encodeId("ptn", partnerIds.cinema!),
    );
    return { own: own!, foreign: foreign!, missing: missing("ptn") };
  }
  if (name.endsWith("rewardId") || /[rR]eward(Stock|Draft)?$/.test(field.name)) {
    return { ...rewards, missing: missing("rwd") };
  }
  if (/[pP]romotionCode(Draft)?$/.test(field.name)) {
    return { ...promotionCodes, missing: missing("promo") };
  }
  if (/[pP]oolId$/.test(name) || field.name === "codePool") {
    return { ...pools, missing: missing("pool") };
  }
  if (/(Catalog|partner)Item$/.test(field.name) || name === "input.itemId") {
    return { ...(items[field.name] ?? items.approveCatalogItem!), missing: missing("itm") };
  }
  if (/^(closeS|s)ettlement$/.test(field.name)) return { ...settlements, missing: missing("stl") };
  if (name.endsWith("lineId")) return { ...lines, missing: missing("pent") };
  if (name.endsWith("entryId")) return { ...entries, missing: missing("ent") };
  if (name.endsWith("couponId")) return { ...coupons, missing: missing("cpn") };
  if (/EarningRule(Draft|Backtest)?$/.test(field.name))
    return { ...rules, missing: missing("rule") };
  expect(name, "an id of a kind that this test knows").toMatch(
    /[mM]ember(\.id|Ids?)?$|by\.id$|^(id|memberId|where\.(recordId|referrerId))$/,
  );
  // Lan is still to be asked about.
  const isLast = ["closeMember", "reopenMember", "eraseMember"].includes(field.name);
  return { own: (isLast ? leaving : buyer).id, foreign: stranger.id, missing: missing("mem") };
}

/** As whoever may do most. */
function asMany({ api }: RootField, { query, variables }: { query: string; variables: object }) {
  const key = {
    storefront: testProgram.keys.shop,
    admin: testProgram.keys.admin,
    partner: testProgram.keys.partner,
  };
  return testProgram.graphqlClient(api, key[api]).graphql(query, variables);
}

function outcome({ json }: HttpResponse, { name }: RootField): string {
  const answer = json.data?.[name];
  const code = json.errors?.[0].extensions.code ?? answer?.userErrors?.[0]?.code;
  return code ? `\`${code}\`` : answer === null ? "null" : "answered";
}

/** An answer without what no two answers share. */
function comparable({ status, json }: HttpResponse): object {
  const { extensions: _, ...answer } = json;
  return { status, answer };
}

const shown = ({ name, operation }: RootField) => (operation === "query" ? name : `*${name}*`);

function table([head, ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head!), line(head!.map(() => "---")), ...rows.map(line)].join("\n");
}

const INTRODUCTION = `# Who may do what

Every root field, called by every kind of caller in \`tests/access/permissions.test.ts\`. The test
fails when an answer differs from this page. After an intended change, write the page again with
\`npm test -- tests/access/permissions.test.ts -u\` and read the difference.

**yes**: allowed. forbidden: known, and not allowed (\`FORBIDDEN\`). –: not known at this endpoint
(\`UNAUTHENTICATED\`). *Slanted* fields are mutations. Callers without the scope have every other
one.`;

const ABOUT_IDS = `## Ids

The answers to a caller with every scope, for an id of its own program and for one of another
program. A foreign id, a missing one and a malformed one have exactly the same answer. A member
passes no member id: its token names it. To the operator no program is foreign.`;
