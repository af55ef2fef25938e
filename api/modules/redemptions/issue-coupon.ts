import { text } from "../../locales/text.ts";
import { dayOf } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { issueCoupon as insertCoupon } from "../coupons/issue-coupon.ts";
import { openWalletOf } from "../ledger/open-wallet.ts";
import { programSnapshot } from "../programs/program.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { couponOf, REWARD, rewardNamed } from "./reward-coupon.ts";
import { takeCapacity } from "./capacity/take-capacity.ts";

export interface IssueCoupon extends WithReasonCode {
  /** The public ids. */
  readonly memberId: string;
  readonly rewardId: string;
  readonly reason: string;
}

const REASON = ["input", "reason"];

/**
 * Gives a member a coupon by a reward's published terms, without points: it takes one of the
 * reward's stock and a code of its pool, and counts in none of its limits.
 * @throws Refusal NOT_FOUND, INVALID for a blank reason, MEMBER_CLOSED, SOLD_OUT, NO_CODES_LEFT.
 */
export async function issueCoupon(
  work: Work,
  input: IssueCoupon,
): Promise<{ memberId: string; couponId: string }> {
  const reason = input.reason.trim();
  chosenReason(work, input);
  const field = ["input", "memberId"];
  const { memberId, memberStatus } = await openWalletOf(work, {
    by: { id: input.memberId },
    field,
  });
  const reward = rewardNamed(work, input.rewardId);
  if (reason === "") throw refusal("INVALID", REASON, text("redemptions.issueReasonRequired"));
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", field, text("redemptions.closedForCoupons"));
  }

  const { timeZone } = work.configuration.part(programSnapshot);
  const taken = await takeCapacity(
    work,
    { ...reward, limits: [] },
    { day: dayOf(work.now, timeZone), field: REWARD },
  );
  const name = await callerName(work);
  const { couponId } = await insertCoupon(work, {
    ...couponOf(work, reward),
    memberId,
    redemptionId: null,
    reveal: true,
    byStaff: { name, reason },
  });
  work.audit({ memberId, subjectId: couponId });
  if (taken.isLast) await work.changeConfiguration();
  return { memberId, couponId };
}
