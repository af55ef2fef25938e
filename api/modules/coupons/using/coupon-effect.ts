import type { Cart } from "../../../values/cart.ts";
import type { Coupon } from "../find-coupon.ts";
import { kindNamed } from "../reward-kind.ts";

/**
 * What a coupon takes off a cart, or pays of it, in minor units. Null: the amount is not known, or
 * it is no money. NOTHING: the cart has nothing the coupon is for.
 */
export type CouponEffect = number | null | "NOTHING";

/** What a coupon does for a cart; without one, as far as that does not depend on the cart. */
export function effectOn({ terms, remainingMinor }: Coupon, cart: Cart | null): CouponEffect {
  const { onCart } = kindNamed(terms.kind);
  if (!onCart) return null;
  if (!cart) return onCart.takesOffAnyCart(terms, remainingMinor);
  const minor = onCart.takesOff(terms, cart, remainingMinor);
  return minor === 0 ? "NOTHING" : minor;
}
