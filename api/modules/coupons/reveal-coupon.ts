import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

interface RevealedCoupon {
  readonly code: string;
  readonly rewardId: string | null;
  readonly redemptionId: string | null;
  readonly expiresAt: Date | null;
}

const REVEAL_COUPON = sql.write<RevealedCoupon>("reveal a reserved coupon")`
  update coupons set status = 'ACTIVE'
  where member_id = ${"memberId"} and id = ${"couponId"} and status = 'RESERVED'
  returning code, reward_id as "rewardId", redemption_id as "redemptionId",
    expires_at as "expiresAt"
`;

const CODE_OF_COUPON = sql.read<{ code: string }>("read the code of a revealed coupon")`
  select code from coupons
  where member_id = ${"memberId"} and id = ${"couponId"}
    and status not in ('RESERVED', 'WITHDRAWN')
`;

/**
 * Gives the member a coupon that was reserved; one that it has already stays as it is. Call it
 * under the lock of the member's wallet.
 * @returns the code as people see it.
 */
export async function revealCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<{ code: string }> {
  const [revealed] = await work.rows(REVEAL_COUPON, { memberId, couponId });
  if (revealed) {
    const { code, ...about } = revealed;
    work.emit({ type: "coupon.issued", memberId, payload: { couponId, ...about } });
    return { code };
  }
  const [coupon] = await work.rows(CODE_OF_COUPON, { memberId, couponId });
  if (!coupon) throw new Error(`There is no coupon ${couponId} to reveal.`);
  return coupon;
}
