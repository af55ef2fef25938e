import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { couponById } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";

/**
 * Locks the wallet of a coupon's owner, and reads the coupon again; null when it was withdrawn
 * concurrently.
 * @throws RetryableConflict when its owner was merged into another member concurrently: the next
 * try locks that one.
 */
export async function openCoupon(
  work: Work,
  { memberId, ownerId, couponId }: Coupon,
): Promise<Coupon | null> {
  const { programId } = work;
  await openWallet(work, ownerId);
  const coupon = await couponById(work.rows, { programId, memberId, couponId });
  if (coupon && coupon.ownerId !== ownerId) {
    throw new RetryableConflict("The coupon has another owner now.");
  }
  return coupon;
}
