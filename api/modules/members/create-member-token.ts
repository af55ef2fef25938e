import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { requireMember } from "./member-by.ts";
import type { MemberBy } from "./member-by.ts";

const STATUS = /* sql */ `select status from members where program_id = $1 and id = $2`;

/**
 * Finds the member a shop asks a token for; the token itself is signed by the caller, with the wall clock.
 * @throws Refusal NOT_FOUND, EXACTLY_ONE_REQUIRED, MEMBER_CLOSED.
 */
export async function createMemberToken(
  work: Work,
  { member }: { member: MemberBy },
): Promise<{ memberId: string }> {
  const { countryCode } = work.configuration.part(programSnapshot);
  const field = ["input", "member"];
  const scope = { programId: work.programId, countryCode };
  const memberId = await requireMember(work.rows, scope, { by: member, field });
  const [found] = await work.rows<{ status: string }>(STATUS, [work.programId, memberId]);
  if (found!.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", field, {
      en: "This account is closed; no token can be made for it.",
      vi: "Tài khoản này đã đóng; không thể tạo token.",
    });
  }
  work.audit({ memberId });
  return { memberId };
}
