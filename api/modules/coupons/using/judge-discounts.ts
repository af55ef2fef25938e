import type { Cart } from "../../../values/cart.ts";
import {
  afterDiscount,
  cartBeforeCoupons,
  discountsOn,
  discountTotal,
  namedDiscount,
  namesCoupons,
  notCombinableWith,
} from "../kinds/cart-discounts.ts";
import type { DiscountOutcome, RequestedDiscount } from "../kinds/cart-discounts.ts";
import type { CartDiscount } from "../kinds/offered-cart.ts";
import { kindNamed } from "../reward-kind.ts";
import { discountOfUse } from "../checkout-uses.ts";
import type { CheckoutUse } from "../checkout-uses.ts";
import { notApplicable, notCombinable } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";
import type { CouponUse } from "./coupon-use.ts";

/** A coupon, or a promotion code, that is used now. */
export interface FreshDiscount extends RequestedDiscount {
  readonly couponId: string;
}

/** What a use took off; null where that is not known. */
export type TakenOff = Pick<CouponUse, "amountMinor" | "lines" | "shippingMinor">;

/** What the coupons of a purchase take off, and what its discounts are: minor units. */
export interface Shortfall {
  readonly dueMinor: number;
  readonly takenMinor: number;
}

export interface EvaluatedDiscounts {
  /** By the ids of coupons that can't be used for the purchase. */
  readonly refusals: ReadonlyMap<string, CouponRefusal>;
  /** By the ids of the coupons that are used now. */
  readonly taken: ReadonlyMap<string, TakenOff>;
  /** Null where the discounts are all that the coupons take off. */
  readonly shortfall: Shortfall | null;
}

const unknownAmount: TakenOff = { amountMinor: null, lines: null, shippingMinor: null };

/**
 * Judges the discounts of a purchase that is recorded, by its prices before coupons: those of uses
 * that were made for it stand, others are judged now, on what these left.
 * @param uses all that are in force for it, in the order used.
 * @param fresh the coupons that are used now, in the order named.
 */
export function judgeDiscounts(
  cart: Cart,
  { uses, fresh }: { uses: readonly CheckoutUse[]; fresh: readonly FreshDiscount[] },
): EvaluatedDiscounts {
  const coupons = fresh.filter(({ remainingMinor }) => remainingMinor === null);
  const standing = uses.filter(({ isPart }) => !isPart);
  let left = cartBeforeCoupons(cart, { isTakenAlready: true });
  let dueMinor = 0;
  for (const use of standing) {
    const discount = discountOfUse(use, left);
    left = afterDiscount(left, discount);
    dueMinor += dueOf(discountTotal(discount), discount.shippingMinor, cart);
  }
  const outcomes = discountsOn(left, coupons);
  const refusals = refusalsOf(coupons, outcomes, { standing, cart });
  const takenMinor = discountsIn(cart);
  let unusedMinor = Math.max(0, takenMinor - dueMinor);
  const taken = new Map<string, TakenOff>();
  for (const [at, { couponId }] of coupons.entries()) {
    const outcome = outcomes[at] ?? null;
    if (outcome === null || "refusal" in outcome) {
      taken.set(couponId, unknownAmount);
      continue;
    }
    const due = dueOf(discountTotal(outcome), outcome.shippingMinor, cart);
    dueMinor += due;
    taken.set(couponId, takenBy(outcome, { due, unusedMinor }));
    unusedMinor -= Math.min(due, unusedMinor);
  }
  return { refusals, taken, shortfall: takenMinor < dueMinor ? { dueMinor, takenMinor } : null };
}

function refusalsOf(
  coupons: readonly FreshDiscount[],
  outcomes: readonly DiscountOutcome[],
  { standing, cart }: { standing: readonly CheckoutUse[]; cart: Cart },
): Map<string, CouponRefusal> {
  const refusals = new Map<string, CouponRefusal>();
  for (const [at, coupon] of coupons.entries()) {
    const outcome = outcomes[at] ?? null;
    const barring = notCombinableWith(coupon.terms, [...standing, ...coupons.slice(0, at)]);
    if (barring) refusals.set(coupon.couponId, notCombinable(barring));
    else if (outcome && "refusal" in outcome) {
      refusals.set(coupon.couponId, notApplicable(coupon, outcome.refusal));
    } else if (outcome && isForNothing(coupon, outcome, cart)) {
      refusals.set(coupon.couponId, notApplicable(coupon));
    }
  }
  return refusals;
}

/**
 * Whether a purchase has nothing that a discount is for. A product may be priced at nothing
 * already, and who does not name what coupons took off delivery sends what is left of its price.
 */
function isForNothing({ terms }: FreshDiscount, outcome: CartDiscount, cart: Cart): boolean {
  if (outcome.lines.length > 0 || discountTotal(outcome) > 0) return false;
  return namesCoupons(cart) || !kindNamed(terms.kind).onCart?.lowersDelivery;
}

/** What a discount of the purchase must be at least; of delivery only where the cart names that. */
function dueOf(totalMinor: number, shippingMinor: number, cart: Cart): number {
  return namesCoupons(cart) ? totalMinor : totalMinor - shippingMinor;
}

function takenBy(
  { lines, shippingMinor }: { lines: TakenOff["lines"]; shippingMinor: number },
  { due, unusedMinor }: { due: number; unusedMinor: number },
): TakenOff {
  if (due > unusedMinor) return { ...unknownAmount, amountMinor: unusedMinor };
  if (due === 0 && shippingMinor === 0) return unknownAmount;
  const lowered = lines!.filter(({ minor }) => minor > 0);
  return { amountMinor: due, lines: lowered, shippingMinor: shippingMinor || null };
}

/** What coupons took off a purchase; where it names none of that, all of its discounts. */
function discountsIn(cart: Cart): number {
  if (namesCoupons(cart)) return discountTotal(namedDiscount(cart));
  return cart.lines.reduce(
    (sum, { giftCard, discountMinor }) => sum + (giftCard ? 0 : discountMinor),
    cart.discountMinor,
  );
}
