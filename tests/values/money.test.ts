import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amountMinorMax,
  moneyPhrase,
  moneyText,
  pricedMinor,
  readMoney,
} from "../../api/values/money.ts";
import { quantityText, readQuantity } from "../../api/values/quantity.ts";

test.each([
  ["1000", "VND", { minor: 1000 }],
  ["1000.0", "VND", { problem: "TOO_MANY_DECIMALS" }],
  ["10.5", "USD", { minor: 1050 }],
  ["10.50", "USD", { minor: 1050 }],
  ["10.500", "USD", { problem: "TOO_MANY_DECIMALS" }],
  ["1.234", "KWD", { minor: 1234 }],
  ["-5", "VND", { minor: -5 }],
  ["-0", "VND", { minor: 0 }],
  ["007", "VND", { minor: 7 }],
  ["999999999999999", "VND", { minor: amountMinorMax }],
  ["1000000000000000", "VND", { problem: "TOO_LARGE" }],
  ["10000000000000.00", "USD", { problem: "TOO_LARGE" }],
  ["1e3", "VND", { problem: "NOT_A_DECIMAL" }],
  ["1,000", "VND", { problem: "NOT_A_DECIMAL" }],
  ["+1", "VND", { problem: "NOT_A_DECIMAL" }],
  ["", "VND", { problem: "NOT_A_DECIMAL" }],
  ["NaN", "VND", { problem: "NOT_A_DECIMAL" }],
])("%s %s is %o", (text, currency, expected) => {
  expect(readMoney(text, currency)).toEqual(expected);
});

test("an amount written out reads back as itself in every currency", () => {
  const minor = fc.integer({ min: -amountMinorMax, max: amountMinorMax });
  fc.assert(
    fc.property(minor, fc.constantFrom("VND", "USD", "KWD", "CLF"), (amount, currency) => {
      expect(readMoney(moneyText(amount, currency), currency)).toEqual({ minor: amount });
    }),
  );
});

test("amounts are written with the currency's own number of decimals", () => {
  expect([moneyText(5, "USD"), moneyText(-1050, "USD"), moneyText(1000, "VND")]).toEqual([
    "0.05",
    "-10.50",
    "1000",
  ]);
});

test.each([
  [1500, 33_333, 50_000],
  [1500, 33_331, 49_997],
  [333, 100, 33],
  [335, 100, 34],
  [1, 499, 0],
  [1, 500, 1],
])("%i thousandths at %i cost %i, rounded half up", (quantity, price, expected) => {
  expect(pricedMinor(quantity, price)).toBe(expected);
});

test.each([
  [2, 2000],
  ["0.125", 125],
  ["1.5", 1500],
  [0, 0],
  ["1.2345", null],
  [-1, null],
  [1e21, null],
  ["1e3", null],
])("a quantity of %s is %s thousandths", (units, expected) => {
  expect(readQuantity(units)).toBe(expected);
});

test("quantities are written without idle zeros", () => {
  expect([2000, 1500, 125, 1_010].map(quantityText)).toEqual(["2", "1.5", "0.125", "1.01"]);
});

test("people read amounts in their own way of writing", () => {
  expect(moneyPhrase({ minor: 10_000, currencyCode: "VND" }, "en")).toBe("10,000 ₫");
  expect(moneyPhrase({ minor: 10_000, currencyCode: "VND" }, "vi")).toBe("10.000 ₫");
  expect(moneyPhrase({ minor: 1050, currencyCode: "USD" }, "en")).toBe("$10.50");
});
