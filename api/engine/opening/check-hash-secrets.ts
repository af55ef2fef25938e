import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { sql } from "../../database/sql.ts";
import { transactionRows } from "../../database/transaction-rows.ts";
import { openKeyedHashes } from "../../values/keyed-hashes.ts";

const USE_SECRET = sql.write<{ version: string; since: Date }>("use a secret for hashes")`
  with used as (
    insert into hash_secrets (version, since) values (${"version"}, now()) on conflict do nothing
  )
  select version, since from hash_secrets where version <> all(${"versions"}) order by since
`;

/**
 * Checks that every secret is still given with which something was hashed, and notes the newest.
 * @throws Error naming the setting when one is missing: what it hashed would not be found again,
 * and a request that was answered before would take effect once more.
 */
export async function checkHashSecrets(
  em: SqlEntityManager,
  secrets: readonly string[],
): Promise<void> {
  const { versions } = openKeyedHashes(secrets);
  const missing = await em.transactional((inside) =>
    transactionRows(inside)(USE_SECRET, { version: versions[0], versions: [...versions] }),
  );
  if (missing.length === 0) return;
  const since = missing.map((it) => it.since.toISOString().slice(0, 10)).join(", ");
  throw new Error(
    `HASH_SECRETS: the secret is missing that was used from ${since}. Give the newest secret, a ` +
      "comma, and every older one; where HASH_SECRETS was not set before, that is TOKEN_SECRET.",
  );
}
