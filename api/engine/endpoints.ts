import type { Endpoint } from "../graphql/http/endpoint.ts";
import type { LimitOptions } from "../graphql/limits.ts";
import type { Rate } from "../graphql/limits/budgets.ts";
import { apis } from "../values/api.ts";
import type { Caller } from "../values/caller.ts";
import type { Contexts } from "./contexts.ts";
import { sdlOf } from "./sdl.ts";
import type { EngineParts } from "./engine-parts.ts";

/** The endpoints of the three APIs, ready to be served. */
export function endpointsOf(
  { schemas, callers, isProduction, requestWriter }: EngineParts,
  { contextFor }: Contexts,
  limits?: LimitOptions,
): Endpoint[] {
  const mayKnowSchema = ({ kind }: Caller) => !isProduction || !IN_BROWSERS.has(kind);
  return apis.map((api) => ({
    name: api,
    path: `/${api}/graphql`,
    schema: schemas[api],
    sdl: sdlOf(api).document,
    identify: (request) => callers.identify(api, request),
    buildContext: ({ headers, ...request }) =>
      contextFor({ ...request, acceptLanguage: headers["accept-language"] }),
    limits: { mayIntrospect: mayKnowSchema, ...limits },
    maySuggest: mayKnowSchema,
    answered(request) {
      const { operation, type } = request.exchange.details as Record<string, string | undefined>;
      requestWriter.note(request, { api, operation, type, isWrite: type === "mutation" });
    },
  }));
}

const BROWSER_RATE = 2_000;
const BURST_SECONDS = 10;
// One operation may cost as much, however slowly a key goes on.
const MAXIMUM_MIN = 2_000;

/** How much each caller may ask for. @param keyRate cost a second of a key that a server uses */
export function ratesOf(keyRate: number): (caller: Caller) => Rate {
  const rate = (restoreRate: number) => ({
    restoreRate,
    maximum: Math.max(MAXIMUM_MIN, restoreRate * BURST_SECONDS),
  });
  const ofBrowsers = rate(BROWSER_RATE);
  return ({ kind, costPerSecond }) =>
    IN_BROWSERS.has(kind) ? ofBrowsers : rate(Math.min(keyRate, costPerSecond ?? keyRate));
}

/** Callers whose credential is in a browser, for everyone to see. */
const IN_BROWSERS: ReadonlySet<Caller["kind"]> = new Set(["VISITOR", "MEMBER"]);
