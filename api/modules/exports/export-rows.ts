import { stringify } from "csv-stringify/sync";
import type { Context } from "../../graphql/context.ts";
import type { ExportKind } from "./export-kind.ts";
import { couponExport } from "./kinds/coupons.ts";
import { entryExport } from "./kinds/entries.ts";
import { memberExport } from "./kinds/members.ts";
import { purchaseExport } from "./kinds/purchases.ts";
import { redemptionExport } from "./kinds/redemptions.ts";

export type ExportFormat = "jsonl" | "csv";

/** What can be exported, by name. */
export const exportKinds = new Map<string, ExportKind>(
  [memberExport, purchaseExport, entryExport, couponExport, redemptionExport].map((kind) => {
    return [kind.name, kind as ExportKind];
  }),
);

/**
 * Exports everything of a kind, a page at a time, in memory that does not grow. An audit record
 * says who did.
 * @param onLines called after each page with how many lines there have been
 */
export async function* exportRows(
  context: Context,
  { name, columns, page }: ExportKind,
  { format, onLines }: { format: ExportFormat; onLines?: (count: number) => void },
): AsyncGenerator<string> {
  await context.write({ operation: `export ${name}`, input: null }, async (work) => {
    work.audit({ subjectId: context.configuration.programId });
  });
  let place: unknown = null;
  let count = 0;
  // Excel takes a file for UTF-8 by this mark.
  if (format === "csv") yield `\ufeff${tableOf([columns])}`;
  do {
    const { lines, next } = await page(context, place);
    yield format === "csv"
      ? tableOf(lines.map((line) => columns.map((column) => cellOf(line, column))))
      : lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    place = next;
    count += lines.length;
    onLines?.(count);
  } while (place !== null);
}

/** Rows of a table; what a spreadsheet would take for a formula begins with an apostrophe. */
function tableOf(rows: readonly (readonly unknown[])[]): string {
  return stringify(rows as unknown[][], { escape_formulas: true });
}

/** A field of a line as a cell: lists and objects as JSON, nothing as an empty cell. */
function cellOf(line: object, path: string): string {
  const value = path.split(".").reduce<unknown>((node, name) => (node as Node)?.[name], line);
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

type Node = Readonly<Record<string, unknown>> | null | undefined;
