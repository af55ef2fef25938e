import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { openOwner } from "../../ledger/open-wallet.ts";
import { giveReferralReward } from "./give-referral-reward.ts";
import type { ReferralQualified, ReferralReversed } from "./evaluate-referral.ts";
import { lockedReferral, moveReferral } from "./move-referral.ts";
import type { Withheld } from "./move-referral.ts";
import { reverseReferralReward } from "./reverse-referral-reward.ts";

const WITHHOLD = /* sql */ `
  update referrals set referrer_withheld = $3 where member_id = $1 and id = $2
`;

/**
 * Gives who brought a friend, or whom it was merged into, its half of the reward, once for each time that the referral qualifies. Where it no
 * longer does when this comes, it gives nothing.
 */
export async function rewardReferrer(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const qualified = payload as unknown as ReferralQualified;
  const { referralId, refereeId, round } = qualified;
  const owner = await openOwner(work, memberId!);
  const referral = await lockedReferral(work, { referrerId: memberId!, referralId });
  if (referral?.status !== "QUALIFIED" || referral.round !== round) return;
  // Nothing was due then; nor is it when the event comes again.
  if (referral.referrerWithheld) return;

  // What was given before is to be taken back, by an event that may come after this one: it must not fill the cap.
  await reverseReferralReward(work, owner, { referralId, round: round - 1 });
  const placedAt = new Date(qualified.placedAt);
  const referrerWithheld = await giveReferralReward(work, owner.wallet, {
    ...{ referral, side: "REFERRER", placedAt },
  });
  const { refereeWithheld } = referral;
  if (referrerWithheld && refereeWithheld) {
    return void (await work.rows(WITHHOLD, [memberId, referralId, referrerWithheld]));
  }
  await moveReferral(work, referral, { to: "REWARDED", referrerWithheld });
  const rewarded: ReferralRewarded = {
    ...{ referralId, refereeId, round, referrerWithheld, refereeWithheld },
  };
  work.emit({ type: "referral.rewarded", memberId: memberId!, payload: rewarded });
}

/** What is told when a referral is rewarded; a side that got nothing says why. */
export interface ReferralRewarded {
  readonly referralId: string;
  readonly refereeId: string;
  readonly round: number;
  readonly referrerWithheld: Withheld | null;
  readonly refereeWithheld: Withheld | null;
}

/** Takes back the referrer's half of a reward whose referral no longer qualifies; once, if it was given at all. */
export async function reverseFromReferrer(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const { referralId, round } = payload as unknown as ReferralReversed;
  const owner = await openOwner(work, memberId!);
  await reverseReferralReward(work, owner, { referralId, round });
}
