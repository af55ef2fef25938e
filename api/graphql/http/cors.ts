import type { IncomingHttpHeaders } from "node:http";
import type { Caller } from "../../values/caller.ts";
import { forbidden } from "../errors.ts";

const PREFLIGHT_SECONDS = 86_400;
const HEADERS_ALLOWED =
  "Authorization, Content-Type, Accept-Language, Quen-Program, X-Request-Id, X-Apollo-Operation-Name, Apollo-Require-Preflight";
const HEADERS_EXPOSED = "ETag, Retry-After, X-Request-Id";

/** Who may call from a browser: whatever page the caller's key allows, or these origins alone. */
export type Origins = "by-key" | readonly string[];

/**
 * What a browser is told before its request. That question can't carry a key, so where keys decide, every
 * page may ask; the request itself is then refused by `checkOrigin`, before anything is executed.
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

/** Refuses a browser's request from a page that the credential doesn't allow. @throws GraphQLError */
export function checkOrigin(caller: Caller, headers: IncomingHttpHeaders, origins: Origins): void {
  const { origin } = headers;
  if (origin === undefined || isOwnPage(headers) || isAllowed(caller, origin, origins)) return;
  const isKeyOfShop =
    caller.kind === "BACKEND" || caller.kind === "AUTOMATION" || caller.kind === "PARTNER";
  const error = forbidden(
    isKeyOfShop && origins === "by-key"
      ? "A secret key must never be used in a browser. Use a publishable key or a member token there, and replace this key."
      : "This page's origin is not allowed for this credential. Add it to the key's allowed origins.",
  );
  Object.assign(error.extensions, { http: { status: 403, headers: new Map() } });
  throw error;
}

/** What lets a browser read the answer of an allowed request. */
export function answerHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": HEADERS_EXPOSED,
  };
}

function isAllowed(caller: Caller, origin: string, origins: Origins): boolean {
  if (origins !== "by-key") return origins.includes(origin);
  if (caller.kind === "VISITOR")
    return caller.origins.includes(origin) || caller.origins.includes("*");
  // A member's token is no ambient credential: only a page that was given it can send it.
  return caller.kind === "MEMBER";
}

// The explorer's pages are served from here.
function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return !!host && (origin === `http://${host}` || origin === `https://${host}`);
}
