import pg from "pg";
import { NotRun } from "./pipeline-batch.ts";
import { columnTypes } from "./column-types.ts";
import { DatabaseAway } from "./database-away.ts";
import { openReconnectingClient } from "./reconnecting-client.ts";
import { GENERIC_PLANS } from "./prepared-statements.ts";
import { sendPipelined } from "./pipeline.ts";
import { runnerOf } from "./sql.ts";
import type { RunStatement } from "./sql.ts";
import { statementName } from "./prepared-statements.ts";

/**
 * Reads outside of any transaction. Statements sent in the same turn leave together and come back
 * in one round trip; each is prepared once per connection.
 */
export interface ReadLane {
  /** @throws DatabaseAway at once, while the database cannot be reached. */
  readonly rows: RunStatement;
}

export interface OpenReadLane extends ReadLane {
  isUp(): boolean;
  close(): Promise<void>;
}

export interface ReadLaneOptions {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  statementTimeoutMs?: number;
  /**
   * For statements that find their rows by a key: planned for each member, they would all come out
   * the same.
   */
  usesGenericPlans?: boolean;
  log?: (message: string) => void;
}

/**
 * Opens one pipelined connection, which comes back by itself when it is lost. One, since more are
 * slower: 1/2/4/8 connections gave 2,991/2,680/2,316/2,061 pages a second.
 * @throws what `pg` throws when the first connection fails.
 */
export async function openReadLane(options: ReadLaneOptions): Promise<OpenReadLane> {
  const connection = await openReconnectingClient({
    purpose: "read lane",
    newClient: () => newClient(options),
    log: options.log ?? (() => {}),
  });

  return {
    isUp: () => connection.current() !== undefined,
    close: () => connection.close(),
    rows: runnerOf(async (text, values) => {
      const client = connection.current();
      if (!client) throw new DatabaseAway();
      const name = statementName(text);
      const asked = { name, text, values, types: columnTypes };
      try {
        const result = await runAlone(() => sendPipelined(client, asked));
        return result.rows;
      } catch (error) {
        if (client === connection.current()) throw error;
        throw new DatabaseAway({ cause: error });
      }
    }),
  };
}

const NO_SUCH_STATEMENT = "26000";
const TRIES_MAX = 10;

/**
 * Runs a statement again that failed only because somebody else's did, at its side or before it was
 * prepared.
 */
async function runAlone<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const isOwn = !(
        error instanceof NotRun || (error as pg.DatabaseError).code === NO_SUCH_STATEMENT
      );
      if (isOwn || tries === TRIES_MAX) throw error;
    }
  }
}

function newClient({
  url,
  statementTimeoutMs = 5_000,
  usesGenericPlans,
}: ReadLaneOptions): pg.Client {
  // Its published type does not know `pipeline` yet.
  const config: pg.ClientConfig & { pipeline: boolean } = {
    connectionString: url,
    application_name: "quen read lane",
    pipeline: true,
    types: columnTypes,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    // PostgreSQL may be gone without a word; then nothing would ever answer.
    query_timeout: statementTimeoutMs + 1_000,
    options: [
      "-c default_transaction_read_only=on",
      ...(usesGenericPlans ? [GENERIC_PLANS] : []),
    ].join(" "),
  };
  return new pg.Client(config);
}
