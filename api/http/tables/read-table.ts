import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { text } from "../../locales/text.ts";
import { badRequest } from "../http-error.ts";

const DELIMITERS = [",", ";", "\t"];

/**
 * Reads a table (CSV with commas, semicolons or tabs) row by row, never the whole of it.
 * @param charactersMax how long a row may be
 * @throws HttpError BAD_REQUEST where it can't be read
 */
export async function* readTable(
  body: AsyncIterable<Uint8Array>,
  charactersMax: number,
): AsyncGenerator<string[]> {
  const { first, all } = await peeked(body);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first),
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
    max_record_size: charactersMax,
  });
  const feeding = pipeline(all, parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield cells;
    await feeding;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badRequest(text("http.notATable", { problem: error.message }));
  } finally {
    parser.destroy();
    // The body's rest is let go, which whoever answers then reads.
    feeding.catch(() => {});
  }
}

/** A body, and its first piece. */
async function peeked(body: AsyncIterable<Uint8Array>) {
  const chunks = body[Symbol.asyncIterator]();
  const { value, done } = await chunks.next();
  const first = done ? new Uint8Array() : (value as Uint8Array);
  const all = async function* () {
    try {
      yield first;
      for (;;) {
        const next = await chunks.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await chunks.return?.();
    }
  };
  return { first: new TextDecoder().decode(first).split("\n")[0]!, all: all() };
}

function delimiterOf(heading: string): string {
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
