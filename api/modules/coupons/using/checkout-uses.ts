import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Cart } from "../../../values/cart.ts";
import { afterDiscount, cartBeforeCoupons, namedDiscount } from "../cart-discounts.ts";
import type { PricedCart } from "../cart-discounts.ts";
import { nothingTaken, portionsOf, takenOff } from "../kinds/offered-cart.ts";
import type { CartDiscount, LineDiscount } from "../kinds/offered-cart.ts";
import { kindNamed } from "../reward-kind.ts";
import type { CouponTerms } from "../reward-kind.ts";
import type { Checkout } from "./coupon-use.ts";

/** A use of a coupon or a promotion code in force for a checkout, with what it took. */
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
}

const IN_FORCE = sql`
  u.program_id = ${"programId"} and u.source = ${"source"}
    and u.purchase_external_id = ${"purchaseExternalId"} and u.ended_at is null
    and (u.status = 'RECORDED' or u.held_until is null or u.held_until > ${"now"})
`;

const USES_OF_CHECKOUT = sql.read<CheckoutUse>("find the uses of coupons in force for a checkout")`
  select * from (
    select u.id, u.member_id as "memberId", u.coupon_id as "couponId", false as "isPromotion",
      c.terms, u.amount_minor as "amountMinor", u.is_part as "isPart", u.lines,
      u.shipping_minor as "shippingMinor", u.used_at
    from coupon_uses u join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
    where ${IN_FORCE}
    union all
    select u.id, u.member_id, u.promotion_code_id, true, v.definition, u.amount_minor, false,
      u.lines, u.shipping_minor, u.used_at
    from promotion_code_uses u join promotion_code_versions v
      on v.promotion_code_id = u.promotion_code_id and v.version = u.version
    where ${IN_FORCE}
  ) u
  order by u.used_at, u.id
`;

/** Returns the uses in force for a checkout, of whichever member's coupons, in the order used. */
export function checkoutUses(
  { rows, programId, now }: { rows: RunStatement; programId: string; now: Date },
  { source, purchaseExternalId }: Checkout,
): Promise<CheckoutUse[]> {
  return rows(USES_OF_CHECKOUT, { programId, source, purchaseExternalId, now });
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
