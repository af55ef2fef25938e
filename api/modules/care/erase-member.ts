import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { currentMember, pooledMembers } from "../members/merged-members.ts";
import { deleteFraudSignals } from "../referrals/record-fraud-signals.ts";
import { closeAccount } from "./close-member.ts";
import { openMember } from "./open-member.ts";

const FORGET_REASONS = /* sql */ `
  update coupons set void_reason = '' where member_id = $1 and void_reason is not null
`;

const ERASE = /* sql */ `select erase_member($1) as "hadProfile"`;

/**
 * Closes an account and takes everything personal out of the database; ids, states and the ledger stay, and still
 * prove themselves. Accounts merged into it are the same person's. One that is erased already stays as it is.
 * @throws Refusal NOT_FOUND, MEMBER_MERGED
 */
export async function eraseMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  if ((await currentMember(work.rows, memberId)) !== memberId) throw merged();
  work.audit({ memberId });
  await closeAccount(work, wallet);
  const [own, ...others] = await pooledMembers(work.rows, memberId);
  for (const other of others) await eraseOne(work, other);
  const erased = await eraseOne(work, own!);
  if (erased.hadProfile) work.emit({ type: "member.erased", memberId, payload: {} });
  return { memberId };
}

async function eraseOne(work: Work, memberId: string): Promise<{ hadProfile: boolean }> {
  await work.rows(FORGET_REASONS, [memberId]);
  const [erased] = await work.rows<{ hadProfile: boolean }>(ERASE, [memberId]);
  // After the profile, whose change would leave new ones.
  await deleteFraudSignals(work, memberId);
  return erased!;
}

function merged() {
  return refusal("MEMBER_MERGED", ["input", "memberId"], {
    en: "This account was merged into another member's. Erase that member, or undo the merge first.",
    vi: "Tài khoản này đã được gộp vào thành viên khác. Hãy xóa thành viên đó, hoặc hủy gộp trước.",
  });
}
