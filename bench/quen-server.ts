import { Registry, collectDefaultMetrics } from "prom-client";
import { serveEndpoints } from "../api/engine/serve-endpoints.ts";
import { openBenchEngine } from "./bench-engine.ts";
import { childReady, serverOptions } from "./child.ts";
import type { ServerOptions } from "./server-options.ts";

/**
 * The product as `npm start` runs it: server and worker in one process, callers checked, costs
 * counted, every request logged. Two things differ: its clock, since the data is from another day,
 * and the rate limits, since one key sends what a thousand tills would.
 */
const opened = await openBenchEngine(serverOptions<ServerOptions>());
await opened.work();

const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
const server = await serveEndpoints({
  port: 0,
  host: "127.0.0.1",
  metrics,
  log: opened.log,
  endpoints: opened.engine.endpoints({ rateOf: () => ({ maximum: 1e12, restoreRate: 1e12 }) }),
  ready: async () => ({ ready: true }),
  routes: opened.engine.routes(),
});

childReady(server.port, async () => {
  await server.close(1_000);
  await opened.close();
});
