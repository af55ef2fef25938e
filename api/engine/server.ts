import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import { badRequest, unexpected } from "../graphql/errors.ts";
import { type Answer, errorAnswer, jsonAnswer } from "../graphql/http/answer.ts";
import { requestIdOf, sendAnswer, startAnswer } from "../graphql/http/answer.ts";
import { type Audience, AudienceServer } from "../graphql/http/audience.ts";

import { EXPLORER_PATH, explorerFile } from "../graphql/http/explorer.ts";
import type { Exchange } from "../graphql/http/exchange.ts";
import { measureRequests } from "../graphql/http/measures.ts";
import { isDeclaredTooLarge, tooLarge } from "../graphql/http/read-body.ts";
import { requestedLanguage } from "../graphql/locale.ts";
import { loggableError } from "../graphql/loggable-error.ts";

/** Answers requests under a path that are no GraphQL: the admin's pages, signing in, feeds. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  audiences: readonly Audience[];
  /** Whether requests can be served, and for a person what is missing. */
  ready: () => Promise<{ ready: boolean; [detail: string]: unknown }>;
  metrics: Registry;
  log: Logger;
  /** By the path they begin with, such as `/admin`. */
  routes?: Readonly<Record<string, Route>>;
  /** The address of the client; behind a proxy, what its header says. */
  addressOf?: (request: IncomingMessage) => string;
  /** How long an operation may take before its client is answered without it. */
  answerMsMax?: number;
}
export interface RunningServer {
  port: number;
  url: string;
  /** Stops accepting, lets requests under way finish for so long, then closes. */
  close(drainMs?: number): Promise<void>;
}

const HEADERS_MS = 10_000;
// For what is read as it comes; a body that is read whole has a limit of its own.
const REQUEST_MS = 600_000;
// Longer than load balancers keep a connection, or they would send into one that we just closed.
const KEEP_ALIVE_MS = 75_000;
const ANSWER_MS = 30_000;
const DRAIN_MS = 10_000;

/** Serves the audiences, `/health`, `/ready` and `/metrics` over HTTP. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const opened = await Promise.all(
    options.audiences.map((audience) => AudienceServer.open(audience, options.log)),
  );
  const byPath = new Map(opened.map((server) => [server.audience.path, server]));
  const measure = measureRequests(options.metrics);
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  let closing = false;

  server.on("request", (request, response) => void handle(request, response));
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    // What a route takes it reads as it comes.
    const isWelcome = routeOf(pathOf(request)) !== undefined || !isDeclaredTooLarge(request);
    if (isWelcome) response.writeContinue();
    else response.setHeader("connection", "close");
    void handle(request, response, isWelcome ? undefined : errorAnswer(tooLarge()));
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return { port, url: urlOf(options.host, port), close };

  async function handle(request: IncomingMessage, response: ServerResponse, refused?: Answer) {
    const began = performance.now();
    const path = pathOf(request);
    const exchange = newExchange(request, path);
    startAnswer(response, exchange);
    try {
      const route = routeOf(path);
      if (route) await route(request, response);
      else {
        const answer = refused ?? (await inTime(answerTo(request, path, exchange), exchange));
        // Else the connection would stay open for a next request, and keep closing waiting.
        if (closing) response.setHeader("connection", "close");
        await sendAnswer(request, response, answer);
      }
    } catch (error) {
      await failed(error, { request, response, exchange });
    }
    const milliseconds = performance.now() - began;
    measure(exchange, response.statusCode, milliseconds / 1000);
    if (byPath.has(path))
      logExchange(exchange, { method: request.method, status: response.statusCode, milliseconds });
  }

  async function answerTo(
    request: IncomingMessage,
    path: string,
    exchange: Exchange,
  ): Promise<Answer> {
    const audience = byPath.get(path);
    if (audience) return audience.answer(request, exchange);
    if (request.method !== "GET" && request.method !== "HEAD") return notFound(exchange);
    if (path.startsWith(EXPLORER_PATH) && options.audiences.some(({ explorer }) => explorer)) {
      return (await explorerFile(path.slice(EXPLORER_PATH.length))) ?? notFound(exchange);
    }
    if (path === "/health") return jsonAnswer(200, { status: "ok" });
    if (path === "/ready") return readiness();
    if (path !== "/metrics") return notFound(exchange);
    const text = await options.metrics.metrics();
    return { status: 200, headers: { "content-type": options.metrics.contentType }, text };
  }

  async function readiness(): Promise<Answer> {
    const { ready, ...details } = closing ? { ready: false, closing: true } : await options.ready();
    return jsonAnswer(ready ? 200 : 503, { status: ready ? "ready" : "not ready", ...details });
  }

  function notFound(exchange: Exchange): Answer {
    const paths = [...byPath.keys()].join(", ");
    return errorAnswer(
      badRequest(`There is nothing here. GraphQL is at ${paths}.`, 404),
      exchange.locale,
    );
  }

  function routeOf(path: string): Route | undefined {
    if (!options.routes || byPath.has(path)) return undefined;
    const prefix = Object.keys(options.routes).find(
      (it) => path === it || path.startsWith(`${it}/`),
    );
    return prefix === undefined ? undefined : options.routes[prefix];
  }

  async function inTime(answer: Promise<Answer>, exchange: Exchange): Promise<Answer> {
    const limit = options.answerMsMax ?? ANSWER_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => {
        exchange.errorCodes.push("TIMEOUT");
        resolve(lateAnswer(limit, exchange.requestId));
      }, limit);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  function newExchange(request: IncomingMessage, path: string): Exchange {
    return {
      requestId: requestIdOf(request),
      log: options.log,
      audience: byPath.get(path)?.audience.name ?? "other",
      remoteAddress: options.addressOf?.(request) ?? request.socket.remoteAddress ?? "",
      errorCodes: [],
      locale: requestedLanguage(request.headers["accept-language"]),
    };
  }

  async function close(drainMs = DRAIN_MS): Promise<void> {
    closing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const force = setTimeout(() => server.closeAllConnections(), drainMs);
    await closed;
    clearTimeout(force);
    await Promise.all(opened.map((audience) => audience.close()));
  }
}

function lateAnswer(limit: number, requestId: string): Answer {
  const message = `This took longer than ${limit / 1000} s. A write may still be done: send it again with the same idempotency key.`;
  const answer = jsonAnswer(504, {
    errors: [{ message, extensions: { code: "TIMEOUT", requestId } }],
  });
  return answer;
}

async function failed(
  error: unknown,
  {
    request,
    response,
    exchange,
  }: { request: IncomingMessage; response: ServerResponse; exchange: Exchange },
): Promise<void> {
  // A client that hung up is no failure of ours.
  if (request.destroyed && !request.complete) return;
  const { requestId, log, locale } = exchange;
  log.error({ requestId, error: loggableError(error) }, "unexpected error");
  exchange.errorCodes.push("INTERNAL_SERVER_ERROR");
  if (response.headersSent) response.destroy();
  else await sendAnswer(request, response, errorAnswer(unexpected(requestId), locale));
}

// Names that clients choose may be long; variables, credentials, addresses and query strings never appear.
function logExchange(
  { log, requestId, audience, caller, operationName, operationType, cost, errorCodes }: Exchange,
  answered: { method: string | undefined; status: number; milliseconds: number },
): void {
  log.info(
    {
      requestId,
      audience,
      method: answered.method,
      status: answered.status,
      ms: Math.round(answered.milliseconds * 10) / 10,
      operation: operationName?.slice(0, 60),
      type: operationType,
      caller: caller?.kind,
      programId: caller?.programId,
      credentialId: caller?.credentialId,
      cost: cost?.requested,
      ...(errorCodes.length && { errors: errorCodes }),
    },
    "request",
  );
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const at = url.indexOf("?");
  return at < 0 ? url : url.slice(0, at);
}

function urlOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
