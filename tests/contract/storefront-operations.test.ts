import { beforeAll, expect, test } from "vitest";
import { ProgramPage } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram();
});

const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{26}$`));
const tierOf = (name: string, level: number) => ({ id: id("tier"), name, level });

test("a visitor sees the program, and reads it from memory", async () => {
  await testProgram.visitor.ask(ProgramPage);
  const use = await testProgram.fixture.lane.during(async () => {
    const { program } = await testProgram.visitor.ask(ProgramPage);

    expect(program).toMatchObject({
      id: id("prg"),
      name: "Tea shop",
      description: "Good tea every day",
      currencyCode: "VND",
      pointsName: "leaves",
    });
    expect(program.tiers[1]).toEqual({
      ...tierOf("Silver", 2),
      color: "#3f7d4e",
      threshold: { metric: "SPEND", value: "1000000" },
      benefits: [{ kind: "MULTIPLIER", title: "More points", value: "1.5" }],
    });
    expect(program.waysToEarn).toEqual([
      { id: id("rule"), title: "Base rate", description: "1 point per 10,000 ₫" },
      { id: id("rule"), title: "First purchase", description: "+20 points on the first purchase" },
    ]);
    expect(program.rewards.nodes.map(({ title, cost }) => [title, cost])).toEqual([
      ["A cup of tea", 50],
      ["A film ticket", 400],
    ]);
    expect(program.rewards.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  });

  expect(use.statements).toEqual([]);
});

test("enrolling makes a member with everything it needs", async () => {
  const { created, member, userErrors } = await testProgram.shop.tryEnroll({
    externalId: "c-1",
    email: "An@Tea.example",
    phone: "0912 345 678",
    givenName: "An",
    familyName: "Trần",
    birthDate: "1990-02-28",
    locale: "vi",
    consents: [{ purpose: "marketing", channel: "email", granted: true, source: "checkout" }],
  });

  expect({ created, member, userErrors }).toEqual({
    created: true,
    userErrors: [],
    member: {
      id: id("mem"),
      externalId: "c-1",
      displayName: "Trần An",
      memberNumber: expect.stringMatching(/^\d{12}$/),
      tier: tierOf("Member", 1),
      wallet: { available: 0, pending: 0 },
      referral: {
        code: expect.any(String),
        url: expect.stringContaining("https://tea.example/r/"),
      },
    },
  });
});

test("a till finds a member in five ways", async () => {
  const { id: memberId, memberNumber } = await testProgram.shop.enroll({
    externalId: "c-2",
    email: "binh@tea.example",
    phone: "0912345679",
    givenName: "Bình",
  });
  const spaced = memberNumber.replace(/(\d{4})(?=\d)/g, "$1 ");

  for (const by of [
    { id: memberId },
    { externalId: "c-2" },
    { memberNumber: spaced },
    { phone: "+84 912 345 679" },
    { email: "BINH@tea.example" },
  ]) {
    expect(await testProgram.shop.lookUp(by), JSON.stringify(by)).toEqual({
      id: memberId,
      externalId: "c-2",
      displayName: "Bình",
      memberNumber,
      tier: tierOf("Member", 1),
      coupons: { nodes: [] },
      wallet: { available: 0, pending: 0, held: 0, debt: 0 },
    });
  }
  expect(await testProgram.shop.lookUp({ externalId: "nobody" })).toBeNull();
});

test("recording a purchase answers balance, points, explanation and change of tier", async () => {
  const member = await testProgram.shop.enroll();

  const recorded = await testProgram.shop.buy(member, "1005000", { externalId: "B-1" });

  expect(recorded).toEqual({
    replayed: false,
    purchase: {
      id: id("pur"),
      externalId: "B-1",
      placedAt: "2026-06-15T03:00:00.000Z",
      total: { amount: "1005000", currencyCode: "VND" },
    },
    earned: {
      points: 120,
      toDebt: 0,
      lots: [
        {
          points: 120,
          status: "AVAILABLE",
          availableAt: "2026-06-15T03:00:00.000Z",
          expiresAt: "2027-06-15T17:00:00.000Z",
        },
      ],
      explanation: [
        { title: "Base rate", points: 100 },
        { title: "First purchase", points: 20 },
      ],
    },
    tierChange: { from: tierOf("Member", 1), to: tierOf("Silver", 2) },
    member: {
      id: member.id,
      wallet: { available: 120, pending: 0, held: 0, debt: 0 },
      tier: tierOf("Silver", 2),
    },
  });
});

test("simulating shows what recording would earn and open, and writes nothing", async () => {
  const member = await testProgram.shop.enroll();
  const browser = await testProgram.memberOf(member);
  const cart = { member: { id: member.id } };

  const simulated = await testProgram.leavesNothing(() =>
    testProgram.shop.simulate("1005000", cart),
  );
  const again = await testProgram.shop.simulate("1005000", cart);
  const { earned } = await testProgram.shop.buy(member, "1005000");

  expect(simulated).toEqual({
    points: earned.points,
    explanation: earned.explanation,
    notApplied: [],
    tierAfter: tierOf("Silver", 2),
    unlocks: {
      rewards: [{ id: id("rwd"), title: "A film ticket", cost: 400 }],
      benefits: [{ kind: "MULTIPLIER", title: "More points", value: "1.5" }],
    },
  });
  expect(again).toEqual(simulated);
  expect(await browser.page()).toMatchObject({ me: { tier: { name: "Silver" } } });
});

test("a visitor's cart is simulated without a member", async () => {
  const simulated = await testProgram.shop.simulate("55000");

  expect(simulated).toMatchObject({ points: 5, tierAfter: null, unlocks: null });
  expect(simulated.notApplied).toMatchObject([
    { title: "First purchase", code: "NOT_FIRST_PURCHASE", message: expect.any(String) },
  ]);
});
