import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { Answer } from "../../http/answer.ts";
import { errorAnswer } from "../../http/answer.ts";
import { cachingHeaders, isCurrent } from "../../http/caching.ts";
import { answerHeaders, originProblem, preflightHeaders } from "../../http/cors.ts";
import type { Origins } from "../../http/cors.ts";
import type { Exchange } from "../../http/exchange.ts";
import { HttpError, methodNotAllowed } from "../../http/http-error.ts";
import { readJson } from "../../http/read-body.ts";
import type { Route } from "../../http/route.ts";
import { text } from "../../locales/text.ts";
import type { Caller } from "../../values/caller.ts";
import type { RequestContext } from "../context.ts";
import { requestForbidden } from "../errors.ts";
import { apiPage } from "./api-page.ts";
import { openApollo } from "./apollo.ts";
import type { Apollo, ApolloOptions } from "./apollo.ts";
import { graphqlErrorAnswer } from "./error-answer.ts";
import { explorerPage } from "./explorer.ts";
import type { Explorer } from "./explorer.ts";
import { isPublic } from "./graphql-request.ts";
import type { GraphqlRequest } from "./graphql-request.ts";

/** A request as credentials and contexts are made from it. */
export interface Incoming {
  headers: IncomingHttpHeaders;
  remoteAddress: string;
}

/** One API over HTTP: its schema, who may come, and how. */
export interface Endpoint extends Omit<ApolloOptions, "log"> {
  /** The API's name, for the log and the metrics. */
  name: string;
  /** Such as `/storefront/graphql`. */
  path: string;
  /**
   * Who calls.
   * @throws GraphQLError UNAUTHENTICATED for a missing, unknown or foreign credential
   */
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
  /** Is given each request after its answer. */
  answered?: Route["answered"];
}

/** An endpoint that is ready to be served. */
export interface OpenEndpoint {
  readonly route: Route;
  close(): Promise<void>;
}

const METHODS = "GET, POST, HEAD, OPTIONS";
const VARY = "Origin, Authorization, Accept, Accept-Language, Accept-Encoding, Quen-Program";
const OF_THE_REQUEST = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);
const APOLLO_HEADERS = ["accept", "content-type", "x-apollo-operation-name"];

// What Apollo answers anyway: working that out from the header takes it 15 µs.
const TAKES_JSON = new Set<unknown>(["application/json", "*/*"]);

/** Opens an endpoint: GraphQL over HTTP, and the explorer for browsers. */
export async function openEndpoint(endpoint: Endpoint, log: Logger): Promise<OpenEndpoint> {
  const apollo = await openApollo({ ...endpoint, log });
  const { name, path, answered } = endpoint;
  const answer = (request: IncomingMessage, exchange: Exchange) =>
    answerRequest({ endpoint, apollo }, request, exchange);
  const route = { name, path, takesAnyMethod: true, answer, answered };
  return { route, close: () => apollo.close() };
}

interface Opened {
  readonly endpoint: Endpoint;
  readonly apollo: Apollo;
}

async function answerRequest(
  opened: Opened,
  request: IncomingMessage,
  exchange: Exchange,
): Promise<Answer> {
  const { headers, method } = request;
  const { origins = "by-key", explorer, path, schema } = opened.endpoint;
  if (method === "OPTIONS") return preflight(headers, origins);
  if (method !== "GET" && method !== "POST" && method !== "HEAD") {
    throw methodNotAllowed(text("http.usePostOrGet"), METHODS);
  }
  if (method === "GET" && wantsPage(request)) {
    if (!explorer) return apiPage({ path }, exchange.locale);
    const { remoteAddress } = exchange;
    return explorerPage(explorer, { path, schema, headers, remoteAddress });
  }
  try {
    return await answerGraphql(opened, request, exchange);
  } catch (error) {
    const refused = refusalOf(error, exchange.locale);
    if (!refused) throw error;
    exchange.errorCodes.push(refused.code);
    const { answer } = refused;
    return { ...answer, headers: { ...answer.headers, ...answerHeaders(headers.origin) } };
  }
}

async function answerGraphql(
  { endpoint, apollo }: Opened,
  request: IncomingMessage,
  exchange: Exchange,
): Promise<Answer> {
  const { headers } = request;
  const { origins = "by-key", publicMaxAgeSeconds = 60 } = endpoint;
  const method = request.method === "POST" ? "POST" : "GET";
  const body = method === "POST" && (await readJson(request));
  const graphqlRequest: GraphqlRequest = { exchange };
  const search = searchOf(request.url!);
  const result = await apollo.answer({
    request: { method, body, search, headers: headerMap(headers) },
    graphqlRequest,
    query: queryOf(body, search),
    makeContext: async (enter) => {
      const { remoteAddress, requestId, log } = exchange;
      const incoming = { headers, remoteAddress };
      const caller = await endpoint.identify(incoming);
      exchange.caller = caller;
      const problem = originProblem(caller, headers, origins);
      if (problem) throw requestForbidden(problem);
      enter(caller);
      const { locale } = exchange;
      const context = await endpoint.buildContext({ ...incoming, caller, requestId, log, locale });
      exchange.locale = context.locale;
      return context;
    },
  });

  const answered = result.body.kind === "complete" ? result.body.string : "";
  const status = statusFor(headers.accept, exchange, result.status ?? 200);
  const caching = cachingHeaders({
    isPublic: status === 200 && isPublic(graphqlRequest),
    text: answered,
    maxAgeSeconds: publicMaxAgeSeconds,
  });
  const answer: Answer = {
    status,
    text: answered,
    headers: {
      ...caching,
      ...Object.fromEntries(result.headers),
      // A page whose origin is refused reads why, as it reads any other error.
      ...answerHeaders(headers.origin),
      "content-language": exchange.locale,
      vary: VARY,
    },
  };
  if (method === "GET" && isCurrent(headers["if-none-match"], caching.etag)) {
    return { ...answer, status: 304, text: "" };
  }
  return answer;
}

function refusalOf(error: unknown, locale: string) {
  if (error instanceof HttpError) {
    return { code: error.code, answer: errorAnswer(error, locale) };
  }
  if (!(error instanceof GraphQLError)) return null;
  return { code: String(error.extensions.code), answer: graphqlErrorAnswer(error, locale) };
}

function preflight(headers: IncomingHttpHeaders, origins: Origins): Answer {
  const allowed = preflightHeaders(headers, origins) ?? {};
  return { status: 204, headers: { allow: METHODS, vary: "Origin", ...allowed }, text: "" };
}

/**
 * GraphQL over HTTP asks for 200 with errors when a client takes only `application/json`, an answer
 * that proxies may make too; the errors' codes say what happened. All other clients get 400.
 */
function statusFor(accept = "*/*", { errorCodes }: Exchange, status: number): number {
  const takesPlainJsonOnly =
    accept.includes("application/json") && !/graphql-response|\*\/\*/.test(accept);
  const isOfRequest = errorCodes.length > 0 && errorCodes.every((it) => OF_THE_REQUEST.has(it));
  return status === 400 && takesPlainJsonOnly && isOfRequest ? 200 : status;
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

function queryOf(body: unknown, search: string): unknown {
  if (body) return (body as { query?: unknown }).query;
  return new URLSearchParams(search).get("query");
}

function searchOf(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at);
}

function wantsPage({ url, headers }: IncomingMessage): boolean {
  return !!headers.accept?.includes("text/html") && !/[?&](?:query|extensions)=/.test(url!);
}
