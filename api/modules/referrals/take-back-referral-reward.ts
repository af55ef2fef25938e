import type { Work } from "../../work/work.ts";
import { couponOf } from "../coupons/found-coupon.ts";
import { isUsed, withdrawCoupon } from "../coupons/withdraw-coupon.ts";
import { freeLimits } from "../earning/free-limits.ts";
import type { CountedUse } from "../earning/limit-counters.ts";
import { takeBack } from "../ledger/take-back.ts";
import type { Wallet } from "../ledger/wallet.ts";

/** What a member was given for a referral, up to the first, second… time that it qualified. */
export interface GivenReward {
  readonly referralId: string;
  readonly round: number;
}

const TAKE_BACK = /* sql */ `
  update referral_rewards set taken_back_at = $4
  where member_id = $1 and referral_id = $2 and round <= $3 and taken_back_at is null
  returning id, points, entry_sequence as "entrySequence", coupon_id as "couponId", counted
`;

interface TakenReward {
  readonly id: string;
  readonly points: number;
  readonly entrySequence: number | null;
  readonly couponId: string | null;
  readonly counted: readonly CountedUse[];
}

/**
 * Takes back what a member was given for a referral, as a return takes back what a purchase earned; nothing when
 * nothing was given, or it was taken back before. The wallet must be open.
 */
export async function takeBackReferralReward(
  work: Work,
  wallet: Wallet,
  { referralId, round }: GivenReward,
): Promise<void> {
  const values = [wallet.memberId, referralId, round, work.now];
  const given = await work.rows<TakenReward>(TAKE_BACK, values);
  // Of one referral there is at most one that was not taken back.
  for (const reward of given) await take(work, wallet, { ...reward, referralId });
}

async function take(
  work: Work,
  wallet: Wallet,
  {
    id,
    referralId,
    points,
    entrySequence,
    couponId,
    counted,
  }: TakenReward & { referralId: string },
): Promise<void> {
  const { memberId } = wallet;
  await freeLimits(work, memberId, counted);
  if (couponId) await withdrawUnused(work, { memberId, couponId });
  // A closed account has lost its points already, and owes nothing.
  if (entrySequence === null || wallet.memberStatus === "CLOSED") return;
  await takeBack(work, wallet, {
    ...{ earnedIn: entrySequence, points, reference: "", occurredAt: work.now },
    source: { kind: "REFERRAL", id },
    explanation: [{ titles: WHY, points: -points }],
  });
  work.tell({ type: "points.reversed", memberId, payload: { referralId, points } });
}

/** A coupon that was used stays used: what it took off was given. */
async function withdrawUnused(
  work: Work,
  place: { memberId: string; couponId: string },
): Promise<void> {
  const coupon = await couponOf(work.rows, { programId: work.programId, ...place });
  if (coupon && !isUsed(coupon)) await withdrawCoupon(work, place);
}

const WHY = {
  en: "Friend invited: no purchase that counts was kept",
  vi: "Mời bạn: không còn đơn hàng nào đủ điều kiện",
};
