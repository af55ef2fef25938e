import { expect, test } from "vitest";
import type { TypedDocument } from "../../client/create-client.ts";
import type { LoyaltyPageQuery } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

type Progress = NonNullable<NonNullable<LoyaltyPageQuery["me"]>["tierProgress"]>;
const PROGRESS = `{ me { tierProgress { metric current required remaining nextTier { name }
  retention { current required remaining until } } } }` as TypedDocument<
  { me: { tierProgress: Progress } },
  Record<string, never>
>;

const PROGRESS_FOR_STAFF = PROGRESS.replace(
  "{ me",
  "query ($id: ID!) { member(id: $id)",
) as TypedDocument<{ member: { tierProgress: Progress } }, { id: string }>;

/** A program of these tiers, a member of it, and how its progress shows. */
async function openTiers(policy: object = {}, thresholds: object = {}) {
  const { tierSet } = teaShop;
  const tiers = Object.entries(tierSet!.tiers).map(([key, tier]) => [
    key,
    { ...tier, threshold: (thresholds as Record<string, number>)[key] ?? tier.threshold },
  ]);
  const testProgram = await openProgram({
    rules: [BASE_RATE],
    tierSet: { policy: { ...tierSet!.policy, ...policy }, tiers: Object.fromEntries(tiers) },
  });
  const member = await testProgram.shop.enroll();
  const browser = await testProgram.memberOf(member);
  // Staff see the same.
  const progress = async () => {
    const shown = (await browser.ask(PROGRESS)).me.tierProgress;
    const forStaff = await testProgram.admin.ask(PROGRESS_FOR_STAFF, { id: member.id });
    expect(forStaff.member.tierProgress).toEqual(shown);
    return shown;
  };
  return { program: testProgram, member, progress, buy: buyer(testProgram, member) };
}

const buyer =
  (testProgram: TestProgram, buyer: Enrolled) =>
  (total: string, more: object = {}) =>
    testProgram.shop.buy(buyer, total, more);
const UNTIL_2028 = "2027-12-31T17:00:00.000Z";

test("progress is shown from the first day; a tier that can't lapse has no retention", async () => {
  const { progress } = await openTiers();

  expect(await progress()).toEqual({
    metric: "SPEND",
    current: "0",
    required: "1000000",
    remaining: "1000000",
    nextTier: { name: "Silver" },
    retention: null,
  });
});

test("a tier reached this year is kept to the end of the next, by what is spent then", async () => {
  const { program: testProgram, buy, progress } = await openTiers();
  await buy("1200000");

  expect(await progress()).toEqual({
    metric: "SPEND",
    current: "1200000",
    required: "3000000",
    remaining: "1800000",
    nextTier: { name: "Gold" },
    retention: { current: "0", required: "1000000", remaining: "1000000", until: UNTIL_2028 },
  });

  testProgram.clock.set("2027-02-01T10:00:00+07:00");
  await buy("400000");
  expect(await progress()).toEqual({
    metric: "SPEND",
    current: "400000",
    required: "3000000",
    remaining: "2600000",
    nextTier: { name: "Gold" },
    retention: { current: "400000", required: "1000000", remaining: "600000", until: UNTIL_2028 },
  });

  await buy("700000");
  expect((await progress()).retention).toMatchObject({ current: "1100000", remaining: "0" });
});

test("at the top there is no next tier", async () => {
  const { buy, progress } = await openTiers();
  await buy("3000000");

  expect(await progress()).toMatchObject({
    current: "3000000",
    required: null,
    remaining: null,
    nextTier: null,
    retention: { required: "3000000", until: UNTIL_2028 },
  });
});

test("the year begins at midnight in the program's zone", async () => {
  const { program: testProgram, buy, progress } = await openTiers();
  await buy("500000");

  testProgram.clock.set("2026-12-31T23:59:59.999+07:00");
  expect((await progress()).current).toBe("500000");
  testProgram.clock.set("2027-01-01T00:00:00+07:00");
  expect((await progress()).current).toBe("0");
});

test("a purchase counts for the year in which it was placed", async () => {
  const { program: testProgram, buy, progress } = await openTiers();
  testProgram.clock.set("2027-01-02T10:00:00+07:00");
  await buy("300000", { placedAt: "2026-12-31T23:59:59+07:00" });
  await buy("200000", { placedAt: "2027-01-01T00:00:00+07:00" });

  expect((await progress()).current).toBe("200000");
});

test("a share of the threshold may be enough to keep a tier", async () => {
  const { buy, progress } = await openTiers({ retentionShare: "0.8" });
  await buy("1000000");

  expect((await progress()).retention).toMatchObject({ required: "800000", remaining: "800000" });
});

test("what counts is kept without multipliers, bonuses, delivery and gift cards", async () => {
  const {
    program: testProgram,
    member: buyer,
    buy,
    progress,
  } = await openTiers({ metric: "POINTS" }, { silver: 100, gold: 300 });
  await buy("1000000");
  await buy("100000");
  const line = { id: "1", sku: "CARD", quantity: 1, unitPrice: "500000", giftCard: true };
  await buy("530000", { lines: [line], shipping: "30000" });
  await testProgram.admin.givePoints(buyer, 500);

  expect(await progress()).toMatchObject({ metric: "POINTS", current: "110", remaining: "190" });
});

test("orders are counted, and visits once a day at a place", async () => {
  const orders = await openTiers({ metric: "ORDERS" }, { silver: 5, gold: 9 });
  const visits = await openTiers({ metric: "VISITS" }, { silver: 5, gold: 9 });
  for (const { program: testProgram, buy } of [orders, visits]) {
    await buy("10000", { locationId: "Hàng Bông" });
    await buy("10000", { locationId: "Hàng Bông" });
    await buy("10000", { locationId: "Hàng Gai" });
    testProgram.clock.advance("P1D");
    await buy("10000", { locationId: "Hàng Bông" });
  }

  expect(await orders.progress()).toMatchObject({ metric: "ORDERS", current: "4", remaining: "1" });
  expect(await visits.progress()).toMatchObject({ metric: "VISITS", current: "3", remaining: "2" });
});

test("a rolling window loses its oldest days, and shows when the tier ends", async () => {
  const {
    program: testProgram,
    buy,
    progress,
  } = await openTiers({ window: { kind: "ROLLING_DAYS", days: 30 } });
  await buy("700000");
  testProgram.clock.advance("P10D");
  await buy("600000");

  expect(await progress()).toMatchObject({
    current: "1300000",
    // The first 700,000 are of 15 June: on 15 July, 600,000 are left.
    retention: { current: "1300000", remaining: "0", until: "2026-07-14T17:00:00.000Z" },
  });
  testProgram.clock.set("2026-07-14T23:59:00+07:00");
  expect((await progress()).current).toBe("1300000");
  testProgram.clock.set("2026-07-15T00:00:00+07:00");
  expect((await progress()).current).toBe("600000");
});

test("a tier of a whole life is never lost", async () => {
  const { program: testProgram, buy, progress } = await openTiers({ window: { kind: "LIFETIME" } });
  await buy("1000000");
  testProgram.clock.advance("P3Y");
  await buy("500000");

  expect(await progress()).toMatchObject({ current: "1500000", retention: null });
});

test("a program without tiers has no progress", async () => {
  const plain = await openProgram({ tierSet: undefined, rewards: [] });
  const browser = await plain.memberOf(await plain.shop.enroll());
  const { me, program } = await browser.page();

  expect([me.tier, me.tierProgress, program.tiers]).toEqual([null, null, []]);
});
