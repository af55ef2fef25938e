import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

// A point for each 10,000 ₫, and 20 for the first purchase.
const earned = async (member: { id: string }) =>
  (await program.shop.buy(member, "100000")).earned.points;

test("a gift card that is bought is no first purchase", async () => {
  const buyer = await program.shop.enroll();
  const lines = [{ id: "1", sku: "CARD", quantity: 1, unitPrice: "500000", giftCard: true }];
  const { earned: byCard } = await program.shop.buy(buyer, "500000", { lines });

  expect([byCard.points, await earned(buyer)]).toEqual([0, 30]);
});

test("an order of nothing is no first purchase", async () => {
  const buyer = await program.shop.enroll();
  const lines = [{ id: "1", sku: "GIFT", quantity: 1, unitPrice: "0" }];
  const { earned: byGift } = await program.shop.buy(buyer, "0", { lines });

  expect([byGift.points, await earned(buyer)]).toEqual([0, 30]);
});
