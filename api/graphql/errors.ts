import { GraphQLError } from "graphql";
import { unexpectedMessage } from "../writes/unexpected-message.ts";

interface Details {
  status?: number;
  headers?: Map<string, string>;
  [extension: string]: unknown;
}

/** No credential, an unknown or revoked one, or one of another endpoint: HTTP 401. */
export function unauthenticated(
  message = "Sign in first: send a valid credential for this endpoint as `Authorization: Bearer …`.",
): GraphQLError {
  const headers = new Map([["www-authenticate", "Bearer"]]);
  return refusal("UNAUTHENTICATED", message, { status: 401, headers });
}

/** A valid credential without the right. */
export function forbidden(message: string): GraphQLError {
  return refusal("FORBIDDEN", message, {});
}

/** An input that can't be read; `field` is its path, such as `["input", "lines", "0"]`: HTTP 400. */
export function badUserInput(message: string, field?: readonly string[]): GraphQLError {
  return refusal("BAD_USER_INPUT", message, { status: 400, ...(field && { field }) });
}

/** A query that is too deep, too wide or too costly: HTTP 400. */
export function tooExpensive(message: string, cost?: object): GraphQLError {
  return refusal("QUERY_TOO_EXPENSIVE", message, { status: 400, ...(cost && { cost }) });
}

/** The caller's budget is spent; `seconds` until it is enough again: HTTP 429 with `Retry-After`. */
export function rateLimited(seconds: number, cost?: object): GraphQLError {
  const wait = Math.max(1, Math.ceil(seconds));
  const message = `Too many requests: try again in ${wait} s, or ask for less at a time.`;
  const headers = new Map([["retry-after", String(wait)]]);
  return refusal("RATE_LIMITED", message, { status: 429, headers, ...(cost && { cost }) });
}

/** Too many codes were tried that do not exist; `seconds` until the next may be: HTTP 429 with `Retry-After`. */
export function tooManyGuesses(seconds: number): GraphQLError {
  const wait = Math.max(1, Math.ceil(seconds));
  const message = `Too many codes were tried that do not exist: try again in ${wait} s.`;
  const headers = new Map([["retry-after", String(wait)]]);
  return refusal("RATE_LIMITED", message, { status: 429, headers });
}

/** Something named by the request does not exist, or is not the caller's to see. */
export function notFound(message: string, field?: readonly string[]): GraphQLError {
  return refusal("NOT_FOUND", message, field ? { field } : {});
}

/** A bug or an outage: the client learns the request's id and nothing else. */
export function unexpected(requestId: string): GraphQLError {
  const message = unexpectedMessage(requestId);
  return refusal("INTERNAL_SERVER_ERROR", message, { requestId });
}

/** A request that an HTTP client put together wrongly. */
export function badRequest(message: string, status = 400): GraphQLError {
  return refusal("BAD_REQUEST", message, { status });
}

function refusal(code: string, message: string, { status, headers, ...extensions }: Details) {
  // Apollo takes `http` out of the extensions and makes it the answer's status and headers.
  const http = status ? { http: { status, headers: headers ?? new Map() } } : {};
  return new GraphQLError(message, { extensions: { code, ...extensions, ...http } });
}
