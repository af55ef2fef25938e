import type { Work } from "../../writes/work.ts";
import { closeWallet } from "../ledger/close-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { endReservations } from "../payments/end-reservation.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { cancelHolds } from "../redemptions/cancel-redemption.ts";
import { openMember } from "./open-member.ts";

/**
 * Closes an account permanently: holds are refunded, points expire, debt is written off. An account
 * that is closed stays as it is.
 * @throws Refusal NOT_FOUND
 */
export async function closeMember(
  work: Work,
  input: { memberId: string; reason?: string | null } & WithReasonCode,
): Promise<{ memberId: string }> {
  chosenReason(work, input);
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  work.audit({
    memberId,
    before: { status: wallet.memberStatus },
    after: { status: "CLOSED", ...(input.reason && { reason: input.reason }) },
  });
  await closeAccount(work, wallet);
  return { memberId };
}

/** The same for an open wallet. */
export async function closeAccount(work: Work, wallet: Wallet): Promise<void> {
  const { memberId, memberStatus } = wallet;
  if (memberStatus === "CLOSED") return;
  await cancelHolds(work, wallet);
  await endReservations(work, wallet);
  const closed = await closeWallet(work, wallet);
  await changeMemberStatus(work, { memberId, status: "CLOSED" });
  work.emit({ type: "member.closed", memberId, payload: closed });
}
