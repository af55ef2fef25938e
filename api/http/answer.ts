import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { say } from "../locales/text.ts";
import { excerptOf } from "../values/excerpt.ts";
import { compress, takesGzip } from "./compress.ts";
import type { HttpError } from "./http-error.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** On every answer. A page states its own content policy. */
const SECURITY_HEADERS: [string, string][] = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
];

export interface Answer {
  status: number;
  /** Several values of one name are sent as several headers. */
  headers?: Record<string, string | string[]>;
  text: string;
  /** What is no text, such as a font: sent as it is, in the place of `text`. */
  bytes?: Buffer;
  /** What is longer than fits into memory: sent as it comes, in the place of `text`. */
  stream?: AsyncIterable<string>;
}

/** The id of a request: the client's own if it is a plain word, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const own = request.headers["x-request-id"];
  if (typeof own === "string" && /^[\w.-]{8,64}$/.test(own)) return own;
  return crypto.randomUUID();
}

/** Sets the headers of every answer. */
export function startAnswer(
  response: ServerResponse,
  { requestId, locale }: { requestId: string; locale: string },
): void {
  response.setHeader("content-language", locale);
  response.setHeader("x-request-id", requestId);
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
}

/** Sends an answer, compressed when the client takes that; nothing when the client is gone. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text, bytes, stream }: Answer,
): Promise<void> {
  if (stream) return sendStream(request, response, { status, headers, stream });
  const { body, encoding } = bytes
    ? { body: bytes, encoding: null }
    : await compress(text, request.headers["accept-encoding"] as string);
  if (response.destroyed || response.headersSent) return;
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name]!);
  if (!response.hasHeader("content-type") && text) response.setHeader("content-type", JSON_TYPE);
  if (encoding) response.setHeader("content-encoding", encoding);
  if (status !== 304 && status !== 204) response.setHeader("content-length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function sendStream(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  {
    status,
    headers,
    stream,
  }: Pick<Answer, "status" | "headers"> & Required<Pick<Answer, "stream">>,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name]!);
  if (method === "HEAD") return void response.end();
  if (!takesGzip(asked["accept-encoding"] as string)) return pipeline(stream, response);
  response.setHeader("content-encoding", "gzip");
  return pipeline(stream, createGzip(), response);
}

/** An answer that programs read and nothing keeps. */
export function jsonAnswer(status: number, value: object): Answer {
  return { status, headers: { "cache-control": "no-store" }, text: JSON.stringify(value) };
}

/** An error in the form of GraphQL's errors, so that clients read all of them alike. */
export function errorAnswer(error: HttpError, locale: string): Answer {
  const message = excerptOf(say(error.text, locale), error.extensions);
  const extensions = { code: error.code, ...error.extensions };
  const answer = jsonAnswer(error.status, { errors: [{ message, extensions }] });
  return { ...answer, headers: { ...answer.headers, ...error.headers } };
}
