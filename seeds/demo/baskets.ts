import type { PaymentKind, RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import type { Chance } from "./chance.ts";
import type { BasketName, ChannelName } from "./habits.ts";
import { bakery, beans, coffees, giftCard, goods, teas } from "./menu.ts";
import type { Product } from "./menu.ts";

/**
 * What somebody buys, and what it comes to: the part of a purchase that says neither who nor when.
 */
export type Basket = Pick<RecordPurchase, "lines" | "discount" | "shipping" | "payments" | "total">;

interface Choice {
  readonly product: Product;
  readonly count: number;
}

/** Where it is bought, at which hour, and which drink this guest always takes. */
export interface BasketContext {
  readonly channel: ChannelName;
  readonly hour: number;
  readonly favorite: Product;
}

const EVENING = 19;

/** Fills a basket of a kind, and works out discounts, delivery and payment. */
export function filledBasket(name: BasketName, context: BasketContext, chance: Chance): Basket {
  const lines = joined(CHOICES[name](context, chance)).map(({ product, count }, position) => {
    // What is left in the evening goes for less.
    const isReduced = product.category === "bakery" && context.hour >= EVENING;
    const discount = isReduced ? hundreds(product.price * count * 0.3) : 0;
    return { product, count, discount, id: String(position + 1) };
  });
  const sum = lines.reduce((all, { product, count, discount }) => {
    return all + product.price * count - discount;
  }, 0);
  const hasVoucher = context.channel !== "store" && chance.happens(0.12);
  const discount = hasVoucher ? Math.min(50_000, hundreds(sum * 0.1)) : 0;
  const shipping =
    context.channel === "web" && sum < 300_000 ? chance.oneOf([18_000, 22_000, 25_000]) : 0;
  const total = String(sum - discount + shipping);
  return {
    lines: lines.map(({ id, product, count, discount }) => ({
      id,
      sku: product.sku,
      title: product.title,
      category: product.category,
      quantity: count * 1000,
      unitPrice: String(product.price),
      ...(discount > 0 && { discount: String(discount) }),
      ...(product === giftCard && { giftCard: true }),
    })),
    ...(discount > 0 && { discount: String(discount) }),
    ...(shipping > 0 && { shipping: String(shipping) }),
    payments: [{ kind: chance.weighted(PAYMENTS[context.channel]), amount: total }],
    total,
  };
}

type Payments = Readonly<Partial<Record<PaymentKind, number>>>;

const PAYMENTS: Readonly<Record<ChannelName, Payments>> = {
  store: { CASH: 35, TRANSFER: 35, CARD: 15, WALLET: 15 },
  app: { WALLET: 60, CARD: 30, TRANSFER: 10 },
  web: { TRANSFER: 45, CARD: 35, WALLET: 20 },
};

type Choose = (context: BasketContext, chance: Chance) => Choice[];

const one = (product: Product): Choice => ({ product, count: 1 });

const CHOICES: Readonly<Record<BasketName, Choose>> = {
  SINGLE: ({ favorite }) => [one(favorite)],

  COFFEE: ({ favorite }, chance) => [
    one(chance.happens(0.75) ? favorite : chance.oneOf(coffees)),
    ...(chance.happens(0.12) ? [one(chance.oneOf(coffees))] : []),
  ],

  BREAKFAST: ({ favorite }, chance) => [one(favorite), one(chance.oneOf(bakery))],

  TEAM: (_, chance) => [
    { product: chance.oneOf(coffees), count: chance.whole(3, 6) },
    { product: chance.oneOf(teas), count: chance.whole(2, 5) },
    ...(chance.happens(0.4) ? [{ product: chance.oneOf(bakery), count: chance.whole(2, 6) }] : []),
  ],

  FAMILY: (_, chance) => [
    { product: chance.oneOf(coffees), count: chance.whole(1, 2) },
    { product: chance.oneOf(teas), count: chance.whole(1, 2) },
    { product: chance.oneOf(bakery), count: chance.whole(1, 2) },
    ...(chance.happens(0.03) ? [one(chance.happens(0.3) ? giftCard : chance.oneOf(goods))] : []),
  ],

  AFTERNOON: ({ favorite }, chance) => [
    one(chance.happens(0.5) ? favorite : chance.oneOf(teas)),
    ...(chance.happens(0.35) ? [one(chance.oneOf(bakery))] : []),
    ...(chance.happens(0.25) ? [one(chance.oneOf(teas))] : []),
  ],

  BEANS: ({ channel, favorite }, chance) => [
    { product: chance.oneOf(beans), count: channel === "web" ? chance.whole(1, 2) : 1 },
    ...(chance.happens(0.12) ? [one(chance.oneOf(goods))] : []),
    ...(channel === "web" ? [] : [one(favorite)]),
  ],
};

/** The same product twice is one line of two. */
function joined(choices: readonly Choice[]): Choice[] {
  const counts = new Map<Product, number>();
  for (const { product, count } of choices) counts.set(product, (counts.get(product) ?? 0) + count);
  return [...counts].map(([product, count]) => ({ product, count }));
}

function hundreds(amount: number): number {
  return Math.floor(amount / 100) * 100;
}
