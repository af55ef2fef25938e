import type { IncomingMessage } from "node:http";
import type { Registry } from "prom-client";
import { text } from "../locales/text.ts";
import { jsonAnswer } from "./answer.ts";
import { HttpError } from "./http-error.ts";
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
  /** Whether a request may read what the server measures, and what it lacks. */
  mayWatch(request: IncomingMessage): boolean;
}

const RETRY_SECONDS = "5";

/**
 * `/health`, `/ready` and `/metrics`, for what watches over the server. Anybody may ask whether it
 * works; the rest is for those who may watch.
 */
export function probes({ metrics, ready, isClosing, mayWatch }: ProbesOptions): Route[] {
  return [
    { path: "/health", answer: () => jsonAnswer(200, { status: "ok" }) },
    {
      path: "/ready",
      async answer(request) {
        const { ready: isReady, ...details } = isClosing()
          ? { ready: false, closing: true }
          : await ready();
        const status = isReady ? "ready" : "not ready";
        const answer = jsonAnswer(isReady ? 200 : 503, {
          status,
          ...(mayWatch(request) && details),
        });
        if (isReady) return answer;
        return { ...answer, headers: { ...answer.headers, "retry-after": RETRY_SECONDS } };
      },
    },
    {
      path: "/metrics",
      async answer(request) {
        if (!mayWatch(request)) throw watchersOnly();
        const headers = { "content-type": metrics.contentType };
        return { status: 200, headers, text: await metrics.metrics() };
      },
    },
  ];
}

function watchersOnly(): HttpError {
  return new HttpError({
    status: 401,
    code: "UNAUTHENTICATED",
    text: text("http.metricsToken"),
    headers: { "www-authenticate": "Bearer" },
  });
}
