import type { Work } from "../../writes/work.ts";

const FORGET = /* sql */ `
  with traces as (delete from referral_traces where member_id = $1)
  update referrals set review_note = null
  where review_note is not null and (member_id, id) in (
    select member_id, id from referrals where member_id = $1
    union all select referrer_id, referral_id from referees where member_id = $1
  )
`;

/** Takes away what referrals keep of a member that could name it: part of erasing it. */
export async function forgetTraces(work: Work, memberId: string): Promise<void> {
  await work.rows(FORGET, [memberId]);
}
