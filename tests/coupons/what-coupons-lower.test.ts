import { beforeAll, describe, expect, test } from "vitest";
import type { CartInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const CARD = { id: "card", sku: "CARD", quantity: 1, unitPrice: "500000", giftCard: true };
const CUP = { id: "cup", sku: "TEA", quantity: 1, unitPrice: "60000" };
const cartOf = (total: number, ...lines: CartInput["lines"]): CartInput => ({
  currencyCode: "VND",
  total: String(total),
  lines,
});
const HALF_OFF = { kind: "PERCENT_DISCOUNT" as const, title: "Half off", percent: "50" };
const ALL_OFF = { title: "600,000 ₫ off", value: "600000" };

describe("of a cart in which a gift card is bought,", () => {
  test("a percentage is taken off the other lines only", async () => {
    const { code } = await redeemedCoupon(program, member, HALF_OFF);

    const { discount } = await program.shop.validate(code, { cart: cartOf(560_000, CARD, CUP) });
    expect(discount).toMatchObject({ amount: "30000" });
  });

  test("an amount is taken off the other lines only", async () => {
    const { code } = await redeemedCoupon(program, member, ALL_OFF);

    const { discount } = await program.shop.use(code, { cart: cartOf(560_000, CARD, CUP) });
    expect(discount).toMatchObject({ amount: "60000" });
  });

  test("a gift card pays for the other lines only", async () => {
    const { code } = await redeemedGiftCard(program, member);

    const { discount } = await program.shop.validate(code, { cart: cartOf(560_000, CARD, CUP) });
    expect(discount).toMatchObject({ amount: "60000" });
  });
});

describe("where gift cards are all that is bought,", () => {
  test.each(["a discount", "a gift card"])("%s can't be used", async (what) => {
    const make = what === "a gift card" ? redeemedGiftCard : redeemedCoupon;
    const { code } = await make(program, member);

    expect(await program.shop.use(code, { cart: cartOf(500_000, CARD) })).toMatchObject({
      coupon: null,
      userErrors: [{ code: "COUPON_NOT_APPLICABLE" }],
    });
  });

  test("none can be paid with", async () => {
    const { code } = await redeemedGiftCard(program, member);

    const answer = await program.shop.record(
      program.shop.purchase(member, "500000", {
        lines: [CARD],
        couponCodes: [code],
        payments: [{ kind: "GIFT_CARD", amount: "100000", reference: code }],
      }),
    );

    expect(answer).toMatchObject({
      purchase: null,
      userErrors: [{ code: "PAYMENTS_EXCEED_TOTAL" }],
    });
  });
});

describe("a coupon", () => {
  test("for a product is not used up by a purchase without the product", async () => {
    const reward = { kind: "FREE_PRODUCT" as const, title: "A cup", product: "CUP" };
    const { code } = await redeemedCoupon(program, member, { ...reward, value: undefined });

    const answer = await program.shop.record(
      program.shop.purchase(member, "60000", { lines: [CUP], couponCodes: [code] }),
    );

    expect(answer.userErrors).toMatchObject([{ code: "COUPON_NOT_APPLICABLE" }]);
    expect(await program.shop.validate(code)).toMatchObject({ valid: true });
  });

  test("for delivery can have a maximum, and takes off no more", async () => {
    const reward = { kind: "FREE_SHIPPING" as const, title: "Delivery", maxDiscount: "30000" };
    expect((await program.admin.saveReward({ ...reward, cost: 1 })).userErrors).toEqual([]);

    const { code } = await redeemedCoupon(program, member, { ...reward, value: undefined });
    const cart = { ...cartOf(110_000, CUP), shipping: "50000" };
    const { discount } = await program.shop.validate(code, { cart });
    expect(discount).toMatchObject({ amount: "30000" });
  });

  test("that is valid for days ends with the last of them, as points do", async () => {
    const { expiresAt } = await redeemedCoupon(program, member, { couponValidity: "P10D" });

    // Midnight in Vietnam after the tenth day.
    expect(expiresAt).toBe("2026-06-25T17:00:00.000Z");
  });
});
