import { text } from "../../locales/text.ts";
import type { DomainEvent } from "../../writes/event.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { endMembership, membershipOf } from "./membership.ts";

/**
 * Ends a member's membership. Its share follows a moment later, by `returnShare`, so that no write
 * locks two wallets.
 * @throws Refusal NOT_FOUND, NOT_IN_A_HOUSEHOLD
 */
export async function leaveHousehold(
  work: Work,
  input: { memberId: string },
): Promise<{ householdId: string }> {
  const { memberId } = await openMember(work, input.memberId);
  const membership = await membershipOf(work.rows, memberId);
  if (!membership) {
    throw refusal("NOT_IN_A_HOUSEHOLD", ["input", "memberId"], text("households.inNone"));
  }
  const { id, householdId } = membership;
  await endMembership(work.rows, { memberId, id, at: work.now });
  work.audit({ memberId, subjectId: householdId });
  work.emit({ type: "household.left", memberId, payload: { householdId } });
  return { householdId };
}

/** Ends the membership of a closed account; what it gave stays with the others. */
export async function leaveWhenClosed(work: Work, event: DomainEvent): Promise<void> {
  const memberId = event.memberId!;
  if (!(await openWallet(work, memberId))) return;
  const membership = await membershipOf(work.rows, memberId);
  if (membership) await endMembership(work.rows, { memberId, id: membership.id, at: work.now });
}
