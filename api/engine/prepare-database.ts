import pg from "pg";
import { grants } from "../database/grants.ts";
import { migrateDatabase } from "../database/migrate.ts";
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

function loginOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
