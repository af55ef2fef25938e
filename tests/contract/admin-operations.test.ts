import { beforeAll, expect, test } from "vitest";
import { EarningRules, Members, Tiers } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let testProgram: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  testProgram = await openProgram();
  member = await testProgram.shop.enroll({
    externalId: "c-1",
    email: "lan@tea.example",
    givenName: "Lan",
    familyName: "Đặng",
  });
  testProgram.clock.advance("PT1H");
  await testProgram.shop.enroll({ givenName: "Mai" });
  await testProgram.shop.buy(member, "1200000");
});

const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{26}$`));

test("members are found without accents, with what they have and spent", async () => {
  const { members } = await testProgram.admin.ask(Members, { search: "dang lan" });

  expect(members).toEqual({
    totalCount: 1,
    nodes: [
      {
        id: member.id,
        externalId: "c-1",
        displayName: "Đặng Lan",
        email: "lan@tea.example",
        memberNumber: member.memberNumber,
        status: "ACTIVE",
        enrolledAt: "2026-06-15T03:00:00.000Z",
        lastPurchaseAt: "2026-06-15T04:00:00.000Z",
        tier: { id: id("tier"), name: "Silver" },
        wallet: { available: 140, pending: 0, debt: 0 },
        totalSpent: { amount: "1200000", currencyCode: "VND" },
      },
    ],
    pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
  });
});

test("members are listed in pages, newest first", async () => {
  const { members } = await testProgram.admin.ask(Members, { first: 1 });
  const { members: next } = await testProgram.admin.ask(Members, {
    first: 1,
    after: members.pageInfo.endCursor,
  });

  expect(
    [members, next].map(({ nodes, totalCount }) => [nodes[0]!.displayName, totalCount]),
  ).toEqual([
    ["Mai", 2],
    ["Đặng Lan", 2],
  ]);
  expect([members, next].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
});

test("members are filtered and ordered", async () => {
  const { members } = await testProgram.admin.ask(Members, {
    where: { available: { min: 0, max: 139 }, statuses: ["ACTIVE"] },
    orderBy: { field: "TOTAL_SPENT", direction: "DESC" },
  });

  expect(members.nodes.map(({ displayName }) => displayName)).toEqual(["Mai"]);
});

test("adjusting answers the entry and the new balance", async () => {
  const mai = await testProgram.shop.enroll();

  expect(await testProgram.admin.adjust(mai, 30)).toEqual({
    replayed: false,
    userErrors: [],
    approval: null,
    entry: { id: id("ent"), points: 30, availableAfter: 30 },
    member: { id: mai.id, wallet: { available: 30, debt: 0 } },
  });
});

test("the ledger verifies, of one member and of all", async () => {
  expect(await testProgram.admin.verify(member)).toEqual({
    ok: true,
    complete: true,
    cursor: null,
    problems: [],
    membersChecked: 1,
    entriesChecked: 1,
  });
  expect(await testProgram.admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("the tier set is shown with its policy, its members and its history", async () => {
  const { program } = await testProgram.admin.ask(Tiers);
  const { tierSet } = program;

  expect(tierSet).toMatchObject({
    id: id("tst"),
    version: 1,
    status: "PUBLISHED",
    draft: null,
    policy: {
      metric: "SPEND",
      window: { kind: "CALENDAR_YEAR", days: null },
      retentionShare: "1",
      downgrade: "ONE_LEVEL",
      graceDays: 30,
    },
    history: {
      nodes: [
        {
          version: 1,
          publishedAt: "2025-12-31T17:00:00.000Z",
          publishedBy: { name: "seed" },
          changes: expect.any(Array),
        },
      ],
    },
  });
  expect(tierSet!.tiers[1]).toEqual({
    id: id("tier"),
    name: "Silver",
    level: 2,
    color: "#3f7d4e",
    invitationOnly: false,
    threshold: { metric: "SPEND", value: "1000000" },
    multiplier: "1.5",
    memberCount: 1,
    benefits: [{ kind: "MULTIPLIER", title: "More points", value: "1.5" }],
    translations: [
      { locale: "vi", name: "Bạc" },
      { locale: "en", name: "Silver" },
    ],
  });
});

test("earning rules are shown with all their fields", async () => {
  const { program } = await testProgram.admin.ask(EarningRules);

  expect(program.earningRules).toEqual([
    {
      id: id("rule"),
      title: "Base rate",
      status: "PUBLISHED",
      version: 1,
      priority: 0,
      bestOfGroup: null,
      exclusive: false,
      trigger: "PURCHASE",
      conditions: null,
      limits: [],
      validFrom: null,
      validUntil: null,
      sentence: "1 point per 10,000 ₫",
      effects: [
        {
          kind: "PER_AMOUNT",
          points: 1,
          per: { amount: "10000", currencyCode: "VND" },
          wholeSteps: null,
          multiplier: null,
          lines: null,
        },
      ],
    },
    expect.objectContaining({
      title: "First purchase",
      conditions: { field: "firstPurchase", operator: "=", value: true },
      effects: [expect.objectContaining({ kind: "FIXED", points: 20, per: null })],
      sentence: "+20 points on the first purchase",
    }),
  ]);
});
