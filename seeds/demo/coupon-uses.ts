import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";

/** The rewards that the demo's members redeem, by their English titles. */
export type RewardName =
  | "A bigger cup"
  | "Free delivery"
  | "An iced milk coffee"
  | "30,000 ₫ off"
  | "A 50,000 ₫ book voucher"
  | "20% off coffee beans"
  | "A 100,000 ₫ gift card";

/** What a coupon does to a purchase: the purchase then, and what a gift card paid of it. */
export interface CouponEffect {
  readonly purchase: RecordPurchase;
  readonly paid?: string;
}

type Apply = (purchase: RecordPurchase) => CouponEffect | null;

/** How a shop takes each coupon at its checkout; null where the purchase is none that it is for. */
export const couponUses: Readonly<Record<RewardName, Apply>> = {
  "A bigger cup": (purchase) =>
    purchase.lines.some(({ category }) => category === "coffee") ? { purchase } : null,

  "An iced milk coffee": (purchase) => {
    const free = purchase.lines.find(({ sku, discount }) => sku === "CF-SUADA" && !discount);
    if (!free || purchase.discount) return null;
    const price = Number(free.unitPrice);
    const lines = purchase.lines.map((line) =>
      line === free ? { ...line, discount: String(price) } : line,
    );
    return { purchase: cheaper({ ...purchase, lines }, price) };
  },

  "30,000 ₫ off": (purchase) =>
    purchase.discount || goodsOf(purchase) < 60_000 ? null : discounted(purchase, 30_000),

  "20% off coffee beans": (purchase) => {
    const isBeans = purchase.lines.every(({ category }) => category === "beans");
    if (!isBeans || purchase.discount) return null;
    return discounted(purchase, goodsOf(purchase) / 5);
  },

  "Free delivery": ({ shipping, ...purchase }) =>
    shipping ? { purchase: cheaper(purchase, Number(shipping)) } : null,

  // Something is left on it for another day.
  "A 100,000 ₫ gift card": (purchase) => {
    const amount = purchase.total;
    if (Number(amount) > 80_000) return null;
    return { purchase: { ...purchase, payments: [{ kind: "GIFT_CARD", amount }] }, paid: amount };
  },

  // Used in the partner's own stores.
  "A 50,000 ₫ book voucher": () => null,
};

function goodsOf({ lines }: RecordPurchase): number {
  return lines.reduce(
    (sum, { unitPrice, quantity, discount }) =>
      sum + (Number(unitPrice) * quantity) / 1000 - Number(discount ?? 0),
    0,
  );
}

function discounted(purchase: RecordPurchase, amount: number): CouponEffect {
  return { purchase: cheaper({ ...purchase, discount: String(amount) }, amount) };
}

/** Paid in one way, so that is what gets less. */
function cheaper(purchase: RecordPurchase, amount: number): RecordPurchase {
  const total = String(Number(purchase.total) - amount);
  const payments = purchase.payments?.map((payment) => ({ ...payment, amount: total })) ?? null;
  return { ...purchase, total, payments };
}
