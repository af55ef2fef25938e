import type { Work } from "../../writes/work.ts";
import { newReferralCode } from "./referral-code.ts";

const TRIES_MAX = 20;

const GIVE = /* sql */ `
  with claimed as (
    insert into referral_codes (program_id, code, member_id) values ($1, $2, $3)
    on conflict (program_id, code) do nothing
    returning program_id, code, member_id
  )
  insert into referrers (member_id, program_id, code)
  select member_id, program_id, code from claimed
  returning code
`;

/**
 * Gives a new member its referral code, also in a program without referrals: it may begin with them any day.
 * @returns the code.
 */
export async function giveReferralCode(work: Work, memberId: string): Promise<string> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const values = [work.programId, newReferralCode(), memberId];
    const [given] = await work.rows<{ code: string }>(GIVE, values);
    if (given) return given.code;
  }
  throw new Error(`No free referral code in ${TRIES_MAX} tries.`);
}
