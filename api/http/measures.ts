import type { Registry } from "prom-client";
import { Counter, Histogram } from "prom-client";
import type { Exchange } from "./exchange.ts";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const DURATION = "quen_http_request_duration_seconds";
const ERRORS = "quen_graphql_errors_total";

/** Counts and times answered requests, without who sent them or what they ask for. */
export function measureRequests(registry: Registry) {
  const registers = [registry];
  // Two servers of one process measure together.
  const counted = registry.getSingleMetric(ERRORS) as Counter | undefined;
  const timed = registry.getSingleMetric(DURATION) as Histogram | undefined;
  const duration =
    timed ??
    new Histogram({
      name: DURATION,
      help: "Time from a request's arrival to its answer.",
      labelNames: ["api", "status"],
      buckets: SECONDS,
      registers,
    });
  const errors =
    counted ??
    new Counter({
      name: ERRORS,
      help: "GraphQL errors answered.",
      labelNames: ["api", "code"],
      registers,
    });
  return ({ name: api, errorCodes }: Exchange, status: number, seconds: number) => {
    duration.labels(api, `${Math.floor(status / 100)}xx`).observe(seconds);
    for (const code of errorCodes) errors.labels(api, code).inc();
  };
}
