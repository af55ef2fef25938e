import { isDeepStrictEqual } from "node:util";
import type { ColumnMap, ReadRow } from "../../../http/tables/table-rows.ts";
import { tableRows } from "../../../http/tables/table-rows.ts";
import { text } from "../../../locales/text.ts";
import { isJsonObject } from "../../../values/typed/json-object.ts";
import type { ImportLine } from "../import-purchases.ts";
import { lineOfValues, LINE_CHARACTERS_MAX, unreadable } from "../purchase-lines.ts";
import type { ReadPurchaseInput } from "../purchase-lines.ts";

const PURCHASE_FIELDS = [
  "member",
  "source",
  "externalId",
  "placedAt",
  "currencyCode",
  "channel",
  "locationId",
  "lines",
  "discount",
  "shipping",
  "shippingDiscount",
  "tax",
  "taxesIncluded",
  "rounding",
  "total",
  "payments",
  "couponCodes",
  "spendPoints",
] as const;

const LISTS = ["lines", "payments", "couponCodes"];
const YES_OR_NO = ["taxesIncluded", "spendPoints", "giftCard"];

// As many as a purchase may have lines.
const ROWS_OF_ONE_MAX = 500;

/**
 * Reads purchases from a table. Rows that follow each other with one `source` and `externalId` are
 * one purchase: their lines are put together, and what else they say must be the same. A purchase
 * is known by its first row.
 * @throws HttpError BAD_REQUEST for a table that can't be read, or has unknown columns
 */
export async function* purchasesOfTable(
  body: AsyncIterable<Uint8Array>,
  columns: ColumnMap | undefined,
  read: ReadPurchaseInput,
): AsyncGenerator<ImportLine> {
  const options = { columns, fields: PURCHASE_FIELDS, charactersMax: LINE_CHARACTERS_MAX };
  let current: TablePurchase | null = null;
  for await (const row of tableRows(body, options)) {
    if (current?.adds(row)) continue;
    if (current) yield current.asLine(read);
    current = new TablePurchase(row);
  }
  if (current) yield current.asLine(read);
}

type Values = Record<string, unknown>;

/** A purchase while its rows come. */
class TablePurchase {
  readonly #line: number;
  readonly #values: Values;
  #rows = 1;
  #problem: ReadRow["problem"];

  constructor({ line, values, problem }: ReadRow) {
    this.#line = line;
    this.#values = withLists(values);
    this.#problem = problem;
  }

  /** Takes a row, where it is of the same purchase. */
  adds({ line, values, problem }: ReadRow): boolean {
    const own = this.#values;
    const isSame = own.source === values.source && own.externalId === values.externalId;
    if (!isSame || !own.externalId || this.#rows === ROWS_OF_ONE_MAX) return false;
    this.#rows += 1;
    this.#problem ??= problem;
    const { lines, ...others } = withLists(values);
    if (Array.isArray(lines)) own.lines = [...((own.lines as unknown[]) ?? []), ...lines];
    for (const [field, value] of Object.entries(others)) {
      own[field] ??= value;
      if (isDeepStrictEqual(own[field], value)) continue;
      this.#problem ??= text("purchases.rowsDiffer", { row: line, field });
    }
    return true;
  }

  asLine(read: ReadPurchaseInput): ImportLine {
    if (this.#problem) {
      return { line: this.#line, ...unreadable(this.#problem, this.#values) };
    }
    const { lines } = this.#values;
    const numbered = Array.isArray(lines) ? lines.map(numberedLine) : lines;
    return { line: this.#line, ...lineOfValues({ ...this.#values, lines: numbered }, read) };
  }
}

/** Lists without gaps, and "true" as true. */
function withLists(values: Readonly<Values>): Values {
  const read: Values = yesOrNo(values);
  for (const name of LISTS) {
    const list = read[name];
    if (Array.isArray(list)) read[name] = Object.values(list);
  }
  return read;
}

function numberedLine(line: unknown, at: number): unknown {
  return isJsonObject(line) ? { id: String(at + 1), ...yesOrNo(line) } : line;
}

function yesOrNo(values: Readonly<Values>): Values {
  const read = { ...values };
  for (const name of YES_OR_NO) {
    const typed = String(read[name]).toLowerCase();
    if (typed === "true" || typed === "false") read[name] = typed === "true";
  }
  return read;
}
