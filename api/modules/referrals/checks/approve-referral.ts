import type { Work } from "../../../writes/work.ts";
import { moveReferral } from "../journey/move-referral.ts";
import { qualificationWindow } from "../journey/qualifying-purchase.ts";
import { referralInReview } from "./referral-in-review.ts";
import { referralTermsOf } from "../referral-program.ts";

/**
 * Lets a referral go on that staff has looked at. What the friend bought meanwhile is judged a moment later, since the
 * friend's wallet belongs to that.
 * @throws Refusal as the mutation's description lists.
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
