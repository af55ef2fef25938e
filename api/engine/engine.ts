import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { openSnapshots } from "../configuration/configuration-snapshots.ts";
import type { ConfigurationSnapshots } from "../configuration/configuration-snapshots.ts";
import type { ReadLane } from "../database/read-lane.ts";
import type { Endpoint } from "../graphql/http/endpoint.ts";
import type { LimitOptions } from "../graphql/limits.ts";
import type { Route } from "../http/route.ts";
import { modules } from "../modules.ts";
import { memberTokens } from "../modules/access/member-tokens.ts";
import { committedRows } from "../database/transaction-rows.ts";
import type { Mailer } from "../network/mailer.ts";
import { openObjectStore } from "../network/object-store.ts";
import type { ObjectStoreOptions } from "../network/object-store.ts";
import { openSafeHttpClient } from "../network/safe-http-client.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import type { Clock } from "../values/clock.ts";
import { loggableError } from "../values/errors/loggable-error.ts";
import { openKeyedHashes } from "../values/keyed-hashes.ts";
import { openKeyRing } from "../values/key-ring.ts";
import { openCallers } from "./credentials/callers.ts";
import { openContexts } from "./contexts.ts";
import type { Contexts } from "./contexts.ts";
import { endpointsOf } from "./endpoints.ts";
import { openKeyUses } from "./credentials/key-uses.ts";
import { openRequestWriter } from "./measuring/request-writer.ts";
import { openStaffSessions } from "./credentials/staff-sessions.ts";
import { scopesOf } from "./sdl.ts";
import { signInRoute } from "./credentials/sign-in-route.ts";
import { openSignIn } from "../modules/staff/sign-in.ts";
import { moduleRoutes } from "./module-routes.ts";
import { guardedSchemas } from "./schemas.ts";
import type { Schemas } from "./schemas.ts";
import type { EngineParts } from "./engine-parts.ts";
import { workerServices } from "./worker.ts";
import type { EngineWorkerServices } from "./worker.ts";

export interface EngineOptions {
  orm: MikroORM;
  lane: ReadLane;
  /** For the admin's longer reads; the same lane when left out. */
  staffLane?: ReadLane;
  /** Where PostgreSQL is, with the application's login: to hear of changes. */
  url: string;
  /** Where to listen for changes; null where nothing can be heard, `url` when left out. */
  listenUrl?: string | null;
  log: Logger;
  clock: Clock;
  tokenSecret: string;
  /** Signs the checkpoints of the ledger; the token secret when left out. */
  checkpointKey?: string;
  /** What idempotency keys are hashed with, the newest first; the token secret when left out. */
  hashSecrets?: readonly string[];
  /** The key of whoever runs the installation; without it, nobody is. */
  operatorKey?: string | null;
  isProduction: boolean;
  /** Where this installation is reached from outside; this machine when left out. */
  publicUrl?: string;
  /**
   * How many writes may run at once: at least two fewer than there are connections; 8 when left
   * out.
   */
  writesAtOnce?: number;
  /** What may be reached outside; public addresses over https when left out. */
  httpClient?: SafeHttpClient;
  /** Takes e-mails; they wait when it is left out. */
  mailer?: Mailer;
  /** Where files are kept; in the database when left out. */
  objectStore?: ObjectStoreOptions | null;
  /** How large a picture may be; 2 MB when left out. */
  pictureBytesMax?: number;
  /** Called when a write emitted events. */
  wake: () => void;
}

/** Everything between the database and the server: schemas, callers, configuration, writes. */
export interface Engine extends Pick<Contexts, "contextFor" | "writeAsSystem"> {
  readonly schemas: Schemas;
  readonly snapshots: ConfigurationSnapshots;
  worker(): EngineWorkerServices;
  /** The three endpoints, ready to be served. */
  endpoints(limits?: LimitOptions): Endpoint[];
  /** What the modules serve beside GraphQL: pages, imports, uploads. */
  routes(): Route[];
  close(): Promise<void>;
}

// Two fewer than the ten connections that a database is opened with by default.
const WRITES_AT_ONCE = 8;
const PICTURE_BYTES_MAX = 2 * 1024 * 1024;
const LOCAL_URL = "http://localhost:4000";

/** Opens the engine on an open database. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const parts = await openParts(options);
  const { schemas, snapshots } = parts;
  const contexts = openContexts(parts);
  return {
    schemas,
    snapshots,
    contextFor: contexts.contextFor,
    writeAsSystem: contexts.writeAsSystem,
    worker: () => workerServices(parts, contexts),
    endpoints: (limits) => endpointsOf(parts, contexts, limits),
    routes: () => [...moduleRoutes(parts, contexts), signInRoute(parts.signIn)],
    async close() {
      await parts.keyUses.close();
      await parts.requestWriter.close();
      await parts.signIn.close();
      await snapshots.close();
      await parts.httpClient.close();
      parts.mailer?.close();
    },
  };
}

async function openParts(options: EngineOptions): Promise<EngineParts> {
  const { orm, lane, url, log, clock, wake, isProduction, tokenSecret } = options;
  const { listenUrl = url } = options;
  const schemas = guardedSchemas(modules);
  const tokens = memberTokens(tokenSecret);
  const publicUrl = options.publicUrl ?? LOCAL_URL;
  const mailer = options.mailer ?? null;
  // The key that stays the same longest: the secrets of people's codes are locked with it.
  const secret = options.checkpointKey ?? tokenSecret;
  const signIn = openSignIn({ url, publicUrl, secret, mailer, log });
  const sessions = openStaffSessions({ lane, signIn, scopes: scopesOf("admin") });
  const keyUses = openKeyUses({
    rows: committedRows(orm.em.fork()),
    onFailure: (error) => log.warn({ error: loggableError(error) }, "The last uses of keys wait."),
  });
  const snapshots = await openSnapshots({
    orm,
    url: listenUrl,
    modules,
    log,
  });
  return {
    orm,
    lane,
    staffLane: options.staffLane ?? lane,
    snapshots,
    schemas,
    callers: openCallers({
      lane,
      tokens,
      sessions,
      operatorKey: options.operatorKey ?? null,
      isProduction,
      onKeyUsed: keyUses.note,
    }),
    signIn,
    keyUses,
    requestWriter: openRequestWriter({
      rows: committedRows(orm.em.fork()),
      onFailure: (error) => log.warn({ error: loggableError(error) }, "Requests are not listed."),
    }),
    tokens,
    keyRing: openKeyRing(secret),
    hashes: openKeyedHashes(options.hashSecrets ?? [tokenSecret]),
    eventTypes: new Map(modules.flatMap(({ events }) => Object.entries(events ?? {}))),
    httpClient: options.httpClient ?? openSafeHttpClient({ allowLoopback: false }),
    mailer,
    files: {
      store: options.objectStore ? openObjectStore(options.objectStore) : null,
      pictureBytesMax: options.pictureBytesMax ?? PICTURE_BYTES_MAX,
    },
    clock,
    log,
    isProduction,
    publicUrl,
    writesAtOnce: options.writesAtOnce ?? WRITES_AT_ONCE,
    wake,
  };
}
