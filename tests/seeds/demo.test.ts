import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { PartnerSettlement, PartnerSettlements } from "../../client/admin.ts";
import type { PartnerSettlementQuery } from "../../client/admin.ts";
import { encodeId } from "../../api/values/id.ts";
import { CreateMemberToken, LoyaltyPage, ProgramPage } from "../../client/storefront.ts";
import { partnerNames } from "../../seeds/demo/partners.ts";
import { timelineEvents } from "../../seeds/demo/timeline-events.ts";
import { rules } from "../../seeds/demo/rules.ts";
import { todayOf } from "../../seeds/demo/year.ts";
import { verifyWhole } from "../harness/admin-client.ts";
import { cloneDatabase } from "../harness/database.ts";
import { everythingStored } from "../harness/everything-stored.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { startQuen } from "../harness/started-quen.ts";

const opened = new AsyncDisposableStack();
let fixture: Awaited<ReturnType<typeof openFixture>>;

beforeAll(async () => (fixture = await openFixture()), 600_000);
afterAll(() => opened.disposeAsync());

/** A demo whose first start was stopped while it was seeding; the second finished it and serves. */
async function openFixture() {
  const database = await cloneDatabase();
  opened.defer(() => database.drop());
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  opened.defer(() => superuser.end());
  const sql = async <Row extends object>(statement: string) =>
    (await superuser.query<Row>(statement)).rows;
  const number = async (query: string) =>
    Number((await sql<{ number: string }>(`select (${query}) as number`))[0]!.number);

  const settings = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TOKEN_SECRET: "thirty-two characters of a secret",
  };
  const first = startQuen(settings);
  await first.says("20 %");
  const stopped = await first.stop("SIGINT");
  const keysThen = await number("select count(*) from access_keys");
  const purchasesThen = await number("select count(*) from purchases");

  const second = startQuen(settings);
  opened.defer(async () => void (await second.stop("SIGKILL")));
  const server = await second.server();
  const graphqlClient = (audience: "storefront" | "admin" | "partner", credential: string) =>
    new GraphqlClient({ server, audience, credential });

  const [program] = await sql<{ at: Date }>("select created_at as at from programs");
  const planned = Map.groupBy(timelineEvents(todayOf(program!.at)), ({ kind }) => kind);
  const begun = { stopped, keysThen, purchasesThen };
  return { settings, sql, number, graphqlClient, planned, begun };
}

test("a start that is stopped while it seeds opens nothing", () => {
  const { stopped, keysThen, purchasesThen } = fixture.begun;

  expect(stopped.code, stopped.output).toBe(0);
  expect(purchasesThen).toBeGreaterThan(100);
  expect(purchasesThen).toBeLessThan(fixture.planned.get("BOUGHT")!.length);
  expect(keysThen).toBe(0);
});

test("the next start finishes the same demo, with everything in it once", async () => {
  const { number, planned } = fixture;

  expect(await number("select count(*) from programs where not is_sandbox")).toBe(1);
  expect(await number("select count(*) from programs where is_sandbox")).toBe(1);
  expect(await number("select count(*) from members")).toBe(200);
  expect(await number("select count(*) from purchases")).toBe(
    planned.get("BOUGHT")!.length + planned.get("SOLD")!.length,
  );
  expect(await number("select count(*) from referrals where channel is not null")).toBe(
    planned.get("INVITED")!.length,
  );
  const disabled = `select count(*) from webhook_endpoints e join programs p on p.id = e.program_id
    where e.status = 'DISABLED' and not is_sandbox`;
  expect(await number(disabled)).toBe(1);
  const joinedByCode = planned
    .get("JOINED")!
    .filter((one) => one.kind === "JOINED" && one.person.referrer !== null);
  expect(await number("select count(*) from referees")).toBe(joinedByCode.length);
});

test("one more start adds nothing", async () => {
  const { settings, sql } = fixture;
  const before = await everythingStored(sql);

  const third = startQuen(settings);
  await third.server();
  await third.stop("SIGINT");

  expect(await everythingStored(sql)).toEqual(before);
});

test("every ledger verifies; balances are earned less spent, returned, expired", async () => {
  const { number, graphqlClient } = fixture;
  const sumOf = (kind: string) => number(`select -sum(points) from entries where kind = '${kind}'`);

  const verified = await verifyWhole(graphqlClient("admin", demoKeys.admin));
  expect(verified).toMatchObject({ ok: true, complete: true, problems: [] });
  const balances = await number("select sum(pending + available) from wallets");
  const bought = await number("select sum(points) from purchases");
  const brought = await number("select sum(points) from referral_rewards");
  const spent = await number(
    "select sum(points) from redemptions where status in ('CONFIRMED', 'HELD')",
  );
  const [expired, returned] = [await sumOf("EXPIRE"), await sumOf("RETURN")];
  // By purchases whose returns were cancelled.
  const again = await number(
    "select sum(points) from entries where kind = 'EARN' and source_kind = 'RETURN'",
  );
  for (const points of [brought, spent, expired, returned, again]) {
    expect(points).toBeGreaterThan(0);
  }
  expect(balances).toBe(bought + brought + again - spent - returned - expired);
});

test("each state of redemptions, coupons, returns and referrals is there", async () => {
  const { sql, number } = fixture;
  const kindsOf = async (column: string, table: string) => {
    const rows = await sql<{ kind: string }>(`select distinct ${column} as kind from ${table}`);
    return rows.map(({ kind }) => kind).sort();
  };

  expect(await kindsOf("status", "redemptions")).toEqual([
    "CANCELLED",
    "CONFIRMED",
    "ENDED",
    "HELD",
  ]);
  expect(await kindsOf("status", "coupons")).toEqual([
    "ACTIVE",
    "EXPIRED",
    "RESERVED",
    "USED",
    "WITHDRAWN",
  ]);
  // Guests pay with gift cards that were sold.
  expect(await kindsOf("status", "coupon_uses")).toEqual(["OPEN", "RECORDED"]);
  expect(
    await number(
      `select count(*) from coupons c join coupon_uses u on u.coupon_id = c.id
       where c.sold_in is not null and u.status = 'OPEN' and c.remaining_minor > 0`,
    ),
  ).toBeGreaterThan(1);
  expect(
    await number("select count(*) from coupons where remaining_minor between 1 and 99999"),
  ).not.toBe(0);
  expect(await kindsOf("keeps_nothing", "returns")).toEqual([false, true]);
  expect(await kindsOf("status", "referrals")).toEqual([
    "EXPIRED",
    "INVITED",
    "IN_REVIEW",
    "JOINED",
    "REJECTED",
    "REVERSED",
    "REWARDED",
  ]);
  expect(await kindsOf("side", "referral_rewards")).toEqual(["REFEREE", "REFERRER"]);
  expect(
    await number("select count(*) from referral_moves where to_status = 'QUALIFIED'"),
  ).toBeGreaterThan(10);
  expect(
    await number(
      "select count(*) from coupon_codes where code_pool_id is not null and member_id is not null",
    ),
  ).toBeGreaterThan(5);
  expect(await number("select sum(added - taken) from code_pool_counts")).toBeGreaterThan(5);
});

test("reactions to the year ran within it: no worker has any left", async () => {
  const { number } = fixture;

  expect(await number("select count(*) from events where dispatched_at is null")).toBe(0);
  const late = await number(
    `select count(*) from referral_moves m, programs p
     where m.moved_at > p.created_at + interval '365 days'`,
  );
  expect(late).toBe(0);
});

test("every tier has members, and every rule has given points", async () => {
  const { number, sql } = fixture;

  expect(await number("select count(distinct tier_id) from tier_standings")).toBe(4);
  const titles = await sql<{ title: string }>(
    `select distinct line -> 'titles' ->> 'en' as title
     from entries, jsonb_array_elements(explanation) line where kind = 'EARN'
       and (line ->> 'points')::int > 0`,
  );
  const earning = titles.map(({ title }) => title);
  expect(earning).toEqual(expect.arrayContaining(rules.map(({ titles }) => titles.en)));
  expect(earning).toContain("Silver tier: points ×1.1");
});

test("what was due before today is posted", async () => {
  const { number } = fixture;

  const due = await number(
    "select count(*) from wallets where next_due_at <= (select created_at + interval '365 " +
      "days' from programs where not is_sandbox)",
  );

  expect(due).toBe(0);
});

test.each(["vi", "en"])("the first member's page is full, in %s", async (locale) => {
  const shop = fixture.graphqlClient("storefront", demoKeys.storefront);
  const input = { member: { externalId: "cust-0001" } };
  const { createMemberToken } = await shop.ask(CreateMemberToken, { input });
  const browser = fixture.graphqlClient("storefront", createMemberToken.token!).in(locale);

  const { program, me } = await browser.ask(LoyaltyPage, {});

  expect(program.tiers.map(({ name }) => name)).toEqual(
    locale === "vi"
      ? ["Thành viên", "Bạc", "Vàng", "Kim cương"]
      : ["Member", "Silver", "Gold", "Diamond"],
  );
  expect(program.waysToEarn).toHaveLength(5);
  expect(me!.displayName).toBe("Trần Minh Châu");
  expect(me!.wallet.available).toBeGreaterThan(100);
  expect(me!.wallet.pending).toBeGreaterThan(0);
  expect(me!.wallet.expiring.length).toBeGreaterThan(0);
  expect(me!.tier!.level).toBe(3);
  expect(me!.tierProgress!.nextTier!.name).toBe(locale === "vi" ? "Kim cương" : "Diamond");
  expect(me!.activity.nodes).toHaveLength(10);
  for (const { points, explanation } of me!.activity.nodes) {
    expect(explanation.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  }
  const rewards = me!.rewards.nodes;
  expect(rewards).toHaveLength(14);
  expect(new Set(rewards.map(({ affordable }) => affordable))).toEqual(new Set([true, false]));
  expect(new Set(rewards.map(({ kind }) => kind)).size).toBe(7);
  expect(rewards.filter(({ partner }) => partner)).toHaveLength(4);
  expect(rewards.every(({ description }) => description)).toBe(true);
  // What partners wrote themselves has none.
  expect(rewards.filter(({ imageUrl }) => !imageUrl)).toHaveLength(2);
  const { messages, referrals, invitedCount, rewardedCount } = me!.referral!;
  expect(messages).toHaveLength(6);
  expect(invitedCount).toBe(8);
  expect(rewardedCount).toBe(4);
  expect(new Set(referrals.nodes.map(({ status }) => status))).toEqual(
    new Set(["INVITED", "JOINED", "REWARDED", "EXPIRED"]),
  );
  const cup = locale === "vi" ? "Nâng cỡ ly" : "A bigger cup";
  expect(me!.coupons.nodes).toContainEqual(
    expect.objectContaining({ title: cup, code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) }),
  );
  const card = locale === "vi" ? "Thẻ quà tặng 100.000 ₫" : "A 100,000 ₫ gift card";
  expect(me!.coupons.nodes.map(({ title }) => title)).toContain(card);
  const kinds = me!.activity.nodes.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["EARN", "REDEEM", "RETURN"]));
  expect(me!.wallet.held).toBe(50);
});

test("each known key opens its endpoint", async () => {
  const visitor = fixture.graphqlClient("storefront", demoKeys.publishable);
  expect((await visitor.ask(ProgramPage, {})).program.rewards.nodes).toHaveLength(14);

  const partner = fixture.graphqlClient("partner", demoKeys.partner);
  const { json } = await partner.graphql("{ partner { name program { name } } }");
  expect(json.data.partner).toEqual({ name: "Nhà sách Hoa Giấy", program: { name: "Mộc Coffee" } });
});

test("a settlement of a partner is the sum of its lines and what was before", async () => {
  const admin = fixture.graphqlClient("admin", demoKeys.admin);
  const { json } = await admin.graphql(
    "{ partners(first: 100) { nodes { id name balance { amount currencyCode } } } }",
  );
  const partners: Account[] = json.data.partners.nodes;
  expect(partners.map(({ name }) => name).toSorted()).toEqual(
    Object.values(partnerNames).toSorted(),
  );
  const statements = await fixture.sql<{ id: string; moved: number }>(
    `select s.id, sum(e.amount_minor)::int as moved
     from partner_statements s left join partner_entries e on e.partner_id = s.partner_id
       and e.sequence > s.after_sequence and e.sequence <= s.through_sequence
     group by s.id`,
  );
  const moved = new Map(statements.map((it) => [encodeId("stl", it.id), it.moved ?? 0]));
  for (const { id, name, balance } of partners) {
    const { settlements } = await admin.ask(PartnerSettlements, { partnerId: id, first: 100 });
    const [open, ...closed] = settlements.nodes;
    expect(closed.length, name).toBeGreaterThanOrEqual(3);
    expect(open!.net, name).toEqual(balance);
    for (const [at, settlement] of settlements.nodes.entries()) {
      const before = settlements.nodes[at + 1];
      expect(settlement.opening.amount).toBe(before?.net.amount ?? "0");
      if (before) expect(settlement.period.from).toBe(before.period.until);
      const change = Number(settlement.net.amount) - Number(settlement.opening.amount);
      if (before === closed[1]) expect(await sumOfLines(admin, settlement.id)).toBe(change);
      if (at > 0) expect(moved.get(settlement.id), name).toBe(change);
    }
  }
});

interface Account {
  readonly id: string;
  readonly name: string;
  readonly balance: { readonly amount: string };
}

/** What the lines of a settlement add up to, page after page. */
async function sumOfLines(admin: GraphqlClient, id: string): Promise<number> {
  let sum = 0;
  for (let after: string | null = null; ;) {
    const answer: PartnerSettlementQuery = await admin.ask(PartnerSettlement, { id, after });
    const { nodes, pageInfo } = answer.settlement!.lines;
    for (const { amount } of nodes) sum += Number(amount.amount);
    if (!pageInfo.hasNextPage) return sum;
    after = pageInfo.endCursor;
  }
}

test("partners have items in every state, sales, returns and used vouchers", async () => {
  const { number, sql, planned } = fixture;
  const states = await sql<{ status: string }>("select distinct status from partner_items");
  expect(states.map(({ status }) => status).toSorted()).toEqual(
    ["APPROVED", "DRAFT", "SENT_BACK", "SUBMITTED", "WITHDRAWN"].toSorted(),
  );
  const used = await number(
    "select count(*) from coupons where status = 'USED' and terms ->> 'kind' = 'PARTNER_VOUCHER'",
  );
  expect(used).toBe(planned.get("VOUCHER_USED")!.length);
  expect(used).toBeGreaterThan(5);
  expect(planned.get("TAKEN_BACK")!.length).toBeGreaterThan(5);
  expect(await number("select count(*) from partner_terms_versions")).toBe(4);
});
