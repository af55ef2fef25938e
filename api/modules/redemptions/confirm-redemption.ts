import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { revealCoupon } from "../coupons/issue-coupon.ts";
import { captureHold } from "../ledger/spend-points.ts";
import { FIELD, openRedemption, refuseEnded, titlesOf } from "./open-redemption.ts";
import type { RedemptionMade } from "./redeem-reward.ts";
import { recordRedeeming } from "./record-redeeming.ts";

const CONFIRM = sql.write("confirm a redemption")`
  update redemptions set status = 'CONFIRMED', confirmed_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"redemptionId"}
`;

/**
 * Spends the points that a redemption reserved, and gives the member the coupon.
 * @throws Refusal REDEMPTION_ENDED, REDEMPTION_CONFIRMED, MEMBER_SUSPENDED, and those of
 * `openRedemption`.
 */
export async function confirmRedemption(
  work: Work,
  { redemptionId: publicId }: { redemptionId: string },
): Promise<RedemptionMade> {
  const { wallet, redemption, ended } = await openRedemption(work, publicId);
  refuseEnded(redemption);
  if (redemption.status === "CONFIRMED") {
    throw refusal("REDEMPTION_CONFIRMED", FIELD, text("redemptions.alreadyConfirmed"));
  }
  if (wallet.memberStatus === "SUSPENDED") {
    throw refusal("MEMBER_SUSPENDED", FIELD, text("redemptions.memberSuspended"));
  }
  const { memberId } = wallet;
  const { id: redemptionId, couponId, rewardId, points, redeemedAt } = redemption;
  await recordRedeeming(work, wallet, { redemptionId, at: redeemedAt });
  await captureHold(work, wallet, { spendId: redemptionId, titles: titlesOf(work, redemption) });
  await revealCoupon(work, { memberId, couponId });
  work.send(CONFIRM, { memberId, redemptionId, now: work.now });
  work.audit({ memberId, subjectId: redemptionId });
  const payload = { redemptionId, rewardId, couponId, points };
  work.emit({ type: "redemption.confirmed", memberId, payload });
  work.emit({ type: "reward.redeemed", memberId, payload });
  if (ended.isFirst) await work.changeConfiguration();
  return { memberId, redemptionId };
}
