import { sql } from "../../../database/sql.ts";
import { findCoupon } from "../../coupons/find-coupon.ts";
import type { Coupon, CouponReader } from "../../coupons/find-coupon.ts";

/** A voucher that a partner gives, and the points that were redeemed for it. */
export interface OwnVoucher extends Coupon {
  readonly points: number;
  readonly rewardId: string;
}

interface Origin {
  readonly rewardId: string;
  readonly partnerId: string | null;
  readonly points: number;
}

// The version that was redeemed says whose it is; one that staff issued, the newest.
const READ_ORIGIN = sql.read<Origin>("read whose voucher a coupon is")`
  select (
    select v.definition ->> 'partnerId' from reward_versions v
    where v.reward_id = c.reward_id and v.status = 'PUBLISHED'
      and (r.reward_version is null or v.version = r.reward_version)
    order by v.version desc limit 1
  ) as "partnerId", c.reward_id as "rewardId", coalesce(r.points, 0)::bigint as points
  from coupons c left join redemptions r on r.member_id = c.member_id and r.id = c.redemption_id
  where c.member_id = ${"memberId"} and c.id = ${"couponId"}
`;

/** Finds a partner's own voucher by its code; null also for what is another's. */
export async function findOwnVoucher(
  reader: CouponReader,
  partnerId: string,
  code: string,
): Promise<OwnVoucher | null> {
  const coupon = await findCoupon(reader, code);
  if (!coupon || coupon.remainingMinor !== null) return null;
  const { memberId, couponId } = coupon;
  const [origin] = await reader.rows(READ_ORIGIN, { memberId, couponId });
  if (origin?.partnerId !== partnerId) return null;
  const { points, rewardId } = origin;
  return { ...coupon, points, rewardId };
}
