import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { namedMember } from "../members/member-by.ts";

/**
 * Locks the wallet of the member that staff named, and settles it.
 * @param id the member's public id.
 * @throws Refusal NOT_FOUND
 */
export async function openMember(
  work: Work,
  id: string,
  field: readonly string[] = ["input", "memberId"],
): Promise<Wallet> {
  const memberId = await namedMember(work.rows, work.programId, id);
  const wallet = memberId && (await openWallet(work, memberId));
  if (wallet) return wallet;
  throw refusal("NOT_FOUND", field, {
    en: "There is no such member.",
    vi: "Không có thành viên này.",
  });
}
