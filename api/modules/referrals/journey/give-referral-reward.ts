import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import { availableAt, expiresAt } from "../../../values/expiry.ts";
import type { Work } from "../../../writes/work.ts";
import { earnPoints } from "../../ledger/earn-points.ts";
import type { NewLot } from "../../ledger/entry.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { issueCoupon } from "../../coupons/issue-coupon.ts";
import { chargeReferral } from "./charge-referral.ts";
import { endOfDays } from "./qualifying-purchase.ts";
import type { LockedReferral, Withheld } from "./move-referral.ts";
import { referralTermsOf } from "../referral-program.ts";
import type { CouponOffer } from "../referral-terms.ts";

/** The referral and the side that is rewarded, and when the qualifying purchase was placed. */
export interface ReferralReward {
  readonly referral: LockedReferral;
  readonly side: "REFERRER" | "REFEREE";
  readonly placedAt: Date;
}

const INSERT_REWARD = sql.write("insert a referral's reward")`
  insert into referral_rewards (member_id, referral_id, round, id, program_id, side, points,
    entry_sequence, coupon_id, counted, given_at)
  values (${"memberId"}, ${"referralId"}, ${"round"}, ${"rewardId"}, ${"programId"}, ${"side"},
    ${"points"}, ${"sequence"}, ${"couponId"}, ${"counted"}, ${"now"})
`;

/**
 * Gives one side what the terms offer, if cap and budget allow: all of it or nothing. Points are
 * pending until the goods of the qualifying purchase can no longer be returned; a coupon is
 * available at once. The member's wallet must be open, and the referral locked.
 * @returns why nothing was given; null when the reward was given.
 */
export async function giveReferralReward(
  work: Work,
  wallet: Wallet,
  { referral, side, placedAt }: ReferralReward,
): Promise<Withheld | null> {
  const { memberId } = wallet;
  const terms = referralTermsOf(work.configuration, referral.termsVersion);
  const offer = side === "REFERRER" ? terms.referrer : terms.referee;
  const { points } = offer;
  if (points === 0 && !offer.coupon) return "NOTHING_OFFERED";
  if (wallet.memberStatus !== "ACTIVE") return "MEMBER_NOT_ACTIVE";
  const charged = await chargeReferral(work, { memberId, side, points, terms });
  if ("withheld" in charged) return charged.withheld;

  const rewardId = uuidv7();
  const { returnDays } = terms;
  const sequence =
    points === 0
      ? null
      : await earn(work, wallet, { rewardId, points, side, placedAt, returnDays });
  const couponId = offer.coupon && (await couponOf(work, memberId, offer.coupon));
  await work.rows(INSERT_REWARD, {
    memberId,
    referralId: referral.id,
    round: referral.round,
    rewardId,
    programId: work.programId,
    side,
    points,
    sequence,
    couponId,
    counted: JSON.stringify(charged.counted),
    now: work.now,
  });
  const payload = { referralId: referral.id, points };
  if (points > 0) work.emit({ type: "points.earned", memberId, payload });
  return null;
}

interface Earning extends Pick<ReferralReward, "side" | "placedAt"> {
  readonly rewardId: string;
  readonly points: number;
  readonly returnDays: number | null;
}

/** @returns the entry's sequence in the member's chain. */
async function earn(
  work: Work,
  wallet: Wallet,
  { rewardId, points, side, ...times }: Earning,
): Promise<number> {
  const { entry } = await earnPoints(work, wallet, {
    kind: "EARN",
    source: { kind: "REFERRAL", id: rewardId },
    reference: "",
    occurredAt: work.now,
    lots: [lotOf(work, points, times)],
    explanation: [{ titles: TITLES[side], points }],
  });
  return entry.sequence;
}

async function couponOf(
  work: Work,
  memberId: string,
  { terms, validDays }: CouponOffer,
): Promise<string> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const { couponId } = await issueCoupon(work, {
    memberId,
    rewardId: null,
    redemptionId: null,
    terms,
    codePoolId: null,
    reveal: true,
    expiresAt: validDays === null ? null : endOfDays(work.now, validDays, timeZone),
  });
  return couponId;
}

function lotOf(
  { configuration, now }: Work,
  issued: number,
  { placedAt, returnDays }: { placedAt: Date; returnDays: number | null },
): NewLot {
  const { timeZone } = configuration.part(programSnapshot);
  const { expiry } = earningTermsAt(configuration, now);
  const certain = availableAt(placedAt, returnDays, timeZone);
  const dates = { placedAt: now, availableAt: certain > now ? certain : now };
  const end = expiresAt(expiry, dates, timeZone);
  const { availableAt: from } = dates;
  return { id: uuidv7(), issued, availableAt: from, expiresAt: end, purchaseId: null };
}

const TITLES = {
  REFERRER: sayInAll(text("referrals.referrerRewarded")),
  REFEREE: sayInAll(text("referrals.refereeRewarded")),
};
