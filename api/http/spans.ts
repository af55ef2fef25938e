import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { AnsweredRequest } from "./route.ts";

/** A request that the collector is sent. */
export interface TracedRequest extends AnsweredRequest {
  /** The caller's header `traceparent`: whose request this is a part of. */
  readonly parent: string | undefined;
}

export interface Spans {
  /** Notes a request; it leaves with others, a few seconds later. */
  add(request: TracedRequest): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

export interface SpansOptions {
  /** Where a collector takes OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  /** What it wants to be sent, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly version: string;
  readonly log: Logger;
}

type Attribute = readonly [name: string, value: string | number | undefined];

const SEND_MS = 5_000;
// What a collector that is away makes us hold: some two megabytes.
const WAITING_MAX = 4_096;
const SERVER_KIND = 2;
const FAILED = 2;

/**
 * Sends a span for each request to a collector, as OTLP in JSON: two dozen fields, for which
 * OpenTelemetry's own packages would be as large as the engine.
 */
export function openSpans({ endpoint, headers, version, log }: SpansOptions): Spans {
  let waiting: object[] = [];
  let isFailing = false;

  const send = async () => {
    if (waiting.length === 0) return;
    const body = JSON.stringify(exportOf(waiting, version));
    waiting = [];
    const failure = await post(`${endpoint.replace(/\/+$/, "")}/v1/traces`, { headers, body });
    if (failure && !isFailing) log.warn({ failure }, "Spans are lost: the collector fails.");
    isFailing = failure !== null;
  };
  const timer = setInterval(() => void send(), SEND_MS);
  timer.unref();

  return {
    add(request) {
      const span = spanOf(request);
      if (span && waiting.length < WAITING_MAX) waiting.push(span);
    },
    async close() {
      clearInterval(timer);
      await send();
    },
  };
}

async function post(url: string, { headers, body }: { headers: object; body: string }) {
  const signal = AbortSignal.timeout(SEND_MS);
  const types = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers: { ...headers, ...types }, body, signal }).then(
    ({ ok, status }) => (ok ? null : `status ${status}`),
    (error: Error) => error.message,
  );
}

/** The span of a request; null where its caller records none. */
function spanOf({ exchange, method, status, milliseconds, parent }: TracedRequest): object | null {
  const [, traceId, parentSpanId, flags] =
    /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(parent ?? "") ?? [];
  if (flags && (Number.parseInt(flags, 16) & 1) === 0) return null;
  const { name, requestId, caller, details, errorCodes } = exchange;
  const operation = typeof details.operation === "string" ? details.operation : undefined;
  const ended = Date.now();
  return {
    traceId: traceId ?? randomBytes(16).toString("hex"),
    spanId: randomBytes(8).toString("hex"),
    parentSpanId,
    name: [name, operation ?? method].join(" "),
    kind: SERVER_KIND,
    startTimeUnixNano: nanoseconds(ended - milliseconds),
    endTimeUnixNano: nanoseconds(ended),
    attributes: attributesOf([
      ["http.request.method", method],
      ["http.response.status_code", status],
      ["graphql.operation.name", operation],
      ["quen.request_id", requestId],
      ["quen.program_id", caller?.programId],
      ["quen.caller", caller?.kind],
      ["quen.errors", errorCodes.join(" ") || undefined],
    ]),
    status: status >= 500 ? { code: FAILED } : {},
  };
}

function exportOf(spans: readonly object[], version: string) {
  const resource = attributesOf([
    ["service.name", "quen"],
    ["service.version", version],
  ]);
  const scopeSpans = [{ scope: { name: "quen" }, spans }];
  return { resourceSpans: [{ resource: { attributes: resource }, scopeSpans }] };
}

function attributesOf(attributes: readonly Attribute[]) {
  return attributes.flatMap(([key, value]) => {
    if (value === undefined) return [];
    return { key, value: typeof value === "number" ? { intValue: value } : { stringValue: value } };
  });
}

function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1_000)) * 1_000n);
}
