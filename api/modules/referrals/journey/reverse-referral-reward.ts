import type { Work } from "../../../writes/work.ts";
import { couponById } from "../../coupons/find-coupon.ts";
import { isUsed, withdrawCoupon } from "../../coupons/withdraw-coupon.ts";
import { freeLimits } from "../../earning/charge-limits.ts";
import type { CountedUse } from "../../earning/limits.ts";
import type { OpenOwner } from "../../ledger/open-wallet.ts";
import { movedLots, reversePoints } from "../../ledger/reverse-points.ts";

/** What a member was given for a referral, up to the first, second… time that it qualified. */
export interface GivenReward {
  readonly referralId: string;
  readonly round: number;
}

const TAKE_BACK = /* sql */ `
  update referral_rewards set taken_back_at = $4
  where member_id = any ($1) and referral_id = $2 and round <= $3 and taken_back_at is null
  returning member_id as "memberId", id, points, entry_sequence as "entrySequence", coupon_id as "couponId", counted
`;

interface TakenReward {
  /** Who was given it; perhaps merged into another member since. */
  readonly memberId: string;
  readonly id: string;
  readonly points: number;
  readonly entrySequence: number | null;
  readonly couponId: string | null;
  readonly counted: readonly CountedUse[];
}

/**
 * Takes back what a member was given for a referral, as a return takes back what a purchase earned; nothing when
 * nothing was given, or it was taken back before.
 * @param owner of the account whose side of the referral it is (`openOwner`).
 */
export async function reverseReferralReward(
  work: Work,
  owner: OpenOwner,
  { referralId, round }: GivenReward,
): Promise<void> {
  const givenTo = owner.path.map(({ memberId }) => memberId);
  const given = await work.rows<TakenReward>(TAKE_BACK, [givenTo, referralId, round, work.now]);
  // Of one referral there is at most one that was not taken back.
  for (const reward of given) await take(work, owner, { ...reward, referralId });
}

async function take(
  work: Work,
  { path, wallet }: OpenOwner,
  reward: TakenReward & { referralId: string },
): Promise<void> {
  const { id, referralId, points, entrySequence, couponId } = reward;
  const { memberId } = wallet;
  await freeCounted(work, { path, wallet }, reward);
  if (couponId) await withdrawUnused(work, { memberId: reward.memberId, couponId });
  // A closed account has lost its points already, and owes nothing.
  if (entrySequence === null || wallet.memberStatus === "CLOSED") return;
  const owners = path.map((owner) => owner.memberId);
  const since = owners.slice(owners.indexOf(reward.memberId));
  await reversePoints(work, wallet, {
    earnedIn:
      reward.memberId === memberId ? entrySequence : await movedLots(work, since, entrySequence),
    ...{ points, reference: "", occurredAt: work.now },
    source: { kind: "REFERRAL", id },
    explanation: [{ titles: WHY, points: -points }],
  });
  work.emit({ type: "points.reversed", memberId, payload: { referralId, points } });
}

/** Whoever it was merged into has taken over its counters, beside its own. */
async function freeCounted(
  work: Work,
  { path, wallet }: OpenOwner,
  { memberId, counted }: TakenReward,
): Promise<void> {
  await freeLimits(work, wallet.memberId, counted);
  const ofMember = counted.filter(({ per }) => per === "MEMBER");
  const owners = path.map((owner) => owner.memberId);
  for (const other of owners.slice(owners.indexOf(memberId), -1)) {
    await freeLimits(work, other, ofMember);
  }
}

/** A coupon that was used stays used: what it took off was given. */
async function withdrawUnused(
  work: Work,
  place: { memberId: string; couponId: string },
): Promise<void> {
  const coupon = await couponById(work.rows, { programId: work.programId, ...place });
  if (coupon && !isUsed(coupon)) await withdrawCoupon(work, place);
}

const WHY = {
  en: "Friend invited: no purchase that counts was kept",
  vi: "Mời bạn: không còn đơn hàng nào đủ điều kiện",
};
