import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

const ALL = [{ id: "1", quantity: 1 }];

async function tierOf({ shop }: TestProgram, member: Enrolled) {
  return (await shop.lookUp({ id: member.id }))!.tier?.name;
}

/** The tea shop with other tiers: the second from `threshold` of a metric. */
function tiersBy(
  metric: "SPEND" | "ORDERS" | "VISITS" | "POINTS",
  threshold: number,
  window: NonNullable<TestPlan["tierSet"]>["policy"]["window"] = { kind: "LIFETIME" },
): Partial<TestPlan> {
  const { policy, tiers } = teaShop.tierSet!;
  const { basic, silver } = tiers;
  return {
    tierSet: {
      policy: { ...policy, metric, window },
      tiers: { basic: basic!, silver: { ...silver!, threshold, multiplier: "1" } },
    },
    rewards: [],
  };
}

test("the tier falls at once when what is kept doesn't reach it", async () => {
  const program = await openProgram();
  const { memberOf, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await shop.buy(member, "600000");
  const { purchase, tierChange } = await shop.buy(member, "500000");
  expect(tierChange).toMatchObject({ from: { name: "Member" }, to: { name: "Silver" } });

  const returned = await shop.takeBack(purchase, { amount: "100001" });

  expect(returned.tierChange).toMatchObject({ from: { name: "Silver" }, to: { name: "Member" } });
  expect(returned.member!.tier!.name).toBe("Member");
  const { me } = await (await memberOf(member)).page();
  expect(me.tierProgress).toMatchObject({ current: "999999", remaining: "1" });
  const changes = await sql(
    `select reason from tier_changes where member_id = '${uuid(member.id)}' order by id`,
  );
  expect(changes.map((row: any) => row.reason)).toEqual(["ENROLLED", "REACHED", "RETURNED"]);
  const events = await sql(
    `select from events where member_id = '${uuid(member.id)}' and type = 'tier.changed'`,
  );
  expect(events).toHaveLength(3);

  // And it is reached again as if for the first time.
  expect((await shop.buy(member, "10000")).tierChange).toMatchObject({ to: { name: "Silver" } });
});

test("the tier stays while the rest reaches it; other purchases keep their points", async () => {
  const program = await openProgram();
  const { shop } = program;
  const member = await shop.enroll();
  const { purchase: first } = await shop.buy(member, "1000000");
  const { earned } = await shop.buy(member, "400000");
  expect(earned.points).toBe(60);

  expect((await shop.takeBack(first, { amount: "400000" })).tierChange).toBeNull();
  expect(await tierOf(program, member)).toBe("Silver");
  expect((await shop.takeBack(first, { lines: ALL })).tierChange).toMatchObject({
    to: { name: "Member" },
  });
  const { wallet } = (await shop.lookUp({ id: member.id }))!;
  expect(wallet.available).toBe(60);
});

test("two levels are lost at once, without grace", async () => {
  const program = await openProgram();
  const { shop } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "3000000");
  await shop.buy(member, "10000");

  expect((await shop.takeBack(purchase, { lines: ALL })).tierChange).toMatchObject({
    from: { name: "Gold" },
    to: { name: "Member" },
  });
});

test("orders count while anything of them is kept", async () => {
  const program = await openProgram(tiersBy("ORDERS", 2));
  const { shop } = program;
  const member = await shop.enroll();
  await shop.buy(member, "50000");
  const { purchase } = await shop.buy(member, "50000", { lines: [lineOf("a", 2, 25_000)] });
  expect(await tierOf(program, member)).toBe("Silver");

  await shop.takeBack(purchase, { lines: [{ id: "a", quantity: "1.5" }] });
  expect(await tierOf(program, member)).toBe("Silver");
  await shop.takeBack(purchase, { lines: [{ id: "a", quantity: "0.5" }] });
  expect(await tierOf(program, member)).toBe("Member");
});

const TEA_AND_CARD = {
  lines: [lineOf("tea", 1, 25_000), { ...lineOf("card", 1, 25_000), giftCard: true }],
};
const TEA = { lines: [{ id: "tea", quantity: 1 }] };
const CARD = { lines: [{ id: "card", quantity: 1 }] };

test("a purchase of which only gift cards are kept is no order, but a visit", async () => {
  const program = await openProgram(tiersBy("ORDERS", 2));
  const { shop, admin } = program;
  const member = await shop.enroll();
  await shop.buy(member, "50000");
  const { purchase } = await shop.buy(member, "50000", TEA_AND_CARD);
  expect(await tierOf(program, member)).toBe("Silver");

  const { return: tea, tierChange } = await shop.takeBack(purchase, TEA);
  expect(tierChange).toMatchObject({ to: { name: "Member" } });
  const { return: card, tierChange: later } = await shop.takeBack(purchase, CARD);
  expect(later).toBeNull();
  expect(await admin.verify(member)).toMatchObject({ ok: true });

  await shop.cancelReturn(purchase, card);
  expect(await tierOf(program, member)).toBe("Member");
  await shop.cancelReturn(purchase, tea);
  expect(await tierOf(program, member)).toBe("Silver");
  expect(await admin.verify(member)).toMatchObject({ ok: true });

  const visits = await openProgram(tiersBy("VISITS", 1));
  const visitor = await visits.shop.enroll();
  const { purchase: visit } = await visits.shop.buy(visitor, "50000", TEA_AND_CARD);
  expect((await visits.shop.takeBack(visit, TEA)).tierChange).toBeNull();
  expect((await visits.shop.takeBack(visit, CARD)).tierChange).toMatchObject({
    to: { name: "Member" },
  });
});

test("the order after one of which only a gift card is kept is the first", async () => {
  const program = await openProgram();
  const { shop, admin } = program;
  const member = await shop.enroll();
  const { purchase, earned } = await shop.buy(member, "50000", TEA_AND_CARD);
  expect(earned.points).toBe(22);
  const { return: tea } = await shop.takeBack(purchase, TEA);

  const { earned: next, purchase: first } = await shop.buy(member, "50000");
  expect(next.points).toBe(25);
  expect((await shop.cancelReturn(purchase, tea)).userErrors).toMatchObject([
    { code: "RETURN_IN_USE" },
  ]);
  await shop.takeBack(first, { lines: ALL });
  expect((await shop.cancelReturn(purchase, tea)).userErrors).toEqual([]);
  expect((await shop.buy(member, "50000")).earned.points).toBe(5);
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

test("orders of which only gift cards are kept count alike when tiers are replayed", async () => {
  const program = await openProgram(tiersBy("ORDERS", 2, { kind: "ROLLING_DAYS", days: 30 }));
  const { shop, admin } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "50000", TEA_AND_CARD);
  await shop.takeBack(purchase, TEA);
  const two = { lines: [lineOf("a", 2, 25_000)] };
  const { purchase: second } = await shop.buy(member, "50000", two);
  await shop.buy(member, "50000");
  expect(await tierOf(program, member)).toBe("Silver");

  // The return of an order lets the tiers be replayed by what is kept.
  await shop.takeBack(second, { lines: [{ id: "a", quantity: 2 }] });

  expect(await tierOf(program, member)).toBe("Member");
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

test("a visit stays while another purchase of that day and place is kept", async () => {
  const program = await openProgram(tiersBy("VISITS", 2));
  const { clock, shop } = program;
  const member = await shop.enroll();
  const at = (locationId: string) => shop.buy(member, "50000", { locationId });
  await at("q1");
  clock.advance("P1D");
  const [morning, evening] = [await at("q1"), await at("q1")];
  expect(await tierOf(program, member)).toBe("Silver");

  expect((await shop.takeBack(morning.purchase, { lines: ALL })).tierChange).toBeNull();
  expect((await shop.takeBack(evening.purchase, { lines: ALL })).tierChange).toMatchObject({
    to: { name: "Member" },
  });
});

test("points that qualify fall with the base rules, not with bonuses", async () => {
  const program = await openProgram(tiersBy("POINTS", 10));
  const { shop } = program;
  const member = await shop.enroll();
  const { earned, purchase } = await shop.buy(member, "100000", {
    lines: [lineOf("a", 1, 95_000), lineOf("b", 1, 5_000)],
  });
  expect(earned.points).toBe(30);
  expect(await tierOf(program, member)).toBe("Silver");

  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "b", quantity: 1 }] });

  expect(reversed.points).toBe(1);
  expect(await tierOf(program, member)).toBe("Member");
});

test("a rolling window is replayed: a tier reached by kept purchases remains", async () => {
  const program = await openProgram(tiersBy("SPEND", 100_000, { kind: "ROLLING_DAYS", days: 30 }));
  const { clock, shop } = program;
  const member = await shop.enroll();
  await shop.buy(member, "100000");
  clock.advance("P40D");
  const { purchase } = await shop.buy(member, "90000");

  expect((await shop.takeBack(purchase, { lines: ALL })).tierChange).toBeNull();
  expect(await tierOf(program, member)).toBe("Silver");
});

test("a late purchase for an ended year gives no tier back to a return", async () => {
  const program = await openProgram();
  const { clock, shop } = program;
  const member = await shop.enroll();
  const december = "2026-12-20T10:00:00+07:00";
  clock.set(december);
  await shop.buy(member, "600000");
  clock.set("2027-01-10T10:00:00+07:00");
  await shop.buy(member, "500000", { placedAt: december });
  expect(await tierOf(program, member)).toBe("Member");
  const { purchase } = await shop.buy(member, "1000000");
  expect(await tierOf(program, member)).toBe("Silver");

  expect((await shop.takeBack(purchase, { lines: ALL })).tierChange).toMatchObject({
    to: { name: "Member" },
  });
});

test("the lower tier is valid as long as it would have been without the purchase", async () => {
  const program = await openProgram();
  const { shop, sql, uuid } = program;
  const member = await shop.enroll();
  await shop.buy(member, "1000000");
  const { purchase } = await shop.buy(member, "2000000");
  expect(await tierOf(program, member)).toBe("Gold");
  await shop.takeBack(purchase, { lines: ALL });

  const [standing] = await sql(
    `select valid_until_day::text as until from tier_standings where member_id =
      '${uuid(member.id)}'`,
  );
  expect(standing).toEqual({ until: "2028-01-01" });
});

test("staff see kept figures: spending, orders, latest purchase", async () => {
  const program = await openProgram();
  const { clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  const first = await shop.buy(member, "100000");
  const placedAt = clock.now();
  clock.advance("P1D");
  const second = await shop.buy(member, "200000");
  const totals = async () => {
    const [row] = await sql(
      `select orders::int, spent_minor::int as spent, last_placed_at as last from purchase_totals
       where member_id = '${uuid(member.id)}'`,
    );
    return row;
  };

  await shop.takeBack(second.purchase, { amount: "50000" });
  expect(await totals()).toEqual({ orders: 2, spent: 250_000, last: clock.now() });
  await shop.takeBack(second.purchase, { lines: ALL });
  expect(await totals()).toEqual({ orders: 1, spent: 100_000, last: placedAt });
  await shop.takeBack(first.purchase, { lines: ALL });
  expect(await totals()).toEqual({ orders: 0, spent: 0, last: null });
});

test("lines returned in any order: wallet, lots and tier as if never bought", async () => {
  const program = await openProgram();
  const { admin, clock, shop, sql, uuid } = program;
  const lines = [lineOf("a", 2, 700_000), lineOf("b", 3, 333_333), lineOf("c", "1.5", 400_000)];
  const orders: [string, number | string][][] = [
    [
      ["a", 2],
      ["b", 3],
      ["c", "1.5"],
    ],
    [
      ["c", "1.5"],
      ["b", 3],
      ["a", 2],
    ],
    [
      ["b", 1],
      ["a", 1],
      ["c", "0.25"],
      ["b", 2],
      ["c", "1.25"],
      ["a", 1],
    ],
    [
      ["a", 1],
      ["c", "0.001"],
      ["c", "1.499"],
      ["a", 1],
      ["b", 2],
      ["b", 1],
    ],
  ];
  /** A history around the purchase; nobody can tell from what is left whether there was one. */
  async function live(order: [string, number | string][] | null) {
    const member = await shop.enroll();
    await shop.buy(member, "500000");
    await admin.givePoints(member, 40, { expiresAt: clock.in("P30D") });
    const bought = order && (await shop.buy(member, "2999999", { lines }));
    await admin.adjust(member, -60);
    for (const [id, quantity] of order ?? []) {
      await shop.takeBack(bought!.purchase, { lines: [{ id, quantity }] });
    }
    expect(await admin.verify(member)).toMatchObject({ ok: true });
    const found = (await shop.lookUp({ id: member.id }))!;
    const isTheirs = `member_id = '${uuid(member.id)}'`;
    return {
      wallet: found.wallet,
      tier: found.tier,
      lots: await sql(
        `select issued::int, pending::int, available::int, used::int, expired::int, expires_at from
          lots
         where ${isTheirs} and reversed < issued order by issued`,
      ),
      days: await sql(
        `select day::text, spend_minor::int, orders, points::int, places from tier_days where
          ${isTheirs}`,
      ),
      standing: await sql(
        `select tier_id, valid_until_day::text from tier_standings where ${isTheirs}`,
      ),
      totals: await sql(
        `select orders::int, spent_minor::int, last_placed_at from purchase_totals where
          ${isTheirs}`,
      ),
    };
  }

  const never = await live(null);
  for (const order of orders) expect(await live(order), JSON.stringify(order)).toEqual(never);
});

test("a tier that only the returned purchase had kept at its review is lost at once", async () => {
  const program = await openProgram();
  const { clock, shop } = program;
  const member = await shop.enroll();
  await shop.buy(member, "1000000");
  clock.set("2027-03-01T10:00:00+07:00");
  const { purchase } = await shop.buy(member, "1000000");
  // Kept at the end of 2027 by what was bought in it.
  clock.set("2028-02-15T10:00:00+07:00");
  expect(await tierOf(program, member)).toBe("Silver");

  const { tierChange } = await shop.takeBack(purchase, { lines: ALL });

  expect(tierChange).toMatchObject({ from: { name: "Silver" }, to: { name: "Member" } });
});

test("a rolling tier that stays is looked at again when the rest alone would lose it", async () => {
  const program = await openProgram(tiersBy("SPEND", 100_000, { kind: "ROLLING_DAYS", days: 30 }));
  const { clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await shop.buy(member, "100000");
  clock.advance("P10D");
  const { purchase } = await shop.buy(member, "100000");
  const nextReview = async () => {
    const [row] = await sql<{ at: Date }>(
      `select next_review_at as at from tier_standings where member_id = '${uuid(member.id)}'`,
    );
    return row!.at.toISOString();
  };
  expect(await nextReview()).toBe("2026-07-24T17:00:00.000Z");

  expect((await shop.takeBack(purchase, { lines: ALL })).tierChange).toBeNull();

  expect(await nextReview()).toBe("2026-07-14T17:00:00.000Z");
});
