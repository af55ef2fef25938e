import { beforeAll, describe, expect, test } from "vitest";
import type { CartInput } from "../../client/storefront.ts";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture, plain } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let member: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  member = await fixture.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
const cartOf = (total: string, more: Partial<CartInput> = {}): CartInput => ({
  currencyCode: "VND",
  total,
  lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }],
  ...more,
});

describe("a use", () => {
  test("of a whole coupon is the last one", async () => {
    const { code } = await fixture.issue(member);

    expect(await fixture.shop.use(code, { cart: cartOf("50000") })).toEqual({
      replayed: false,
      userErrors: [],
      discount: vnd(20_000),
      lines: [{ id: "1", discount: vnd(20_000) }],
      shippingDiscount: null,
      coupon: { id: expect.stringMatching(/^cpn_/), status: "USED", remainingValue: null },
    });
    expect(await fixture.shop.use(code)).toMatchObject({
      coupon: null,
      discount: null,
      userErrors: [{ code: "COUPON_USED", field: ["input", "code"] }],
    });
  });

  test("of 20 at once, each for another purchase, is one", async () => {
    const { code, couponId } = await fixture.issue(member);

    const all = await Promise.all(Array.from({ length: 20 }, () => fixture.shop.use(code)));

    expect(all.filter(({ coupon }) => coupon)).toHaveLength(1);
    expect(
      await fixture.sql(`select from coupon_uses where coupon_id = '${couponId}'`),
    ).toHaveLength(1);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("of 20 at once of a gift card never takes more than is on it", async () => {
    const { code, couponId } = await fixture.issue(member, { terms: giftCard });

    const all = await Promise.all(
      Array.from({ length: 20 }, () => fixture.shop.use(code, { amount: "30000" })),
    );

    expect(all.filter(({ coupon }) => coupon)).toHaveLength(3);
    const [row] = await fixture.sql<{ left: string }>(
      `select remaining_minor as left from coupons where id = '${couponId}'`,
    );
    expect(Number(row!.left)).toBe(10_000);
  });

  test("again for the same purchase is the same use, under whatever key", async () => {
    const { code } = await fixture.issue(member, { terms: giftCard });
    const purchase = { purchaseExternalId: "twice", amount: "30000" };
    const first = await fixture.shop.use(code, { ...purchase, idempotencyKey: "use-1" });

    expect(await fixture.shop.use(code, { ...purchase, idempotencyKey: "use-1" })).toEqual({
      ...first,
      replayed: true,
    });
    expect(await fixture.shop.use(code, purchase)).toEqual({ ...first, replayed: true });
    expect(await fixture.shop.use(code, { ...purchase, amount: undefined })).toMatchObject({
      replayed: true,
    });
    expect(await fixture.shop.use(code, { ...purchase, amount: "30001" })).toMatchObject({
      userErrors: [{ code: "USE_DIFFERS", field: ["input", "purchaseExternalId"] }],
    });
    expect(await fixture.shop.use(code, { ...purchase, source: "till" })).toMatchObject({
      replayed: false,
      coupon: { remainingValue: vnd(40_000) },
    });
  });

  test("of a gift card takes what was asked for, or what the cart needs, to the last", async () => {
    const { code } = await fixture.issue(member, { terms: giftCard });

    expect(await fixture.shop.use(code, { amount: "30000" })).toMatchObject({
      discount: vnd(30_000),
      coupon: { status: "ACTIVE", remainingValue: vnd(70_000) },
    });
    expect(await fixture.shop.use(code, { cart: cartOf("25000") })).toMatchObject({
      discount: vnd(25_000),
      coupon: { remainingValue: vnd(45_000) },
    });
    expect(await fixture.shop.use(code, { amount: "45001" })).toMatchObject({
      userErrors: [{ code: "MORE_THAN_REMAINING", message: expect.stringContaining("45,000 ₫") }],
    });
    expect(await fixture.shop.use(code, { cart: cartOf("60000") })).toMatchObject({
      discount: vnd(45_000),
      coupon: { status: "USED", remainingValue: vnd(0) },
    });
    expect(await fixture.events("coupon.used")).toContainEqual(
      expect.objectContaining({ amountMinor: 45_000, source: "web" }),
    );
  });

  test("by a member is of its own coupons only", async () => {
    const { code } = await fixture.issue(await fixture.shop.enroll());

    const answer = await fixture.shop.use(code, { member: { id: member.id } });

    expect(answer).toMatchObject({
      userErrors: [{ code: "COUPON_OF_OTHER_MEMBER", field: ["input", "code"] }],
    });
  });

  test("counts from when the coupon is issued to just before its end", async () => {
    const { code } = await fixture.issue(member, { expiresAt: fixture.clock.in("PT1H") });
    const now = fixture.clock.now().toISOString();
    fixture.clock.advance("PT1H");
    expect(await fixture.shop.use(code)).toMatchObject({
      userErrors: [{ code: "COUPON_EXPIRED" }],
    });

    fixture.clock.set(new Date(fixture.clock.now().getTime() - 1).toISOString());
    expect(await fixture.shop.use(code)).toMatchObject({ userErrors: [] });
    fixture.clock.set(now);
  });
});

test("another program's codes look missing", async () => {
  const other = await openCouponFixture();
  const { code } = await other.issue(await other.shop.enroll());

  for (const answer of [await fixture.shop.use(code), await fixture.shop.release(code, "x")]) {
    expect(answer).toMatchObject({ userErrors: [{ code: "NOT_FOUND", field: ["input", "code"] }] });
  }
  expect(await fixture.shop.validate(code)).toMatchObject({
    valid: false,
    coupon: null,
    refusal: { code: "NOT_FOUND" },
  });
});

test("a coupon means later what it meant when it was issued", async () => {
  const { code } = await fixture.issue(member, { terms: { ...plain, valueMinor: 15_000 } });
  await fixture.sql(`update reward_versions set definition = definition || '{"valueMinor": 1}'`);

  expect(await fixture.shop.validate(code, { cart: cartOf("50000") })).toMatchObject({
    discount: vnd(15_000),
  });
});
