import { beforeAll, expect, test } from "vitest";
import { openPaymentFixture } from "./payment-fixture.ts";
import type { PaymentFixture } from "./payment-fixture.ts";

let fixture: PaymentFixture;
beforeAll(async () => {
  fixture = await openPaymentFixture();
});

const paid = (points: number) => ({
  points,
  amount: { amount: String(points * 100), currencyCode: "VND" },
});

test("the most to pay is what the member has and the share allows, in whole steps", async () => {
  const member = await fixture.memberWith(155);

  expect(await fixture.shop.pointsToPay(member, "100000")).toEqual({
    maximum: paid(150),
    step: paid(10),
    minimum: paid(20),
    unavailable: null,
  });
  // Half of 21,999 is 10,999: ten steps are 10,000.
  expect((await fixture.shop.pointsToPay(member, "21999")).maximum).toEqual(paid(100));
});

test("points pay for no gift cards", async () => {
  const member = await fixture.memberWith(500);
  const lines = [
    { id: "1", sku: "TEA", quantity: "1", unitPrice: "20000" },
    { id: "2", sku: "CARD", quantity: "1", unitPrice: "100000", giftCard: true },
  ];
  expect((await fixture.shop.pointsToPay(member, "120000", { lines })).maximum).toEqual(paid(100));
});

test("a member asks for itself, and for nobody else", async () => {
  const member = await fixture.memberWith(30);
  const browser = await fixture.memberOf(member);
  const cart = `{ currencyCode: "VND", total: "50000",
    lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "50000" }] }`;
  const own = await browser.graphql(`{ pointsToPay(cart: ${cart}) { maximum { points } } }`);
  expect(own.json.data.pointsToPay).toEqual({ maximum: { points: 30 } });
  const other = await browser.graphql(
    `{ pointsToPay(member: { id: "${member.id}" }, cart: ${cart}) { maximum { points } } }`,
  );
  expect(other.json.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT" });
});

test.each([
  ["has too few points", "NOT_ENOUGH_POINTS", 19, "100000", null],
  ["buys too little", "NOT_AVAILABLE", 100, "3900", null],
  ["is suspended", "MEMBER_SUSPENDED", 100, "100000", "suspend"],
  ["is closed", "MEMBER_CLOSED", 100, "100000", "close"],
] as const)("nothing can be paid by one who %s", async (_who, code, points, total, what) => {
  const member = await fixture.memberWith(points);
  if (what) await fixture.admin[what](member);

  expect(await fixture.shop.pointsToPay(member, total)).toMatchObject({
    maximum: paid(0),
    unavailable: { code },
  });
});

test("a program without terms takes no points", async () => {
  const plain = await openPaymentFixture({
    earningTerms: { ...(await import("../harness/plans.ts")).teaShop.earningTerms },
  });
  const member = await plain.memberWith(100);
  expect(await plain.shop.pointsToPay(member, "100000")).toMatchObject({
    maximum: null,
    step: null,
    minimum: null,
    unavailable: { code: "NOT_AVAILABLE" },
  });
  expect((await plain.shop.reserve(member, 20)).userErrors).toMatchObject([
    { code: "NOT_AVAILABLE", field: ["input", "points"] },
  ]);
});
