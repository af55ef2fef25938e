import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLError } from "graphql";
import { errorInLocale } from "../errors.ts";
import { excerptOf } from "../excerpt.ts";
import { compress } from "./compress.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** On every answer. The explorer's page states its own content policy. */
const SECURITY_HEADERS: [string, string][] = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
];

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  text: string;
}

/** The id of a request: the client's own if it is a plain word, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  if (typeof given === "string" && /^[\w.-]{8,64}$/.test(given)) return given;
  return crypto.randomUUID();
}

export function startAnswer(
  response: ServerResponse,
  { requestId, locale }: { requestId: string; locale: string },
): void {
  response.setHeader("content-language", locale);
  response.setHeader("x-request-id", requestId);
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
}

export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text }: Answer,
): Promise<void> {
  const { body, encoding } = await compress(text, request.headers["accept-encoding"] as string);
  if (response.destroyed || response.headersSent) return;
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name]!);
  if (!response.hasHeader("content-type") && text) response.setHeader("content-type", JSON_TYPE);
  if (encoding) response.setHeader("content-encoding", encoding);
  if (status !== 304 && status !== 204) response.setHeader("content-length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A refusal that no GraphQL pipeline saw, in GraphQL's form and the language of a locale. */
export function errorAnswer(error: GraphQLError, locale = "en"): Answer {
  const { http, ...extensions } = error.extensions as {
    http?: { status: number; headers: Map<string, string> };
  };
  return {
    status: http?.status ?? 500,
    headers: {
      "cache-control": "no-store",
      "content-language": locale,
      ...Object.fromEntries(http?.headers ?? []),
    },
    text: JSON.stringify({
      errors: [{ message: excerptOf(errorInLocale(error, locale).message), extensions }],
    }),
  };
}

export function jsonAnswer(status: number, value: object): Answer {
  return { status, headers: { "cache-control": "no-store" }, text: JSON.stringify(value) };
}
