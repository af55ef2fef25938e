import { readTable } from "../../http/tables/read-table.ts";
import { jsonOf, readLines } from "../../http/read-lines.ts";
import { hasTooManyValues } from "../../http/json-values.ts";
import { badRequest } from "../../http/http-error.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { isJsonObject } from "../../values/typed/json-object.ts";

/** A line of JSON, or a row of a table, as it was read. */
export interface ImportRow {
  /** From 1; of a table the row that a spreadsheet shows, under the heading in row 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** Why it can't be read; null where it can. */
  readonly problem: Text | null;
}

export type ImportFormat = "jsonl" | "csv";

/** Which field a column of a table fills, such as `address.city`; null for none. */
export type ColumnMap = Readonly<Record<string, string | null>>;

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
  options: RowsOptions,
): AsyncGenerator<ImportRow> {
  yield* options.format === "csv" ? tableRows(body, options) : jsonRows(body);
}

async function* jsonRows(body: AsyncIterable<Uint8Array>): AsyncGenerator<ImportRow> {
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

async function* tableRows(
  body: AsyncIterable<Uint8Array>,
  options: RowsOptions,
): AsyncGenerator<ImportRow> {
  let paths: (string[] | null)[] | null = null;
  let line = 0;
  for await (const cells of readTable(body, LINE_CHARACTERS_MAX)) {
    line += 1;
    if (paths === null) paths = pathsOf(cells, options);
    else if (cells.some((cell) => cell !== "")) {
      const isLong = cells.length > paths.length;
      const values = isLong ? {} : filled(paths, cells);
      yield { line, values, problem: isLong ? text("imports.tooManyCells") : null };
    }
  }
}

/** Where the cells of each column go; null for a column that is left out. */
function pathsOf(heading: readonly string[], { columns = {}, fields }: RowsOptions) {
  const names = heading.map((column) =>
    Object.hasOwn(columns, column) ? columns[column]! : column,
  );
  const unknown = names.filter((name) => name && !isField(name.split("."), fields));
  if (unknown.length > 0) {
    const [list, known] = [unknown.slice(0, 10).join(", "), fields.join(", ")];
    throw badRequest(text("imports.unknownColumns", { columns: list, fields: known }));
  }
  const missing = Object.keys(columns).filter((column) => !heading.includes(column));
  if (missing.length > 0) {
    throw badRequest(text("imports.missingColumns", { columns: missing.join(", ") }));
  }
  return names.map((name) => (name ? name.split(".") : null));
}

/** Never a name that every object or list has: cells would go into all of them. */
function isField(path: readonly string[], fields: readonly string[]): boolean {
  return fields.includes(path[0]!) && !path.some((name) => name in Array.prototype);
}

type Node = { [name: string]: unknown };

/** Puts cells where their columns say: `points.0.expiresAt` into the first lot. */
function filled(paths: readonly (string[] | null)[], cells: readonly string[]) {
  const values: Node = {};
  cells.forEach((cell, at) => {
    const path = paths[at];
    const value = valueOf(cell);
    if (!path || value === undefined) return;
    let node = values;
    path.slice(0, -1).forEach((name, depth) => {
      node[name] ??= /^\d+$/.test(path[depth + 1]!) ? [] : {};
      node = node[name] as Node;
    });
    node[path.at(-1)!] = value;
  });
  return values;
}

/** A cell as it was before it was made safe for spreadsheets; lists and objects stand as JSON. */
function valueOf(cell: string): unknown {
  if (cell === "") return undefined;
  const plain = /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
  return /^[[{]/.test(plain) ? (jsonOf(plain) ?? plain) : plain;
}
