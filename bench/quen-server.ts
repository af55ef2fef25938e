import "reflect-metadata";
import { Registry, collectDefaultMetrics } from "prom-client";
import { openApp } from "../api/app.ts";
import { openEngine } from "../api/engine.ts";
import { modules } from "../api/modules.ts";
import { openLog } from "../api/open-log.ts";
import { startServer } from "../api/server.ts";
import { readSettings } from "../api/settings.ts";
import { startWorker } from "../api/worker.ts";
import type { Worker } from "../api/worker.ts";
import { benchClock } from "./bench-clock.ts";
import { childReady, givenToChild } from "./child.ts";
import type { GivenToServer } from "./given-to-server.ts";

/**
 * The product as `npm start` runs it: server and worker in one process, callers checked, costs counted, every request
 * logged. Two things differ: its clock, since the data is from another day, and the rate limits, since one key sends
 * what a thousand tills would.
 */
const given = givenToChild<GivenToServer>();
const settings = readSettings({
  DATABASE_URL: given.url,
  DATABASE_OWNER_URL: given.ownerUrl,
  TOKEN_SECRET: given.tokenSecret,
  NODE_ENV: "production",
});
const log = openLog(settings);
const entities = modules.flatMap((module) => module.entities ?? []);
const app = await openApp({ settings, log, entities: entities as never });

const running: { worker?: Worker } = {};
const engine = await openEngine({
  ...app,
  clock: benchClock(given.now),
  tokenSecret: settings.tokenSecret,
  isProduction: true,
  writesAtOnce: settings.connectionsMax - 2,
  wake: () => running.worker?.wake(),
});
running.worker = await startWorker({ ...app, ...engine.worker() });

const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
const server = await startServer({
  ...{ port: 0, host: "127.0.0.1", metrics, log },
  audiences: engine.endpoints({ rateOf: () => ({ maximum: 1e12, restoreRate: 1e12 }) }),
  ready: async () => ({ ready: true }),
  routes: engine.routes(),
});

childReady(server.port, async () => {
  await server.close(1_000);
  await running.worker?.stop();
  await engine.close();
  await app.close();
});
