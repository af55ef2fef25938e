import type { Context } from "../../graphql/context.ts";

/** One kind of things that are exported, each as a line. */
export interface ExportKind<Place = unknown> {
  readonly name: string;
  /** What whoever exports them must be allowed to. */
  readonly scopes: readonly string[];
  /** The columns of a table: the paths of fields, such as `address.city`. */
  readonly columns: readonly string[];
  /**
   * Reads so many after a place, null being the beginning; where each ends is kept, not how many
   * there were, so that a page costs the same wherever it is.
   */
  page(context: Context, after: Place | null): Promise<ExportPage<Place>>;
}

export interface ExportPage<Place> {
  readonly lines: readonly object[];
  /** Null at the end. */
  readonly next: Place | null;
}

export const PAGE_SIZE = 1_000;

/** A place after the last of some rows; null where they were the last. */
export function nextPlace<Row, Place>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
): Place | null {
  return rows.length < PAGE_SIZE ? null : placeOf(rows.at(-1)!);
}
