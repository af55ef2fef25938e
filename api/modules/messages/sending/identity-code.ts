import { sql } from "../../../database/sql.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";
import type { Work } from "../../../writes/work.ts";

interface WaitingCode {
  readonly email: string;
  readonly code: Buffer;
}

const FIND_CODE = sql.read<WaitingCode>("find the code of a message")`
  select email, code from identity_codes
  where member_id = ${"memberId"} and expires_at > ${"now"}
`;

/** The address that a member is proving, and the code to send there; null when it has ended. */
export async function identityCode(
  { rows, now }: Work,
  memberId: string,
  { decrypt }: Pick<KeyRing, "decrypt">,
): Promise<{ to: string; facts: Facts } | null> {
  const [waiting] = await rows(FIND_CODE, { memberId, now });
  const code = waiting ? decrypt(waiting.code) : null;
  return code === null ? null : { to: waiting!.email, facts: { code } };
}
