import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { text } from "../locales/text.ts";
import { badRequest } from "./http-error.ts";
import type { HttpError } from "./http-error.ts";
import { hasTooManyValues, JSON_VALUES_MAX } from "./json-values.ts";

const MEGABYTE = 1024 * 1024;
const BODY_BYTES_MAX = MEGABYTE;
// A body is read to its end before it is refused, or the client would see a broken connection
// instead of the answer; beyond this many bytes it will.
const BYTES_DRAINED_MAX = 16 * BODY_BYTES_MAX;
const BODY_MS = 30_000;
// What is refused before its body came is not waited for so long.
const DRAIN_MS = 10_000;

/**
 * A body as JSON.
 * @throws HttpError `BAD_REQUEST` when it is too large, in another form, or no JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, BODY_BYTES_MAX);
  const problem = formProblem(request);
  if (problem) throw problem;
  if (!isUtf8(bytes)) throw badRequest(text("http.bodyNotUtf8"));
  if (hasTooManyValues(bytes)) {
    throw badRequest(text("http.tooManyValues", { max: JSON_VALUES_MAX }), 413);
  }
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw badRequest(text("http.bodyNotJson"));
  }
}

/**
 * A body as a text, such as a form.
 * @throws HttpError `BAD_REQUEST` when it is longer
 */
export async function readText(request: IncomingMessage, bytesMax: number): Promise<string> {
  return (await readBytes(request, bytesMax)).toString();
}

/**
 * Reads what an answer has left of a body, so that the client gets the answer instead of a broken
 * connection. One that goes on for too long, or comes too slowly, gets that.
 */
export function drainBody(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let size = 0;
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > BYTES_DRAINED_MAX) request.destroy();
  });
  request.on("error", () => {});
  request.on("close", () => clearTimeout(timer));
  request.resume();
}

/**
 * A body piece by piece as it comes. Whoever stops reading leaves the rest to `drainBody`, so that
 * the connection can be used again; a client that sends nothing for half a minute loses it.
 */
export async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const timer = setTimeout(() => request.destroy(), BODY_MS);
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    await chunks.return?.();
  }
}

/** Whether the body is declared larger than what is read. */
export function isDeclaredTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > BODY_BYTES_MAX;
}

/** @param bytesMax how much is read at most; 1 MB when left out */
export function bodyTooLarge(bytesMax = BODY_BYTES_MAX): HttpError {
  const isSmall = bytesMax < MEGABYTE;
  const limit = isSmall ? `${bytesMax / 1024} kB` : `${bytesMax / MEGABYTE} MB`;
  return badRequest(text("http.bodyTooLarge", { limit }), 413);
}

/** The media type of a body, without its parameters: "application/json". */
export function mediaTypeOf({ headers }: IncomingMessage): string {
  return headers["content-type"]?.split(";")[0]!.trim().toLowerCase() ?? "";
}

/** Whether a body is compressed or encoded otherwise. */
export function isEncoded({ headers }: IncomingMessage): boolean {
  const encoding = headers["content-encoding"];
  return encoding !== undefined && encoding !== "" && encoding !== "identity";
}

function formProblem(request: IncomingMessage): HttpError | null {
  if (mediaTypeOf(request) !== "application/json") return badRequest(text("http.sendJson"), 415);
  if (isEncoded(request)) return badRequest(text("http.sendUncompressed"), 415);
  const charset = /charset="?([^";\s]+)/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) return badRequest(text("http.sendUtf8"), 415);
  return null;
}

/**
 * The whole body.
 * @throws HttpError `BAD_REQUEST` when it is longer
 */
// By events: an asynchronous iterator takes 10 µs more.
export function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    // A client that sends a byte now and then must not keep a connection.
    const timer = setTimeout(() => request.destroy(), BODY_MS);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bytesMax) chunks.push(chunk);
      else chunks.length = 0;
      if (size > BYTES_DRAINED_MAX) request.destroy();
    });
    request.on("end", () => {
      clearTimeout(timer);
      if (size > bytesMax) reject(bodyTooLarge(bytesMax));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    request.on("error", reject);
    request.on("close", () => {
      clearTimeout(timer);
      reject(new Error("The client hung up."));
    });
  });
}
