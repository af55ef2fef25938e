import { beforeAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);

/** A checkout that used so much of a new gift card of 100,000, and the purchase recorded then. */
async function checkout(used: number, total: number, more: Partial<RecordPurchaseInput> = {}) {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: String(used) });
  expect(await leftOn(code)).toBe(100_000 - used);
  const named = more.couponCodes ? { ...more, couponCodes: [code] } : more;
  const { purchase } = await program.shop.buy(member, String(total), { externalId, ...named });
  return { code, purchase };
}
const NAMED = { couponCodes: ["the card"] };

test.fails(
  "what a checkout took from a gift card beyond the purchase's total is back on it",
  async () => {
    const { code, purchase } = await checkout(80_000, 60_000, NAMED);
    expect(await leftOn(code)).toBe(40_000);

    await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
    expect(await leftOn(code)).toBe(100_000);
  },
);

test.fails(
  "what a checkout took from a gift card is back on it where a bank card paid all",
  async () => {
    const payments = [{ kind: "CARD" as const, amount: "60000" }];
    const { code } = await checkout(60_000, 60_000, { ...NAMED, payments });

    expect(await leftOn(code)).toBe(100_000);
  },
);

test.fails("a gift card pays no more than what other payments leave", async () => {
  const payments = [{ kind: "CASH" as const, amount: "45000" }];
  const { code } = await checkout(60_000, 60_000, { ...NAMED, payments });

  expect(await leftOn(code)).toBe(85_000);
});

test.fails("a purchase adopts its checkout's gift card without naming it", async () => {
  const { code, purchase } = await checkout(60_000, 60_000);

  expect((await program.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(await leftOn(code)).toBe(100_000);
});

test.fails("a purchase adopts its checkout's discount without naming it", async () => {
  const { code } = await redeemedCoupon(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId });

  await program.shop.buy(member, "80000", {
    lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "100000" }],
    externalId,
    discount: "20000",
  });

  expect((await program.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
  expect(await program.shop.release(code, externalId)).toMatchObject({
    userErrors: [{ code: "PURCHASE_RECORDED" }],
  });
});

test.fails("a payment by gift card says how much of its checkout's use stays", async () => {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: "60000" });
  const payments = [{ kind: "GIFT_CARD" as const, amount: "20000", reference: code }];

  const input = { externalId, payments, couponCodes: [code] };
  const answer = await program.shop.record(program.shop.purchase(member, "60000", input));

  expect(answer.userErrors).toEqual([]);
  expect(await leftOn(code)).toBe(80_000);
});

test.fails("a payment by gift card takes what its checkout's use left out", async () => {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: "20000" });
  const payments = [{ kind: "GIFT_CARD" as const, amount: "60000", reference: code }];

  const input = { externalId, payments, couponCodes: [code] };
  const answer = await program.shop.record(program.shop.purchase(member, "60000", input));

  expect(answer.userErrors).toEqual([]);
  expect(await leftOn(code)).toBe(40_000);
});
