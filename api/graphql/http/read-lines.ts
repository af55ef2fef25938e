import { TextDecoder } from "node:util";
import { badRequest } from "../errors.ts";

export interface LineLimits {
  readonly linesMax: number;
  readonly bytesMax: number;
}

/**
 * A body line by line as it comes, never the whole of it. Lines end with "\n" or "\r\n"; the last one may end with the
 * body.
 * @throws GraphQLError when it is too large or no UTF-8
 */
export async function* readLines(
  body: AsyncIterable<Buffer>,
  { linesMax, bytesMax }: LineLimits,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let lines = 0;
  let rest = "";
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge(`${bytesMax / 1024 / 1024} MB`);
    const parts = (rest + decoded(decoder, chunk)).split("\n");
    rest = parts.pop()!;
    for (const part of parts) {
      if (++lines > linesMax) throw tooLarge(`${linesMax} lines`);
      yield withoutReturn(part);
    }
  }
  rest += decoded(decoder);
  if (rest === "") return;
  if (++lines > linesMax) throw tooLarge(`${linesMax} lines`);
  yield withoutReturn(rest);
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw badRequest("The body is no valid UTF-8.");
  }
}

const withoutReturn = (line: string) => (line.endsWith("\r") ? line.slice(0, -1) : line);

function tooLarge(limit: string) {
  return badRequest(`The body is larger than ${limit}. Send it in parts.`, 413);
}
