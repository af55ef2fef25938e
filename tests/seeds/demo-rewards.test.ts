import { beforeAll, describe, expect, test } from "vitest";
import { AddCodes, CodePools, IssueCoupon, Rewards } from "../../client/admin.ts";
import { UseCoupon, ValidateCoupon } from "../../client/storefront.ts";
import type { CartInput, CartLineInput } from "../../client/storefront.ts";
import { beans, biggerCup, bakery, coffees, flask, giftCard, teas } from "../../seeds/demo/menu.ts";
import type { Product } from "../../seeds/demo/menu.ts";
import { voucherCodes } from "../../seeds/demo/voucher-codes.ts";
import { openDemo } from "../harness/open-demo.ts";
import { done, unique } from "../harness/shop.ts";

type Demo = Awaited<ReturnType<typeof openDemo>>;
let demo: Demo;
let idsByTitle: ReadonlyMap<string, string>;
beforeAll(async () => {
  demo = await openDemo();
  const { program } = await demo.admin.ask(Rewards, { first: 50 });
  idsByTitle = new Map(program.rewards.nodes.map(({ id, title }) => [title, id]));
  // The partner's codes, which come on the first day.
  const { codePools } = await demo.admin.ask(CodePools, { first: 5 });
  const poolId = codePools.nodes.find(({ name }) => name === voucherCodes.pool)!.id;
  const input = { poolId, codes: voucherCodes.codes, idempotencyKey: "voucher codes" };
  await demo.admin.ask(AddCodes, { input });
});

const bySku = new Map(
  [...beans, ...bakery, ...coffees, ...teas, biggerCup, flask, giftCard].map((product) => [
    product.sku,
    product,
  ]),
);
const [MILK_COFFEE, LATTE, TEA, BREAD] = ["CF-SUADA", "CF-LATTE", "TR-DAO", "BM-THIT"];
const [ROBUSTA, ARABICA, SIZE, FLASK, CARD] = [
  "HR-ROBUSTA-250",
  "HR-ARABICA-250",
  "TC-LON",
  "DC-BINH-MOC",
  "TQ-200",
];

type Bought = readonly [sku: string, units?: number, change?: Partial<CartLineInput>];

function cartOf(bought: readonly Bought[], shipping = 0): CartInput {
  const products = bought.map(([sku]) => bySku.get(sku) as Product);
  const lines = bought.map(([sku, units = 1, change], at): CartLineInput => {
    const { category, price } = products[at]!;
    const giftCardLine = sku === CARD ? { giftCard: true } : {};
    return {
      id: `${at}`,
      sku,
      category,
      quantity: `${units}`,
      unitPrice: `${price}`,
      ...giftCardLine,
      ...change,
    };
  });
  const goods = lines.reduce(
    (sum, { quantity, unitPrice, discount }) =>
      sum + Number(quantity) * Number(unitPrice) - Number(discount ?? 0),
    0,
  );
  return { currencyCode: "VND", lines, shipping: `${shipping}`, total: `${goods + shipping}` };
}

async function issued(title: string): Promise<string> {
  const rewardId = done(idsByTitle.get(title), { title });
  const { memberId } = demo;
  const input = { memberId, rewardId, reason: "A test", idempotencyKey: unique("issue") };
  const { coupon, userErrors } = (await demo.admin.ask(IssueCoupon, { input })).issueCoupon;
  return done(coupon, { title, userErrors }).code;
}

const NOTHING = "COUPON_NOT_APPLICABLE";

// What a coupon takes off, or why it can't be used.
const EDGES: [reward: string, cart: string, bought: Bought[], takes: number | string][] = [
  ["A bigger cup", "a drink without the size", [[LATTE]], NOTHING],
  ["A bigger cup", "a drink and the size", [[LATTE], [SIZE]], 10_000],
  [
    "A bigger cup",
    "two sizes",
    [
      [LATTE, 2],
      [SIZE, 2],
    ],
    10_000,
  ],
  ["A bigger cup", "bread, the size and a gift card", [[BREAD], [SIZE], [CARD]], 10_000],
  ["A bigger cup", "a gift card alone", [[CARD]], NOTHING],
  ["An iced milk coffee", "another drink", [[LATTE]], NOTHING],
  ["An iced milk coffee", "the drink", [[MILK_COFFEE]], 35_000],
  ["An iced milk coffee", "two of them, tea and a card", [[MILK_COFFEE, 2], [TEA], [CARD]], 35_000],
  ["30,000 ₫ off", "59,000", [[LATTE]], NOTHING],
  [
    "30,000 ₫ off",
    "60,000 after the line's own discount",
    [[BREAD, 2, { discount: "4000" }]],
    30_000,
  ],
  ["30,000 ₫ off", "59,999 after it", [[BREAD, 2, { discount: "4001" }]], NOTHING],
  ["30,000 ₫ off", "64,000", [[BREAD, 2]], 30_000],
  ["30,000 ₫ off", "drinks and beans", [[LATTE], [ROBUSTA]], 30_000],
  ["30,000 ₫ off", "59,000 and a gift card of 200,000", [[LATTE], [CARD]], NOTHING],
  ["30,000 ₫ off", "a gift card alone", [[CARD]], NOTHING],
  ["20% off coffee beans", "drinks", [[LATTE, 5]], NOTHING],
  ["20% off coffee beans", "a bag", [[ROBUSTA]], 25_000],
  ["20% off coffee beans", "two bags: the dearer one", [[ROBUSTA], [ARABICA]], 33_000],
  ["20% off coffee beans", "two of one, drinks, a card", [[ROBUSTA, 2], [LATTE], [CARD]], 25_000],
  ["250 g of Cầu Đất Arabica", "another bag", [[ROBUSTA]], NOTHING],
  ["250 g of Cầu Đất Arabica", "two of them and a drink", [[ARABICA, 2], [LATTE]], 165_000],
  ["The limited Mộc flask", "drinks", [[LATTE]], NOTHING],
  ["The limited Mộc flask", "the flask and a gift card", [[FLASK], [CARD]], 420_000],
  ["A 100,000 ₫ gift card", "less than is on it", [[LATTE]], 59_000],
  ["A 100,000 ₫ gift card", "more, with a gift card", [[LATTE, 2], [CARD]], 100_000],
  ["A 100,000 ₫ gift card", "a gift card alone", [[CARD]], NOTHING],
];

test.each(EDGES)("%s does for %s what it promises", async (reward, _cart, bought, takes) => {
  await expectOn(cartOf(bought), reward, takes);
});

test.each([
  ["no delivery", 0, NOTHING],
  ["a fee below the maximum", 18_000, 18_000],
  ["a fee at the maximum", 30_000, 30_000],
  ["a fee above the maximum", 45_000, 30_000],
])("free delivery does for %s what it promises", async (_fee, shipping, takes) => {
  await expectOn(cartOf([[LATTE]], shipping), "Free delivery", takes);
});

const HONORED_WITHOUT_MONEY = [
  "A 50,000 ₫ book voucher",
  "A 300,000 ₫ book voucher",
  "A cupping class for two",
  "A day at the Cầu Đất farm",
];

describe.each(HONORED_WITHOUT_MONEY)("%s", (reward) => {
  test.each<[cart: string, bought: Bought[]]>([
    ["a drink", [[LATTE]]],
    ["a gift card alone", [[CARD]]],
  ])("takes nothing off %s, and is used once", async (_cart, bought) => {
    const code = await issued(reward);
    const cart = cartOf(bought);
    const { validateCoupon } = await demo.shop.ask(ValidateCoupon, { input: { code, cart } });
    expect(validateCoupon).toMatchObject({ valid: true, discount: null, lines: [] });

    const first = await used(code, cart);
    expect(first).toMatchObject({ userErrors: [], discount: null, coupon: { status: "USED" } });
    expect(await used(code, cart)).toMatchObject({ userErrors: [{ code: "COUPON_USED" }] });
  });

  test("can be used beside a discount that combines with no other, in any order", async () => {
    const cart = cartOf([[BREAD, 2]]);
    for (const rewards of [
      [reward, "30,000 ₫ off"],
      ["30,000 ₫ off", reward],
    ]) {
      const purchaseExternalId = unique("both");
      for (const each of rewards) {
        const answer = await used(await issued(each), cart, purchaseExternalId);
        expect(answer, each).toMatchObject({ userErrors: [] });
      }
    }
  });
});

async function used(code: string, cart: CartInput, purchaseExternalId = unique("edge")) {
  const use = { source: "web", purchaseExternalId, idempotencyKey: unique("use") };
  return (await demo.shop.ask(UseCoupon, { input: { code, cart, ...use } })).useCoupon;
}

async function expectOn(cart: CartInput, reward: string, takes: number | string): Promise<void> {
  const code = await issued(reward);
  const validated = (await demo.shop.ask(ValidateCoupon, { input: { code, cart } })).validateCoupon;
  const use = await used(code, cart);

  if (typeof takes === "string") {
    expect(validated).toMatchObject({ valid: false, refusal: { code: takes } });
    expect(use.userErrors).toMatchObject([{ code: takes }]);
  } else {
    const discount = { amount: `${takes}`, currencyCode: "VND" };
    expect(validated).toMatchObject({ valid: true, discount });
    expect(use).toMatchObject({ userErrors: [], discount });
  }
}
