import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { extname, join } from "node:path";
import type { Answer } from "./answer.ts";
import { takesGzip } from "./compress.ts";

interface StaticFiles {
  /** The folder on disk that holds them. */
  readonly folder: string;
  /** Where they are in the server, such as `/explorer/`. */
  readonly path: string;
}

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
const IS_TEXT = /^text\/|svg/;
// Folders and plain names, none that begins with a dot: nothing outside of the folder.
const PLAIN_PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** The file that a request names, as its `.gz` where it has one; null when there is none. */
export async function staticFile(
  { url = "", headers: asked }: IncomingMessage,
  { folder, path }: StaticFiles,
): Promise<Answer | null> {
  const name = url.split("?", 1)[0]!.slice(path.length);
  const type = TYPES[extname(name)];
  if (!type || !PLAIN_PATH.test(name)) return null;
  const read = (file: string) => readFile(join(folder, file)).catch(() => null);
  const packed = takesGzip(asked["accept-encoding"] as string) ? await read(`${name}.gz`) : null;
  const content = packed ?? (await read(name));
  if (content === null) return null;
  // A name with a hash in it never stands for anything else.
  const caching = /-[\w-]{8}\.\w+$/.test(name) ? "max-age=31536000, immutable" : "max-age=60";
  const headers = { "content-type": type, "cache-control": `private, ${caching}` };
  if (!packed && IS_TEXT.test(type)) return { status: 200, headers, text: content.toString() };
  const encoded = packed ? { ...headers, "content-encoding": "gzip" } : headers;
  return { status: 200, headers: encoded, text: "", bytes: content };
}
