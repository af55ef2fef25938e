import { refusal } from "../../writes/refusal.ts";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { endMembership, membershipOf } from "./membership.ts";

/**
 * Ends a member's place in its household; its share follows a moment later, by `returnShare`, so that no write locks
 * two wallets.
 * @throws Refusal as the mutation's description lists.
 */
export async function leaveHousehold(
  work: Work,
  input: { memberId: string },
): Promise<{ householdId: string }> {
  const { memberId } = await openMember(work, input.memberId);
  const membership = await membershipOf(work.rows, memberId);
  if (!membership) {
    throw refusal("NOT_IN_A_HOUSEHOLD", ["input", "memberId"], {
      en: "This member belongs to no household.",
      vi: "Thành viên này không thuộc hộ gia đình nào.",
    });
  }
  const { id, householdId } = membership;
  await endMembership(work.rows, { memberId, id, at: work.now });
  work.audit({ memberId, subjectId: householdId });
  work.emit({ type: "household.left", memberId, payload: { householdId } });
  return { householdId };
}

/** Whoever closed its account belongs to no household any more; what it gave stays with the others. */
export async function leaveWhenClosed(work: Work, { memberId }: DomainEvent): Promise<void> {
  if (!(await openWallet(work, memberId!))) return;
  const membership = await membershipOf(work.rows, memberId!);
  if (!membership) return;
  await endMembership(work.rows, { memberId: memberId!, id: membership.id, at: work.now });
}
