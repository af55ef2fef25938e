import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { isJsonObject } from "../../values/typed/json-object.ts";
import { badRequest } from "../http-error.ts";
import { hasTooManyValues } from "../json-values.ts";
import { jsonOf } from "../read-lines.ts";
import { readTable } from "./read-table.ts";

/** A row of a table, or a line of JSON, as it was read. */
export interface ReadRow {
  /** From 1; of a table the row that a spreadsheet shows, under the heading in row 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** Why it can't be read; null where it can. */
  readonly problem: Text | null;
}

/** Which field a column of a table fills, such as `address.city`; null for none. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface TableOptions {
  /** Columns that it does not name fill the field of their own name. */
  readonly columns?: ColumnMap;
  /** The fields that may be filled: a table with another column is refused at once. */
  readonly fields: readonly string[];
  /** How long a row may be. */
  readonly charactersMax: number;
}

/**
 * Reads a table row by row, never the whole of it: each cell stands at the path that its column
 * fills. Empty rows are skipped.
 * @throws HttpError BAD_REQUEST for a table that can't be read, or has unknown columns
 */
export async function* tableRows(
  body: AsyncIterable<Uint8Array>,
  options: TableOptions,
): AsyncGenerator<ReadRow> {
  let paths: (string[] | null)[] | null = null;
  let line = 0;
  for await (const cells of readTable(body, options.charactersMax)) {
    line += 1;
    if (paths === null) paths = pathsOf(cells, options);
    else if (cells.some((cell) => cell !== "")) {
      const isLong = cells.length > paths.length;
      const values = isLong ? {} : filled(paths, cells);
      yield { line, values, problem: isLong ? text("http.tooManyCells") : null };
    }
  }
}

/**
 * Reads a column map from JSON.
 * @throws HttpError BAD_REQUEST where it is none
 */
export function readColumnMap(json: string): ColumnMap {
  const value = jsonOf(json);
  if (isColumnMap(value)) return value;
  throw badRequest(text("http.columnMapUnreadable"));
}

/** Whether a value says for columns which field they fill. */
function isColumnMap(value: unknown): value is ColumnMap {
  return (
    isJsonObject(value) &&
    Object.values(value).every((field) => field === null || typeof field === "string")
  );
}

/** Where the cells of each column go; null for a column that is left out. */
function pathsOf(heading: readonly string[], { columns = {}, fields }: TableOptions) {
  const names = heading.map((column) =>
    Object.hasOwn(columns, column) ? columns[column]! : column,
  );
  const unknown = names.filter((name) => name && !isField(name.split("."), fields));
  if (unknown.length > 0) {
    const [list, known] = [unknown.slice(0, 10).join(", "), fields.join(", ")];
    throw badRequest(text("http.unknownColumns", { columns: list, fields: known }));
  }
  const missing = Object.keys(columns).filter((column) => !heading.includes(column));
  if (missing.length > 0) {
    throw badRequest(text("http.missingColumns", { columns: missing.join(", ") }));
  }
  return names.map((name) => (name ? name.split(".") : null));
}

/**
 * Never a name that every object or list has, since cells would go into all of them, nor a place so
 * far down a list that going through it would take long.
 */
function isField(path: readonly string[], fields: readonly string[]): boolean {
  const isSafe = (name: string) => !(name in Array.prototype) && !/^\d{4,}$/.test(name);
  return fields.includes(path[0]!) && path.every(isSafe);
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
  const isJson = /^[[{]/.test(plain) && !hasTooManyValues(plain);
  return isJson ? (jsonOf(plain) ?? plain) : plain;
}
