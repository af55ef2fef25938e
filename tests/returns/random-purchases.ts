import fc from "fast-check";
import type { Cart } from "../../api/values/cart.ts";
import { modelPayable, modelTotal } from "./refund-model.ts";
import type { ModelPurchase, ModelReturn } from "./refund-model.ts";

const line = fc.record({
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((units) => units * 1000),
    fc.integer({ min: 1, max: 2500 }),
  ),
  price: fc.oneof({ weight: 9, arbitrary: fc.bigInt(1n, 300_000n) }, fc.constant(0n)),
  discount: fc.oneof(fc.constant(0n), fc.bigInt(1n, 90_000n)),
  giftCard: fc.integer({ min: 0, max: 4 }).map((die) => die === 0),
});

/** Purchases with up to three tenders besides money, or none; their total is above 0 mostly. */
export const randomPurchases: fc.Arbitrary<ModelPurchase> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    discountShare: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })),
    delivery: fc.oneof(fc.constant(0n), fc.bigInt(1n, 40_000n)),
    tax: fc.oneof(fc.constant(0n), fc.bigInt(1n, 60_000n)),
    rounding: fc.oneof(fc.constant(0n), fc.bigInt(-999n, 999n)),
    tenders: fc.array(fc.record({ share: fc.integer({ min: 1, max: 100 }), points: fc.nat(500) }), {
      maxLength: 3,
    }),
    isMoneyLeft: fc.boolean(),
  })
  .map(({ lines, discountShare, tenders, isMoneyLeft, ...rest }) => {
    const prices = lines.reduce((sum, { price }) => sum + price, 0n);
    const purchase = {
      ...rest,
      lines: lines.map(({ quantity, ...more }) => ({ ...more, quantity: BigInt(quantity) })),
      discount: (prices * BigInt(discountShare)) / 100n,
      tenders: [],
    };
    const total = modelTotal(purchase);
    const rounding = total < 0n ? rest.rounding - total : rest.rounding;
    return withTenders({ ...purchase, rounding }, tenders, isMoneyLeft);
  });

function withTenders(
  purchase: ModelPurchase,
  shares: readonly { share: number; points: number }[],
  isMoneyLeft: boolean,
): ModelPurchase {
  let unpaid = modelPayable(purchase);
  const tenders = shares.flatMap(({ share, points }, at) => {
    const isLast = at === shares.length - 1 && !isMoneyLeft;
    const paid = isLast ? unpaid : (unpaid * BigInt(share)) / 100n;
    unpaid -= paid;
    return paid === 0n ? [] : [{ paid, points: BigInt(points) }];
  });
  return { ...purchase, tenders };
}

/** One to six returns, as far as they can be: `returnOf` makes them. */
export const randomSteps = fc.array(
  fc.record({
    line: fc.nat(3),
    share: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 100 })),
    isUnit: fc.boolean(),
    isAmount: fc.boolean(),
    delivery: fc.boolean(),
    cancels: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat(5)),
  }),
  { minLength: 1, maxLength: 6 },
);

export type RandomStep = Parameters<Parameters<typeof randomSteps.map>[0]>[0][number];

/** A return of a part of what is kept; it may be nothing. */
export function returnOf(
  { line, share, isUnit, isAmount, delivery }: RandomStep,
  kept: { readonly units: readonly bigint[]; readonly net: bigint; readonly delivery: bigint },
): ModelReturn {
  const at = line % kept.units.length;
  const of = kept.units[at]!;
  const part = (whole: bigint) => (whole * BigInt(share) + 99n) / 100n;
  const units = isUnit && of >= 1000n ? 1000n : part(of);
  return {
    units: kept.units.map((_, position) => (position === at && !isAmount ? units : 0n)),
    amount: isAmount ? part(kept.net) : 0n,
    delivery: delivery && kept.delivery > 0n,
  };
}

/** The purchase as a cart that adds up. */
export function cartOf(purchase: ModelPurchase): Cart {
  return {
    currencyCode: "VND",
    channel: null,
    locationId: null,
    taxesIncluded: false,
    discountMinor: Number(purchase.discount),
    shippingMinor: Number(purchase.delivery),
    taxMinor: Number(purchase.tax),
    roundingMinor: Number(purchase.rounding),
    totalMinor: Number(modelTotal(purchase)),
    lines: purchase.lines.map(({ quantity, price, discount = 0n, giftCard }, at) => ({
      id: String(at),
      sku: "S",
      title: null,
      category: null,
      discountMinor: Number(discount),
      quantity: Number(quantity),
      unitPriceMinor: Number(price + discount),
      grossMinor: Number(price + discount),
      giftCard,
    })),
  };
}
