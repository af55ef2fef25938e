import { beforeAll, expect, test } from "vitest";
import { MemberPage } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram({
    rules: [
      ...teaShop.rules!,
      {
        titles: { vi: "Chào mừng", en: "Welcome" },
        trigger: "ENROLLMENT",
        effects: [{ kind: "FIXED", points: 5 }],
      },
      {
        titles: { vi: "Dành cho hạng Vàng", en: "For Gold" },
        conditions: { field: "tierLevel", operator: ">=", value: 3 },
        effects: [{ kind: "FIXED", points: 7 }],
      },
      {
        titles: { vi: "Đơn lớn", en: "Large orders" },
        conditions: { field: "amount", operator: ">=", value: "500000" },
        effects: [{ kind: "FIXED", points: 9 }],
      },
    ],
  });
});

const pageOf = async (member: { id: string }) =>
  (await (await testProgram.memberOf(member)).ask(MemberPage)).me!;
const titlesOf = (list: readonly { title: string }[]) => list.map(({ title }) => title).sort();

test("a member is offered the ways to earn that are open to it, and no others", async () => {
  const member = await testProgram.shop.enroll();
  const before = titlesOf((await pageOf(member)).waysToEarn);
  await testProgram.shop.buy(member, "100000");
  const afterFirst = titlesOf((await pageOf(member)).waysToEarn);
  await testProgram.shop.buy(member, "3000000");

  const base = BASE_RATE.titles.en!;
  expect(before).toEqual([base, "First purchase", "Large orders"].sort());
  expect(afterFirst).toEqual([base, "Large orders"].sort());
  expect(titlesOf((await pageOf(member)).waysToEarn)).toEqual(
    [base, "For Gold", "Large orders"].sort(),
  );
});

test("an entry says what it is about, and when it was recorded", async () => {
  const member = await testProgram.shop.enroll();
  const placedAt = testProgram.clock.in("-PT2H").toISOString();
  await testProgram.shop.buy(member, "100000", { externalId: "A-7", placedAt });

  const [entry] = (await pageOf(member)).activity.nodes;
  expect(entry).toMatchObject({
    source: { kind: "PURCHASE", externalId: "A-7" },
    occurredAt: placedAt,
    recordedAt: testProgram.clock.now().toISOString(),
  });
});

const RECORD = `mutation ($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { replayed notApplied { title code } userErrors { code } } }`;

test("a recorded purchase says which rules gave nothing, and why", async () => {
  const member = await testProgram.shop.enroll();
  await testProgram.shop.buy(member, "100000");
  const input = testProgram.shop.purchase(member, "100000");
  const record = async () =>
    (await testProgram.shop.graphql(RECORD, { input })).json.data.recordPurchase;

  expect(await record()).toMatchObject({
    replayed: false,
    notApplied: expect.arrayContaining([
      { title: "First purchase", code: "NOT_FIRST_PURCHASE" },
      { title: "For Gold", code: "TIER_TOO_LOW" },
      { title: "Large orders", code: "BELOW_MINIMUM" },
    ]),
  });
  expect(await record()).toMatchObject({ replayed: true, notApplied: null });
});

const PURCHASES = `query ($first: Int, $after: String) {
  me { purchases(first: $first, after: $after) {
  nodes {
    externalId total { amount } points explanation { points }
    lines { sku quantity unitPrice { amount } }
  }
  pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;

test("a member reads what it bought, newest first, and nobody else's", async () => {
  const [member, other] = [await testProgram.shop.enroll(), await testProgram.shop.enroll()];
  await testProgram.shop.buy(other, "900000");
  for (const [at, amount] of ["100000", "200000", "300000"].entries()) {
    const placedAt = testProgram.clock.in(`-PT${3 - at}H`).toISOString();
    await testProgram.shop.buy(member, amount, { externalId: `${member.id}-${at}`, placedAt });
  }
  const client = await testProgram.memberOf(member);
  const page = async (variables: object) =>
    (await client.graphql(PURCHASES, variables)).json.data.me.purchases;

  const first = await page({ first: 2 });
  expect(first.nodes.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
    `${member.id}-2`,
    `${member.id}-1`,
  ]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const last = await page({ first: 2, after: first.pageInfo.endCursor });
  expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const [oldest] = last.nodes;
  expect(last.nodes).toHaveLength(1);
  expect(oldest).toMatchObject({ total: { amount: "100000" } });
  const explained = oldest.explanation.map(({ points }: { points: number }) => points);
  expect(oldest.points).toBeGreaterThan(0);
  expect(explained.reduce((sum: number, points: number) => sum + points, 0)).toBe(oldest.points);
  expect(oldest.lines).toMatchObject([{ quantity: "1", unitPrice: { amount: "100000" } }]);
});
