import pg from "pg";
import { columnTypes } from "./column-types.ts";
import { sendTogether } from "./send-together.ts";
import { statementName } from "./statement-name.ts";

const ROLLED_BACK = { command: "ROLLBACK", rowCount: null, rows: [] };

type Query = (...call: unknown[]) => unknown;

/**
 * A `pg` client that prepares what carries parameters, once per connection and text.
 *
 * MikroORM writes its parameters into the text, so what carries some is ours: a statement of
 * `work.rows`, or of pg-boss inside our transaction. Those are read with `columnTypes`;
 * MikroORM's own keep the parsers that it set on the connection.
 *
 * A connection that was lost has rolled back by itself, and says so: Kysely never gives back one whose rollback fails,
 * so that after as many losses as there are connections no write would find one.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = super.query.bind(this) as Query;
    let isLost = false;
    const lost = () => (isLost = true);
    this.on("error", lost);
    this.on("end", lost);
    const prepare: Query = (statement, values, ...rest) => {
      sendTogether(this);
      if (statement === "begin") return begun(query);
      if (statement === "rollback") {
        return (query(statement) as Promise<unknown>).catch((error: unknown) => {
          if (isLost) return ROLLED_BACK;
          throw error;
        });
      }
      if (typeof statement !== "string" || !Array.isArray(values) || values.length === 0) {
        return query(statement, values, ...rest);
      }
      const prepared = { name: statementName(statement), text: statement, types: columnTypes };
      return query(prepared, values, ...rest);
    };
    this.query = prepare as typeof this.query;
  }
}

/** Travels with the first statement, which fails if this does: one round trip less in every transaction. */
function begun(query: Query): Promise<unknown> {
  const begins = query("begin") as Promise<unknown>;
  begins.catch(() => {});
  return Promise.resolve({ command: "BEGIN", rowCount: null, rows: [] });
}
