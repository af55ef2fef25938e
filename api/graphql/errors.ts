import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import { say, text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";

interface Details {
  status?: number;
  headers?: Map<string, string>;
  [extension: string]: unknown;
}

/** What an error says; a plain text is in the caller's language already. */
export type ErrorText = Text | string;

// The extension that holds an error's text until the language of its reader is known. JSON leaves
// symbols out.
const TEXT = Symbol("text");

/** No credential, an unknown or revoked one, or one of another endpoint: HTTP 401. */
export function unauthenticated(message: ErrorText = text("graphql.signIn")): GraphQLError {
  const headers = new Map([["www-authenticate", "Bearer"]]);
  return graphQLError("UNAUTHENTICATED", message, { status: 401, headers });
}

/** A valid credential without the right: a field's error, beside the data of other fields. */
export function forbidden(message: ErrorText): GraphQLError {
  return graphQLError("FORBIDDEN", message, {});
}

/** A valid credential without the right to the request as a whole: HTTP 403. */
export function requestForbidden(message: ErrorText): GraphQLError {
  return graphQLError("FORBIDDEN", message, { status: 403 });
}

/** A valid credential of a program that was closed: HTTP 403. */
export function programClosed(): GraphQLError {
  return graphQLError("PROGRAM_CLOSED", text("graphql.programClosed"), { status: 403 });
}

/**
 * An input that can't be read; `field` is its path, such as `["input", "lines", "0"]`: HTTP 400.
 */
export function badUserInput(message: ErrorText, field?: readonly string[]): GraphQLError {
  return graphQLError("BAD_USER_INPUT", message, { status: 400, ...(field && { field }) });
}

/** A query that is too deep, too wide or too costly: HTTP 400. */
export function tooExpensive(message: ErrorText, cost?: object): GraphQLError {
  return graphQLError("QUERY_TOO_EXPENSIVE", message, { status: 400, ...(cost && { cost }) });
}

/**
 * The caller's budget is spent; `seconds` until it is enough again: HTTP 429 with `Retry-After`.
 */
export function rateLimited(seconds: number, cost?: object): GraphQLError {
  return retryLater("graphql.rateLimited", seconds, cost && { cost });
}

/** Too many unknown codes were tried; `seconds` until the next try: HTTP 429 with `Retry-After`. */
export function tooManyGuesses(seconds: number): GraphQLError {
  return retryLater("graphql.tooManyGuesses", seconds);
}

/** Something named by the request does not exist, or is not the caller's to see. */
export function notFound(message: ErrorText, field?: readonly string[]): GraphQLError {
  return graphQLError("NOT_FOUND", message, field ? { field } : {});
}

/** A bug or an outage: the client learns the request's id and nothing else. */
export function unexpected(requestId: string): GraphQLError {
  return graphQLError("INTERNAL_SERVER_ERROR", text("writes.unexpected", { requestId }), {
    requestId,
  });
}

/** How soon a client may ask again after the answer that the database is away. */
const AWAY_SECONDS = 5;

/** What a client reads while the database is away. */
function awayText(): Text {
  return text("graphql.databaseAway", { seconds: AWAY_SECONDS });
}

/** The database can't be reached: HTTP 503 with `Retry-After`. */
export function serviceUnavailable(requestId: string): GraphQLError {
  const headers = new Map([["retry-after", String(AWAY_SECONDS)]]);
  return graphQLError("SERVICE_UNAVAILABLE", awayText(), { status: 503, headers, requestId });
}

/**
 * The program's configuration was changed by hand into what can't be used: HTTP 503. Nothing was
 * done.
 */
export function configurationInvalid(requestId: string): GraphQLError {
  const message = text("graphql.configurationInvalid", { requestId });
  return graphQLError("CONFIGURATION_INVALID", message, { status: 503, requestId });
}

/** A place in a list of changes of which the server no longer knows what followed. */
export function cursorTooOld(message: ErrorText, field: readonly string[]): GraphQLError {
  return graphQLError("CURSOR_TOO_OLD", message, { status: 400, field });
}

/** A request that an HTTP client put together wrongly. */
export function badRequest(message: ErrorText, status = 400): GraphQLError {
  return graphQLError("BAD_REQUEST", message, { status });
}

/**
 * Returns an error in the language of a locale: a copy of it, or itself when its text is of
 * somebody else's, such as graphql-js's.
 */
export function errorInLocale(error: GraphQLError, locale: string): GraphQLError {
  const message = textOf(error);
  if (message === null) return error;
  const { path, positions, source, nodes, originalError, extensions } = error;
  const place = { path, positions, source, nodes, originalError, extensions };
  const copy = new GraphQLError(say(message, locale), place);
  return Object.assign(copy, { locations: error.locations });
}

/** The text of an error that was made here; null for any other. */
export function textOf({ extensions }: Pick<GraphQLFormattedError, "extensions">): Text | null {
  return (extensions?.[TEXT as never] as Text | undefined) ?? null;
}

/** Thrown by the scalars for a value that they do not take. */
export class InvalidValue extends Error {
  constructor(readonly text: Text) {
    super(say(text, "en"));
  }
}

/** The extensions of an error with this text. */
export function textExtensions(code: string, message: Text): Record<string, unknown> {
  return { code, [TEXT]: message };
}

function retryLater(
  key: "graphql.rateLimited" | "graphql.tooManyGuesses",
  seconds: number,
  extensions: object = {},
): GraphQLError {
  const wait = Math.max(1, Math.ceil(seconds));
  const headers = new Map([["retry-after", String(wait)]]);
  const details = { status: 429, headers, ...extensions };
  return graphQLError("RATE_LIMITED", text(key, { seconds: wait }), details);
}

function graphQLError(
  code: string,
  message: ErrorText,
  { status, headers, ...extensions }: Details,
): GraphQLError {
  // Apollo takes `http` out of the extensions and makes it the answer's status and headers.
  const http = status ? { http: { status, headers: headers ?? new Map() } } : {};
  const isText = typeof message !== "string";
  return new GraphQLError(isText ? say(message, "en") : message, {
    extensions: { code, ...extensions, ...http, ...(isText && { [TEXT]: message }) },
  });
}
