import pg from "pg";
import { grants } from "../database/grants.ts";
import { COMMANDS } from "../commands.ts";
import { migrateDatabase, missingMigrations } from "../database/migrate.ts";
import { installJobs } from "../jobs/install-jobs.ts";

export interface Logins {
  /** The application's login. */
  url: string;
  /** The login that owns the tables; may be the same. */
  ownerUrl: string;
}

/**
 * Brings tables, rights and job queues to this version; waits for another process that is at it.
 * @returns the names of the migrations that it ran.
 * @throws Error when the database was migrated by a newer version.
 */
export async function prepareDatabase({ url, ownerUrl }: Logins): Promise<string[]> {
  const [appLogin, ownerLogin] = [url, ownerUrl].map(loginOf) as [string, string];
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: "quen prepare" });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('quen.prepare'))");
    const applied = await migrateDatabase({ ownerUrl });
    await installJobs({ ownerUrl, appLogin });
    // Sent as one text, so in one transaction: no server is without rights in between.
    if (appLogin !== ownerLogin) await owner.query(grants(appLogin).join(";\n"));
    return applied;
  } finally {
    await owner.end();
  }
}

/**
 * Checks that the database is at this version, with the application's login alone.
 * @returns no names: it runs no migration.
 * @throws Error when there are migrations to run, or when a newer version ran some.
 */
export async function checkPrepared(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "quen prepare" });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string | null }>(
      "select to_regclass('schema_migrations')::text as table",
    );
    const executed = rows[0]?.table
      ? await client.query<{ name: string }>("select name from schema_migrations")
      : { rows: [] };
    const missing = await missingMigrations(executed.rows.map(({ name }) => name));
    if (missing.length === 0) return [];
  } finally {
    await client.end();
  }
  throw new Error(NOT_MIGRATED);
}

const NOT_MIGRATED =
  "MIGRATE is off, and the database is not at this version yet. " +
  `Run ${COMMANDS.quen} migrate with the owner's login first.`;

function loginOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
