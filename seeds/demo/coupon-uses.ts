import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import { biggerCup } from "./menu.ts";
import { BEANS } from "./rules.ts";

const DELIVERY_MAX = 30_000;

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
  /** The cart in which it was used, where the purchase before is another. */
  readonly checkout?: RecordPurchase;
  readonly paid?: string;
}

type Apply = (purchase: RecordPurchase) => CouponEffect | null;

/** How a shop takes each coupon at its checkout; null where the purchase is none that it is for. */
export const couponUses: Readonly<Record<RewardName, Apply>> = {
  "A bigger cup": (purchase) => {
    if (purchase.discount || !purchase.lines.some(isDrink)) return null;
    const { sku, title, category, price } = biggerCup;
    const line = { id: "bigger-cup", sku, title, category, quantity: 1000, unitPrice: `${price}` };
    const withLine = (total: number, more: object = {}) => {
      return { ...purchase, lines: [...purchase.lines, { ...line, ...more }], total: `${total}` };
    };
    const total = Number(purchase.total);
    const free = { discount: `${price}` };
    return { purchase: withLine(total, free), checkout: withLine(total + price) };
  },

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
    const bags = purchase.lines.filter(({ category }) => category === BEANS);
    if (bags.length === 0 || purchase.discount) return null;
    return discounted(purchase, Math.max(...bags.map(({ unitPrice }) => Number(unitPrice))) / 5);
  },

  "Free delivery": (purchase) => {
    const fee = Number(purchase.shipping ?? "0");
    if (fee === 0) return null;
    const off = Math.min(fee, DELIVERY_MAX);
    const shipping = String(fee - off);
    return { purchase: cheaper({ ...purchase, shipping, shippingDiscount: String(off) }, off) };
  },

  // Something is left on it for another day.
  "A 100,000 ₫ gift card": (purchase) => {
    const amount = purchase.total;
    if (Number(amount) > 80_000) return null;
    return { purchase: { ...purchase, payments: [{ kind: "GIFT_CARD", amount }] }, paid: amount };
  },

  // Used in the partner's own stores.
  "A 50,000 ₫ book voucher": () => null,
};

function isDrink({ category }: RecordPurchase["lines"][number]): boolean {
  return category === "coffee" || category === "tea";
}

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
