import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { Localized } from "../../values/localized.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { addStaff } from "./add-staff.ts";
import type { AddedStaff } from "./add-staff.ts";
import { INVITATION_DAYS } from "./invite-staff.ts";
import type { StaffRole } from "./roles.ts";

/** An invitation whose link works. */
export interface OpenInvitation {
  readonly id: string;
  readonly programId: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly programNames: Localized;
  /** Whether the address has an account already: then its password is asked for. */
  readonly hasAccount: boolean;
}

export const OPEN_INVITATION = sql.read<OpenInvitation>("read an open invitation")`
  select i.id, i.program_id as "programId", i.email, i.role, p.names as "programNames",
    exists (select from auth.users u where u.email = i.email) as "hasAccount"
  from staff_invitations i join programs p on p.id = i.program_id
  where i.token_hash = ${"hash"} and i.accepted_at is null and i.withdrawn_at is null
    and i.expires_at > now()
`;

const TAKE_INVITATION = sql.write<Pick<OpenInvitation, "email" | "role">>("take an invitation")`
  update staff_invitations set accepted_at = now()
  where token_hash = ${"hash"} and accepted_at is null and withdrawn_at is null
    and expires_at > now()
  returning email, role
`;

/**
 * Puts whoever has the link on the staff, once.
 * @throws Refusal ENDED, ALREADY_STAFF, INVALID.
 */
export async function acceptInvitation(
  work: Work,
  input: { readonly hash: Buffer; readonly name: string; readonly password: string },
): Promise<AddedStaff> {
  const { hash, name, password } = input;
  const [taken] = await work.rows(TAKE_INVITATION, { hash });
  if (!taken) {
    const message = text("staff.invitationEnded", { days: INVITATION_DAYS });
    throw refusal("ENDED", ["input", "token"], message);
  }
  return addStaff(work, { ...taken, name, password });
}
