import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { currentMember, pooledMembers } from "../members/merged-members.ts";
import { deleteFraudSignals } from "../referrals/record-fraud-signals.ts";
import { closeAccount } from "./close-member.ts";
import { openMember } from "./open-member.ts";

const CLEAR_REASONS = sql.write("clear the reasons that staff gave for a member's coupons")`
  update coupons set
    void_reason = case when void_reason is not null then '' end,
    issue_reason = case when issue_reason is not null then '' end
  where member_id = ${"memberId"} and (void_reason is not null or issue_reason is not null)
`;

const ERASE = sql.write<{ hadProfile: boolean }>("erase a member")`
  select erase_member(${"memberId"}) as "hadProfile"
`;

/**
 * Closes an account and removes everything personal from the database, also that of accounts merged
 * into it. Ids, states and the ledger stay, and the ledger still proves itself. An erased account
 * stays as it is.
 * @throws Refusal NOT_FOUND, MEMBER_MERGED
 */
export async function eraseMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  if ((await currentMember(work.rows, memberId)) !== memberId) {
    throw refusal("MEMBER_MERGED", ["input", "memberId"], text("care.eraseMerged"));
  }
  work.audit({ memberId });
  await closeAccount(work, wallet);
  const [own, ...others] = await pooledMembers(work.rows, memberId);
  for (const other of others) await eraseOne(work, other);
  const erased = await eraseOne(work, own!);
  if (erased.hadProfile) work.emit({ type: "member.erased", memberId, payload: {} });
  return { memberId };
}

async function eraseOne(work: Work, memberId: string): Promise<{ hadProfile: boolean }> {
  await work.rows(CLEAR_REASONS, { memberId });
  const [erased] = await work.rows(ERASE, { memberId });
  // After the profile, whose change would leave new signals.
  await deleteFraudSignals(work, memberId);
  return erased!;
}
