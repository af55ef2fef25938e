import { uuidv7 } from "uuidv7";
import { availableAt, expiresAt } from "../../../values/expiry.ts";
import type { Work } from "../../../writes/work.ts";
import { earnPoints } from "../../ledger/earn-points.ts";
import type { NewLot } from "../../ledger/entry.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import { issueCoupon } from "../../coupons/issue-coupon.ts";
import { chargeReferral } from "./charge-referral.ts";
import { endOfDays } from "./qualifying-purchase.ts";
import type { LockedReferral, Withheld } from "./move-referral.ts";
import { referralTermsOf } from "../referral-program.ts";
import type { CouponOffer } from "../referral-terms.ts";

/** Which side of which referral is rewarded, and when the purchase was placed by which it qualified. */
export interface ReferralReward {
  readonly referral: LockedReferral;
  readonly side: "REFERRER" | "REFEREE";
  readonly placedAt: Date;
}

const KEEP = /* sql */ `
  insert into referral_rewards (member_id, referral_id, round, id, program_id, side, points, entry_sequence, coupon_id,
    counted, given_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
`;

/**
 * Gives one side what the terms offer, as far as cap and budget go: all of it or nothing. Points are pending until
 * the goods by which it qualified can no longer come back; a coupon is there at once. The member's wallet must be
 * open, and the referral locked.
 * @returns why nothing was given; null when it was.
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
  await work.rows(KEEP, [
    ...[memberId, referral.id, referral.round, rewardId, work.programId, side, points],
    ...[sequence, couponId, JSON.stringify(charged.counted), work.now],
  ]);
  const payload = { referralId: referral.id, points };
  if (points > 0) work.emit({ type: "points.earned", memberId, payload });
  return null;
}

interface Earning extends Pick<ReferralReward, "side" | "placedAt"> {
  readonly rewardId: string;
  readonly points: number;
  readonly returnDays: number | null;
}

/** @returns the entry's place in the member's chain. */
async function earn(
  work: Work,
  wallet: Wallet,
  { rewardId, points, side, ...times }: Earning,
): Promise<number> {
  const { entry } = await earnPoints(work, wallet, {
    ...{ kind: "EARN", source: { kind: "REFERRAL", id: rewardId }, reference: "" },
    ...{ occurredAt: work.now, lots: [lotOf(work, points, times)] },
    explanation: [{ titles: WHY[side], points }],
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
    ...{ memberId, rewardId: null, redemptionId: null, terms, codePoolId: null, reveal: true },
    expiresAt: validDays === null ? null : endOfDays(work.now, validDays, timeZone),
  });
  return couponId;
}

function lotOf(
  { configuration, now }: Work,
  issued: number,
  { placedAt, returnDays }: { placedAt: Date; returnDays: number | null },
): NewLot {
  const { timeZone, earningTerms } = configuration.part(programSnapshot);
  const kept = availableAt(placedAt, returnDays, timeZone);
  const dates = { placedAt: now, availableAt: kept > now ? kept : now };
  const end = expiresAt(earningTerms.expiry, dates, timeZone);
  const { availableAt: from } = dates;
  return { id: uuidv7(), issued, availableAt: from, expiresAt: end, purchaseId: null };
}

const WHY = {
  REFERRER: {
    en: "Friend invited: your friend has bought enough",
    vi: "Mời bạn: bạn của bạn đã mua đủ điều kiện",
  },
  REFEREE: {
    en: "Invited by a friend: you have bought enough",
    vi: "Được bạn mời: bạn đã mua đủ điều kiện",
  },
};
