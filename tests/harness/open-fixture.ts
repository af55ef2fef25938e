import "reflect-metadata";
import pg from "pg";
import pino from "pino";
import { Registry } from "prom-client";
import { afterAll } from "vitest";
import { openDatabase } from "../../api/database/open.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import { openEngine } from "../../api/engine/engine.ts";
import type { EngineOptions } from "../../api/engine/engine.ts";
import { modules } from "../../api/modules.ts";
import { serveEndpoints } from "../../api/engine/serve-endpoints.ts";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";
import type { ServeEndpointsOptions } from "../../api/engine/serve-endpoints.ts";
import type { LimitOptions } from "../../api/graphql/limits.ts";
import { cloneDatabase } from "./database.ts";
import type { TestDatabase } from "./database.ts";
import { fakeDns } from "./fake-dns.ts";
import { spyOn } from "./lane-spy.ts";
import type { TestClock } from "./test-clock.ts";

export const TOKEN_SECRET = "thirty-two characters of a secret";
export const OPERATOR_KEY = "what-runs-an-installation-of-all-the-tests";

/**
 * What the programs of a test file share: a database of the file's own, the engine on it, and its
 * server.
 */
export type Fixture = Awaited<ReturnType<typeof openFixture>>;

let fixture: Promise<Fixture> | undefined;
let stack = new AsyncDisposableStack();

/** The file's scene, opened when the first program is. */
export function sharedFixture(): Promise<Fixture> {
  return (fixture ??= openFixture());
}

/** The file's scene on a database of its own, such as one that it kills. */
export function openFixtureOn(database: TestDatabase): Promise<Fixture> {
  return (fixture = openFixture(database));
}

// Where a file imports this, its last test is followed by the end of everything that was opened.
afterAll(async () => {
  const opened = stack;
  stack = new AsyncDisposableStack();
  fixture = undefined;
  await opened.disposeAsync();
});

/** Closes it after the file's last test, and names it when that takes long. */
function closeLater(name: string, close: () => Promise<unknown>): void {
  stack.defer(async () => {
    const warning = setTimeout(() => console.error(`Closing the ${name} takes long.`), 20_000);
    await close();
    clearTimeout(warning);
  });
}

async function openFixture(given?: TestDatabase) {
  const database = given ?? (await cloneDatabase());
  closeLater("database", () => database.drop());
  const { url } = database;
  const entities = modules.flatMap((module) => module.entities ?? []);
  const orm = await openDatabase({ url, entities: entities as never });
  closeLater("writing connections", () => orm.close());
  const opened = await openReadLane({ url });
  closeLater("reading connections", () => opened.close());
  const lane = spyOn(opened);
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  // Where the test ends PostgreSQL.
  superuser.on("error", () => {});
  await superuser.connect();
  closeLater("superuser's connection", () => superuser.end());
  const clocks = new Map<string, TestClock>();
  const now = (programId: string) => (clocks.get(programId) ?? latest(clocks)).now();

  /** One more server of the same data, set up in another way. */
  async function serve(
    engineOptions: Partial<EngineOptions> = {},
    serverOptions: Partial<ServeEndpointsOptions> = {},
    limits: LimitOptions = { rateOf: () => ({ maximum: 1e9, restoreRate: 1e9 }) },
  ) {
    const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });
    const engine = await openEngine({
      orm,
      lane,
      url,
      log,
      clock: { now },
      wake() {},
      // Receivers of webhooks stand on this machine, and answer soon or never.
      httpClient: openSafeHttpClient({ allowLoopback: true, timeoutMs: 1_000, resolve: fakeDns }),
      tokenSecret: TOKEN_SECRET,
      operatorKey: OPERATOR_KEY,
      isProduction: false,
      ...engineOptions,
    });
    closeLater("engine", () => engine.close());
    const server = await serveEndpoints({
      port: 0,
      host: "127.0.0.1",
      log,
      metrics: new Registry(),
      ready: async () => ({ ready: true }),
      endpoints: engine.endpoints(limits),
      routes: engine.routes(),
      ...serverOptions,
    });
    closeLater("server", () => server.close(0));
    return { engine, url: server.url };
  }

  /** Reads or, as nothing else may, changes the database, as its superuser. */
  const sql = async <Row extends object>(statement: string) =>
    (await superuser.query<Row>(statement)).rows;
  return { database, orm, lane, sql, clocks, serve, ...(await serve()) };
}

/** What runs for all programs at once goes by the clock that was moved furthest. */
function latest(clocks: ReadonlyMap<string, TestClock>): TestClock {
  return [...clocks.values()].reduce((a, b) => (a.now() > b.now() ? a : b));
}
