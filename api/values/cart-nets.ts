import { allocate } from "./allocate.ts";
import type { Cart } from "./cart.ts";

type Nets = Pick<Cart, "lines" | "discountMinor">;

/**
 * The net of each line of a cart, in minor units: its price after its own discount, less its share
 * of the order discount. Lines that buy gift cards bear only what the other lines can't; shares by
 * largest remainder over the prices, ties to the earlier line.
 */
export function lineNets({ lines, discountMinor }: Nets): number[] {
  const prices = lines.map((line) => BigInt(line.grossMinor - line.discountMinor));
  const goods = prices.map((price, at) => (lines[at]!.giftCard ? 0n : price));
  const cards = prices.map((price, at) => price - goods[at]!);
  const goodsWhole = goods.reduce((sum, price) => sum + price, 0n);
  const discount = BigInt(discountMinor);
  const byGoods = discount < goodsWhole ? discount : goodsWhole;
  const goodsShares = allocate(byGoods, goods);
  const cardShares = allocate(discount - byGoods, cards);
  return prices.map((price, at) => Number(price - goodsShares[at]! - cardShares[at]!));
}

/** What the lines of a cart that buy gift cards cost, in minor units: it is paid with money. */
function giftCardsMinor(cart: Nets, nets: readonly number[]): number {
  return cart.lines.reduce((sum, { giftCard }, at) => sum + (giftCard ? nets[at]! : 0), 0);
}

/**
 * What gift cards, points and cashback may pay of a cart, in minor units: the total without the
 * lines that buy gift cards. Where these are all there is, tax and rounding are theirs, and only
 * delivery can be paid so.
 * @param nets as `lineNets` gives them.
 */
export function payableMinor(cart: Cart, nets: readonly number[]): number {
  const { shippingMinor, totalMinor } = cart;
  if (cart.lines.every(({ giftCard }) => giftCard)) return Math.min(shippingMinor, totalMinor);
  return Math.max(0, totalMinor - giftCardsMinor(cart, nets));
}

/**
 * Whether a cart is an order: something is bought that is no gift card, and costs something. Any
 * other is a visit, but no order and nobody's first one.
 */
export function isOrder(cart: Cart): boolean {
  return cart.lines.some(({ giftCard }) => !giftCard) && payableMinor(cart, lineNets(cart)) > 0;
}
