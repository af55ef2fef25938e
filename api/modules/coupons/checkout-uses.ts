import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { Cart } from "../../values/cart.ts";
import { afterDiscount, cartBeforeCoupons, namedDiscount } from "./kinds/cart-discounts.ts";
import type { PricedCart } from "./kinds/cart-discounts.ts";
import { nothingTaken, portionsOf, takenOff } from "./kinds/offered-cart.ts";
import type { CartDiscount, LineDiscount } from "./kinds/offered-cart.ts";
import { kindNamed } from "./reward-kind.ts";
import type { CouponTerms } from "./reward-kind.ts";
import type { Checkout } from "./using/coupon-use.ts";

/** A use of a coupon or a promotion code for a checkout, with what it took. */
export interface CheckoutUse {
  readonly id: string;
  /** Whose coupon it is; of a promotion code the buyer, null for a guest. */
  readonly memberId: string | null;
  /** The coupon, or the promotion code. */
  readonly couponId: string;
  readonly isPromotion: boolean;
  readonly terms: CouponTerms;
  readonly amountMinor: number | null;
  /** Whether a part of a gift card. */
  readonly isPart: boolean;
  /** What it took off which line; null where nobody sent the cart. */
  readonly lines: readonly LineDiscount[] | null;
  readonly shippingMinor: number | null;
  readonly status: "OPEN" | "RECORDED" | "RELEASED";
  /** When it was given back; null while it is in force. */
  readonly endedAt: Date | null;
}

type StoredUse = CheckoutUse & { readonly heldUntil: Date | null };

// Called as a read, so that grouped purchases open their checkouts together.
const OPEN_CHECKOUT = sql.read<StoredUse>("open a checkout and find its uses of coupons")`
  select u.id, u.member_id as "memberId", u.coupon_id as "couponId",
    u.is_promotion as "isPromotion", u.terms,
    u.amount_minor as "amountMinor", u.is_part as "isPart", u.lines,
    u.shipping_minor as "shippingMinor", u.status, u.ended_at as "endedAt",
    u.held_until as "heldUntil"
  from open_checkout(${"programId"}, ${"source"}, ${"purchaseExternalId"}) u
`;

/**
 * Locks a checkout until the write ends: its uses are made, given back and recorded one after the
 * other. Call it after the wallet's lock and before those of gift cards.
 * @returns its uses, of whichever member's coupons, in the order used; one whose hold has ended is
 *   given back, whether a job ran or not.
 */
export async function openCheckout(
  { rows, programId, now }: { rows: RunStatement; programId: string; now: Date },
  { source, purchaseExternalId }: Checkout,
): Promise<CheckoutUse[]> {
  const uses = await rows(OPEN_CHECKOUT, { programId, source, purchaseExternalId });
  return uses.map(({ heldUntil, ...use }) => {
    const isOver = use.status === "OPEN" && heldUntil !== null && heldUntil <= now;
    return isOver ? { ...use, status: "RELEASED", endedAt: heldUntil } : use;
  });
}

/** A use of a coupon. */
export type CouponUseOfCheckout = CheckoutUse & { readonly memberId: string };

/** Whether a use is of a coupon, not of a promotion code. */
export function isOfCoupon(use: CheckoutUse): use is CouponUseOfCheckout {
  return !use.isPromotion;
}

/** Those of a checkout's uses that are in force. */
export function usesInForce(uses: readonly CheckoutUse[]): CheckoutUse[] {
  return uses.filter(({ status }) => status !== "RELEASED");
}

/** What the uses of a checkout left of its cart, which says what it was before them. */
export function leftByUses(cart: Cart, uses: readonly CheckoutUse[]): PricedCart {
  const named = namedDiscount(cart);
  const taken = new Map<string, number>();
  let left = cartBeforeCoupons(cart, { isTakenAlready: false });
  let shippingMinor = 0;
  for (const use of uses) {
    const discount = discountOfUse(use, left);
    left = afterDiscount(left, discount);
    shippingMinor += discount.shippingMinor;
    for (const { id, minor } of discount.lines) taken.set(id, (taken.get(id) ?? 0) + minor);
  }
  // Of what the cart names, only that which is no use of this checkout is off as well.
  return afterDiscount(left, {
    ...nothingTaken,
    lines: named.lines.map(({ id, minor }) => ({
      id,
      minor: Math.max(0, minor - (taken.get(id) ?? 0)),
    })),
    shippingMinor: Math.max(0, named.shippingMinor - shippingMinor),
  });
}

/** What a use took off a cart; where nobody said off which lines, spread over all of them. */
export function discountOfUse(use: CheckoutUse, cart: PricedCart): CartDiscount {
  const { terms, amountMinor, isPart, lines, shippingMinor } = use;
  if (isPart) return { ...nothingTaken, paidMinor: amountMinor! };
  if (lines) return { ...nothingTaken, lines, shippingMinor: shippingMinor ?? 0 };
  if (amountMinor === null) return nothingTaken;
  if (kindNamed(terms.kind).onCart?.lowersDelivery)
    return { ...nothingTaken, shippingMinor: amountMinor };
  const whole = { ...cart, unitsMax: null };
  return { ...nothingTaken, lines: takenOff({ minor: amountMinor }, portionsOf(whole), whole) };
}
