import { sql } from "../../../database/sql.ts";
import { answerableId } from "../../../values/caller.ts";
import type { Work } from "../../../writes/work.ts";
import { permissionsOf, staffRoles } from "../../staff/roles.ts";

export const APPROVE = "approvals:write";

const INSERT = sql.write("write to those who may approve a movement")`
  insert into approval_mails (id, program_id, member_id, approval_id, staff_id, status, created_at,
    next_attempt_at)
  select gen_random_uuid(), ${"programId"}, ${"memberId"}, ${"approvalId"}, s.id, 'WAITING',
    ${"now"}, ${"now"}
  from staff s
  where s.program_id = ${"programId"} and s.removed_at is null and s.approval_mails
    and s.role = any (${"roles"}::text[]) and s.user_id <> ${"requestedBy"}
`;

/** Writes an e-mail, once, to everybody who may approve a movement and did not ask for it. */
export async function askApprovers(
  { rows, programId, now, caller }: Work,
  movement: { readonly memberId: string; readonly approvalId: string },
): Promise<void> {
  const roles = staffRoles.filter((role) => permissionsOf(role, [APPROVE]).size > 0);
  await rows(INSERT, { ...movement, programId, now, roles, requestedBy: answerableId(caller) });
}
