import "reflect-metadata";
import { openApp } from "../api/engine/app.ts";
import { openEngine } from "../api/engine/engine.ts";
import { modules } from "../api/modules.ts";
import { openLog } from "../api/open-log.ts";
import { readSettings } from "../api/settings.ts";
import { startWorker } from "../api/engine/worker.ts";
import type { Worker } from "../api/engine/worker.ts";
import { benchClock } from "./bench-clock.ts";
import type { ServerOptions } from "./server-options.ts";

/**
 * The product's engine as `npm start` opens it, with every request logged. Only its clock differs,
 * since the data is from another day.
 */
export async function openBenchEngine(given: Omit<ServerOptions, "programId">) {
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
  return {
    engine,
    log,
    async work() {
      running.worker = await startWorker({ ...app, ...engine.worker() });
    },
    /** Does once whatever is due, one duty after the other. */
    async settle() {
      for (const task of engine.worker().schedules) await task.run();
    },
    async close() {
      await running.worker?.stop();
      await engine.close();
      await app.close();
    },
  };
}
