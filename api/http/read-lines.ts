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
  let rest = "";
  const count = () => {
    if (++lines > linesMax) throw badRequest(text("http.tooManyLines", { linesMax }), 413);
  };
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) {
      throw bodyTooLarge(bytesMax);
    }
    const parts = (rest + decoded(decoder, chunk)).split("\n");
    rest = parts.pop()!.slice(0, charactersMax);
    for (const part of parts) {
      count();
      yield withoutReturn(part).slice(0, charactersMax);
    }
  }
  rest += decoded(decoder);
  if (rest === "") return;
  count();
  yield withoutReturn(rest);
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
