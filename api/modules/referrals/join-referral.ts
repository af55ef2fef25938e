import { uuidv7 } from "uuidv7";
import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { keptReferralCode } from "./referral-code.ts";
import { referralProgramPart } from "./referral-program.ts";

/** A member who has just enrolled, and the code it came with. */
export interface JoinReferral {
  refereeId: string;
  code: string;
}

const REFERRER = /* sql */ `
  select c.member_id as "referrerId" from referral_codes c join members m on m.id = c.member_id
  where c.program_id = $1 and c.code = $2 and m.status <> 'CLOSED' and m.id <> $3
`;

const JOIN = /* sql */ `
  with joined as (
    insert into referrals (member_id, id, program_id, status, referee_id, created_at, joined_at)
    values ($1, $2, $3, 'JOINED', $4, $5, $5)
    returning member_id, id, program_id, referee_id
  )
  insert into referees (member_id, program_id, referrer_id, referral_id)
  select referee_id, program_id, member_id, id from joined
`;

/**
 * Notes who brought a new member. Takes no lock on the referrer, whose wallet is not touched.
 * @throws Refusal NOT_FOUND when no open account has the code.
 */
export async function joinReferral(
  work: Work,
  { refereeId, code }: JoinReferral,
): Promise<{ referralId: string; referrerId: string }> {
  const hasReferrals = work.catalog.part(referralProgramPart) !== null;
  const values = [work.programId, keptReferralCode(code), refereeId];
  const [found] = hasReferrals ? await work.rows<{ referrerId: string }>(REFERRER, values) : [];
  if (!found) {
    throw refusal("NOT_FOUND", ["input", "referralCode"], {
      en: "There is no such referral code. Check the spelling, or leave it out.",
      vi: "Không có mã giới thiệu này. Hãy kiểm tra lại, hoặc bỏ trống.",
    });
  }

  const { referrerId } = found;
  const referralId = uuidv7();
  await work.rows(JOIN, [referrerId, referralId, work.programId, refereeId, work.now]);
  const payload = { referralId, refereeId };
  work.tell({ type: "referral.joined", memberId: referrerId, payload });
  return { referralId, referrerId };
}
