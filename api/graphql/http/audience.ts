import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Caller } from "../../values/caller.ts";
import type { RequestContext } from "../context.ts";
import { type Endpoint, openEndpoint } from "../endpoint.ts";
import type { EndpointOptions } from "../endpoint.ts";
import { badRequest } from "../errors.ts";
import { type Answer, errorAnswer } from "./answer.ts";
import { cachingHeaders, isCurrent } from "./caching.ts";
import { answerHeaders, checkOrigin, type Origins, preflightHeaders } from "./cors.ts";
import type { Exchange } from "./exchange.ts";
import { type Explorer, explorerPage } from "./explorer.ts";
import { readJson } from "./read-body.ts";

/** A request as credentials and contexts are made from it. */
export interface Incoming {
  headers: IncomingHttpHeaders;
  remoteAddress: string;
  audience: string;
}

/** One endpoint: its schema, who may come, and how. */
export interface Audience extends Omit<EndpointOptions, "log"> {
  name: string;
  /** Such as `/storefront/graphql`. */
  path: string;
  /** Who asks. Throws `unauthenticated()` for a missing, unknown or foreign credential. */
  identify(incoming: Incoming): Promise<Caller> | Caller;
  buildContext(
    request: Incoming & Pick<RequestContext, "caller" | "locale" | "requestId" | "log">,
  ): Promise<RequestContext> | RequestContext;
  /** Pages that may call from a browser; the default is what the caller's key allows. */
  origins?: Origins;
  /** How long public answers may be kept; 60 s by default. */
  publicMaxAgeSeconds?: number;
  /** The explorer, where there is one: in development. */
  explorer?: Explorer;
}

const METHODS = "GET, POST, HEAD, OPTIONS";
const VARY = "Origin, Authorization, Accept, Accept-Language, Accept-Encoding, Quen-Program";
const TOLD = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);
const APOLLO_HEADERS = [
  "accept",
  "content-type",
  "x-apollo-operation-name",
  "apollo-require-preflight",
];

// What Apollo answers anyway: working that out from the header takes it 15 µs.
const TAKES_JSON = new Set<unknown>(["application/json", "*/*"]);

export class AudienceServer {
  readonly audience: Audience;
  readonly #endpoint: Endpoint;

  private constructor(audience: Audience, endpoint: Endpoint) {
    this.audience = audience;
    this.#endpoint = endpoint;
  }

  static async open(audience: Audience, log: EndpointOptions["log"]): Promise<AudienceServer> {
    return new AudienceServer(audience, await openEndpoint({ ...audience, log }));
  }

  close(): Promise<void> {
    return this.#endpoint.close();
  }

  async answer(request: IncomingMessage, exchange: Exchange): Promise<Answer> {
    const { headers, method } = request;
    const { origins = "by-key", explorer } = this.audience;
    if (method === "OPTIONS") return preflight(headers, origins);
    if (method !== "GET" && method !== "POST" && method !== "HEAD") {
      const error = errorAnswer(badRequest("Use POST, or GET for queries.", 405), exchange.locale);
      return { ...error, headers: { ...error.headers, allow: METHODS } };
    }
    if (explorer && method === "GET" && wantsPage(request)) {
      const { remoteAddress } = exchange;
      return explorerPage(explorer, { path: this.audience.path, headers, remoteAddress });
    }
    try {
      return await this.#answerGraphQL(request, exchange);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      exchange.errorCodes.push(String(error.extensions.code));
      const refused = errorAnswer(error, exchange.locale);
      return { ...refused, headers: { ...refused.headers, ...answerHeaders(headers.origin) } };
    }
  }

  async #answerGraphQL(request: IncomingMessage, exchange: Exchange): Promise<Answer> {
    const { headers } = request;
    const { origins = "by-key", publicMaxAgeSeconds = 60 } = this.audience;
    const method = request.method === "POST" ? "POST" : "GET";
    const body = method === "POST" && (await readJson(request));
    // A page whose origin was refused must not read why; any other reads its errors.
    let originRefused = origins !== "by-key" && !preflightHeaders(headers, origins);

    const result = await this.#endpoint.answer({
      request: { method, body, search: searchOf(request.url!), headers: headerMap(headers) },
      exchange,
      makeContext: async () => {
        const incoming = {
          headers,
          remoteAddress: exchange.remoteAddress,
          audience: exchange.audience,
        };
        const caller = await this.audience.identify(incoming);
        exchange.caller = caller;
        originRefused = true;
        checkOrigin(caller, headers, origins);
        originRefused = false;
        const { requestId, log, locale } = exchange;
        const request = { ...incoming, caller, requestId, log, locale };
        const context = await this.audience.buildContext(request);
        exchange.locale = context.locale;
        return context;
      },
    });

    const text = result.body.kind === "complete" ? result.body.string : "";
    const status = statusFor(headers.accept, exchange, result.status ?? 200);
    const caching = cachingHeaders(exchange, { status, text, maxAgeSeconds: publicMaxAgeSeconds });
    const answer: Answer = {
      status,
      text,
      headers: {
        ...caching,
        ...Object.fromEntries(result.headers),
        ...(originRefused ? {} : answerHeaders(headers.origin)),
        "content-language": exchange.locale,
        vary: VARY,
      },
    };
    if (method === "GET" && isCurrent(headers["if-none-match"], caching.etag)) {
      return { ...answer, status: 304, text: "" };
    }
    return answer;
  }
}

function preflight(headers: IncomingHttpHeaders, origins: Origins): Answer {
  const allowed = preflightHeaders(headers, origins) ?? {};
  return { status: 204, headers: { allow: METHODS, vary: "Origin", ...allowed }, text: "" };
}

/**
 * GraphQL over HTTP asks for 200 with errors when a client takes only `application/json`, an answer that proxies
 * may make too; the errors' codes say what happened. All other clients get 400.
 */
function statusFor(accept = "*/*", { errorCodes }: Exchange, status: number): number {
  const takesPlainJsonOnly =
    accept.includes("application/json") && !/graphql-response|\*\/\*/.test(accept);
  const isTold =
    takesPlainJsonOnly && errorCodes.length > 0 && errorCodes.every((it) => TOLD.has(it));
  return status === 400 && isTold ? 200 : status;
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name of APOLLO_HEADERS) {
    const value = headers[name];
    if (value === undefined || (name === "accept" && TAKES_JSON.has(value))) continue;
    map.set(name, String(value));
  }
  return map;
}

function searchOf(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at);
}

function wantsPage({ url, headers }: IncomingMessage): boolean {
  return !!headers.accept?.includes("text/html") && !/[?&](?:query|extensions)=/.test(url!);
}
