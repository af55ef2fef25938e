import { timingSafeEqual } from "node:crypto";
import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { plainText } from "../../../values/typed/typed-text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { changeProfile } from "../change-profile.ts";
import { claimedEmail, ownMemberId } from "./claimed-identity.ts";
import type { ClaimedIdentity } from "./claimed-identity.ts";

/** An identity, and the code that was sent there. */
export interface ConfirmIdentity extends ClaimedIdentity {
  readonly code: string;
}

const TRIES_MAX = 5;

const HAS_CODE = sql.read("find whether a member has a code")`
  select from identity_codes where member_id = ${"memberId"}
`;

/** Whether a code was sent for the member, so that there is something to try. */
export async function hasIdentityCode(rows: RunStatement, memberId: string): Promise<boolean> {
  return (await rows(HAS_CODE, { memberId })).length > 0;
}

const COUNT_TRY = sql.write("count a try of a code")`
  update identity_codes set tries = tries + 1
  where member_id = ${"memberId"} and tries <= ${"triesMax"}
`;

/**
 * Counts a try of the member's code, right or wrong: in a transaction of its own, since a refused
 * write leaves nothing.
 */
export async function countTry(work: Work): Promise<void> {
  await work.rows(COUNT_TRY, { memberId: ownMemberId(work), triesMax: TRIES_MAX });
}

interface SentCode {
  readonly email: string;
  readonly code: Buffer;
}

const LOCK_CODE = sql.write<SentCode>("lock a code that proves an identity")`
  select email, code from identity_codes
  where member_id = ${"memberId"} and tries <= ${"triesMax"} and expires_at > ${"now"} for update
`;

const DELETE_CODE = sql.write("delete a code that proves an identity")`
  delete from identity_codes where member_id = ${"memberId"}
`;

/**
 * Makes an e-mail address the member's own, by the code that was sent there: once, within ten
 * minutes and five tries. `countTry` must have counted this one.
 * @throws Refusal EXACTLY_ONE_REQUIRED, INVALID, NOT_AVAILABLE, MEMBER_CLOSED, EMAIL_TAKEN: only
 *   who reads the mail of the address learns that another member has it.
 */
export async function confirmIdentity(
  work: Work,
  input: ConfirmIdentity,
  { decrypt }: Pick<KeyRing, "decrypt">,
): Promise<{ memberId: string }> {
  const memberId = ownMemberId(work);
  const email = claimedEmail(work, input);
  const { now } = work;
  const [sent] = await work.rows(LOCK_CODE, { memberId, triesMax: TRIES_MAX, now });
  const code = sent?.email === email ? decrypt(sent.code) : null;
  if (code === null || !isSame(plainText(input.code).replaceAll(/\s/g, ""), code)) {
    throw refusal("INVALID", ["input", "code"], text("members.codeWrong"));
  }
  await work.rows(DELETE_CODE, { memberId });
  await changeProfile(work, { memberId, changes: { email }, field: [] });
  return { memberId };
}

function isSame(typed: string, code: string): boolean {
  const [one, other] = [Buffer.from(typed), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
