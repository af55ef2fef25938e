import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import { couponById } from "../../coupons/find-coupon.ts";
import { isUsed, withdrawCoupon } from "../../coupons/issue-coupon.ts";
import { freeLimits } from "../../earning/charge-limits.ts";
import type { CountedUse } from "../../earning/limits.ts";
import type { OpenOwner } from "../../ledger/open-wallet.ts";
import { movedLots, reversePoints } from "../../ledger/reverse-points.ts";

/** The rewards of a member for a referral, up to the first, second… time that it qualified. */
export interface ReferralRounds {
  readonly referralId: string;
  readonly round: number;
}

interface ReversedReward {
  /** The member who got it; perhaps merged into another member since. */
  readonly memberId: string;
  readonly id: string;
  readonly points: number;
  readonly entrySequence: number | null;
  readonly couponId: string | null;
  readonly counted: readonly CountedUse[];
}

const REVERSE_REWARDS = sql.write<ReversedReward>("reverse the rewards of a referral")`
  update referral_rewards set taken_back_at = ${"now"}
  where member_id = any (${"memberIds"}) and referral_id = ${"referralId"}
    and round <= ${"round"} and taken_back_at is null
  returning member_id as "memberId", id, points, entry_sequence as "entrySequence",
    coupon_id as "couponId", counted
`;

/**
 * Reverses the reward of a member for a referral, as a return reverses what a purchase earned; does
 * nothing when nothing was given, or it was reversed before.
 * @param owner of the account whose side of the referral it is (`openOwner`).
 */
export async function reverseReferralReward(
  work: Work,
  owner: OpenOwner,
  { referralId, round }: ReferralRounds,
): Promise<void> {
  const memberIds = owner.path.map(({ memberId }) => memberId);
  const { now } = work;
  const rewards = await work.rows(REVERSE_REWARDS, { memberIds, referralId, round, now });
  // Of one referral there is at most one that was not reversed.
  for (const reward of rewards) await reverse(work, owner, { ...reward, referralId });
}

async function reverse(
  work: Work,
  { path, wallet }: OpenOwner,
  reward: ReversedReward & { referralId: string },
): Promise<void> {
  const { id, referralId, points, entrySequence, couponId } = reward;
  const { memberId } = wallet;
  await freeCounted(work, { path, wallet }, reward);
  if (couponId) await withdrawUnused(work, { memberId: reward.memberId, couponId });
  // A closed account has lost its points already, and has no debt.
  if (entrySequence === null || wallet.memberStatus === "CLOSED") return;
  const owners = path.map((owner) => owner.memberId);
  const since = owners.slice(owners.indexOf(reward.memberId));
  await reversePoints(work, wallet, {
    earnedIn:
      reward.memberId === memberId ? entrySequence : await movedLots(work, since, entrySequence),
    points,
    reference: "",
    occurredAt: work.now,
    source: { kind: "REFERRAL", id },
    explanation: [{ titles: TITLES, points: -points }],
  });
  work.emit({ type: "points.reversed", memberId, payload: { referralId, points } });
}

/** The member it was merged into has taken over its counters, beside its own. */
async function freeCounted(
  work: Work,
  { path, wallet }: OpenOwner,
  { memberId, counted }: ReversedReward,
): Promise<void> {
  await freeLimits(work, wallet.memberId, counted);
  const ofMember = counted.filter(({ per }) => per === "MEMBER");
  const owners = path.map((owner) => owner.memberId);
  for (const other of owners.slice(owners.indexOf(memberId), -1)) {
    await freeLimits(work, other, ofMember);
  }
}

/** A coupon that was used stays used: its discount was given. */
async function withdrawUnused(
  work: Work,
  place: { memberId: string; couponId: string },
): Promise<void> {
  const coupon = await couponById(work, place);
  if (coupon && !isUsed(coupon)) await withdrawCoupon(work, place);
}

const TITLES = sayInAll(text("referrals.rewardReversed"));
