import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";
import { isDatabaseAway } from "../../database/database-away.ts";
import { loggableError } from "../../values/errors/loggable-error.ts";

/** How long a start waits for its database: a large one recovers for a while after a crash. */
export const WAIT_SECONDS = 120;
const TRY_MS = 500;
const SAY_SECONDS = 5;

// A login or a database that is not there is a wrong setting: waiting would not make it right.
const OF_SETTINGS = /^28|^3D/;

export interface AwaitDatabaseOptions {
  readonly log: Pick<Logger, "warn">;
  /** Asks the database once; fails while it does not answer. */
  readonly ask: () => Promise<void>;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Waits until the database answers: it may be starting, or recovering after a crash. Says so in the
 * log every few seconds.
 * @throws the database's last error when it does not answer in two minutes, and at once when the
 * settings are wrong.
 */
export async function awaitDatabase(options: AwaitDatabaseOptions): Promise<void> {
  const { log, ask, sleep = pause } = options;
  for (let waitedMs = 0; ; waitedMs += TRY_MS) {
    try {
      return await ask();
    } catch (error) {
      const isOfSettings = OF_SETTINGS.test(String((error as { code?: unknown }).code));
      if (isOfSettings || !isDatabaseAway(error) || waitedMs >= WAIT_SECONDS * 1_000) throw error;
      if (waitedMs % (SAY_SECONDS * 1_000) === 0) {
        const left = WAIT_SECONDS - waitedMs / 1_000;
        log.warn({ error: loggableError(error) }, `${WAITING} At most ${left} s more.`);
      }
    }
    await sleep(TRY_MS);
  }
}

const WAITING = "The database does not answer yet; the start waits for it.";

/** Connects to each address once. @throws what `pg` throws */
export async function askDatabase(urls: readonly string[]): Promise<void> {
  for (const connectionString of new Set(urls)) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    // Lost while it is tried: the query fails of it, too.
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("select 1");
    } finally {
      await client.end().catch(() => {});
    }
  }
}
