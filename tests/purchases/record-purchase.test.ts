import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  member = await program.shop.enroll();
});

const line = (more: object = {}) => ({
  id: "1",
  sku: "TEA",
  quantity: "1",
  unitPrice: "100000",
  ...more,
});
const points = async (total: string, more: object) =>
  (await program.shop.buy(member, total, more)).earned.points;

test.each<[what: string, total: string, more: object, points: number]>([
  ["units of a line", "300000", { lines: [line({ quantity: 3 })] }, 30],
  ["parts of a unit", "25000", { lines: [line({ quantity: "0.25" })] }, 2],
  ["what a line's discount leaves", "80000", { lines: [line({ discount: "20000" })] }, 8],
  ["what the order's discount leaves", "75000", { lines: [line()], discount: "25000" }, 7],
  ["goods, not delivery", "130000", { lines: [line()], shipping: "30000" }, 10],
  ["goods, not tax on top", "110000", { lines: [line()], tax: "10000", taxesIncluded: false }, 10],
  ["tax inside the prices", "100000", { lines: [line()], tax: "10000" }, 10],
  ["goods, not rounding", "99000", { lines: [line()], rounding: "-1000" }, 10],
  [
    "what was paid by gift card",
    "100000",
    { payments: [{ kind: "GIFT_CARD", amount: "100000" }] },
    10,
  ],
  [
    "what was not paid with points",
    "100000",
    { payments: [{ kind: "POINTS", amount: "40000" }] },
    6,
  ],
  [
    "what was not paid with cashback",
    "100000",
    { payments: [{ kind: "CASHBACK", amount: "99000" }] },
    0,
  ],
  ["no gift card that is bought", "100000", { lines: [line({ giftCard: true })] }, 0],
  [
    "fractions of all lines together",
    "20000",
    { lines: ["1", "2"].map((id) => line({ id, unitPrice: "10000" })) },
    2,
  ],
  ["nothing of nothing", "0", { lines: [line({ unitPrice: "0" })] }, 0],
])("earns for %s", async (_what, total, more, expected) => {
  expect(await points(total, more)).toBe(expected);
});

test("lines of an explanation always add up to the points", async () => {
  const capped = await openProgram({
    earningTerms: { ...teaShop.earningTerms, purchasePointsMax: 25 },
  });
  const mai = await capped.shop.enroll();
  const { earned } = await capped.shop.buy(mai, "199999");

  expect(earned.points).toBe(25);
  expect(earned.explanation.reduce((sum, { points }) => sum + points, 0)).toBe(25);
  expect(earned.explanation.at(-1)!.points).toBeLessThan(0);
});

test("the first purchase is the first once, also when it comes twice at once", async () => {
  const shop = await openProgram();
  const mai = await shop.shop.enroll();
  const earned = await Promise.all([1, 2, 3].map(() => shop.shop.buy(mai, "10000")));

  expect(earned.map(({ earned }) => earned.points).sort()).toEqual([1, 1, 21]);
});

test.each([
  ["exactly five minutes ahead", "2026-06-15T10:05:00+07:00", 10],
  ["in the hour before joining, on the same day", "2026-06-15T09:00:00+07:00", 10],
  ["the evening before joining", "2026-06-14T23:59:59+07:00", 0],
  ["long before", "2020-01-01T00:00:00Z", 0],
])("a purchase placed %s is recorded", async (_when, placedAt, expected) => {
  const bought = await program.shop.buy(member, "100000", { placedAt });
  expect(bought.earned.points).toBe(expected);
  expect(bought.purchase.placedAt).toBe(new Date(placedAt).toISOString());
});

test("a program may let purchases earn that were placed some days before joining", async () => {
  const retro = await openProgram({
    rules: [{ ...BASE_RATE }],
    earningTerms: { ...teaShop.earningTerms, retroDays: 7 },
  });
  const mai = await retro.shop.enroll();
  const placed = (placedAt: string) => retro.shop.buy(mai, "100000", { placedAt });

  expect((await placed("2026-06-08T00:00:00+07:00")).earned.points).toBe(10);
  expect((await placed("2026-06-07T23:59:59+07:00")).earned.points).toBe(0);
});

test("a suspended member's purchase is recorded and earns nothing", async () => {
  await program.sql(
    `update members set status = 'SUSPENDED' where id = '${program.uuid(member.id)}'`,
  );
  const { earned, purchase } = await program.shop.buy(member, "100000");

  expect(earned).toMatchObject({ points: 0, lots: [] });
  expect(purchase.total.amount).toBe("100000");
});

test("a purchase that earns nothing is no entry, and is known for ever all the same", async () => {
  const input = program.shop.purchase(member, "5000");
  await program.shop.record(input);

  expect(await program.shop.record({ ...input, idempotencyKey: "again" })).toMatchObject({
    replayed: true,
  });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 0 });
});

test("a purchase emits its events, and leaves one record of who recorded it", async () => {
  const { purchase } = await program.shop.buy(member, "100000");

  const events = await program.sql(
    `select type, payload from events where member_id = '${program.uuid(member.id)}' and type in
      ('purchase.recorded', 'points.earned') order by id`,
  );
  const audited = await program.sql(
    `select actor_kind as actor, operation from audit_records where subject_id =
      '${program.uuid(purchase.id)}'`,
  );
  const payload = { purchaseId: program.uuid(purchase.id), points: 10 };
  expect(events).toEqual([
    { type: "purchase.recorded", payload },
    { type: "points.earned", payload },
  ]);
  expect(audited).toEqual([{ actor: "BACKEND", operation: "recordPurchase" }]);
});
