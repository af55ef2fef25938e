import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import { loggableError } from "../values/errors/loggable-error.ts";
import { errorAnswer, requestIdOf, sendAnswer, startAnswer } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import { badRequest, HttpError } from "./http-error.ts";
import { measureRequests } from "./measures.ts";
import { requestedLanguage } from "./negotiate-locale.ts";
import { probes } from "./probes.ts";
import type { Readiness } from "./probes.ts";
import { bodyTooLarge, drainBody, isDeclaredTooLarge } from "./read-body.ts";
import { logRequest } from "./request-log.ts";
import type { Spans } from "./spans.ts";
import { routeFinder } from "./route.ts";
import type { Route } from "./route.ts";

/** What a server serves beside its probes. */
export interface Site {
  readonly routes: readonly Route[];
  /** What a client reads at any other path. */
  readonly nothingHere?: Text;
}

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Left out while there are none: then every path is answered 503, until `serve` brings some. */
  site?: Site;
  ready(): Promise<Readiness>;
  metrics: Registry;
  /** Where a span of each request goes; nowhere when left out. */
  spans?: Spans;
  /** Who may read them, and what `/ready` finds; nobody when left out. */
  mayWatch?: (request: IncomingMessage) => boolean;
  log: Logger;
  /** The address of the client; behind a proxy, what its header says. */
  addressOf?: (request: IncomingMessage) => string;
  /** How long a request may take before its client is answered without it. */
  answerMsMax?: number;
}

export interface RunningServer {
  port: number;
  url: string;
  /** Serves a site from now on. */
  serve(site: Site): void;
  /** Stops accepting, lets requests under way finish for so long, then closes. */
  close(drainMs?: number): Promise<void>;
}

const HEADERS_MS = 10_000;
// For what is read as it comes; a body that is read whole has a limit of its own.
const REQUEST_MS = 600_000;
// Longer than load balancers keep a connection, or they would send into one that we just closed.
const KEEP_ALIVE_MS = 75_000;
// How often Node looks for connections that have kept it waiting for too long.
const CHECK_MS = 5_000;
const ANSWER_MS = 30_000;
const DRAIN_MS = 10_000;
/** How soon a client may ask again that came while the server starts. */
const START_SECONDS = 5;

/** Serves routes over HTTP, and `/health`, `/ready` and `/metrics`. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: CHECK_MS,
  });
  const requests = new Requests(options);
  server.on("request", (request, response) => void requests.answer({ request, response }));
  server.on("checkContinue", (request, response) => void requests.mayGoOn({ request, response }));
  await listen(server, options);

  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: urlOf(options.host, port),
    serve: (site) => requests.serve(site),
    async close(drainMs = DRAIN_MS) {
      requests.isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(force);
    },
  };
}

interface Connection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers requests: finds the route, keeps the time, logs and measures. */
class Requests {
  isClosing = false;
  readonly #options: ServerOptions;
  readonly #probes: Route[];
  #site: Site | undefined;
  #routeOf: (path: string) => Route | undefined;
  readonly #measure: ReturnType<typeof measureRequests>;

  constructor(options: ServerOptions) {
    this.#options = options;
    const { metrics, ready, mayWatch = () => false } = options;
    this.#probes = probes({ metrics, ready, mayWatch, isClosing: () => this.isClosing });
    this.#routeOf = routeFinder(this.#probes);
    this.#measure = measureRequests(metrics);
    if (options.site) this.serve(options.site);
  }

  serve(site: Site): void {
    this.#site = site;
    this.#routeOf = routeFinder([...site.routes, ...this.#probes]);
  }

  /** Answers a client that asks before it sends a body whether that would be taken. */
  mayGoOn({ request, response }: Connection): Promise<void> {
    const route = this.#routeOf(pathOf(request));
    if (route?.streams || !isDeclaredTooLarge(request)) {
      response.writeContinue();
      return this.answer({ request, response });
    }
    response.setHeader("connection", "close");
    return this.answer({ request, response }, bodyTooLarge());
  }

  async answer({ request, response }: Connection, refused?: HttpError): Promise<void> {
    const began = performance.now();
    const route = this.#routeOf(pathOf(request));
    const exchange = this.#exchangeOf(request, route);
    startAnswer(response, exchange);
    try {
      const answer = await this.#answerOf(request, { route, exchange, refused });
      // Else the connection would stay open for a next request, and keep closing waiting.
      if (this.isClosing) response.setHeader("connection", "close");
      await sendAnswer(request, response, answer);
    } catch (error) {
      await answerFailure(error, { request, response }, exchange);
    }
    drainBody(request);
    const milliseconds = performance.now() - began;
    const { statusCode: status } = response;
    this.#measure(exchange, status, milliseconds / 1000);
    const { method, headers } = request;
    route?.answered?.({ exchange, method, status, milliseconds });
    if (!route?.name) return;
    logRequest(exchange, { method, status, milliseconds });
    const parent = headers.traceparent as string | undefined;
    this.#options.spans?.add({ exchange, method, status, milliseconds, parent });
  }

  async #answerOf(
    request: IncomingMessage,
    { route, exchange, refused }: { route?: Route; exchange: Exchange; refused?: HttpError },
  ): Promise<Answer> {
    try {
      if (refused) throw refused;
      if (!route || !takes(route, request)) throw this.#nothingHere();
      const answering = Promise.resolve(route.answer(request, exchange));
      return await (route.streams ? answering : this.#inTime(answering, exchange));
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      exchange.errorCodes.push(error.code);
      return errorAnswer(error, exchange.locale);
    }
  }

  async #inTime(answering: Promise<Answer>, { requestId }: Exchange): Promise<Answer> {
    const limit = this.#options.answerMsMax ?? ANSWER_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(tookTooLong(limit, requestId)), limit);
    });
    try {
      return await Promise.race([answering, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #exchangeOf(request: IncomingMessage, route: Route | undefined): Exchange {
    const { log, addressOf } = this.#options;
    return {
      requestId: requestIdOf(request),
      log,
      name: route?.name ?? "other",
      remoteAddress: addressOf?.(request) ?? request.socket.remoteAddress ?? "",
      locale: requestedLanguage(request.headers["accept-language"]),
      errorCodes: [],
      details: {},
    };
  }

  #nothingHere(): HttpError {
    if (!this.#site) return isStarting();
    return badRequest(this.#site.nothingHere ?? text("http.nothingHere"), 404);
  }
}

function takes(route: Route, { method }: IncomingMessage): boolean {
  return route.takesAnyMethod === true || method === "GET" || method === "HEAD";
}

function isStarting(): HttpError {
  return new HttpError({
    status: 503,
    code: "SERVICE_UNAVAILABLE",
    text: text("http.starting", { seconds: START_SECONDS }),
    headers: { "retry-after": String(START_SECONDS) },
  });
}

function tookTooLong(limitMs: number, requestId: string): HttpError {
  const why = text("http.tookTooLong", { seconds: limitMs / 1000 });
  return new HttpError({ status: 504, code: "TIMEOUT", text: why, extensions: { requestId } });
}

async function answerFailure(
  error: unknown,
  { request, response }: Connection,
  { requestId, log, locale, errorCodes }: Exchange,
): Promise<void> {
  // A client that hung up is no failure of ours.
  if (request.destroyed && !request.complete) return;
  log.error({ requestId, error: loggableError(error) }, "unexpected error");
  const failure = new HttpError({
    status: 500,
    code: "INTERNAL_SERVER_ERROR",
    text: text("writes.unexpected", { requestId }),
    extensions: { requestId },
  });
  errorCodes.push(failure.code);
  if (response.headersSent) response.destroy();
  else await sendAnswer(request, response, errorAnswer(failure, locale));
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
