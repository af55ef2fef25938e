import { beforeAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { lineOf } from "./lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

async function buy(total: number, cart: Partial<RecordPurchaseInput>) {
  const { shop } = program;
  const { purchase } = await shop.buy(await shop.enroll(), String(total), cart);
  return async (what: object) =>
    Number((await shop.takeBack(purchase, what)).return.refunded.amount);
}

const unit = (id: string) => ({ lines: [{ id, quantity: 1 }] });

test("a discount of the order is shared by the lines, and comes back with them", async () => {
  const returning = await buy(569_000, {
    lines: [lineOf("a", 1, 250_000), lineOf("b", 1, 270_000), lineOf("c", 1, 99_000)],
    discount: "50000",
  });

  expect(await returning(unit("b"))).toBe(248_191);
  expect(await returning(unit("a"))).toBe(229_806);
  expect(await returning(unit("c"))).toBe(91_003);
});

test("units of a line that doesn't divide come back to the last đồng", async () => {
  const returning = await buy(100_000, { lines: [lineOf("a", 3, 33_334)], discount: "2" });

  expect([
    await returning(unit("a")),
    await returning(unit("a")),
    await returning(unit("a")),
  ]).toEqual([33_334, 33_333, 33_333]);
});

test("tax on top and rounding are refunded with goods; delivery only when asked", async () => {
  const returning = await buy(348_000, {
    taxesIncluded: false,
    tax: "16500",
    shipping: "18000",
    rounding: "-1500",
    lines: [lineOf("a", 1, 100_000), lineOf("b", 1, 215_000)],
  });

  // 330,000 were paid for goods of 315,000.
  expect(await returning(unit("a"))).toBe(104_762);
  expect(await returning({ ...unit("b"), refundShipping: true })).toBe(225_238 + 18_000);
});

test("delivery comes back once", async () => {
  const { shop } = program;
  const { purchase } = await shop.buy(await shop.enroll(), "215000", {
    lines: [lineOf("a", 2, 100_000)],
    shipping: "15000",
  });
  const what = { ...unit("a"), refundShipping: true };
  expect((await shop.takeBack(purchase, what)).return.refunded.amount).toBe("115000");

  const { userErrors } = await shop.recordReturn(shop.returnOf(purchase, what));

  expect(userErrors).toMatchObject([
    { code: "MORE_THAN_KEPT", field: ["input", "refundShipping"] },
  ]);
  expect((await shop.takeBack(purchase, unit("a"))).return.refunded.amount).toBe("100000");
});

test("a purchase without delivery takes no harm from giving delivery back", async () => {
  const returning = await buy(200_000, { lines: [lineOf("a", 2, 100_000)] });

  expect(await returning({ ...unit("a"), refundShipping: true })).toBe(100_000);
  expect(await returning({ ...unit("a"), refundShipping: true })).toBe(100_000);
});

test("an amount gives back itself, and the goods then what is left of their price", async () => {
  const returning = await buy(200_000, { lines: [lineOf("a", 2, 100_000)] });

  expect(await returning({ amount: "150000" })).toBe(150_000);
  expect(await returning(unit("a"))).toBe(50_000);
  expect(await returning(unit("a"))).toBe(0);
});

test("what was paid with points is no money to give back", async () => {
  const returning = await buy(100_000, {
    lines: [lineOf("a", 2, 50_000)],
    payments: [
      { kind: "POINTS", amount: "30000" },
      { kind: "CASH", amount: "70000" },
    ],
  });

  expect([await returning(unit("a")), await returning(unit("a"))]).toEqual([35_000, 35_000]);
});

test("gift cards give their price back, though they earned nothing", async () => {
  const { shop } = program;
  const { purchase } = await shop.buy(await shop.enroll(), "700000", {
    lines: [lineOf("card", 1, 500_000, { giftCard: true }), lineOf("tea", 1, 200_000)],
  });

  const { return: recorded, reversed } = await shop.takeBack(purchase, unit("card"));

  expect(recorded.refunded.amount).toBe("500000");
  expect(reversed.points).toBe(0);
});
