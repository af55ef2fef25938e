import type { Work } from "../../../writes/work.ts";
import { moveReferral } from "../journey/move-referral.ts";
import { qualificationWindow } from "../journey/qualifying-purchase.ts";
import { referralInReview } from "./referral-in-review.ts";
import { referralTermsOf } from "../referral-program.ts";

/**
 * Approves a referral in review. The friend's purchases since are evaluated a moment later, under
 * the friend's wallet.
 * @throws Refusal NOT_FOUND, NOT_IN_REVIEW
 */
export async function approveReferral(
  work: Work,
  input: { referralId: string },
): Promise<{ referralId: string }> {
  const referral = await referralInReview(work, input.referralId);
  const { id: referralId, refereeId, referrerId, joinedAt, termsVersion } = referral;
  const terms = referralTermsOf(work.configuration, termsVersion);
  const { until: expiresAt } = qualificationWindow(work.configuration, joinedAt, terms);
  await moveReferral(work, referral, { to: "JOINED", expiresAt, reasons: [] });
  work.audit({ memberId: referrerId, subjectId: referralId });
  work.emit({ type: "referral.approved", memberId: refereeId, payload: { referralId } });
  return { referralId };
}
