import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { openMember } from "./open-member.ts";

/**
 * Pauses a member; one who is paused already stays so.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export async function suspendMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const { memberId, memberStatus } = await openMember(work, input.memberId);
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], {
      en: "This account is closed; there is nothing to suspend.",
      vi: "Tài khoản này đã đóng; không còn gì để tạm khóa.",
    });
  }

  work.touch({ memberId });
  if (memberStatus === "SUSPENDED") return { memberId };
  await changeMemberStatus(work, { memberId, status: "SUSPENDED" });
  work.tell({ type: "member.suspended", memberId, payload: {} });
  return { memberId };
}
