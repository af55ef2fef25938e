import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { requireMember } from "../member-by.ts";
import type { MemberBy } from "../member-by.ts";

const READ_STATUS = sql.read<{ status: string }>("read a member's status")`
  select status from members where program_id = ${"programId"} and id = ${"memberId"}
`;

/**
 * Finds the member for whom a shop requests a token. The caller signs the token, by the wall clock.
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
  const [existing] = await work.rows(READ_STATUS, { programId: work.programId, memberId });
  if (existing!.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", field, text("members.closedToTokens"));
  }
  work.audit({ memberId });
  return { memberId };
}
