import { discountOn, discountTotal } from "../kinds/cart-discounts.ts";
import type { PricedCart, RequestedDiscount } from "../kinds/cart-discounts.ts";
import type { CartDiscount } from "../kinds/offered-cart.ts";
import { kindNamed } from "../reward-kind.ts";
import { notApplicable } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";

/** What a coupon takes off a cart, or pays of it. */
export interface CouponEffect {
  /** In minor units; null when the amount is not known, or it is no money. */
  readonly minor: number | null;
  /** By line; null where that is not known. */
  readonly discount: CartDiscount | null;
}

/**
 * What a coupon or a promotion code does for a cart, without one as far as that does not depend on
 * the cart; or why it can't be used for it.
 */
export function effectOn(
  coupon: RequestedDiscount,
  cart: PricedCart | null,
): CouponEffect | { refusal: CouponRefusal } {
  const { terms, remainingMinor } = coupon;
  if (!cart) {
    const { onCart } = kindNamed(terms.kind);
    return { minor: onCart?.takesOffAnyCart(terms, remainingMinor) ?? null, discount: null };
  }
  const outcome = discountOn(cart, coupon);
  if (outcome === null) return { minor: null, discount: null };
  if ("refusal" in outcome) return { refusal: notApplicable(coupon, outcome.refusal) };
  const minor = discountTotal(outcome);
  return minor === 0 ? { refusal: notApplicable(coupon) } : { minor, discount: outcome };
}
