import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { keyToChange } from "./key-to-change.ts";

const REVOKE_KEY = sql.write("revoke an access key")`
  update access_keys set revoked_at = coalesce(revoked_at, now()) where id = ${"keyId"}
`;

/**
 * Ends a key permanently; one that was revoked before stays so.
 * @throws Refusal NOT_FOUND.
 */
export async function revokeAccessKey(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ keyId: string }> {
  const { id: keyId, title, isCurrent } = await keyToChange(work, id);
  await work.rows(REVOKE_KEY, { keyId });
  work.audit({
    subjectId: keyId,
    before: { title, works: isCurrent },
    after: { title, works: false },
  });
  return { keyId };
}
