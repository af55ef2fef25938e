import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { openMember } from "./open-member.ts";

/**
 * Lets a suspended member take part again; an active one stays so.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export async function reactivateMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const { memberId, memberStatus } = await openMember(work, input.memberId);
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], {
      en: "A closed account stays closed. Enroll the customer again.",
      vi: "Tài khoản đã đóng không thể mở lại. Hãy đăng ký khách như thành viên mới.",
    });
  }

  work.touch({ memberId });
  if (memberStatus === "ACTIVE") return { memberId };
  await changeMemberStatus(work, { memberId, status: "ACTIVE" });
  work.tell({ type: "member.reactivated", memberId, payload: {} });
  return { memberId };
}
