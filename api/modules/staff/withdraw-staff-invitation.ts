import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";

const WITHDRAW = sql.write<{ id: string }>("withdraw an invitation")`
  update staff_invitations set withdrawn_at = now()
  where program_id = ${"programId"} and id = ${"id"}
    and accepted_at is null and withdrawn_at is null
  returning id
`;

/** Ends an open invitation. @throws Refusal NOT_FOUND. */
export async function withdrawStaffInvitation(
  work: Work,
  input: { readonly id: string },
): Promise<{ id: string }> {
  const id = decodeId("inv", input.id);
  const [withdrawn] = id ? await work.rows(WITHDRAW, { programId: work.programId, id }) : [];
  if (!withdrawn) throw refusal("NOT_FOUND", ["input", "id"], text("staff.noSuchInvitation"));
  work.audit({ subjectId: withdrawn.id });
  return withdrawn;
}
