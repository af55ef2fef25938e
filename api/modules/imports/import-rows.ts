import { hasTooManyValues } from "../../http/json-values.ts";
import { jsonOf, readLines } from "../../http/read-lines.ts";
import { tableRows } from "../../http/tables/table-rows.ts";
import type { ColumnMap, ReadRow } from "../../http/tables/table-rows.ts";
import { text } from "../../locales/text.ts";
import { isJsonObject } from "../../values/typed/json-object.ts";

export type ImportFormat = "jsonl" | "csv";

export interface RowsOptions {
  readonly format: ImportFormat;
  /** Columns that it does not name fill the field of their own name. */
  readonly columns?: ColumnMap;
  /** The fields that may be filled: a table with another column is refused at once. */
  readonly fields: readonly string[];
}

const LINE_CHARACTERS_MAX = 256 * 1024;

/**
 * Reads JSON Lines or a table row by row, never the whole of it.
 * @throws HttpError BAD_REQUEST for a table that can't be read, or has unknown columns
 */
export async function* importRows(
  body: AsyncIterable<Uint8Array>,
  { format, ...options }: RowsOptions,
): AsyncGenerator<ReadRow> {
  if (format === "jsonl") yield* jsonRows(body);
  else yield* tableRows(body, { ...options, charactersMax: LINE_CHARACTERS_MAX });
}

async function* jsonRows(body: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  let line = 0;
  for await (const json of readLines(body, { charactersMax: LINE_CHARACTERS_MAX + 1 })) {
    line += 1;
    if (json.trim() === "") continue;
    const isLong = json.length > LINE_CHARACTERS_MAX || hasTooManyValues(json);
    const value = isLong ? undefined : jsonOf(json);
    if (isJsonObject(value)) {
      yield { line, values: value, problem: null };
    } else {
      yield { line, values: {}, problem: text(isLong ? "imports.lineTooLong" : "imports.notJson") };
    }
  }
}
