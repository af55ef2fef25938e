import { MikroORM } from "@mikro-orm/postgresql";
import type { Options } from "@mikro-orm/postgresql";
import type pg from "pg";
import { GENERIC_PLANS } from "./prepared-statements.ts";
import { PreparingClient } from "./preparing-client.ts";

export interface DatabaseOptions {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  /** The entities of every module. */
  entities: NonNullable<Options["entities"]>;
  connectionsMax?: number;
  statementTimeoutMs?: number;
}

/**
 * Opens MikroORM as the application's login; connections are made when first needed.
 * Each transaction takes `orm.em.fork()`; see `transactionRows` for prepared SQL in it.
 */
export async function openDatabase(options: DatabaseOptions): Promise<MikroORM> {
  const { url, entities, connectionsMax = 10, statementTimeoutMs = 15_000 } = options;
  return MikroORM.init({
    clientUrl: url,
    entities,
    ensureDatabase: false,
    forceUtcTimezone: true,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: connectionsMax, idleTimeoutMillis: 30_000 },
    driverOptions: {
      Client: PreparingClient,
      pipeline: true,
      onPoolCreated: endLateConnections,
      options: GENERIC_PLANS,
      application_name: "quen",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: statementTimeoutMs,
      // A transaction that stops talking would hold its member's lock for ever.
      idle_in_transaction_session_timeout: statementTimeoutMs * 2,
    },
  });
}

/**
 * Gives back what connects after the pool was closed: Kysely forgets the pool at once and so throws
 * for the connection that was being made, without giving it back, and the pool would wait for it
 * for ever.
 */
function endLateConnections(pool: pg.Pool): void {
  pool.on("connect", (client) => {
    if (pool.ending) process.nextTick(() => (client as pg.PoolClient).release());
  });
}
