import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { couponById, isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { lockCards } from "./lock-cards.ts";

/**
 * Locks what guards a coupon, and reads the coupon again: a gift card's own row, or else the wallet
 * of the coupon's owner; null when it was withdrawn concurrently.
 * @throws RetryableConflict when its owner was merged into another member concurrently: the next
 * try locks that one.
 */
export async function openCoupon(work: Work, found: Coupon): Promise<Coupon | null> {
  const { memberId, ownerId, couponId } = found;
  const { programId } = work;
  if (isBearer(found)) await lockCards(work, [found]);
  else await openWallet(work, ownerId);
  const coupon = await couponById(work.rows, { programId, memberId, couponId });
  if (coupon && !isBearer(coupon) && coupon.ownerId !== ownerId) {
    throw new RetryableConflict("The coupon has another owner now.");
  }
  return coupon;
}
