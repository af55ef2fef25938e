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
  /** The rows of a list of the admin in place of everything; left out for what has no list. */
  readonly listed?: ListedExport;
}

/** What somebody has in a list: which rows, and in which order. */
export interface ListChoice {
  readonly search?: string;
  readonly where?: object;
  readonly orderBy?: object;
}

/** Exactly the rows of a list, closed accounts and households too where the list has them. */
export interface ListedExport {
  /** The input types by which the admin API reads the filter and the order of the list. */
  readonly types: Readonly<Record<"where" | "orderBy", string>>;
  readonly columns: readonly string[];
  /** How many rows the list has. @throws BAD_USER_INPUT for a filter that is none */
  count(context: Context, choice: ListChoice): Promise<number>;
  /** A page of it, read as the list reads its own. */
  page(context: Context, choice: ListChoice, after: string | null): Promise<ExportPage<string>>;
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
