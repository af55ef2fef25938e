import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { readCouponCode } from "./coupon-code.ts";
import { couponById } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import { shardOf } from "./pools/code-pool.ts";
import { kindNamed } from "./reward-kind.ts";
import { lockCards } from "./using/lock-cards.ts";

// A generated code that nobody saw is never used again; one of a pool goes to another member.
const RETURN_TO_POOL = sql.write("withdraw a reserved coupon and return its code to the pool")`
  with returned as (
    update coupon_codes set member_id = null, coupon_id = null
    where program_id = ${"programId"} and member_id = ${"memberId"}
      and coupon_id = ${"couponId"} and code = ${"code"} and code_pool_id is not null
    returning code_pool_id
  ), counted as (
    update code_pool_counts c set taken = c.taken - 1 from returned r
    where c.code_pool_id = r.code_pool_id and c.shard = ${"shard"}
  )
  update coupons set status = 'WITHDRAWN', code = null
  where member_id = ${"memberId"} and id = ${"couponId"}
`;

const VOID = sql.write("void a withdrawn coupon")`
  update coupons set status = 'VOID', voided_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"couponId"}
`;

/**
 * Takes a coupon back: a code that nobody has seen goes back to its pool, a coupon that was shown
 * is void permanently. One that was taken back already stays so. Call it under the lock of the
 * member's wallet.
 * @throws Refusal COUPON_USED when it was used, a gift card also in part.
 */
export async function withdrawCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<void> {
  const { programId, now } = work;
  await lockCards(work, [{ memberId, couponId }]);
  const coupon = await couponById(work, { memberId, couponId });
  if (!coupon) return;
  if (isUsed(coupon)) throw refusal("COUPON_USED", [], text("coupons.usedBeforeWithdrawal"));
  if (coupon.status === "RESERVED") {
    const code = readCouponCode(coupon.code);
    const shard = shardOf(memberId);
    await work.rows(RETURN_TO_POOL, { programId, memberId, couponId, code, shard });
  } else if (coupon.status === "ACTIVE" || coupon.status === "EXPIRED") {
    await work.rows(VOID, { memberId, couponId, now });
    work.emit({ type: "coupon.voided", memberId: coupon.ownerId, payload: { couponId } });
  }
}

/** Whether a coupon was used; a gift card also in part. */
export function isUsed({ status, remainingMinor, terms }: Coupon): boolean {
  if (status === "USED") return true;
  const balanceMinor = kindNamed(terms.kind).balanceMinor?.(terms) ?? 0;
  return remainingMinor !== null && remainingMinor < balanceMinor;
}
