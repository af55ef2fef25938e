import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { couponById, isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { openCheckout } from "../checkout-uses.ts";
import type { CheckoutUse } from "../checkout-uses.ts";
import type { Checkout } from "./coupon-use.ts";
import { endHeldUses } from "./end-uses.ts";
import { lockCards } from "./lock-cards.ts";

/**
 * Locks what guards a coupon, ends its uses whose hold has ended, and reads it again: a gift card's
 * own row, or else the wallet of the coupon's owner; null when it was withdrawn concurrently.
 * @throws RetryableConflict when its owner was merged into another member concurrently: the next
 * try locks that one.
 */
export async function openCoupon(work: Work, found: Coupon): Promise<Coupon | null> {
  return (await openedAt(work, found, null)).coupon;
}

/** The same for a checkout: locks it too, and returns its uses. */
export function openCouponAt(
  work: Work,
  found: Coupon,
  checkout: Checkout,
): Promise<{ coupon: Coupon | null; uses: CheckoutUse[] }> {
  return openedAt(work, found, checkout);
}

// In the order of locks: wallet, checkout, gift cards.
async function openedAt(work: Work, found: Coupon, checkout: Checkout | null) {
  const isCard = isBearer(found);
  if (!isCard) await openWallet(work, found.ownerId);
  const [uses, , , coupon] = await Promise.all([
    checkout ? openCheckout(work, checkout) : [],
    lockCards(work, isCard ? [found] : []),
    endHeldUses(work, [found]),
    couponById(work, found),
  ]);
  if (coupon && !isCard && coupon.ownerId !== found.ownerId) {
    throw new RetryableConflict("The coupon has another owner now.");
  }
  return { coupon, uses };
}
