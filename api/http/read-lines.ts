import { TextDecoder } from "node:util";
import { text } from "../locales/text.ts";
import { badRequest } from "./http-error.ts";
import { bodyTooLarge } from "./read-body.ts";

export interface LineLimits {
  /** Any number when left out. */
  readonly linesMax?: number;
  /** Of the whole body; any number when left out. */
  readonly bytesMax?: number;
  /** A longer line is cut: its beginning is enough to say that it is wrong. */
  readonly charactersMax?: number;
  /**
   * Replaces what is no UTF-8 by U+FFFD, so that its line is refused alone instead of the whole
   * body.
   */
  readonly replaceInvalid?: boolean;
}

/**
 * A body line by line as it comes, never the whole of it. Lines end with "\n" or "\r\n"; the last
 * one may end with the body.
 * @throws HttpError `BAD_REQUEST` when it is too large or no UTF-8
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
  { linesMax = Infinity, bytesMax = Infinity, charactersMax, replaceInvalid }: LineLimits = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: !replaceInvalid });
  let bytes = 0;
  let lines = 0;
  // The line under way, in pieces: put together only once, however many it comes in.
  let pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    const kept = piece.slice(0, charactersMax === undefined ? undefined : charactersMax - length);
    length += kept.length;
    if (kept !== "") pieces.push(kept);
  };
  const take = () => {
    if (++lines > linesMax) throw badRequest(text("http.tooManyLines", { linesMax }), 413);
    const line = withoutReturn(pieces.join(""));
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw bodyTooLarge(bytesMax);
    const [first = "", ...others] = decoded(decoder, chunk).split("\n");
    add(first);
    for (const other of others) {
      yield take();
      add(other);
    }
  }
  add(decoded(decoder));
  if (length > 0) yield take();
}

/** The value of a line of JSON Lines; undefined when it is no JSON. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw badRequest(text("http.bodyNotUtf8"));
  }
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);
