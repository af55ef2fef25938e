import { sql } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { openOwner } from "../../ledger/open-wallet.ts";
import { giveReferralReward } from "./give-referral-reward.ts";
import type { ReferralQualified, ReferralReversed } from "./evaluate-referral.ts";
import { lockedReferral, moveReferral } from "./move-referral.ts";
import type { Withheld } from "./move-referral.ts";
import { reverseReferralReward } from "./reverse-referral-reward.ts";

const WITHHOLD_REWARD = sql.write("withhold the reward of a referrer")`
  update referrals set referrer_withheld = ${"withheld"}
  where member_id = ${"memberId"} and id = ${"referralId"}
`;

/**
 * Gives the referrer, or the member it was merged into, its half of the reward, once for each time
 * that the referral qualifies. Gives nothing when the referral does not qualify any more.
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
  // Nothing was due before; nor is it when the event comes again.
  if (referral.referrerWithheld) return;

  // An earlier reward is reversed by an event that may come after this one: it must not fill the
  // cap.
  await reverseReferralReward(work, owner, { referralId, round: round - 1 });
  const placedAt = new Date(qualified.placedAt);
  const referrerWithheld = await giveReferralReward(work, owner.wallet, {
    referral,
    side: "REFERRER",
    placedAt,
  });
  const { refereeWithheld } = referral;
  if (referrerWithheld && refereeWithheld) {
    const values = { memberId, referralId, withheld: referrerWithheld };
    return void (await work.rows(WITHHOLD_REWARD, values));
  }
  await moveReferral(work, referral, { to: "REWARDED", referrerWithheld });
  const rewarded: ReferralRewarded = {
    referralId,
    refereeId,
    round,
    referrerWithheld,
    refereeWithheld,
  };
  work.emit({ type: "referral.rewarded", memberId: memberId!, payload: rewarded });
}

/** The payload of the event that a referral was rewarded; a side that got nothing has a reason. */
export interface ReferralRewarded {
  readonly referralId: string;
  readonly refereeId: string;
  readonly round: number;
  readonly referrerWithheld: Withheld | null;
  readonly refereeWithheld: Withheld | null;
}

/**
 * Reverses the referrer's half of a reward whose referral does not qualify any more; at most once.
 */
export async function reverseFromReferrer(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const { referralId, round } = payload as unknown as ReferralReversed;
  const owner = await openOwner(work, memberId!);
  await reverseReferralReward(work, owner, { referralId, round });
}
