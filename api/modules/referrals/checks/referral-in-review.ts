import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { lockedReferral } from "../journey/move-referral.ts";
import type { LockedReferral } from "../journey/move-referral.ts";

const FIND_REFERRAL = sql.read<{ referrerId: string; referralId: string }>("find a referral")`
  select member_id as "referrerId", id as "referralId" from referrals
  where program_id = ${"programId"} and id = ${"id"}
`;

/**
 * Locks a referral that staff reviews.
 * @throws Refusal NOT_FOUND, NOT_IN_REVIEW.
 */
export async function referralInReview(work: Work, publicId: string): Promise<LockedReferral> {
  const field = ["input", "referralId"];
  const id = decodeId("ref", publicId);
  const [row] = id ? await work.rows(FIND_REFERRAL, { programId: work.programId, id }) : [];
  if (!row) throw refusal("NOT_FOUND", field, text("referrals.referralNotFound"));
  const referral = await lockedReferral(work, row);
  if (referral?.status === "IN_REVIEW") return referral;
  throw refusal("NOT_IN_REVIEW", field, text("referrals.notInReview"));
}
