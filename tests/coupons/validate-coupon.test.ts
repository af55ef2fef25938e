import { beforeAll, expect, test } from "vitest";
import { revealCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import type { CouponTerms } from "../../api/modules/coupons/reward-kind.ts";
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
const line = (sku: string, quantity: string, unitPrice: string, discount = "0") => ({
  id: `${sku} ${quantity} ${unitPrice}`,
  sku,
  quantity,
  unitPrice,
  discount,
});
// 80,000 + 45,000 − 5,000 = 120,000 of goods, less 10,333; 15,000 of delivery.
const CART: CartInput = {
  currencyCode: "VND",
  discount: "10333",
  shipping: "15000",
  total: "124667",
  lines: [line("TEA", "2", "40000"), line("CAKE", "1.5", "30000", "5000")],
};
const percent = (
  percent: string,
  maxDiscountMinor: number | null = null,
): Partial<CouponTerms> => ({
  kind: "PERCENT_DISCOUNT",
  valueMinor: null,
  percent,
  maxDiscountMinor,
});
const product = (product: string | null): Partial<CouponTerms> => ({
  kind: "FREE_PRODUCT",
  valueMinor: null,
  product,
});

test.each<[what: string, terms: Partial<CouponTerms>, discount: number | null]>([
  ["an amount", { valueMinor: 20_000 }, 20_000],
  ["no more than the goods cost", { valueMinor: 500_000 }, 109_667],
  ["a share, rounded half up", percent("10"), 10_967],
  ["a share with decimals", percent("12.5"), 13_708],
  ["a share up to its most", percent("50", 30_000), 30_000],
  ["all", percent("100"), 109_667],
  ["one unit of the product", product("TEA"), 40_000],
  ["one unit after the line's own discount", product("CAKE"), 26_667],
  ["delivery", { kind: "FREE_SHIPPING", valueMinor: null }, 15_000],
  ["what is on a gift card", giftCard, 100_000],
  ["no more than is to be paid, delivery too", { ...giftCard, valueMinor: 900_000 }, 124_667],
  ["no money for an experience", { kind: "EXPERIENCE", valueMinor: null }, null],
  ["no money for a product the shop knows", product(null), null],
])("takes off or pays %s", async (_what, terms, discount) => {
  const { code } = await fixture.issue(member, { terms: { ...plain, ...terms } });

  expect(
    await fixture.shop.validate(code, { member: { id: member.id }, cart: CART }),
  ).toMatchObject({
    valid: true,
    discount: discount === null ? null : vnd(discount),
    refusal: null,
  });
});

test("one of the dearest units is free; of less than a unit, all of it", async () => {
  const { code } = await fixture.issue(member, { terms: { ...plain, ...product("TEA") } });
  const validate = async (total: string, ...lines: ReturnType<typeof line>[]) =>
    (await fixture.shop.validate(code, { cart: { currencyCode: "VND", total, lines } })).discount;

  expect(await validate("150000", line("TEA", "1", "50000"), line("TEA", "1", "100000"))).toEqual(
    vnd(100_000),
  );
  expect(await validate("20000", line("TEA", "0.2", "100000"))).toEqual(vnd(20_000));
});

test.each<[what: string, terms: Partial<CouponTerms>, cart: Partial<CartInput>]>([
  ["the product", product("COFFEE"), {}],
  ["delivery to pay", { kind: "FREE_SHIPPING" }, { shipping: "0", total: "109667" }],
  ["anything to pay", giftCard, { discount: "120000", shipping: "0", total: "0" }],
  ["goods to pay", {}, { discount: "120000", total: "15000" }],
])("a cart without %s is not what the coupon is for", async (_what, terms, change) => {
  const { code } = await fixture.issue(member, { terms: { ...plain, ...terms } });

  expect(await fixture.shop.validate(code, { cart: { ...CART, ...change } })).toMatchObject({
    valid: false,
    discount: null,
    coupon: { code },
    refusal: { code: "COUPON_NOT_APPLICABLE", message: expect.stringContaining("cart") },
  });
});

test("without a cart it says what can be said anyway", async () => {
  const discountOf = async (terms: Partial<CouponTerms>) => {
    const { code } = await fixture.issue(member, { terms: { ...plain, ...terms } });
    return (await fixture.shop.validate(code)).discount;
  };

  expect(await discountOf({})).toEqual(vnd(20_000));
  expect(await discountOf(giftCard)).toEqual(vnd(100_000));
  expect(await discountOf(percent("10"))).toBeNull();
});

test("a code is found however it is typed", async () => {
  const { code } = await fixture.issue(member);
  const spellings = [
    code.toLowerCase(),
    code.replaceAll("-", " "),
    ` ${code.replaceAll("-", "—")}`,
  ];

  for (const typed of [...spellings, code.replaceAll("-", "")]) {
    expect(await fixture.shop.validate(typed), typed).toMatchObject({
      valid: true,
      coupon: { code, title: "20,000 ₫ off", status: "ACTIVE" },
    });
  }
});

test("a mistyped code is answered as such, an unknown code as unknown", async () => {
  const { code } = await fixture.issue(member);
  const [first, second, ...rest] = code.replaceAll("-", "");
  const swapped = first === second ? null : [second, first, ...rest].join("");
  const wrong = [first === "2" ? "3" : "2", second, ...rest].join("");

  for (const typed of [wrong, `O${code.slice(1)}`, ...(swapped ? [swapped] : [])]) {
    expect((await fixture.shop.validate(typed)).refusal, typed).toMatchObject({
      code: "COUPON_MISTYPED",
    });
  }
  expect(await fixture.shop.validate("XMAS")).toMatchObject({ refusal: { code: "NOT_FOUND" } });
  expect(await fixture.shop.in("vi").validate("XMAS")).toMatchObject({
    refusal: { message: expect.stringContaining("Không có phiếu") },
  });
});

test("every reason why it can't be used is shown", async () => {
  const { sql, shop, clock, admin } = fixture;
  const refusalOf = async (code: string, more: object = {}) => {
    const { valid, refusal, coupon } = await shop.validate(code, more);
    expect(valid).toBe(false);
    return [refusal!.code, coupon?.status];
  };
  const expiring = await fixture.issue(member, { expiresAt: clock.in("PT1H") });
  const used = await fixture.issue(member);
  await shop.use(used.code);
  const taken = await fixture.issue(member);
  await sql(`update coupons set status = 'VOID' where id = '${taken.couponId}'`);
  const reserved = await fixture.issue(member, { reveal: false });
  const [secret] = await sql<{ code: string }>(
    `select code from coupons where id = '${reserved.couponId}'`,
  );
  const mai = await shop.enroll();
  const suspended = await fixture.issue(mai);
  await admin.suspend(mai);
  const hoa = await shop.enroll();
  const closed = await fixture.issue(hoa);
  await admin.close(hoa);
  const now = clock.now().toISOString();
  clock.advance("PT1H");

  expect(await refusalOf(expiring.code)).toEqual(["COUPON_EXPIRED", "EXPIRED"]);
  clock.set(now);
  expect(await refusalOf(used.code)).toEqual(["COUPON_USED", "USED"]);
  expect(await refusalOf(taken.code)).toEqual(["COUPON_VOID", "VOID"]);
  expect(await refusalOf(secret!.code)).toEqual(["COUPON_NOT_YET", undefined]);
  expect(await refusalOf(suspended.code)).toEqual(["MEMBER_SUSPENDED", "ACTIVE"]);
  expect(await refusalOf(closed.code)).toEqual(["MEMBER_CLOSED", "ACTIVE"]);
  const other = await fixture.issue(member);
  const by = { member: { id: mai.id } };
  expect(await refusalOf(other.code, by)).toEqual(["COUPON_OF_OTHER_MEMBER", undefined]);
  await fixture.write(member, (work, memberId) =>
    revealCoupon(work, { memberId, couponId: reserved.couponId }),
  );
  expect(await shop.validate(secret!.code)).toMatchObject({ valid: true });
});

test("nothing is written", async () => {
  const { code } = await fixture.issue(member);

  await fixture.leavesNothing(() => fixture.shop.validate(code, { cart: CART }));
});

test.each([
  ["a cart that does not add up", { cart: { ...CART, total: "1" } }, ["input", "cart", "total"]],
  ["a member that is not there", { member: { externalId: "nobody" } }, ["input", "member"]],
  [
    "a member named twice",
    { member: { externalId: "a", email: "b@c.de" } },
    ["input", "member", "email"],
  ],
])("%s is refused at its field", async (_what, more, field) => {
  const { code } = await fixture.issue(member);
  const { status, json } = await fixture.shop.graphql(
    "query ($input: ValidateCouponInput!) { validateCoupon(input: $input) { valid } }",
    { input: { code, ...more } },
  );

  expect(status).toBe(400);
  expect(json.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", field } }]);
});
