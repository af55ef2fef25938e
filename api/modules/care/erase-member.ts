import type { Work } from "../../work/work.ts";
import { forgetTraces } from "../referrals/forget-traces.ts";
import { closeAccount } from "./close-member.ts";
import { openMember } from "./open-member.ts";

const FORGET_REASONS = /* sql */ `
  update coupons set void_reason = '' where member_id = $1 and void_reason is not null
`;

const ERASE = /* sql */ `select erase_member($1) as "hadProfile"`;

/**
 * Closes an account and takes everything personal out of the database; ids, states and the ledger stay, and still
 * prove themselves. One that is erased already stays as it is.
 * @throws Refusal NOT_FOUND
 */
export async function eraseMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  work.touch({ memberId });
  await closeAccount(work, wallet);
  await work.rows(FORGET_REASONS, [memberId]);
  const [erased] = await work.rows<{ hadProfile: boolean }>(ERASE, [memberId]);
  // After the profile, whose change would leave new ones.
  await forgetTraces(work, memberId);
  if (erased!.hadProfile) work.tell({ type: "member.erased", memberId, payload: {} });
  return { memberId };
}
