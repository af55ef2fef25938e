import type { Words } from "../../values/localized.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { openMember } from "./open-member.ts";

interface Named {
  readonly memberId: string;
}

/**
 * Pauses a member; one who is paused already stays so.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export function suspendMember(work: Work, input: Named): Promise<Named> {
  return become(work, input, {
    status: "SUSPENDED",
    whenClosed: {
      en: "This account is closed; there is nothing to suspend.",
      vi: "Tài khoản này đã đóng; không còn gì để tạm khóa.",
    },
  });
}

/**
 * Lets a suspended member take part again; an active one stays so.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export function reactivateMember(work: Work, input: Named): Promise<Named> {
  return become(work, input, {
    status: "ACTIVE",
    whenClosed: {
      en: "A closed account stays closed. Enroll the customer again.",
      vi: "Tài khoản đã đóng không thể mở lại. Hãy đăng ký khách như thành viên mới.",
    },
  });
}

interface Becoming {
  readonly status: "ACTIVE" | "SUSPENDED";
  readonly whenClosed: Words;
}

async function become(work: Work, input: Named, becoming: Becoming): Promise<Named> {
  const { status, whenClosed } = becoming;
  const { memberId, memberStatus } = await openMember(work, input.memberId);
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], whenClosed);
  }

  work.audit({ memberId });
  if (memberStatus === status) return { memberId };
  await changeMemberStatus(work, { memberId, status });
  if (status === "SUSPENDED") work.emit({ type: "member.suspended", memberId, payload: {} });
  else work.emit({ type: "member.reactivated", memberId, payload: {} });
  return { memberId };
}
