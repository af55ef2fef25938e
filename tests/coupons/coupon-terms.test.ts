import { beforeAll, describe, expect, test } from "vitest";
import { Reward } from "../../client/admin.ts";
import type { SaveRewardInput } from "../../client/admin.ts";
import type { CartInput, RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
const BEANS = { field: "category", operator: "=", value: "beans" };
const line = (id: string, unitPrice: number, more: object = {}) => ({
  id,
  sku: id.toUpperCase(),
  category: "beans",
  quantity: 1,
  unitPrice: String(unitPrice),
  ...more,
});
const cartOf = (total: number, ...lines: CartInput["lines"]): CartInput => ({
  currencyCode: "VND",
  total: String(total),
  lines,
});
const coupon = async (reward: Partial<SaveRewardInput>) =>
  (await redeemedCoupon(program, member, reward)).code;
const PERCENT = { kind: "PERCENT_DISCOUNT" as const, title: "20% off", percent: "20" };

describe("what a coupon applies to:", () => {
  test("it lowers the lines that match, and is asked of their sum alone", async () => {
    const code = await coupon({ ...PERCENT, applies: { minimumSpend: "100000", lines: BEANS } });
    const tea = line("tea", 500_000, { category: "tea" });

    expect(
      await program.shop.validate(code, { cart: cartOf(599_999, line("a", 99_999), tea) }),
    ).toMatchObject({
      valid: false,
      refusal: {
        code: "COUPON_NOT_APPLICABLE",
        message: expect.stringMatching(/100,000.*; 1\s₫ more/),
      },
    });
    const cart = cartOf(700_000, line("a", 150_000), tea, line("b", 50_000));
    expect(await program.shop.validate(code, { cart })).toMatchObject({
      discount: vnd(40_000),
      lines: [
        { id: "a", discount: vnd(30_000) },
        { id: "b", discount: vnd(10_000) },
      ],
      shippingDiscount: null,
    });
  });

  test("so many units, the dearest first", async () => {
    const code = await coupon({ ...PERCENT, applies: { lines: BEANS, maxUnits: 2 } });
    const cart = cartOf(460_000, line("a", 100_000, { quantity: 3 }), line("b", 160_000));

    expect(await program.shop.use(code, { cart })).toMatchObject({
      lines: [
        { id: "a", discount: vnd(20_000) },
        { id: "b", discount: vnd(32_000) },
      ],
    });
  });

  test("the cart before coupons: what other coupons took does not count against it", async () => {
    const first = await coupon({ title: "30,000 ₫ off", value: "30000", combinable: true });
    const second = await coupon({
      ...PERCENT,
      combinable: true,
      applies: { minimumSpend: "60000" },
    });
    const purchaseExternalId = unique("stacked");
    const cart = cartOf(60_000, line("a", 60_000));

    await program.shop.use(first, { purchaseExternalId, cart });

    // A fifth of the 30,000 that the first one left.
    expect(await program.shop.use(second, { purchaseExternalId, cart })).toMatchObject({
      discount: vnd(6_000),
    });
  });

  test.each([
    [{ minimumSpend: "0" }, "INVALID", "minimumSpend"],
    [{ minimumSpend: "1.5" }, "TOO_MANY_DECIMALS", "minimumSpend"],
    [{ maxUnits: 0 }, "INVALID", "maxUnits"],
    [{ lines: { ...BEANS, field: "color" } }, "INVALID", "lines.field"],
  ])("%j can't be saved", async (applies, code, field) => {
    const { userErrors } = await program.admin.saveReward({ ...PERCENT, cost: 1, applies });

    expect(userErrors).toMatchObject([{ code, field: ["input", "applies", ...field.split(".")] }]);
  });

  test("is kept with the reward, and shown", async () => {
    const applies = { minimumSpend: "60000", lines: BEANS, maxUnits: 1 };
    const { id } = await program.admin.addReward({ ...PERCENT, cost: 1, applies });

    const { program: shown } = await program.admin.ask(Reward, { id });
    expect(shown!.reward).toMatchObject({
      applies: { ...applies, minimumSpend: vnd(60_000) },
      combinable: false,
    });
  });
});

describe("coupons of one checkout", () => {
  test("are not combined unless both may be, and the refusal names the other", async () => {
    const single = await coupon({ title: "Not with others" });
    const open = await coupon({ title: "With others", combinable: true });
    const purchaseExternalId = unique("together");
    await program.shop.use(single, { purchaseExternalId });

    expect(await program.shop.use(open, { purchaseExternalId })).toMatchObject({
      userErrors: [
        { code: "COUPON_NOT_COMBINABLE", message: expect.stringContaining("Not with others") },
      ],
    });
    const card = await coupon({ kind: "GIFT_CARD", title: "Card", value: "5000" });
    expect(await program.shop.use(card, { purchaseExternalId, amount: "5000" })).toMatchObject({
      userErrors: [],
    });
  });

  test("that are recorded without a checkout are not combined either", async () => {
    const codes = [await coupon({ title: "One" }), await coupon({ title: "Two" })];

    const { userErrors } = await program.shop.record(
      program.shop.purchase(member, "60000", { couponCodes: codes }),
    );

    expect(userErrors).toMatchObject([
      { code: "COUPON_NOT_COMBINABLE", field: ["input", "couponCodes", "1"] },
    ]);
  });
});

const WARNED = `mutation ($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    purchase { id } warnings { code field message } userErrors { code field } } }`;

describe("a purchase that is recorded with a coupon", () => {
  const record = async (total: string, more: Partial<RecordPurchaseInput>) => {
    const input = program.shop.purchase(member, total, more);
    const { json } = await program.shop.graphql(WARNED, { input });
    return json.data.recordPurchase;
  };
  const lowered = (discount: string, more: object = {}) => [
    { id: "a", sku: "A", quantity: "1", unitPrice: "60000", discount, ...more },
  ];

  test("is judged by its prices before coupons, and has what it took on record", async () => {
    const code = await coupon({ value: "30000", applies: { minimumSpend: "60000" } });

    expect(
      await record("30000", {
        couponCodes: [code],
        lines: lowered("30000", { couponDiscount: "30000" }),
      }),
    ).toMatchObject({ warnings: [], userErrors: [] });
    expect((await program.admin.coupon(code))!.uses).toMatchObject([{ amount: vnd(30_000) }]);
  });

  test("of which nobody says what coupons took counts all its discounts as theirs", async () => {
    const code = await coupon({ value: "30000", applies: { minimumSpend: "60000" } });

    expect(await record("30000", { couponCodes: [code], lines: lowered("30000") })).toMatchObject({
      warnings: [],
      userErrors: [],
    });
  });

  test("below its minimum is refused, as the checkout would be", async () => {
    const code = await coupon({ value: "30000", applies: { minimumSpend: "60000" } });
    const lines = lowered("10000", { couponDiscount: "0" });

    expect(await record("50000", { couponCodes: [code], lines })).toMatchObject({
      purchase: null,
      userErrors: [{ code: "COUPON_NOT_APPLICABLE", field: ["input", "couponCodes", "0"] }],
    });
  });

  test("of which less is off than the coupon takes is recorded, and says so", async () => {
    const code = await coupon({ value: "30000" });

    expect(await record("40000", { couponCodes: [code], lines: lowered("20000") })).toMatchObject({
      purchase: {},
      warnings: [
        {
          code: "COUPON_DISCOUNT_NOT_TAKEN",
          field: ["input", "couponCodes"],
          message: expect.stringMatching(/30,000.*20,000/),
        },
      ],
      userErrors: [],
    });
  });

  test("names at most a line's discount as a coupon's, and none of a gift card", async () => {
    const [first] = lowered("10000", { couponDiscount: "10001" });
    const card = { ...first!, id: "card", giftCard: true, couponDiscount: "1" };

    expect(await record("100000", { lines: [first!, card] })).toMatchObject({
      userErrors: [
        { code: "DISCOUNT_TOO_LARGE", field: ["input", "lines", "0", "couponDiscount"] },
        { code: "INVALID", field: ["input", "lines", "1", "couponDiscount"] },
      ],
    });
  });

  test("free delivery: less is `shippingDiscount`; a shop may leave it out", async () => {
    const delivery = { kind: "FREE_SHIPPING" as const, title: "Delivery", value: undefined };
    const [named, unnamed] = [await coupon(delivery), await coupon(delivery)];
    const lines = lowered("0");

    expect(
      await record("60000", { couponCodes: [named], lines, shippingDiscount: "15000" }),
    ).toMatchObject({ warnings: [], userErrors: [] });
    expect((await program.admin.coupon(named))!.uses).toMatchObject([{ amount: vnd(15_000) }]);
    expect(await record("60000", { couponCodes: [unnamed], lines })).toMatchObject({
      warnings: [],
      userErrors: [],
    });
  });
});
