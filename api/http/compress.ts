// Express's `compression` wraps the response and decides while it streams; the answers here are
// whole texts.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Below one packet nothing is won.
const LENGTH_MIN = 1400;
const QUALITY = 4;
const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

export interface Compressed {
  body: Buffer;
  encoding: "br" | "gzip" | null;
}

/** A text, compressed when the client takes it and it is worth the while. */
export async function compress(text: string, acceptEncoding = ""): Promise<Compressed> {
  const encoding = text.length >= LENGTH_MIN ? bestOf(acceptEncoding) : null;
  if (encoding === "gzip") return { body: await toGzip(text, { level: QUALITY }), encoding };
  if (encoding === "br") {
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
    return { body: await toBrotli(text, { params }), encoding };
  }
  return { body: Buffer.from(text), encoding: null };
}

/** Whether a client takes gzip, which can be sent piece by piece at little cost. */
export function takesGzip(acceptEncoding = ""): boolean {
  return acceptedOf(acceptEncoding).includes("gzip");
}

function bestOf(acceptEncoding: string): "br" | "gzip" | null {
  const accepted = acceptedOf(acceptEncoding);
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : null;
}

function acceptedOf(acceptEncoding: string): string[] {
  return acceptEncoding
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(";")[0]!.trim());
}
