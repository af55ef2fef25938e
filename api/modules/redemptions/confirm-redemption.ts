import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { revealCoupon } from "../coupons/reveal-coupon.ts";
import { captureHold } from "../ledger/spend-points.ts";
import { FIELD, openRedemption, refuseEnded, titlesOf } from "./open-redemption.ts";
import type { RedemptionMade } from "./redeem-reward.ts";
import { recordRedeeming } from "./record-redeeming.ts";

const CONFIRM = /* sql */ `
  update redemptions set status = 'CONFIRMED', confirmed_at = $3 where member_id = $1 and id = $2
`;

/**
 * Spends the points that a redemption reserved, and gives the member the coupon.
 * @throws Refusal as the mutation's description lists.
 */
export async function confirmRedemption(
  work: Work,
  { redemptionId: publicId }: { redemptionId: string },
): Promise<RedemptionMade> {
  const { wallet, redemption, ended } = await openRedemption(work, publicId);
  refuseEnded(redemption);
  if (redemption.status === "CONFIRMED") {
    throw refusal("REDEMPTION_CONFIRMED", FIELD, {
      en: "This redemption was confirmed already.",
      vi: "Lượt đổi này đã được xác nhận.",
    });
  }
  if (wallet.memberStatus === "SUSPENDED") {
    throw refusal("MEMBER_SUSPENDED", FIELD, {
      en: "The member is suspended. Confirm when it is active again, or cancel.",
      vi: "Thành viên đang tạm khóa. Hãy xác nhận khi hoạt động trở lại, hoặc hủy.",
    });
  }
  const { memberId } = wallet;
  const { id: redemptionId, couponId, rewardId, points, redeemedAt } = redemption;
  await recordRedeeming(work, wallet, { redemptionId, at: redeemedAt });
  await captureHold(work, wallet, { spendId: redemptionId, titles: titlesOf(work, redemption) });
  await revealCoupon(work, { memberId, couponId });
  work.send(CONFIRM, [memberId, redemptionId, work.now]);
  work.audit({ memberId, subjectId: redemptionId });
  const payload = { redemptionId, rewardId, couponId, points };
  work.emit({ type: "redemption.confirmed", memberId, payload });
  work.emit({ type: "reward.redeemed", memberId, payload });
  if (ended.isFirst) await work.changeConfiguration();
  return { memberId, redemptionId };
}
