import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { badRequest } from "../errors.ts";

export const BODY_BYTES_MAX = 1024 * 1024;
// A body is read to its end before it is refused, or the client would see a broken connection instead of
// the answer; beyond this many bytes it will.
const BYTES_DRAINED_MAX = 16 * BODY_BYTES_MAX;
const BODY_MS = 30_000;

/** A body as JSON. @throws GraphQLError when it is too large, in another form, or no JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request);
  if (!bytes) throw tooLarge();
  const refused = unreadable(request);
  if (refused) throw refused;
  if (!isUtf8(bytes)) throw badRequest("The body is no valid UTF-8.");
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw badRequest('The body is not valid JSON. Send {"query": "…", "variables": {…}}.');
  }
}

/** Whether the body is declared larger than what is read. */
export function isDeclaredTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > BODY_BYTES_MAX;
}

export function tooLarge(): GraphQLError {
  return badRequest("The body is larger than 1 MB. Split it into smaller requests.", 413);
}

function unreadable({ headers }: IncomingMessage): GraphQLError | null {
  const type = headers["content-type"]?.split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json") return badRequest("Send the body as application/json.", 415);
  const encoding = headers["content-encoding"];
  if (encoding && encoding !== "identity") return badRequest("Send the body uncompressed.", 415);
  const charset = /charset="?([^";\s]+)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) return badRequest("Send the body as UTF-8.", 415);
  return null;
}

/** The whole body, or null when it is too large. By events: an asynchronous iterator takes 10 µs more. */
function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    // Whoever sends a byte now and then must not keep a connection.
    const timer = setTimeout(() => request.destroy(), BODY_MS);
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_BYTES_MAX) chunks.push(chunk);
      else chunks.length = 0;
      if (size > BYTES_DRAINED_MAX) request.destroy();
    });
    request.on("end", () => {
      clearTimeout(timer);
      if (size > BODY_BYTES_MAX) resolve(null);
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    request.on("error", reject);
    request.on("close", () => {
      clearTimeout(timer);
      reject(new Error("The client hung up."));
    });
  });
}
