import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { withdrawCoupon } from "../coupons/withdraw-coupon.ts";
import { refundSpend } from "../ledger/refund-spend.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { endHolds } from "./end-holds.ts";
import { FIELD, madeOf, openRedemption, refuseEnded, titlesOf } from "./open-redemption.ts";
import type { OpenRedemption } from "./open-redemption.ts";
import type { RedemptionMade } from "./redeem-reward.ts";
import { freeCapacity } from "./free-capacity.ts";
import { endRedeeming } from "./record-redeeming.ts";

/**
 * Takes a redemption back: points, coupon, stock and limits.
 * @throws Refusal as the mutation's description lists.
 */
export async function cancelRedemption(
  work: Work,
  { redemptionId }: { redemptionId: string },
): Promise<RedemptionMade> {
  const { wallet, redemption, spendId, ended } = await openRedemption(work, redemptionId);
  refuseEnded(redemption);
  if (redemption.status === "CONFIRMED" && work.caller.kind === "MEMBER") {
    throw refusal("REDEMPTION_CONFIRMED", FIELD, {
      en: "You have this reward already. Please contact the shop to give it back.",
      vi: "Bạn đã nhận phần thưởng này. Vui lòng liên hệ cửa hàng để hoàn lại.",
    });
  }
  await takeRedemptionBack(work, wallet, { redemption, spendId });
  const isFirst = await freeCapacity(work, [redemption]);
  if (isFirst || ended.isFirst) await work.changeConfiguration();
  work.audit({ memberId: wallet.memberId, subjectId: redemption.id });
  return madeOf(wallet, redemption);
}

const CANCEL = /* sql */ `
  update redemptions set status = 'CANCELLED', ended_at = $3 where member_id = $1 and id = $2
`;

async function takeRedemptionBack(
  work: Work,
  wallet: Wallet,
  { redemption, spendId }: { redemption: OpenRedemption; spendId: string },
): Promise<void> {
  const { memberId } = wallet;
  const { id: redemptionId, memberId: keptBy, couponId, rewardId } = redemption;
  await withdrawCoupon(work, { memberId: keptBy, couponId });
  const { points, expired, toDebt } = await refundSpend(work, wallet, {
    ...{ spendId, redemptionId },
    status: redemption.status === "HELD" ? "HELD" : "DONE",
    titles: titlesOf(work, redemption),
  });
  work.send(CANCEL, [keptBy, redemptionId, work.now]);
  if (redemption.status === "CONFIRMED") await endRedeeming(work, wallet, redemptionId);
  const payload = { redemptionId, rewardId, couponId, points, expired, toDebt };
  work.emit({ type: "redemption.cancelled", memberId, payload });
}

const HELD = /* sql */ `
  select id, member_id as "memberId", reward_id as "rewardId", reward_version as "rewardVersion", status, points, coupon_id as "couponId",
    took_stock as "tookStock", counted, redeemed_at as "redeemedAt"
  from redemptions where member_id = $1 and status = 'HELD' order by id
`;

/** Takes all redemptions of an open wallet back that wait to be confirmed: before an account is closed or merged. */
export async function cancelHolds(work: Work, wallet: Wallet): Promise<void> {
  const ended = await endHolds(work, wallet.memberId);
  const held = await work.rows<OpenRedemption>(HELD, [wallet.memberId]);
  for (const redemption of held) {
    await takeRedemptionBack(work, wallet, { redemption, spendId: redemption.id });
  }
  const isFirst = await freeCapacity(work, held);
  if (isFirst || ended.isFirst) await work.changeConfiguration();
}
