import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import type { ReferralReversed } from "./judge-referral.ts";
import { takeBackReferralReward } from "./take-back-referral-reward.ts";

/** Takes back the referrer's half of a reward whose referral no longer qualifies; once, if it was given at all. */
export async function takeBackFromReferrer(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const { referralId, round } = payload as unknown as ReferralReversed;
  const owner = await openOwner(work, memberId!);
  await takeBackReferralReward(work, owner, { referralId, round });
}
