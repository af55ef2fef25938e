import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { moveReferral } from "../journey/move-referral.ts";
import { referralInReview } from "./referral-in-review.ts";

export interface RejectReferral {
  /** The public id. */
  readonly referralId: string;
  readonly reason: string;
}

// Not in the permanent record of moves: erasing a member deletes it.
const SET_NOTE = sql.write("set the note of a reviewed referral")`
  update referrals set review_note = ${"note"}
  where member_id = ${"referrerId"} and id = ${"referralId"}
`;

/**
 * Rejects a referral in review permanently.
 * @throws Refusal INVALID, NOT_FOUND, NOT_IN_REVIEW
 */
export async function rejectReferral(
  work: Work,
  input: RejectReferral,
): Promise<{ referralId: string }> {
  const note = input.reason.trim();
  if (note === "") {
    throw refusal("INVALID", ["input", "reason"], text("referrals.rejectionReasonMissing"));
  }
  const referral = await referralInReview(work, input.referralId);
  const { id: referralId, referrerId, refereeId } = referral;
  const reasons = [...referral.reasons, "STAFF" as const];
  await moveReferral(work, referral, { to: "REJECTED", reasons });
  await work.rows(SET_NOTE, { referrerId, referralId, note });
  work.audit({ memberId: referrerId, subjectId: referralId });
  const payload = { referralId, refereeId, reasons };
  work.emit({ type: "referral.rejected", memberId: referrerId, payload });
  return { referralId };
}
