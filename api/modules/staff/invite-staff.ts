import { createHash, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { readEmailAddress } from "../../values/typed/email-address.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { expectHeld } from "./staff-to-change.ts";
import type { StaffRole } from "./roles.ts";

/** What a link holds, and what is stored of it. */
export interface InvitationToken {
  readonly token: string;
  readonly hash: Buffer;
}

export const INVITATION_DAYS = 7;

const LOCK_INVITATIONS = sql.write("lock a program's invitations")`
  select pg_advisory_xact_lock(hashtextextended('staff invitations ' || ${"programId"}::text, 0))
`;

const IS_STAFF = sql.read("find somebody on the staff by the address")`
  select from staff s join auth.users u on u.id = s.user_id
  where s.program_id = ${"programId"} and s.removed_at is null and u.email = ${"email"}
`;

const WITHDRAW_EARLIER = sql.write("withdraw earlier invitations of an address")`
  update staff_invitations set withdrawn_at = now()
  where program_id = ${"programId"} and email = ${"email"}
    and accepted_at is null and withdrawn_at is null
`;

// By the real clock, as sessions and keys are.
const INSERT_INVITATION = sql.write("insert an invitation to the staff")`
  insert into staff_invitations (id, program_id, email, role, token_hash, created_at, expires_at)
  values (${"id"}, ${"programId"}, ${"email"}, ${"role"}, ${"hash"}, now(),
    now() + make_interval(days => ${"days"}::int))
`;

/** A new link's secret: 256 bits of chance. */
export function newInvitationToken(): InvitationToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: invitationHash(token) };
}

/** The stored hash of a link's secret: too long to guess, so one round is enough. */
export function invitationHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Invites somebody to the program's staff; an open invitation of the same address ends.
 * @throws Refusal INVALID, SCOPE_NOT_HELD, ALREADY_STAFF.
 */
export async function inviteStaff(
  work: Work,
  input: { readonly email: string; readonly role: StaffRole },
  grants: { readonly hash: Buffer; readonly scopes: ReadonlySet<string> },
): Promise<{ id: string }> {
  const field = ["input", "email"];
  const email = readEmailAddress(input.email);
  if (!email) throw refusal("INVALID", field, text("staff.emailInvalid"));
  expectHeld(work, { role: input.role, scopes: grants.scopes });
  const { programId } = work;
  await work.rows(LOCK_INVITATIONS, { programId });
  const there = await work.rows(IS_STAFF, { programId, email });
  if (there.length > 0) {
    throw refusal("ALREADY_STAFF", field, text("staff.alreadyStaff", { email }));
  }
  await work.rows(WITHDRAW_EARLIER, { programId, email });
  const id = uuidv7();
  const { hash } = grants;
  const { role } = input;
  const days = INVITATION_DAYS;
  await work.rows(INSERT_INVITATION, { id, programId, email, role, hash, days });
  work.audit({ subjectId: id, after: { email, role } });
  return { id };
}
