import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { MemberInBrowser, TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let testProgram: TestProgram;
let member: Enrolled;
let browser: MemberInBrowser;

beforeAll(async () => {
  testProgram = await openProgram({ earningTerms: SLOW_POINTS });
  member = await testProgram.shop.enroll({
    externalId: "lan",
    givenName: "Lan",
    familyName: "Nguyễn",
  });
  await testProgram.shop.enroll({
    givenName: "Hoa",
    familyName: "Lê",
    referralCode: member.referral!.code,
  });
  await testProgram.shop.buy(member, "1200000", { externalId: "A-1" });
  await testProgram.admin.givePoints(member, 60, { expiresAt: testProgram.clock.in("P20D") });
  testProgram.clock.advance("P5D");
  await testProgram.shop.buy(member, "100000", { externalId: "A-2" });
  await giveCoupon("TEA-4711");
  browser = await testProgram.memberOf(member);
});

async function giveCoupon(code: string) {
  await testProgram.sql(`insert into coupons (member_id, id, program_id, reward_id, code, status,
    terms, issued_at, expires_at)
    select '${testProgram.uuid(member.id)}', gen_random_uuid(), r.program_id, r.id, '${code}',
      'ACTIVE',
      v.definition, '2026-06-18', '2026-12-31'
    from rewards r join reward_versions v on v.reward_id = r.id
    where r.program_id = '${testProgram.programId}' and v.definition ->> 'cost' = '50'`);
}

const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{26}$`));
const SILVER = { id: id("tier"), name: "Silver", level: 2, color: "#3f7d4e" };
const MORE_POINTS = { kind: "MULTIPLIER", title: "More points", value: "1.5" };

test("says who the member is and what it has", async () => {
  const { me } = await browser.page();

  expect(me).toMatchObject({
    id: member.id,
    displayName: "Nguyễn Lan",
    memberNumber: expect.stringMatching(/^\d{12}$/),
    enrolledAt: "2026-06-15T03:00:00.000Z",
    // 120 + 20 for the first purchase, and 60 given; the silver tier's 10 × 1.5 still wait.
    wallet: {
      available: 200,
      pending: 15,
      held: 0,
      debt: 0,
      expiring: [
        { points: 60, at: "2026-07-05T03:00:00.000Z" },
        { points: 140, at: "2026-07-15T17:00:00.000Z" },
      ],
    },
    tier: { ...SILVER, benefits: [MORE_POINTS] },
    tierProgress: {
      metric: "SPEND",
      current: "1300000",
      required: "3000000",
      remaining: "1700000",
      nextTier: { id: id("tier"), name: "Gold" },
      retention: {
        current: "0",
        required: "1000000",
        remaining: "1000000",
        until: "2027-12-31T17:00:00.000Z",
      },
    },
  });
});

test("activity has a row for each entry, newest first, with its explanation", async () => {
  const { me } = await browser.page();

  expect(me.activity).toEqual({
    nodes: [
      {
        id: id("ent"),
        kind: "EARN",
        status: "PENDING",
        points: 15,
        availableAfter: 200,
        occurredAt: "2026-06-20T03:00:00.000Z",
        title: "Purchase A-2",
        explanation: [
          { title: "Base rate", points: 10 },
          { title: "Silver tier: points ×1.5", points: 5 },
        ],
      },
      {
        id: id("ent"),
        kind: "ADJUST",
        status: "COMPLETED",
        points: 60,
        availableAfter: 60,
        occurredAt: "2026-06-15T03:00:00.000Z",
        title: "Goodwill",
        explanation: [{ title: "Goodwill", points: 60 }],
      },
      {
        id: id("ent"),
        kind: "EARN",
        status: "COMPLETED",
        points: 140,
        availableAfter: 0,
        occurredAt: "2026-06-15T03:00:00.000Z",
        title: "Purchase A-1",
        explanation: [
          { title: "Base rate", points: 120 },
          { title: "First purchase", points: 20 },
        ],
      },
    ],
    pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
  });
});

test("rewards say what can be had, and why others can't", async () => {
  const { me } = await browser.page();

  expect(me.rewards.nodes).toEqual([
    {
      id: id("rwd"),
      title: "A cup of tea",
      description: "Hot or iced.",
      cost: 50,
      kind: "FREE_PRODUCT",
      imageUrl: "https://tea.example/cup.jpg",
      partner: null,
      affordable: true,
      unavailable: null,
    },
    {
      id: id("rwd"),
      title: "A film ticket",
      description: "One 2D ticket.",
      cost: 400,
      kind: "PARTNER_VOUCHER",
      imageUrl: null,
      partner: { id: id("ptn"), name: "Rạp Hoa Giấy" },
      affordable: false,
      unavailable: { code: "NOT_ENOUGH_POINTS", message: "You need 200 more leaves." },
    },
  ]);
  expect(me.rewards.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
});

test("coupons and referrals are shown", async () => {
  const { me } = await browser.page();
  const { code, url } = me.referral!;

  expect(me.coupons.nodes).toEqual([
    {
      id: id("cpn"),
      code: "TEA-4711",
      title: "A cup of tea",
      status: "ACTIVE",
      expiresAt: "2026-12-31T00:00:00.000Z",
    },
  ]);
  expect(url).toBe(`https://tea.example/r/${code}`);
  expect(me.referral).toMatchObject({
    code: member.referral!.code,
    invitedCount: 1,
    rewardedCount: 0,
    referrals: {
      nodes: [
        {
          id: id("ref"),
          status: "JOINED",
          refereeName: "Hoa L.",
          createdAt: "2026-06-15T03:00:00.000Z",
        },
      ],
    },
  });
  expect(me.referral!.messages.map(({ channel }) => channel)).toEqual([
    "EMAIL",
    "ZALO",
    "FACEBOOK",
    "MESSENGER",
    "SMS",
    "COPY",
  ]);
  for (const { text } of me.referral!.messages) expect(text).toContain(url);
});

test("speaks the caller's language", async () => {
  const { program, me } = await browser.in("vi-VN, en;q=0.5").page();

  expect(program).toMatchObject({ name: "Tiệm trà", pointsName: "lá", currencyCode: "VND" });
  expect(program.tiers.map(({ name }) => name)).toEqual(["Thành viên", "Bạc", "Vàng"]);
  expect(program.waysToEarn.map(({ title }) => title)).toEqual(["Tích điểm", "Đơn đầu tiên"]);
  expect(me.activity.nodes[0]).toMatchObject({ title: "Mua hàng A-2" });
  expect(me.rewards.nodes[1]!.unavailable!.message).toMatch(/200 lá/);
});

test.each([
  [1, 1],
  [20, 10],
  [100, 100],
])(
  "takes six statements at most and one round trip, with %i rewards and %i entries",
  async (rewards, activity) => {
    const use = await testProgram.fixture.lane.during(() => browser.page({ rewards, activity }));

    expect(use.statements.length).toBeLessThanOrEqual(6);
    expect(use.roundTrips).toBe(1);
  },
);

test("and nothing else asks the database", async () => {
  const [{ at }] = (await testProgram.sql<{ at: string }>(
    "select clock_timestamp()::text as at",
  )) as [{ at: string }];
  await browser.page();

  const askers = await testProgram.sql<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and query_start > '${at}' and pid <> pg_backend_pid()
       and query not like '%catalog_version%' -- looked at now and then, whoever asks for what`,
  );

  expect(askers).toEqual([{ name: "quen read lane" }]);
});
