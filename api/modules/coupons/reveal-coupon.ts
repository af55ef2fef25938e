import type { Work } from "../../writes/work.ts";

const REVEAL = /* sql */ `
  update coupons set status = 'ACTIVE' where member_id = $1 and id = $2 and status = 'RESERVED'
  returning code, reward_id as "rewardId", redemption_id as "redemptionId", expires_at as "expiresAt"
`;

const SHOWN = /* sql */ `
  select code from coupons where member_id = $1 and id = $2 and status not in ('RESERVED', 'WITHDRAWN')
`;

interface Revealed {
  readonly code: string;
  readonly rewardId: string | null;
  readonly redemptionId: string | null;
  readonly expiresAt: Date | null;
}

/**
 * Gives the member a coupon that was reserved; one that it has already stays as it is. Call it under the lock of the
 * member's wallet.
 */
export async function revealCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<{ code: string }> {
  const [revealed] = await work.rows<Revealed>(REVEAL, [memberId, couponId]);
  if (revealed) {
    const { code, ...about } = revealed;
    work.emit({ type: "coupon.issued", memberId, payload: { couponId, ...about } });
    return { code };
  }
  const [shown] = await work.rows<{ code: string }>(SHOWN, [memberId, couponId]);
  if (!shown) throw new Error(`There is no coupon ${couponId} to reveal.`);
  return shown;
}
