import type { Work } from "../../writes/work.ts";
import { closeWallet } from "../ledger/close-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { cancelHolds } from "../redemptions/cancel-redemption.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { openMember } from "./open-member.ts";

/**
 * Closes an account for good: what is held is given back, points expire, debt is written off. A closed one stays as it is.
 * @throws Refusal NOT_FOUND
 */
export async function closeMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const wallet = await openMember(work, input.memberId);
  work.audit({ memberId: wallet.memberId });
  await closeAccount(work, wallet);
  return { memberId: wallet.memberId };
}

/** The same for a wallet that is open. */
export async function closeAccount(work: Work, wallet: Wallet): Promise<void> {
  const { memberId, memberStatus } = wallet;
  if (memberStatus === "CLOSED") return;
  await cancelHolds(work, wallet);
  const taken = await closeWallet(work, wallet);
  await changeMemberStatus(work, { memberId, status: "CLOSED" });
  work.emit({ type: "member.closed", memberId, payload: taken });
}
