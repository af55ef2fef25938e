import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { withdrawCoupon } from "../coupons/issue-coupon.ts";
import { refundSpend } from "../ledger/refund-spend.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { endHolds } from "./end-holds.ts";
import { freeCapacity } from "./capacity/free-capacity.ts";
import { FIELD, REDEMPTION_COLUMNS } from "./open-redemption.ts";
import { madeOf, openRedemption, refuseEnded, titlesOf } from "./open-redemption.ts";
import type { OpenRedemption } from "./open-redemption.ts";
import { endRedeeming } from "./record-redeeming.ts";
import type { RedemptionMade } from "./redeem-reward.ts";

/**
 * Cancels a redemption: points, coupon, stock and limits are as if it had not been made.
 * @throws Refusal REDEMPTION_ENDED, REDEMPTION_CONFIRMED for a member token, COUPON_USED, and those
 * of `openRedemption`.
 */
export async function cancelRedemption(
  work: Work,
  input: { readonly redemptionId: string } & WithReasonCode,
): Promise<RedemptionMade> {
  const { redemptionId } = input;
  const reasonCode = chosenReason(work, input);
  const { wallet, redemption, spendId, ended } = await openRedemption(work, redemptionId);
  refuseEnded(redemption);
  if (redemption.status === "CONFIRMED" && work.caller.kind === "MEMBER") {
    throw refusal("REDEMPTION_CONFIRMED", FIELD, text("redemptions.alreadyReceived"));
  }
  await reverseRedemption(work, wallet, { redemption, spendId, reasonCode });
  const isFirst = await freeCapacity(work, [redemption]);
  if (isFirst || ended.isFirst) await work.changeConfiguration();
  work.audit({ memberId: wallet.memberId, subjectId: redemption.id });
  return madeOf(wallet, redemption);
}

const CANCEL = sql.write("cancel a redemption")`
  update redemptions set status = 'CANCELLED', ended_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"redemptionId"}
`;

async function reverseRedemption(
  work: Work,
  wallet: Wallet,
  {
    redemption,
    spendId,
    reasonCode,
  }: { redemption: OpenRedemption; spendId: string; reasonCode?: string | null },
): Promise<void> {
  const { memberId } = wallet;
  const { id: redemptionId, memberId: keptBy, couponId, rewardId } = redemption;
  await withdrawCoupon(work, { memberId: keptBy, couponId });
  const { points, expired, toDebt } = await refundSpend(work, wallet, {
    spendId,
    source: { kind: "REDEMPTION", id: redemptionId },
    status: redemption.status === "HELD" ? "HELD" : "DONE",
    titles: titlesOf(work, redemption),
    reasonCode: reasonCode ?? null,
  });
  work.send(CANCEL, { memberId: keptBy, redemptionId, now: work.now });
  if (redemption.status === "CONFIRMED") await endRedeeming(work, wallet, redemptionId);
  const payload = { redemptionId, rewardId, couponId, points, expired, toDebt };
  work.emit({ type: "redemption.cancelled", memberId, payload });
}

const HELD_REDEMPTIONS = sql.read<OpenRedemption>("find a member's held redemptions")`
  select ${REDEMPTION_COLUMNS} from redemptions
  where member_id = ${"memberId"} and status = 'HELD' order by id
`;

/**
 * Cancels all redemptions of an open wallet that wait to be confirmed: before an account is closed
 * or merged.
 */
export async function cancelHolds(work: Work, wallet: Wallet): Promise<void> {
  const { memberId } = wallet;
  const ended = await endHolds(work, memberId);
  const held = await work.rows(HELD_REDEMPTIONS, { memberId });
  for (const redemption of held) {
    await reverseRedemption(work, wallet, { redemption, spendId: redemption.id });
  }
  const isFirst = await freeCapacity(work, held);
  if (isFirst || ended.isFirst) await work.changeConfiguration();
}
