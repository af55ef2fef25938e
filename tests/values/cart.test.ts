import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earningLines, baseAmounts } from "../../api/modules/purchases/base-amount.ts";
import { say } from "../../api/locales/text.ts";
import { readCart } from "../../api/values/cart.ts";
import type { Cart, CartInput, CartLineInput, CartRefusal } from "../../api/values/cart.ts";

const line = (fields: Partial<CartLineInput> = {}): CartLineInput => ({
  id: "1",
  sku: "SKU",
  quantity: 1000,
  unitPrice: "100000",
  ...fields,
});
const input = (fields: Partial<CartInput> = {}): CartInput => ({
  currencyCode: "VND",
  lines: [line()],
  total: "100000",
  ...fields,
});
const read = (fields: Partial<CartInput>) => readCart(input(fields), "VND");
const cartOf = (fields: Partial<CartInput>): Cart => {
  const result = read(fields);
  if ("refusals" in result) throw new Error(JSON.stringify(result.refusals));
  return result.cart;
};
const goods = { includeShipping: false, includeTax: false, paidWithPointsMinor: 0 };

const threeLines: Partial<CartInput> = {
  lines: [
    line({ id: "a", unitPrice: "250000" }),
    line({ id: "b", unitPrice: "100000", quantity: 3000, discount: "30000" }),
    line({ id: "c", unitPrice: "99000" }),
  ],
  discount: "50000",
  total: "569000",
};

describe("readCart", () => {
  test("a total is lines less discounts, with shipping, tax on top and rounding", () => {
    const cart = cartOf({
      ...threeLines,
      shipping: "20000",
      tax: "45520",
      taxesIncluded: false,
      rounding: "-520",
      total: "634000",
    });
    expect(cart).toMatchObject({ totalMinor: 634_000, taxMinor: 45_520, roundingMinor: -520 });
  });

  test("tax inside the prices is not added", () => {
    expect(cartOf({ tax: "9091" }).totalMinor).toBe(100_000);
  });

  test("each line is rounded half up before it is added", () => {
    const half = (id: string) => line({ id, quantity: 500, unitPrice: "33333" });
    expect(cartOf({ lines: [half("a"), half("b")], total: "33334" }).totalMinor).toBe(33_334);
  });

  test.each<[string, Partial<CartInput>, string, string[]]>([
    ["another currency", { currencyCode: "USD" }, "CURRENCY_NOT_ACCEPTED", ["currencyCode"]],
    ["no lines", { lines: [] }, "WRONG_NUMBER_OF_ITEMS", ["lines"]],
    ["too many lines", { lines: Array(501).fill(line()) }, "WRONG_NUMBER_OF_ITEMS", ["lines"]],
    ["an id twice", { lines: [line(), line()] }, "DUPLICATE_LINE_ID", ["lines", "1", "id"]],
    ["no sku", { lines: [line({ sku: "" })] }, "INVALID", ["lines", "0", "sku"]],
    ["a control character", { channel: "P\u0000S" }, "INVALID", ["channel"]],
    ["no quantity", { lines: [line({ quantity: 0 })] }, "INVALID", ["lines", "0", "quantity"]],
    ["less than none", { lines: [line({ quantity: -5 })] }, "INVALID", ["lines", "0", "quantity"]],
    ["a broken amount", { shipping: "1e3" }, "INVALID", ["shipping"]],
    ["decimals of a dong", { total: "100000.0" }, "TOO_MANY_DECIMALS", ["total"]],
    [
      "a negative price",
      { lines: [line({ unitPrice: "-1" })] },
      "NEGATIVE_AMOUNT",
      ["lines", "0", "unitPrice"],
    ],
    [
      "a discount above its line",
      { lines: [line({ discount: "100001" })] },
      "DISCOUNT_TOO_LARGE",
      ["lines", "0", "discount"],
    ],
    ["a discount above the goods", { discount: "100001" }, "DISCOUNT_TOO_LARGE", ["discount"]],
    ["rounding below nothing", { rounding: "-100001" }, "NEGATIVE_AMOUNT", ["rounding"]],
    ["a total that doesn't add up", { total: "99999" }, "TOTAL_MISMATCH", ["total"]],
    ["a huge amount", { total: "1000000000000000" }, "AMOUNT_TOO_LARGE", ["total"]],
    [
      "a huge line",
      { lines: [line({ unitPrice: "999999999999999", quantity: 10 ** 12 })] },
      "AMOUNT_TOO_LARGE",
      ["lines", "0", "unitPrice"],
    ],
    [
      "huge goods",
      { lines: ["a", "b"].map((id) => line({ id, unitPrice: "999999999999999" })) },
      "AMOUNT_TOO_LARGE",
      ["lines"],
    ],
  ])("%s is refused at its field", (_, fields, code, path) => {
    const result = read(fields);
    expect(result).toMatchObject({ refusals: [{ code, field: ["input", ...path] }] });
  });

  test("a wrong total is answered with the right one, in the caller's language", () => {
    const result = read({ ...threeLines, total: "569001" });
    if (!("refusals" in result)) throw new Error("The total was accepted.");
    const [{ message }] = result.refusals as [CartRefusal];
    expect(say(message, "en")).toContain("569000, not 569001");
    expect(say(message, "vi-VN")).toContain("cộng lại là 569000");
  });

  test("all refusals are returned at once", () => {
    const lines = [line({ unitPrice: "x" }), line({ quantity: 0 })];
    const result = read({ lines, shipping: "-1" });
    expect("refusals" in result && result.refusals.map(({ code }) => code)).toEqual([
      "INVALID",
      "DUPLICATE_LINE_ID",
      "INVALID",
      "NEGATIVE_AMOUNT",
    ]);
  });
});

describe("baseAmounts", () => {
  test("an order discount is spread by largest remainder", () => {
    expect(baseAmounts(cartOf(threeLines), goods)).toEqual([229_806, 248_191, 91_003]);
  });

  test("shipping and tax on top count only where the program says so", () => {
    const cart = cartOf({ shipping: "30000", tax: "8000", taxesIncluded: false, total: "138000" });
    expect(baseAmounts(cart, goods)).toEqual([100_000]);
    expect(baseAmounts(cart, { ...goods, includeTax: true })).toEqual([108_000]);
    expect(baseAmounts(cart, { ...goods, includeShipping: true })).toEqual([100_000, 30_000]);
  });

  test("parts paid with points spread like a discount and never go below nothing", () => {
    const cart = cartOf(threeLines);
    const half = baseAmounts(cart, { ...goods, paidWithPointsMinor: 284_500 });
    expect(half.reduce((sum, net) => sum + net, 0)).toBe(284_500);
    expect(baseAmounts(cart, { ...goods, paidWithPointsMinor: 600_000 })).toEqual([0, 0, 0]);
  });

  test("a gift card bought earns nothing, and a discount is off the other lines", () => {
    const lines = [line({ id: "a" }), line({ id: "b", giftCard: true })];
    const cart = cartOf({ lines, discount: "50000", total: "150000" });
    expect(earningLines(cart, goods)).toMatchObject([
      { kind: "GOODS", netMinor: 50_000 },
      { kind: "GIFT_CARD", netMinor: 0 },
    ]);
  });

  test("nets sum to the goods less discounts, and none is negative", () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), cents, (prices, cut) => {
        const sum = prices.reduce((whole, price) => whole + price, 0);
        const discount = Math.min(cut, sum);
        const lines = prices.map((price, at) => line({ id: `${at}`, unitPrice: `${price}` }));
        const cart = cartOf({ lines, discount: `${discount}`, total: `${sum - discount}` });
        const nets = baseAmounts(cart, goods);
        expect(nets.reduce((whole, net) => whole + net, 0)).toBe(sum - discount);
        expect(nets.every((net) => net >= 0)).toBe(true);
      }),
    );
  });
});
