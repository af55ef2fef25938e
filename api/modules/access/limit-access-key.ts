import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { useProblems } from "./create-access-key.ts";
import type { UseLimits } from "./create-access-key.ts";
import { scopeProblems } from "./insert-access-key.ts";
import type { KeyGrants } from "./insert-access-key.ts";
import { keyToChange } from "./key-to-change.ts";

export interface LimitAccessKey extends UseLimits {
  /** The public id. */
  readonly id: string;
}

const LIMIT_KEY = sql.write("limit where and how much an access key is used")`
  update access_keys set allowed_addresses = ${"allowedAddresses"}::text[],
    cost_per_second = ${"costPerSecond"}::int
  where id = ${"keyId"}
`;

/**
 * Says from where a key may be used and how much a second, in place of what was said before.
 * @throws Refusal NOT_FOUND, ENDED, INVALID, SCOPE_NOT_HELD.
 */
export async function limitAccessKey(
  work: Work,
  { id, allowedAddresses, costPerSecond = null }: LimitAccessKey,
  grants: KeyGrants,
): Promise<{ keyId: string }> {
  const key = await keyToChange(work, id);
  if (!key.isCurrent) throw refusal("ENDED", ["input", "id"], text("access.keyToLimitEnded"));
  // Whoever may not give what the key can do does not widen where it can be done either.
  const beyond = scopeProblems(key, grants).filter(({ code }) => code === "SCOPE_NOT_HELD");
  if (beyond.length > 0) {
    throw new Refusal(...beyond.map((reason) => ({ ...reason, field: ["input", "id"] })));
  }
  const limits = { allowedAddresses: [...new Set(allowedAddresses ?? [])], costPerSecond };
  const problems = useProblems(key.kind, limits);
  if (problems.length > 0) throw new Refusal(...problems);
  await work.rows(LIMIT_KEY, { keyId: key.id, ...limits });
  const { title } = key;
  const before = {
    title,
    allowedAddresses: key.allowedAddresses,
    costPerSecond: key.costPerSecond,
  };
  work.audit({ subjectId: key.id, before, after: { title, ...limits } });
  return { keyId: key.id };
}
