import type { IncomingMessage } from "node:http";
import type { MikroORM } from "@mikro-orm/postgresql";
import pLimit from "p-limit";
import type { Logger } from "pino";
import { openCallers } from "./callers.ts";
import type { ReadLane } from "../database/read-lane.ts";
import { runnerOf } from "../database/sql.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import type { Caller } from "../values/caller.ts";
import type { Context } from "../graphql/context.ts";
import { guardSchema } from "../graphql/guard.ts";
import type { Audience as Endpoint } from "../graphql/http/audience.ts";
import type { LimitOptions } from "../graphql/limits.ts";
import { loggableError } from "../graphql/loggable-error.ts";
import { negotiatedLocale } from "../graphql/locale.ts";
import { IMPORT_PATH, importRoute } from "./import-route.ts";
import { modules } from "../modules.ts";
import type { Module } from "../module.ts";
import { memberTokens } from "../modules/access/member-tokens.ts";
import { programSnapshot } from "../modules/programs/program.ts";
import { pageRoutes } from "./pages.ts";
import type { PageRouteOptions } from "./pages.ts";
import { buildSchemas } from "./schemas.ts";
import type { Schemas } from "./schemas.ts";
import { audiences, sdlOf } from "./sdl.ts";
import type { Route } from "./server.ts";
import type { WorkerServices } from "./worker.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { openSnapshots } from "../configuration/configuration-snapshots.ts";
import type { ConfigurationSnapshots } from "../configuration/configuration-snapshots.ts";
import type { Clock } from "../values/clock.ts";
import type { DeliveryContext } from "../jobs/delivery-worker.ts";
import type { TaskWrite } from "../jobs/scheduled-task.ts";
import type { EventName, EventTypes } from "../writes/event.ts";
import type { Reactions } from "../jobs/jobs.ts";
import type { Mailer } from "../network/mailer.ts";
import { openSafeHttpClient } from "../network/safe-http-client.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import { programTasks } from "../jobs/program-tasks.ts";
import { openKeyRing } from "../values/key-ring.ts";
import type { Work } from "../writes/work.ts";
import { writeBatch } from "../writes/write-batch.ts";
import { openGroupCommit } from "../writes/group-commit.ts";
import { write } from "../writes/write.ts";

export interface EngineOptions {
  orm: MikroORM;
  lane: ReadLane;
  /** For the admin's longer reads; the same lane when left out. */
  staffLane?: ReadLane;
  /** Where PostgreSQL is, with the application's login: to hear of changes. */
  url: string;
  log: Logger;
  clock: Clock;
  tokenSecret: string;
  /** Signs the checkpoints of the ledger; the token secret when left out. */
  checkpointKey?: string;
  isProduction: boolean;
  /** How many writes may run at once: at least two fewer than there are connections; 8 when left out. */
  writesAtOnce?: number;
  /** What may be reached outside; public addresses over https when left out. */
  httpClient?: SafeHttpClient;
  /** Takes e-mails; they wait when it is left out. */
  mailer?: Mailer;
  /** Called when a write told of something. */
  wake: () => void;
}

/** Who asks for a context, in which language. */
export interface Asking {
  caller: Caller;
  acceptLanguage?: string;
  requestId: string;
  remoteAddress?: string;
  log: Logger;
}

/** Everything between the database and the server: schemas, callers, configuration, writes. */
export interface Engine {
  readonly schemas: Schemas;
  readonly snapshots: ConfigurationSnapshots;
  /** What resolvers are given; also how seeds and jobs write. */
  contextFor(asking: Asking): Promise<Context>;
  /** What the worker runs; `inWork` gives a reaction its transaction. */
  worker(): Pick<
    WorkerServices<Work>,
    "reactions" | "schedules" | "inWork" | "notifySubscribers" | "deliveryWorkers"
  >;
  /** The three endpoints, ready to be served. */
  endpoints(limits?: LimitOptions): Endpoint[];
  /** What else is served over HTTP, pages and imports, by the path it begins with. */
  routes(options?: PageRouteOptions): Readonly<Record<string, Route>>;
  close(): Promise<void>;
}

// Built once a process: type-graphql keeps what it knows of classes in one place.
let schemas: Schemas | undefined;

function guardedSchemas(): Schemas {
  const built = buildSchemas(modules);
  for (const audience of audiences) guardSchema(built[audience], sdlOf(audience).document);
  return built;
}

/** Opens the engine on an open database. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { orm, lane, staffLane = lane, url, log, clock, wake, isProduction } = options;
  const built = (schemas ??= guardedSchemas());
  const tokens = memberTokens(options.tokenSecret);
  const callers = openCallers({ lane, tokens, isProduction });
  const snapshots = await openSnapshots({
    ...{ orm, url },
    parts: modules.flatMap(({ configuration }) => configuration ?? []),
    log: (message) => log.warn(message),
  });

  const keyRing = openKeyRing(options.checkpointKey ?? options.tokenSecret);
  const testNow = (configuration: ConfigurationSnapshot) =>
    configuration.part(programSnapshot).testNow ?? null;
  const inTurn = pLimit(options.writesAtOnce ?? WRITES_AT_ONCE);
  const services = { orm, snapshots, testNow, wake, inTurn };
  const groupCommit = openGroupCommit(services);
  const eventTypes = eventTypesOf(modules);
  const httpClient = options.httpClient ?? openSafeHttpClient({ allowLoopback: false });

  const contextFor = async (asking: Asking): Promise<Context> => {
    const { caller, acceptLanguage, requestId, remoteAddress = "", log } = asking;
    const configuration = await configurationFor(caller.programId);
    const locale = negotiatedLocale(acceptLanguage, configuration.part(programSnapshot));
    const now = testNow(configuration) ?? clock.now(caller.programId);
    const { ownerId } = caller;
    const failed = (error: unknown) =>
      log.error({ requestId, error: loggableError(error) }, "unexpected error");
    const writeContext = { caller, ownerId, configuration, now, locale, requestId, failed };
    return {
      ...{ caller, configuration, now, locale, requestId, remoteAddress, log, keyRing },
      ...{ eventTypes, httpClient },
      lane: caller.kind === "AUTOMATION" ? staffLane : lane,
      signToken: (member) => tokens.sign(member),
      write: (call, run) => write(services, writeContext, { call, run }),
      groupCommit: (asked) => groupCommit(writeContext, asked),
      writeBatch: (asked) => writeBatch(services, writeContext, asked),
      refreshed: () => contextFor(asking),
      settle: () => scheduledTasks.settle(caller.programId),
    };
  };

  const configurationFor = async (programId: string): Promise<ConfigurationSnapshot> => {
    const configuration = await snapshots.get(programId);
    if (!configuration) throw new Error(`Program ${programId} of a credential is missing.`);
    if (!configuration.part(programSnapshot).isSandbox) return configuration;
    // Whichever process moved a test clock: no other may answer by the time before, not even until it is notified.
    const [newest] = await lane.rows<{ version: number }>(VERSION, [programId]);
    return snapshots.reach(programId, newest!.version);
  };

  const writeAsSystem = async (programId: string, { operation, run }: TaskWrite) => {
    const asking = { caller: systemOf(programId), requestId: operation, log };
    const written = await (await contextFor(asking)).write({ operation, input: null }, run);
    if (!written.done) throw new Error(`${operation}: ${written.userErrors[0]!.message}`);
  };

  const scheduledTasks = programTasks({
    ...{
      scheduledTasks: modules.flatMap(({ scheduledTasks }) => scheduledTasks ?? []),
      clock,
      rows: lane.rows,
      keyRing,
    },
    write: writeAsSystem,
  });

  const deliveryContext: DeliveryContext = {
    ...{ keyRing, httpClient, mailer: options.mailer ?? null, log, write: writeAsSystem },
    rows: runnerOf((text, values) =>
      orm.em.fork().transactional((em) => transactionRows(em)(text, values)),
    ),
    now: (programId, shown) => shown ?? clock.now(programId),
  };

  return {
    schemas: built,
    snapshots,
    contextFor,
    worker: () => ({
      reactions: reactionsOf(modules),
      schedules: scheduledTasks.schedules,
      inWork: ({ programId, type }, run) => writeAsSystem(programId, { operation: type, run }),
      notifySubscribers: async (rows, events) => {
        const { now } = deliveryContext;
        for (const { subscriber } of modules)
          await subscriber?.({ rows, types: eventTypes, now }, events);
      },
      deliveryWorkers: modules.flatMap(({ deliveryWorker }) =>
        deliveryWorker ? [{ deliveryWorker, context: deliveryContext }] : [],
      ),
    }),
    routes: ({ addressOf = ({ socket }: IncomingMessage) => socket.remoteAddress ?? "" } = {}) => ({
      ...pageRoutes(
        modules.flatMap(({ pages }) => pages ?? []),
        { rows: lane.rows, keyRing, write: writeAsSystem, addressOf },
      ),
      [IMPORT_PATH]: importRoute({
        ...{ schemas: built, log, contextFor },
        identify: async (request) => {
          const { headers } = request;
          return callers.identify("storefront", { headers, remoteAddress: addressOf(request) });
        },
      }),
    }),
    endpoints: (limits) =>
      audiences.map((name) => ({
        name,
        path: `/${name}/graphql`,
        schema: built[name],
        sdl: sdlOf(name).document,
        identify: (request) => callers.identify(name, request),
        buildContext: ({ headers, ...asking }) =>
          contextFor({ ...asking, acceptLanguage: headers["accept-language"] }),
        limits: {
          mayIntrospect: ({ kind }) => !isProduction || !BROWSERS.has(kind),
          ...limits,
        },
        maySuggest: ({ kind }) => !isProduction || !BROWSERS.has(kind),
      })),
    async close() {
      await snapshots.close();
      await httpClient.close();
      options.mailer?.close();
    },
  };
}

// Two fewer than the ten connections that a database is opened with by default.
const WRITES_AT_ONCE = 8;

function reactionsOf(modules: readonly Module[]): Reactions<Work> {
  const reactions: Reactions<Work> = {};
  for (const module of modules) {
    for (const [event, run] of Object.entries(module.reactions ?? {})) {
      // The name waits in the database with the job: it must outlive a function that is renamed.
      const appliesTo = module.appliesTo?.[event as EventName];
      (reactions[event] ??= []).push({ name: `${module.name} on ${event}`, run, appliesTo });
    }
  }
  return reactions;
}

function eventTypesOf(modules: readonly Module[]): EventTypes {
  return new Map(modules.flatMap(({ events }) => Object.entries(events ?? {})));
}

const VERSION = /* sql */ `select catalog_version as version from programs where id = $1`;

const NOBODY = "00000000-0000-0000-0000-000000000000";

function systemOf(programId: string): Caller {
  return { kind: "SYSTEM", programId, credentialId: NOBODY, ownerId: NOBODY };
}

/** Callers whose credential is in a browser, for everyone to see. */
const BROWSERS: ReadonlySet<Caller["kind"]> = new Set(["VISITOR", "MEMBER"]);
