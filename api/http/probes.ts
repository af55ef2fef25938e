import type { Registry } from "prom-client";
import { jsonAnswer } from "./answer.ts";
import type { Route } from "./route.ts";

/** Whether requests can be served, and for a person what is missing. */
export interface Readiness {
  ready: boolean;
  [detail: string]: unknown;
}

export interface ProbesOptions {
  metrics: Registry;
  ready(): Promise<Readiness>;
  isClosing(): boolean;
}

/** `/health`, `/ready` and `/metrics`, for what watches over the server. */
export function probes({ metrics, ready, isClosing }: ProbesOptions): Route[] {
  return [
    { path: "/health", answer: () => jsonAnswer(200, { status: "ok" }) },
    {
      path: "/ready",
      async answer() {
        const { ready: isReady, ...details } = isClosing()
          ? { ready: false, closing: true }
          : await ready();
        const status = isReady ? "ready" : "not ready";
        return jsonAnswer(isReady ? 200 : 503, { status, ...details });
      },
    },
    {
      path: "/metrics",
      async answer() {
        const headers = { "content-type": metrics.contentType };
        return { status: 200, headers, text: await metrics.metrics() };
      },
    },
  ];
}
