import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import { ConfigurationError } from "../configuration/stored-configuration.ts";
import { isDatabaseAway } from "../database/database-away.ts";
import { forbidden } from "../graphql/errors.ts";
import { failureOf } from "../graphql/failure.ts";
import { graphqlErrorAnswer } from "../graphql/http/error-answer.ts";
import { Budgets } from "../graphql/limits/budgets.ts";
import type { Rate } from "../graphql/limits/budgets.ts";
import { inputReader } from "../graphql/read-input.ts";
import type { ReadInput } from "../graphql/read-input.ts";
import type { Answer } from "../http/answer.ts";
import type { Exchange } from "../http/exchange.ts";
import { HttpError } from "../http/http-error.ts";
import type { AnsweredRequest, Route } from "../http/route.ts";
import { text } from "../locales/text.ts";
import type { RouteContext } from "../module.ts";
import { modules } from "../modules.ts";
import type { Api } from "../values/api.ts";
import type { Caller } from "../values/caller.ts";
import type { Contexts } from "./contexts.ts";
import { ratesOf } from "./endpoints.ts";
import { sdlOf } from "./sdl.ts";
import type { EngineParts } from "./engine-parts.ts";

/** What a request costs a key with a rate of its own: about as much as a page of a hundred. */
const REQUEST_COST = 100;

/** The pages, imports and uploads of the modules, as routes of the server. */
export function moduleRoutes(parts: EngineParts, contexts: Contexts): Route[] {
  const readerOf = inputReaders(parts);
  const budgetsOfKeys = new Budgets();
  return modules
    .flatMap(({ routes }) => routes ?? [])
    .map((route) => {
      const budgets = new Budgets();
      return {
        path: route.path,
        streams: route.streams,
        takesAnyMethod: true,
        answered(answered: AnsweredRequest) {
          const isWrite = answered.method === "POST";
          parts.requestWriter.note(answered, { api: "http", operation: route.path, isWrite });
        },
        async answer(request: IncomingMessage, exchange: Exchange) {
          if (route.rate) take(budgets, { key: exchange.remoteAddress, cost: 1, rate: route.rate });
          try {
            const context = routeContext(
              { parts, contexts, readerOf, budgetsOfKeys },
              request,
              exchange,
            );
            return await route.answer(request, exchange, context);
          } catch (error) {
            const refusal = refusalOf(error, request, exchange);
            if (!refusal) throw error;
            exchange.errorCodes.push(String(refusal.extensions.code));
            return refused(refusal, exchange.locale);
          }
        },
      };
    });
}

interface ToTake {
  readonly key: string;
  readonly cost: number;
  readonly rate: Rate;
}

function take(budgets: Budgets, { key, cost, rate }: ToTake): void {
  const { waitSeconds } = budgets.take(key, cost, rate);
  if (waitSeconds === 0) return;
  throw new HttpError({
    status: 429,
    code: "RATE_LIMITED",
    text: text("http.tooManyRequests"),
    headers: { "retry-after": String(Math.ceil(waitSeconds)) },
  });
}

// Keys without a rate of their own are not limited here: imports send as fast as they can.
const rateOfKey = ratesOf(Number.POSITIVE_INFINITY);

interface RouteParts {
  readonly parts: EngineParts;
  readonly contexts: Contexts;
  readonly readerOf: RouteContext["inputReader"];
  readonly budgetsOfKeys: Budgets;
}

function routeContext(
  { parts, contexts, readerOf, budgetsOfKeys }: RouteParts,
  { headers }: IncomingMessage,
  exchange: Exchange,
): RouteContext {
  const { remoteAddress, requestId, log } = exchange;
  const acceptLanguage = headers["accept-language"];
  const admitted = (caller: Caller, scopes: readonly string[]): Caller => {
    exchange.caller = caller;
    if (caller.costPerSecond != null) {
      const rate = rateOfKey(caller);
      take(budgetsOfKeys, { key: caller.credentialId, cost: REQUEST_COST, rate });
    }
    const missing = scopes.find((scope) => !("scopes" in caller && caller.scopes.has(scope)));
    if (missing === undefined) return caller;
    throw forbidden(text("http.scopeNeeded", { scope: missing }));
  };
  return {
    rows: parts.lane.rows,
    keyRing: parts.keyRing,
    files: parts.files,
    writeAsSystem: contexts.writeAsSystem,
    async identify(api, ...scopes) {
      return admitted(await parts.callers.identify(api, { headers, remoteAddress }), scopes);
    },
    async identifyReader(scope) {
      return admitted(await parts.callers.identifyReader({ headers, remoteAddress }), [scope]);
    },
    contextFor: (caller) =>
      contexts.contextFor({ caller, acceptLanguage, requestId, remoteAddress, log }),
    inputReader: readerOf,
  };
}

/** Makes a reader for each input type that is asked for, once. */
function inputReaders({ schemas }: EngineParts): RouteContext["inputReader"] {
  const readers = new Map<string, (value: unknown) => ReadInput<unknown>>();
  return <Input>(api: Api, typeName: string) => {
    const name = `${api} ${typeName}`;
    const reader =
      readers.get(name) ?? inputReader<Input>(schemas[api], sdlOf(api).document, typeName);
    readers.set(name, reader);
    return reader as (value: unknown) => ReadInput<Input>;
  };
}

/** What is answered in the form of GraphQL's errors; null for what the server answers itself. */
function refusalOf(error: unknown, request: IncomingMessage, exchange: Exchange) {
  if (error instanceof GraphQLError) return error;
  // A sender that hung up looks like a lost connection, too.
  const hasSender = request.complete || !request.destroyed;
  const isAway = hasSender && !(error instanceof HttpError) && isDatabaseAway(error);
  return isAway || error instanceof ConfigurationError ? failureOf(error, exchange) : null;
}

const STATUS: Record<string, number> = { FORBIDDEN: 403, NOT_FOUND: 404 };

/** GraphQL answers these with 200 and data beside them; here there is no data. */
function refused(error: GraphQLError, locale: string): Answer {
  const answer = graphqlErrorAnswer(error, locale);
  return { ...answer, status: STATUS[String(error.extensions.code)] ?? answer.status };
}
