import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { shardOf } from "./pools/code-pool.ts";
import { readCouponCode } from "./coupon-code.ts";
import { couponById } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";

// A generated code that nobody saw is never used again; one of a pool is somebody else's next.
const GIVE_BACK = /* sql */ `
  with given as (
    update coupon_codes set member_id = null, coupon_id = null
    where program_id = $3 and member_id = $1 and coupon_id = $2 and code = $4 and code_pool_id is not null
    returning code_pool_id
  ), counted as (
    update code_pool_counts c set taken = c.taken - 1 from given g
    where c.code_pool_id = g.code_pool_id and c.shard = $5
  )
  update coupons set status = 'WITHDRAWN', code = null where member_id = $1 and id = $2
`;

const VOID = /* sql */ `
  update coupons set status = 'VOID', voided_at = $3 where member_id = $1 and id = $2
`;

/**
 * Takes a coupon back: a code that nobody has seen goes back to its pool, one that was shown is void for ever. What is
 * taken back already stays so. Call it under the lock of the member's wallet.
 * @throws Refusal COUPON_USED when it was used, a gift card also in part.
 */
export async function withdrawCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<void> {
  const { programId } = work;
  const coupon = await couponById(work.rows, { programId, memberId, couponId });
  if (!coupon) return;
  if (isUsed(coupon)) throw used();
  if (coupon.status === "RESERVED") {
    const values = [memberId, couponId, programId, readCouponCode(coupon.code), shardOf(memberId)];
    await work.rows(GIVE_BACK, values);
  } else if (coupon.status === "ACTIVE" || coupon.status === "EXPIRED") {
    await work.rows(VOID, [memberId, couponId, work.now]);
    work.emit({ type: "coupon.voided", memberId: coupon.ownerId, payload: { couponId } });
  }
}

/** Whether it was used, a gift card also in part. */
export function isUsed({ status, remainingMinor, terms }: Coupon): boolean {
  return (
    status === "USED" || (remainingMinor ?? 0) < (remainingMinor === null ? 0 : terms.valueMinor!)
  );
}

function used() {
  return refusal("COUPON_USED", [], {
    en: "The coupon was used already, so this can't be taken back.",
    vi: "Phiếu ưu đãi đã được dùng nên không thể hủy.",
  });
}
