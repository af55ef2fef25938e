import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { staffToChange } from "../staff-to-change.ts";

export interface RevokeStaffSessions {
  /** The public id of their place on the staff. */
  readonly id: string;
  /** Which one, by its public id; all when left out. */
  readonly sessionId?: string | null;
}

const REVOKE = sql.write("sign somebody on the staff out")`
  delete from auth.sessions
  where user_id = ${"userId"} and (${"sessionId"}::uuid is null or id = ${"sessionId"}::uuid)
  returning id
`;

/**
 * Signs somebody else on the staff out, in every program: a session is a browser's, not a
 * program's.
 * @throws Refusal NOT_FOUND, NOT_YOURSELF, SCOPE_NOT_HELD.
 */
export async function revokeStaffSessions(
  work: Work,
  input: RevokeStaffSessions,
  scopes: ReadonlySet<string>,
): Promise<{ id: string; revoked: number }> {
  const { id, userId } = await staffToChange(work, input.id, scopes);
  const sessionId = input.sessionId == null ? null : decodeId("ses", input.sessionId);
  const isUnknown = input.sessionId != null && sessionId === null;
  const revoked = isUnknown ? [] : await work.rows(REVOKE, { userId, sessionId });
  if (input.sessionId != null && revoked.length === 0) {
    throw refusal("NOT_FOUND", ["input", "sessionId"], text("staff.noSuchSession"));
  }
  work.audit({ subjectId: id });
  return { id, revoked: revoked.length };
}
