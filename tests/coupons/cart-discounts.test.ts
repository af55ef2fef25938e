import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterDiscount,
  cartBeforeCoupons,
  discountOn,
  discountsOn,
} from "../../api/modules/coupons/kinds/cart-discounts.ts";
import type {
  RequestedDiscount,
  DiscountOutcome,
} from "../../api/modules/coupons/kinds/cart-discounts.ts";
import type { CouponTerms } from "../../api/modules/coupons/reward-kind.ts";
import { readCart } from "../../api/values/cart.ts";
import type { Cart, CartInput } from "../../api/values/cart.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { modelDiscounts, priceOf, sum } from "./coupon-model.ts";
import type { ModelCoupon, ModelDiscount } from "./coupon-model.ts";

const SKUS = ["TEA", "BEANS", "CAKE"];
const CATEGORIES = ["drinks", "food"];
const either = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const lines = fc.array(
  fc.record({
    sku: fc.constantFrom(...SKUS),
    category: fc.constantFrom(...CATEGORIES),
    quantity: fc.oneof(
      fc.integer({ min: 1, max: 4 }).map((units) => units * 1000),
      fc.integer({ min: 1, max: 3000 }),
    ),
    unitPrice: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 90_000 })),
    discountShare: fc.integer({ min: 0, max: 100 }),
    giftCard: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 5 },
);

/** A cart before coupons, with discounts of its own. */
const carts = fc
  .record({
    lines,
    discountShare: fc.constantFrom(0, 0, 10, 60, 100),
    shipping: fc.integer({ min: 0, max: 40_000 }),
  })
  .map(({ lines: drawn, discountShare, shipping }): CartInput => {
    const inputs = drawn.map(({ discountShare: share, unitPrice, ...line }, at) => {
      const bare = { ...line, id: String(at), unitPrice: String(unitPrice) };
      return { ...bare, discount: String(Math.floor((priceOf(bare) * share) / 300)) };
    });
    const goods = sum(inputs.map(priceOf));
    const discount = Math.floor((goods * discountShare) / 100);
    return {
      currencyCode: "VND",
      lines: inputs,
      discount: String(discount),
      shipping: String(shipping),
      total: String(goods - discount + shipping),
    };
  });

const coupons: fc.Arbitrary<ModelCoupon> = fc.record({
  kind: fc.constantFrom("AMOUNT_DISCOUNT", "PERCENT_DISCOUNT", "FREE_PRODUCT", "FREE_SHIPPING"),
  value: fc.integer({ min: 1, max: 120_000 }),
  percent: fc.integer({ min: 1, max: 100 }),
  sku: fc.constantFrom(...SKUS),
  cap: either(fc.integer({ min: 1, max: 60_000 })),
  minimum: either(fc.integer({ min: 1, max: 120_000 })),
  category: either(fc.constantFrom(...CATEGORIES)),
  units: either(fc.integer({ min: 1, max: 3 })),
});

const cartOf = (input: CartInput): Cart => {
  const reading = readCart(input, "VND");
  if ("refusals" in reading) throw new Error(JSON.stringify(reading.refusals));
  return reading.cart;
};

const askedOf = (coupon: ModelCoupon): RequestedDiscount => {
  const { kind, value, percent, sku, cap, minimum, category, units } = coupon;
  const terms: CouponTerms = {
    kind,
    titles: { en: kind },
    valueMinor: kind === "AMOUNT_DISCOUNT" ? value : null,
    percent: kind === "PERCENT_DISCOUNT" ? String(percent) : null,
    product: kind === "FREE_PRODUCT" ? sku : null,
    maxDiscountMinor: cap,
    applies: {
      minimumSpendMinor: minimum,
      lines: category === null ? null : { field: "category", operator: "=", value: category },
      maxUnits: kind === "FREE_SHIPPING" ? null : units,
    },
    combinable: true,
  };
  return { terms, remainingMinor: null };
};

const shown = (outcome: DiscountOutcome): ModelDiscount | null => {
  if (outcome === null || "refusal" in outcome) return null;
  return {
    lines: new Map(outcome.lines.map(({ id, minor }) => [id, minor])),
    shipping: outcome.shippingMinor,
  };
};

/** The cart as a shop sends it once the coupons are off. */
function lowered(input: CartInput, discounts: readonly (ModelDiscount | null)[]): CartInput {
  const shippingDiscount = sum(discounts.map((discount) => discount?.shipping ?? 0));
  const taken = (id: string) => sum(discounts.map((discount) => discount?.lines.get(id) ?? 0));
  const all = sum(input.lines.map(({ id }) => taken(id)));
  return {
    ...input,
    lines: input.lines.map((line) => ({
      ...line,
      discount: String(Number(line.discount ?? 0) + taken(line.id)),
      couponDiscount: String(taken(line.id)),
    })),
    shipping: String(Number(input.shipping ?? 0) - shippingDiscount),
    shippingDiscount: String(shippingDiscount),
    total: String(Number(input.total) - all - shippingDiscount),
  };
}

const manyCoupons = fc.array(coupons, { minLength: 1, maxLength: 4 });

test("coupons take off what the model says, of every cart and in every order", () => {
  fc.assert(
    fc.property(carts, manyCoupons, (input, asked) => {
      const before = cartBeforeCoupons(cartOf(input), { isTakenAlready: false });

      const outcomes = discountsOn(before, asked.map(askedOf));

      expect(outcomes.map(shown)).toEqual(modelDiscounts(input, asked));
    }),
    randomRuns(3000),
  );
});

test("what they take off can be sent: the cart adds up, and gift cards cost what they did", () => {
  fc.assert(
    fc.property(carts, manyCoupons, (input, asked) => {
      const before = cartBeforeCoupons(cartOf(input), { isTakenAlready: false });
      const discounts = discountsOn(before, asked.map(askedOf)).map(shown);

      const sent = cartOf(lowered(input, discounts));

      const cards = sent.lines.filter(({ giftCard }) => giftCard);
      expect(cards.every(({ couponDiscountMinor }) => couponDiscountMinor === 0)).toBe(true);
    }),
    randomRuns(2000),
  );
});

test("a purchase is judged by its prices before coupons: as its cart was", () => {
  fc.assert(
    fc.property(carts, manyCoupons, (input, asked) => {
      const before = cartBeforeCoupons(cartOf(input), { isTakenAlready: false });
      const outcomes = discountsOn(before, asked.map(askedOf));

      const sent = cartOf(lowered(input, outcomes.map(shown)));

      const again = cartBeforeCoupons(sent, { isTakenAlready: true });
      expect(discountsOn(again, asked.map(askedOf)).map(shown)).toEqual(outcomes.map(shown));
    }),
    randomRuns(2000),
  );
});

test("control: judged by prices after coupons, a purchase would be refused its own coupon", () => {
  const input: CartInput = {
    currencyCode: "VND",
    lines: [{ id: "1", sku: "TEA", category: "drinks", quantity: 1000, unitPrice: "60000" }],
    total: "60000",
  };
  const coupon: ModelCoupon = {
    kind: "AMOUNT_DISCOUNT",
    value: 30_000,
    percent: 0,
    sku: "TEA",
    cap: null,
    minimum: 60_000,
    category: null,
    units: null,
  };
  const [discount] = modelDiscounts(input, [coupon]);
  const { total, lines: after } = lowered(input, [discount!]);
  const naive = { ...input, total, lines: after.map(({ couponDiscount: _, ...line }) => line) };

  const asSent = cartBeforeCoupons(cartOf(naive), { isTakenAlready: false });
  expect(discountOn(asSent, askedOf(coupon))).toHaveProperty("refusal");
  const unnamed = cartBeforeCoupons(cartOf(naive), { isTakenAlready: true });
  expect(shown(discountOn(unnamed, askedOf(coupon)))).toEqual(discount);
});

test("one by one in their turn, coupons take off what they take together", () => {
  fc.assert(
    fc.property(carts, manyCoupons, (input, asked) => {
      const inTurn = asked.toSorted(
        (a, b) => Number(a.kind === "PERCENT_DISCOUNT") - Number(b.kind === "PERCENT_DISCOUNT"),
      );
      let left = cartBeforeCoupons(cartOf(input), { isTakenAlready: false });
      const together = discountsOn(left, inTurn.map(askedOf));
      for (const [at, coupon] of inTurn.entries()) {
        const outcome = discountOn(left, askedOf(coupon));
        expect(shown(outcome)).toEqual(shown(together[at]!));
        if (outcome && !("refusal" in outcome)) left = afterDiscount(left, outcome);
      }
    }),
    randomRuns(1000),
  );
});
