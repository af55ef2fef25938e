import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { lockedReferral } from "../journey/move-referral.ts";
import type { LockedReferral } from "../journey/move-referral.ts";

const PLACE = /* sql */ `
  select member_id as "referrerId", id as "referralId" from referrals where program_id = $1 and id = $2
`;

/**
 * Locks the referral that staff decides about.
 * @throws Refusal NOT_FOUND, NOT_IN_REVIEW.
 */
export async function referralInReview(work: Work, publicId: string): Promise<LockedReferral> {
  const field = ["input", "referralId"];
  const id = decodeId("ref", publicId);
  const [place] = id
    ? await work.rows<{ referrerId: string; referralId: string }>(PLACE, [work.programId, id])
    : [];
  if (!place) {
    throw refusal("NOT_FOUND", field, {
      en: "There is no such referral.",
      vi: "Không có lượt giới thiệu này.",
    });
  }
  const referral = await lockedReferral(work, place);
  if (referral?.status === "IN_REVIEW") return referral;
  throw refusal("NOT_IN_REVIEW", field, {
    en: "This referral does not wait for staff; there is nothing to decide. Load the list again.",
    vi: "Lượt giới thiệu này không chờ duyệt; không có gì để quyết định. Hãy tải lại danh sách.",
  });
}
