import { PgBoss } from "pg-boss";
import pg from "pg";

/** The schema of pg-boss, apart from our tables. */
export const JOBS_SCHEMA = "jobs";

/**
 * Creates or upgrades the job tables as their owner, and lets the application use them: it takes
 * and completes jobs inside its own transactions.
 */
export async function installJobs(logins: { ownerUrl: string; appLogin: string }): Promise<void> {
  const boss = new PgBoss({
    connectionString: logins.ownerUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", () => {});
  await boss.start();
  await boss.stop({ graceful: false });

  const client = new pg.Client({ connectionString: logins.ownerUrl });
  await client.connect();
  try {
    const login = client.escapeIdentifier(logins.appLogin);
    await client.query(`
      grant usage on schema ${JOBS_SCHEMA} to ${login};
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${login};
      grant usage, select on all sequences in schema ${JOBS_SCHEMA} to ${login};
      grant execute on all functions in schema ${JOBS_SCHEMA} to ${login};`);
  } finally {
    await client.end();
  }
}
