// The package `cors` is middleware for Express, and decides by origin alone: here the caller's key
// decides.
import type { IncomingHttpHeaders } from "node:http";
import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import type { Caller } from "../values/caller.ts";

const PREFLIGHT_SECONDS = 86_400;
const HEADERS_ALLOWED = [
  "Authorization",
  "Content-Type",
  "Accept-Language",
  "Quen-Program",
  "X-Request-Id",
  "X-Apollo-Operation-Name",
  "Apollo-Require-Preflight",
  "ApolloGraphQL-Client-Name",
  "ApolloGraphQL-Client-Version",
  // What tools for tracing add to every request of a page: OpenTelemetry, Sentry, Datadog.
  "traceparent",
  "tracestate",
  "baggage",
  "sentry-trace",
  "x-datadog-origin",
  "x-datadog-parent-id",
  "x-datadog-sampling-priority",
  "x-datadog-tags",
  "x-datadog-trace-id",
].join(", ");
const HEADERS_EXPOSED = "Content-Language, ETag, Retry-After, X-Request-Id";

const SECRET_KEYS: ReadonlySet<Caller["kind"]> = new Set([
  "BACKEND",
  "AUTOMATION",
  "PARTNER",
  "OPERATOR",
]);

/** Who may call from a browser: whatever page the caller's key allows, or these origins alone. */
export type Origins = "by-key" | readonly string[];

/**
 * The answer to a browser's preflight; null when the page's origin is not allowed. A preflight
 * can't carry a key, so where keys decide, every page may ask; the request itself is then refused
 * by `originProblem`, before anything runs.
 */
export function preflightHeaders(
  headers: IncomingHttpHeaders,
  origins: Origins,
): Record<string, string> | null {
  const { origin } = headers;
  const allowed = origins === "by-key" || origins.includes(origin ?? "") || isOwnPage(headers);
  if (!origin || !allowed) return null;
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": HEADERS_ALLOWED,
    "access-control-max-age": String(PREFLIGHT_SECONDS),
  };
}

/** Why a caller may not call from the page that its browser names; null when it may. */
export function originProblem(
  caller: Caller,
  headers: IncomingHttpHeaders,
  origins: Origins,
): Text | null {
  const { origin } = headers;
  if (origin === undefined) return null;
  // Not even from the explorer: in a browser it would outlast the page.
  const isOperator = caller.kind === "OPERATOR";
  if (!isOperator && (isOwnPage(headers) || isAllowed(caller, origin, origins))) return null;
  return SECRET_KEYS.has(caller.kind) && origins === "by-key"
    ? text("http.secretKeyInBrowser")
    : text("http.originNotAllowed");
}

/** What lets a page read an answer, a refusal too: without a credential there is nothing in it. */
export function answerHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": HEADERS_EXPOSED,
  };
}

function isAllowed(caller: Caller, origin: string, origins: Origins): boolean {
  if (origins !== "by-key") return origins.includes(origin);
  if (caller.kind === "VISITOR") return caller.origins.some((it) => allows(it, origin));
  // A member's token is no ambient credential: only a page that was given it can send it.
  return caller.kind === "MEMBER";
}

/** @param allowed an origin; `http://localhost:*` is any port of it, `*` any origin */
function allows(allowed: string, origin: string): boolean {
  if (allowed === "*" || allowed === origin) return true;
  return allowed.endsWith(":*") && origin.replace(/:\d{1,5}$/, "") === allowed.slice(0, -2);
}

/** Whether a browser names a page of this very host: the explorer, the admin. */
export function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return !!host && (origin === `http://${host}` || origin === `https://${host}`);
}
