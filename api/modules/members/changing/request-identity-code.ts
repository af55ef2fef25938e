import { randomInt } from "node:crypto";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { claimedEmail, ownMemberId } from "./claimed-identity.ts";
import type { ClaimedIdentity } from "./claimed-identity.ts";

const VALID_MINUTES = 10;

const FIND_STATUS = sql.read<{ status: string }>("find the status of a member")`
  select status from members where id = ${"memberId"}
`;

// One code at a time: a new one ends the one before.
const SAVE_CODE = sql.write("save a code that proves an identity")`
  insert into identity_codes (member_id, program_id, email, code, tries, expires_at)
  values (${"memberId"}, ${"programId"}, ${"email"}, ${"code"}, 0, ${"expiresAt"})
  on conflict (member_id) do update set email = excluded.email, code = excluded.code, tries = 0,
    expires_at = excluded.expires_at
`;

/**
 * Makes a code that is sent to an e-mail address, whether or not another member has it.
 * @throws Refusal EXACTLY_ONE_REQUIRED, INVALID, NOT_AVAILABLE, MEMBER_CLOSED.
 */
export async function requestIdentityCode(
  work: Work,
  input: ClaimedIdentity,
  { encrypt }: Pick<KeyRing, "encrypt">,
): Promise<{ sent: true }> {
  const { programId, now } = work;
  const memberId = ownMemberId(work);
  const email = claimedEmail(work, input);
  const [member] = await work.rows(FIND_STATUS, { memberId });
  if (member?.status === "CLOSED") {
    throw refusal("MEMBER_CLOSED", [], text("members.closedToUpdates"));
  }
  const code = encrypt(String(randomInt(1_000_000)).padStart(6, "0"));
  const expiresAt = new Date(now.getTime() + VALID_MINUTES * 60_000);
  await work.rows(SAVE_CODE, { memberId, programId, email, code, expiresAt });
  work.audit({ memberId });
  work.emit({ type: "member.identity-code-requested", memberId, payload: {} });
  return { sent: true };
}
