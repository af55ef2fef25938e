import type { CartInput, CartLineInput } from "../../api/values/cart.ts";

/** What a coupon of the model is: `category` stands for its lines. */
export interface ModelCoupon {
  readonly kind: "AMOUNT_DISCOUNT" | "PERCENT_DISCOUNT" | "FREE_PRODUCT" | "FREE_SHIPPING";
  readonly value: number;
  readonly percent: number;
  readonly sku: string;
  readonly cap: number | null;
  readonly minimum: number | null;
  readonly category: string | null;
  readonly units: number | null;
}

/** What coupons take off: by line id, and off delivery; null for a coupon that can't be used. */
export interface ModelDiscount {
  readonly lines: ReadonlyMap<string, number>;
  readonly shipping: number;
}

interface Line {
  readonly id: string;
  readonly sku: string;
  readonly category: string;
  readonly quantity: number;
  readonly price: number;
  readonly net: number;
  taken: number;
}

/**
 * What coupons take off a cart, one after the other: written once more from the rules, in plain
 * đồng, to compare the product with.
 */
export function modelDiscounts(
  cart: CartInput,
  coupons: readonly ModelCoupon[],
): (ModelDiscount | null)[] {
  const goods = goodsOf(cart);
  let shipping = Number(cart.shipping ?? "0");
  const results: (ModelDiscount | null)[] = coupons.map(() => null);
  const inTurn = [...coupons.keys()].sort(
    (a, b) => Number(isPercent(coupons[a]!)) - Number(isPercent(coupons[b]!)) || a - b,
  );
  for (const at of inTurn) {
    const coupon = coupons[at]!;
    const matching = goods.filter(({ category }) => [null, category].includes(coupon.category));
    if (coupon.category !== null && matching.length === 0) continue;
    if (sum(matching.map(({ price }) => price)) < (coupon.minimum ?? 0)) continue;
    if (coupon.kind === "FREE_SHIPPING") {
      const off = Math.min(shipping, coupon.cap ?? shipping);
      shipping -= off;
      results[at] = { lines: new Map(), shipping: off };
      continue;
    }
    const left = sum(goods.map(({ net }) => net)) - sum(goods.map(({ taken }) => taken));
    const shares = sharesOf(coupon, matching, Math.max(0, left));
    for (const line of goods) line.taken += shares.get(line.id) ?? 0;
    results[at] = { lines: shares, shipping: 0 };
  }
  return results;
}

function isPercent({ kind }: ModelCoupon): boolean {
  return kind === "PERCENT_DISCOUNT";
}

function goodsOf(cart: CartInput): Line[] {
  const lines = cart.lines.filter(({ giftCard }) => !giftCard);
  const prices = lines.map(priceOf);
  const discount = Math.min(Number(cart.discount ?? "0"), sum(prices));
  const shares = byLargestRemainder(discount, prices);
  return lines.map(({ id, sku, category, quantity }, at) => ({
    id,
    sku,
    category: category!,
    quantity,
    price: prices[at]!,
    net: prices[at]! - shares[at]!,
    taken: 0,
  }));
}

export function priceOf({ quantity, unitPrice, discount }: CartLineInput): number {
  return Math.floor((quantity * Number(unitPrice) + 500) / 1000) - Number(discount ?? "0");
}

function sharesOf(coupon: ModelCoupon, matching: Line[], left: number): Map<string, number> {
  const isProduct = coupon.kind === "FREE_PRODUCT";
  const lines = isProduct ? matching.filter(({ sku }) => sku === coupon.sku) : matching;
  const units = unitsOf(lines, coupon.units ?? (isProduct ? 1 : null));
  const chosen = lines.filter(({ id }) => units.has(id));
  const worth = chosen.map(({ id, quantity, price, net, taken }) => {
    const part = (amount: number) => halfUp(amount * units.get(id)!, quantity);
    return isProduct ? Math.min(part(price), price - taken) : part(Math.max(0, net - taken));
  });
  const wanted = {
    AMOUNT_DISCOUNT: coupon.value,
    PERCENT_DISCOUNT: halfUp(sum(worth) * coupon.percent, 100),
    FREE_PRODUCT: sum(worth),
    FREE_SHIPPING: 0,
  }[coupon.kind];
  const off = Math.min(wanted, coupon.cap ?? wanted, sum(worth), left);
  const parts = byLargestRemainder(off, worth);
  return new Map(chosen.map(({ id }, at) => [id, parts[at]!]));
}

/** Thousandths of units by line: all, or so many, from the dearest line on. */
function unitsOf(lines: Line[], units: number | null): Map<string, number> {
  let left = units === null ? Infinity : units * 1000;
  const taken = new Map<string, number>();
  const dearest = [...lines].sort((a, b) => b.price / b.quantity - a.price / a.quantity);
  for (const { id, quantity } of dearest) {
    if (left > 0) taken.set(id, Math.min(left, quantity));
    left -= Math.min(left, quantity);
  }
  return taken;
}

function byLargestRemainder(whole: number, weights: readonly number[]): number[] {
  const of = sum(weights);
  if (of === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / of));
  const order = [...weights.keys()].sort(
    (a, b) => ((whole * weights[b]!) % of) - ((whole * weights[a]!) % of) || a - b,
  );
  for (const at of order.slice(0, whole - sum(parts))) parts[at]! += 1;
  return parts;
}

function halfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
