import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
});

const cardAndTea = () => ({
  lines: [
    { id: "1", sku: "TEA", quantity: "1", unitPrice: "100000" },
    { id: "2", sku: "CARD", quantity: "1", unitPrice: "300000", giftCard: true },
  ],
});

test("a gift card that was bought bears nothing of a price adjustment", async () => {
  const member = await program.shop.enroll();
  const { purchase, earned } = await program.shop.buy(member, "400000", cardAndTea());
  expect(earned.points).toBe(10);

  // 20,000 are left of the tea.
  const { reversed } = await program.shop.takeBack(purchase, { amount: "80000" });

  expect(reversed.points).toBe(8);
  const { reversed: rest } = await program.shop.takeBack(purchase, { amount: "20000" });
  expect(rest.points).toBe(2);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("an adjustment counts alike before and after the gift card comes back", async () => {
  const points = async (first: object, second: object) => {
    const member = await program.shop.enroll();
    const { purchase } = await program.shop.buy(member, "400000", cardAndTea());
    await program.shop.takeBack(purchase, first);
    await program.shop.takeBack(purchase, second);
    return (await program.shop.lookUp({ id: member.id }))!.wallet.available;
  };
  const card = { lines: [{ id: "2", quantity: "1" }] };
  const amount = { amount: "40000" };

  expect([await points(card, amount), await points(amount, card)]).toEqual([6, 6]);
});
