import { Registry } from "prom-client";
import { serveEndpoints } from "../../api/engine/serve-endpoints.ts";
import { openProcessEngine } from "../harness/process-engine.ts";

// A server as it runs in an installation, but for its rate limits.
const { log, engine } = await openProcessEngine();
const server = await serveEndpoints({
  port: 0,
  host: "127.0.0.1",
  log,
  metrics: new Registry(),
  endpoints: engine.endpoints({ rateOf: () => ({ maximum: 1e9, restoreRate: 1e9 }) }),
  ready: async () => ({ ready: true }),
  routes: engine.routes(),
});
console.log(server.url);
