import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { openMember } from "./open-member.ts";

interface MemberNamed extends WithReasonCode {
  readonly memberId: string;
}

/**
 * Suspends a member; a suspended one stays so.
 * throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export function suspendMember(work: Work, input: MemberNamed): Promise<MemberNamed> {
  return changeStatus(work, input, {
    status: "SUSPENDED",
    event: "member.suspended",
    whenClosed: text("care.closedForSuspension"),
  });
}

/**
 * Makes a suspended member active again; an active one stays so.
 * throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export function reactivateMember(work: Work, input: MemberNamed): Promise<MemberNamed> {
  return changeStatus(work, input, {
    status: "ACTIVE",
    event: "member.reactivated",
    whenClosed: text("care.closedForReactivation"),
  });
}

interface StatusChange {
  readonly status: "ACTIVE" | "SUSPENDED";
  readonly event: "member.suspended" | "member.reactivated";
  readonly whenClosed: Text;
}

async function changeStatus(
  work: Work,
  input: MemberNamed,
  { status, event, whenClosed }: StatusChange,
): Promise<MemberNamed> {
  chosenReason(work, input);
  const { memberId, memberStatus } = await openMember(work, input.memberId);
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], whenClosed);
  }

  work.audit({ memberId, before: { status: memberStatus }, after: { status } });
  if (memberStatus === status) return { memberId };
  await changeMemberStatus(work, { memberId, status });
  work.emit({ type: event, memberId, payload: {} });
  return { memberId };
}
