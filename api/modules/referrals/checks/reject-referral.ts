import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { moveReferral } from "../journey/move-referral.ts";
import { referralInReview } from "./referral-in-review.ts";

export interface RejectReferral {
  /** The public id. */
  readonly referralId: string;
  readonly reason: string;
}

// Not where it is kept for ever: erasing a member takes it.
const NOTE = /* sql */ `update referrals set review_note = $3 where member_id = $1 and id = $2`;

/**
 * Refuses a referral that staff has looked at, for good.
 * @throws Refusal as the mutation's description lists.
 */
export async function rejectReferral(
  work: Work,
  input: RejectReferral,
): Promise<{ referralId: string }> {
  const note = input.reason.trim();
  if (note === "") {
    throw refusal("INVALID", ["input", "reason"], {
      en: "Say why, so that others know what was decided.",
      vi: "Hãy ghi lý do để người khác hiểu quyết định này.",
    });
  }
  const referral = await referralInReview(work, input.referralId);
  const { id: referralId, referrerId, refereeId } = referral;
  const reasons = [...referral.reasons, "STAFF" as const];
  await moveReferral(work, referral, { to: "REJECTED", reasons });
  await work.rows(NOTE, [referrerId, referralId, note]);
  work.audit({ memberId: referrerId, subjectId: referralId });
  const payload = { referralId, refereeId, reasons };
  work.emit({ type: "referral.rejected", memberId: referrerId, payload });
  return { referralId };
}
