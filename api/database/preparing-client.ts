import pg from "pg";
import { columnTypes } from "./column-types.ts";
import { isDatabaseAway } from "./database-away.ts";
import { flushPipeline, sendPipelined } from "./pipeline.ts";
import { statementName } from "./prepared-statements.ts";

const ROLLED_BACK = { command: "ROLLBACK", rowCount: null, rows: [] };

type Query = (...call: unknown[]) => unknown;

/**
 * A `pg` client that prepares what carries parameters, once per connection and text.
 *
 * MikroORM writes its parameters into the text, so what carries some is ours: a statement of
 * `work.rows`, or of pg-boss inside our transaction. Those are read with `columnTypes`;
 * MikroORM's own keep the parsers that it set on the connection.
 *
 * A connection that was lost has rolled back by itself, and says so: Kysely never gives back one
 * whose rollback fails, so that after as many losses as there are connections no write would find
 * one.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = super.query.bind(this) as Query;
    // As soon as the write has nothing more to say, so that PostgreSQL works while Node goes on
    // with other requests.
    const sending = { send: query, wait: process.nextTick };
    let isLost = false;
    const lost = () => (isLost = true);
    this.on("error", lost);
    this.on("end", lost);
    const prepare: Query = (text, values, ...rest) => {
      if (text === "begin") return begun(sendPipelined(this, BEGIN, sending));
      if (text === "commit") return sendPipelined(this, COMMIT, sending);
      const hasValues = Array.isArray(values) && values.length > 0;
      if (typeof text === "string" && hasValues && rest.length === 0) {
        const statement = { name: statementName(text), text, values, types: columnTypes };
        return sendPipelined(this, statement, sending);
      }
      flushPipeline(this);
      if (text !== "rollback") return query(text, values, ...rest);
      return (query(text) as Promise<unknown>).catch((error: unknown) => {
        // PostgreSQL may answer the rollback with the end of the connection, before that is seen.
        if (isLost || isDatabaseAway(error)) return ROLLED_BACK;
        throw error;
      });
    };
    this.query = prepare as typeof this.query;
  }
}

const BEGIN = { name: "begin", text: "begin", values: [], types: columnTypes };

/** Travels with the last statements, and is not run if one of them fails. */
const COMMIT = { ...BEGIN, name: "commit", text: "commit" };

/**
 * Travels with the first statement, which fails if this does: one round trip less in every
 * transaction.
 */
function begun(answered: Promise<unknown>): Promise<unknown> {
  answered.catch(() => {});
  return Promise.resolve({ command: "BEGIN", rowCount: null, rows: [] });
}
