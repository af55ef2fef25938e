import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Cart, CartLine } from "../../../values/cart.ts";
import { lineNets, payableMinor } from "../../../values/cart-nets.ts";
import { moneyInWords } from "../../../values/money.ts";
import { appliesToLine } from "./applies.ts";
import type { CartDiscount, OfferedCart, OfferedLine } from "./offered-cart.ts";
import { isCombinable, kindNamed } from "../reward-kind.ts";
import type { CouponTerms } from "../reward-kind.ts";

/** A cart as discounts find it, one after the other: minor units. */
export interface PricedCart extends Omit<OfferedCart, "unitsMax"> {
  readonly currencyCode: string;
}

/** What is asked to lower a cart: the terms of a coupon, or of a code that many may use. */
export interface RequestedDiscount {
  readonly terms: CouponTerms;
  /** What is left on a gift card, in minor units; null for everything else. */
  readonly remainingMinor: number | null;
}

/**
 * What it does for a cart; null when the shop alone knows, or it is no money. A discount of nothing
 * is not refused here: `discountTotal` says how much it is.
 */
export type DiscountOutcome = CartDiscount | null | { readonly refusal: Text };

/**
 * A cart as it was before coupons. What they took is what its lines name as `couponDiscount` and
 * delivery as `shippingDiscount`.
 * @param isTakenAlready where none names any, whether all discounts are the coupons' (as in a
 *   purchase that is recorded), or none is (as in a cart that is to be lowered).
 */
export function cartBeforeCoupons(
  cart: Cart,
  { isTakenAlready }: { isTakenAlready: boolean },
): PricedCart {
  const before = isTakenAlready && !namesCoupons(cart) ? undiscounted(cart) : withoutCoupons(cart);
  const nets = lineNets(before);
  const lines = before.lines.flatMap((line, at): OfferedLine[] => {
    if (line.giftCard) return [];
    const { id, sku, category, quantity, grossMinor, discountMinor } = line;
    const priceMinor = grossMinor - discountMinor;
    return [{ id, sku, category, quantity, priceMinor, netMinor: nets[at]!, takenMinor: 0 }];
  });
  return {
    currencyCode: cart.currencyCode,
    lines,
    goodsMinor: lines.reduce((sum, { netMinor }) => sum + netMinor, 0),
    shippingMinor: before.shippingMinor,
    payableMinor: payableMinor(before, nets),
  };
}

/** Whether a cart says what coupons took, if only that it was nothing. */
export function namesCoupons({ lines, shippingDiscountMinor }: Cart): boolean {
  if (shippingDiscountMinor !== undefined) return true;
  return lines.some(({ couponDiscountMinor }) => couponDiscountMinor !== undefined);
}

/** What a cart says that coupons took. */
export function namedDiscount({ lines, shippingDiscountMinor = 0 }: Cart): CartDiscount {
  const named = lines.flatMap(({ id, couponDiscountMinor: minor = 0 }) =>
    minor > 0 ? [{ id, minor }] : [],
  );
  return { lines: named, shippingMinor: shippingDiscountMinor, paidMinor: 0 };
}

/** A cart after a discount: what comes next works on what is left. */
export function afterDiscount(cart: PricedCart, discount: CartDiscount): PricedCart {
  const { lines, shippingMinor, paidMinor } = discount;
  const taken = new Map(lines.map(({ id, minor }) => [id, minor]));
  const goods = lines.reduce((sum, { minor }) => sum + minor, 0);
  return {
    ...cart,
    lines: cart.lines.map((line) => ({
      ...line,
      takenMinor: Math.min(line.priceMinor, line.takenMinor + (taken.get(line.id) ?? 0)),
    })),
    goodsMinor: Math.max(0, cart.goodsMinor - goods),
    shippingMinor: Math.max(0, cart.shippingMinor - shippingMinor),
    payableMinor: Math.max(0, cart.payableMinor - goods - shippingMinor - paidMinor),
  };
}

/** What a discount does for a cart: judged by prices before coupons, taken off what they left. */
export function discountOn(cart: PricedCart, asked: RequestedDiscount): DiscountOutcome {
  const { terms, remainingMinor } = asked;
  const { onCart } = kindNamed(terms.kind);
  if (!onCart) return null;
  const { lines = null, minimumSpendMinor = null, maxUnits = null } = terms.applies ?? {};
  const matching = cart.lines.filter(appliesToLine({ lines }, cart.currencyCode));
  if (lines && matching.length === 0) return { refusal: text("coupons.noMatchingLine") };
  const spentMinor = matching.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
  if (minimumSpendMinor !== null && spentMinor < minimumSpendMinor) {
    return { refusal: belowMinimum(minimumSpendMinor, spentMinor, cart.currencyCode) };
  }
  return onCart.takesOff(terms, { ...cart, lines: matching, unitsMax: maxUnits }, remainingMinor);
}

/**
 * What several discounts do for a cart, each on what those before it left: amounts first, then
 * shares, then gift cards pay; otherwise in their order.
 * @returns the outcomes in the order in which they were asked.
 */
export function discountsOn(
  cart: PricedCart,
  asked: readonly RequestedDiscount[],
): DiscountOutcome[] {
  const outcomes: DiscountOutcome[] = asked.map(() => null);
  const order = asked.map((_, at) => at).toSorted((a, b) => turnOf(asked[a]!) - turnOf(asked[b]!));
  let left = cart;
  for (const at of order) {
    const outcome = discountOn(left, asked[at]!);
    outcomes[at] = outcome;
    if (outcome && !("refusal" in outcome)) left = afterDiscount(left, outcome);
  }
  return outcomes;
}

function turnOf({ terms, remainingMinor }: RequestedDiscount): number {
  if (remainingMinor !== null) return 2;
  return kindNamed(terms.kind).onCart?.isShare ? 1 : 0;
}

/** What a discount takes off a cart, or pays of it, in all: minor units. */
export function discountTotal({ lines, shippingMinor, paidMinor }: CartDiscount): number {
  return lines.reduce((sum, { minor }) => sum + minor, shippingMinor + paidMinor);
}

/**
 * The first of several discounts of a checkout that another one can't be used beside; null when it
 * can be used beside all. Gift cards, partners' vouchers and experiences combine with everything.
 */
export function notCombinableWith<Other extends { readonly terms: CouponTerms }>(
  terms: CouponTerms,
  others: readonly Other[],
): Other | null {
  if (!isDiscount(terms)) return null;
  const isBarred = ({ terms: other }: Other) =>
    isDiscount(other) && !(isCombinable(terms) && isCombinable(other));
  return others.find(isBarred) ?? null;
}

function isDiscount({ kind }: CouponTerms): boolean {
  return "combinable" in kindNamed(kind).terms;
}

function belowMinimum(minimumMinor: number, spentMinor: number, currencyCode: string): Text {
  const phrase = (minor: number) => moneyInWords(minor, currencyCode);
  return text("coupons.belowMinimum", {
    minimum: phrase(minimumMinor),
    missing: phrase(minimumMinor - spentMinor),
  });
}

function withoutCoupons(cart: Cart): Cart {
  const { shippingDiscountMinor = 0 } = cart;
  let taken = shippingDiscountMinor;
  const lines = cart.lines.map((line): CartLine => {
    const { couponDiscountMinor = 0, discountMinor } = line;
    taken += couponDiscountMinor;
    return { ...line, discountMinor: discountMinor - couponDiscountMinor };
  });
  return {
    ...cart,
    lines,
    shippingMinor: cart.shippingMinor + shippingDiscountMinor,
    totalMinor: cart.totalMinor + taken,
  };
}

function undiscounted(cart: Cart): Cart {
  let taken = cart.discountMinor;
  const lines = cart.lines.map((line): CartLine => {
    if (line.giftCard) return line;
    taken += line.discountMinor;
    return { ...line, discountMinor: 0 };
  });
  return { ...cart, lines, discountMinor: 0, totalMinor: cart.totalMinor + taken };
}
