import "reflect-metadata";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Logger } from "pino";
import packageJson from "../package.json" with { type: "json" };
import { pipeliningWarning } from "./database/pipeline.ts";
import { openApp } from "./engine/app.ts";
import type { App } from "./engine/app.ts";
import { checkHashSecrets } from "./engine/opening/check-hash-secrets.ts";
import { ratesOf } from "./engine/endpoints.ts";
import { openEngine } from "./engine/engine.ts";
import type { Engine } from "./engine/engine.ts";
import { failureText } from "./failure-text.ts";
import { modules } from "./modules.ts";
import { Program } from "./modules/programs/program.ts";
import { openLog } from "./open-log.ts";
import { openEndpoints } from "./engine/serve-endpoints.ts";
import { startServer } from "./http/server.ts";
import type { ServerOptions } from "./http/server.ts";
import { openSpans } from "./http/spans.ts";
import type { Spans } from "./http/spans.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";
import type { Api } from "./values/api.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { explorerOf } from "./engine/demo-explorer.ts";
import { demoWelcome, welcome } from "./engine/welcome.ts";
import { welcomePage } from "./engine/welcome-page.ts";
import type { DemoState } from "./engine/welcome-page.ts";
import { measureEngine } from "./engine/measuring/measure-engine.ts";
import { watchersOf } from "./engine/watchers.ts";
import { startWorker } from "./engine/worker.ts";
import type { Worker } from "./engine/worker.ts";
import { loggableError } from "./values/errors/loggable-error.ts";
import { systemClock } from "./values/clock.ts";
import { COMMANDS } from "./commands.ts";
import { openMailer } from "./network/mailer.ts";
import { openSafeHttpClient } from "./network/safe-http-client.ts";

const DRAIN_MS = 4_000;
const NO_SMTP =
  "SMTP_URL is not set: e-mails reach nobody. They are written to DATA_DIR/outbox, with " +
  "names and addresses.";
const WORKER_RUNS = "The worker runs; this process serves /health, /ready and /metrics alone.";
const FIRST_PROGRAM = `  There is no program yet. Make yours: ${COMMANDS.quen} init\n`;

const running = new AsyncDisposableStack();
let log: Logger | undefined;
stopOnSignal({
  stop: () => running.disposeAsync(),
  log: (message, details) => log?.info(details, message),
});
await start().catch(giveUp);

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  log = openLog(settings);
  // First of all: whoever watches learns that it starts, however long it waits for the database.
  const served = await startServing(settings, log);
  const entities = modules.flatMap((module) => module.entities ?? []);
  const app = await openApp({ settings, log, entities: entities as never });
  running.defer(() => app.close());
  app.ended.catch(giveUp);
  if (settings.isProduction && !settings.smtpUrl) log.warn(NO_SMTP);
  if (pipeliningWarning) log.warn(pipeliningWarning);

  await checkHashSecrets(app.orm.em.fork(), settings.hashSecrets);
  let worker: Worker | undefined;
  const engine = await openEngine({
    ...app,
    clock: systemClock,
    tokenSecret: settings.tokenSecret,
    checkpointKey: settings.checkpointKey,
    hashSecrets: settings.hashSecrets,
    operatorKey: settings.operatorKey,
    isProduction: settings.isProduction,
    publicUrl: settings.publicUrl,
    writesAtOnce: settings.connectionsMax - 2,
    httpClient: openSafeHttpClient(settings),
    mailer: openMailer({ ...settings, outbox: join(settings.dataDir, "outbox"), log }),
    objectStore: settings.objectStore,
    pictureBytesMax: settings.pictureBytesMax,
    wake: () => worker?.wake(),
  });
  running.defer(() => engine.close());
  const demo = settings.demo ? { share: 0 } : null;
  measureEngine(served.metrics, { ...app, rows: app.staffLane.rows, snapshots: engine.snapshots });
  await served.open({ app, engine, demo });
  // Behind the first requests: it takes a moment for each program.
  void engine.snapshots.checkAll().catch((error: unknown) => {
    app.log.warn({ error: loggableError(error) }, "Not every configuration was looked at.");
  });
  // The worker waits for it: it would take the events of the demo's year for those of today.
  if (demo) await seedDemo(app, { demo, url: settings.workerOnly ? null : served.url });
  if (settings.worker) {
    worker = await startWorker({ ...app, ...engine.worker() });
    const { stop } = worker;
    // At once: each of them takes most of the time that there is.
    running.defer(async () => {
      await Promise.all([stop(), served.close()]);
    });
  }
  if (settings.workerOnly) log.info({ url: served.url }, WORKER_RUNS);
}

async function seedDemo(
  app: App,
  { demo, url }: { demo: DemoState; url: string | null },
): Promise<void> {
  const seeds = await import("../seeds/demo.ts");
  await seeds.seedDemo(app, (share) => (demo.share = share));
  demo.share = 1;
  if (url) console.log(demoWelcome(url));
}

interface Serving {
  readonly app: App;
  readonly engine: Engine;
  readonly demo: DemoState | null;
}

/** Starts the server: it answers `/health`, and everything else once it is given an engine. */
async function startServing(settings: Settings, log: Logger) {
  const { port, host, isProduction } = settings;
  let opened: Pick<Serving, "app" | "engine"> | undefined;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const probing = {
    host,
    metrics,
    log,
    ready: async () => (opened ? readiness(opened) : { ready: false, database: "awaited" }),
  };
  const spans = spansOf(settings, log);
  if (spans) running.defer(() => spans.close());
  const server = await startServer({
    ...probing,
    port,
    spans,
    addressOf: settings.trustProxy > 0 ? forwardedFor(settings.trustProxy) : undefined,
    mayWatch: watchersOf(settings),
  });
  running.defer(() => server.close(0));
  await startProbes(settings, probing);
  return {
    url: server.url,
    metrics,
    close: () => server.close(DRAIN_MS),
    async open({ app, engine, demo }: Serving): Promise<void> {
      opened = { app, engine };
      if (settings.workerOnly) return;
      const hasDemo = demo !== null;
      const endpoints = await openEndpoints({
        log,
        endpoints: engine.endpoints({ rateOf: ratesOf(settings.keyRate) }).map((endpoint) => {
          if (isProduction) return endpoint;
          const explorer = explorerOf(endpoint.name as Api, { ...app, engine, hasDemo });
          return { ...endpoint, explorer };
        }),
        routes: [welcomePage({ isProduction, demo }), ...engine.routes()],
      });
      running.defer(() => endpoints.close());
      server.serve(endpoints.site);
      // Before the engine and the database that its requests need; a second time changes nothing.
      running.defer(() => server.close(DRAIN_MS));
      console.log(welcome({ url: server.url, hasExplorers: !isProduction }));
      if (!hasDemo && (await hasNoProgram(app))) console.log(FIRST_PROGRAM);
    },
  };
}

function spansOf({ tracesEndpoint, tracesHeaders }: Settings, log: Logger): Spans | undefined {
  if (tracesEndpoint === null) return undefined;
  const { version } = packageJson;
  return openSpans({ endpoint: tracesEndpoint, headers: tracesHeaders, version, log });
}

/** What watches over the process, on a port that the outside need not reach. */
async function startProbes(settings: Settings, probing: Omit<ServerOptions, "port">) {
  const { metricsPort, metricsToken } = settings;
  if (metricsPort === null) return;
  const mayWatch = metricsToken === null ? () => true : watchersOf(settings);
  const server = await startServer({ ...probing, port: metricsPort, mayWatch });
  running.defer(() => server.close(0));
  probing.log.info({ url: server.url }, "Metrics are served.");
}

async function hasNoProgram({ orm }: App): Promise<boolean> {
  return (await orm.em.fork().count(Program)) === 0;
}

async function readiness({ app, engine }: Pick<Serving, "app" | "engine">) {
  const { lane, ownsLedger } = app;
  const configuration = engine.snapshots.faults();
  const warnings = {
    ...(ownsLedger && { warning: "The application's login may change the ledger." }),
    ...(Object.keys(configuration).length > 0 && { configuration }),
  };
  if (!lane.isUp()) return { ready: false, database: "away", ...warnings };
  const ready = await lane.rows(`select $1::int`, [1]).then(
    () => true,
    () => false,
  );
  return { ready, database: ready ? "up" : "away", ...warnings };
}

/**
 * The address that the outermost of our own proxies saw; what stands left of it, anyone may have
 * written.
 */
function forwardedFor(proxies: number) {
  return (request: IncomingMessage) => {
    const header = String(request.headers["x-forwarded-for"] ?? "");
    const addresses = header.split(",").map((address) => address.trim());
    return addresses.at(-proxies) || (request.socket.remoteAddress ?? "");
  };
}

// The stack says nothing to whoever set something wrong; with LOG_LEVEL=debug it is there.
async function giveUp(error: Error): Promise<never> {
  // What fails while we stop fails because of that; stopping ends the process.
  if (running.disposed) return new Promise<never>(() => {});
  const { env } = process;
  console.error(
    env.LOG_LEVEL === "debug" ? loggableError(error) : `\nQuen stops: ${failureText(error, env)}`,
  );
  await running.disposeAsync().catch(() => {});
  process.exit(1);
}
