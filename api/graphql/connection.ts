import { badUserInput } from "./errors.ts";

const ITEMS_DEFAULT = 20;
const ITEMS_MAX = 100;
const CURSOR_LONGEST = 1024;

/** The place of an item in its order: the sort key's values, last the id that makes it unique. */
export type Cursor = readonly (string | number | boolean | null)[];

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

export interface Page {
  /** How many items to answer. */
  size: number;
  /** How many rows to read: one more, which tells whether a page follows. */
  limit: number;
  /** Reading from the end backwards: order the rows the other way round. */
  backwards: boolean;
  /** Start behind this item (before it when reading backwards). */
  from: Cursor | null;
}

export interface Connection<Row, Node = Row> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** What to read for a page: sizes are 1 to 100 (20 when left out), cursors are taken apart. */
export function pageOf(args: PageArgs, { itemsMax = ITEMS_MAX, cursorLength = 0 } = {}): Page {
  const backwards = args.last != null;
  if (backwards && args.first != null) {
    throw badUserInput("Give either `first` or `last`, not both.", ["last"]);
  }
  const name = backwards ? "last" : "first";
  const size = args[name] ?? ITEMS_DEFAULT;
  if (!Number.isInteger(size) || size < 1 || size > itemsMax) {
    throw badUserInput(`\`${name}\` must be 1 to ${itemsMax}.`, [name]);
  }
  const cursorName = backwards ? "before" : "after";
  const cursor = args[cursorName];
  const from = cursor == null ? null : decodeCursor(cursor, { field: [cursorName], cursorLength });
  return { size, limit: size + 1, backwards, from };
}

/** A page as clients get it, from up to `page.limit` rows read as `page` says. */
export function connectionOf<Row, Node = Row>(
  rows: readonly Row[],
  page: Page,
  shape: { cursor: (row: Row) => Cursor; node?: (row: Row) => Node },
): Connection<Row, Node> {
  const shownRows = rows.slice(0, page.size);
  if (page.backwards) shownRows.reverse();
  const nodes = shape.node ? shownRows.map(shape.node) : (shownRows as unknown as Node[]);
  const more = rows.length > page.size;
  const cursorAt = (at: number) =>
    shownRows.length ? encodeCursor(shape.cursor(shownRows.at(at)!)) : null;
  return {
    nodes,
    // Computed when asked for: most pages want nodes only.
    get edges() {
      return nodes.map((node, at) => ({
        node,
        cursor: encodeCursor(shape.cursor(shownRows[at]!)),
      }));
    },
    pageInfo: {
      hasNextPage: page.backwards ? page.from !== null : more,
      hasPreviousPage: page.backwards ? more : page.from !== null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
  };
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** A cursor taken apart. Throws BAD_USER_INPUT at `field` for anything this server did not make. */
export function decodeCursor(
  text: string,
  {
    field = ["after"],
    cursorLength = 0,
  }: { field?: readonly string[]; cursorLength?: number } = {},
): Cursor {
  const cursor = text.length <= CURSOR_LONGEST ? parsed(text) : null;
  if (!isCursor(cursor) || (cursorLength > 0 && cursor.length !== cursorLength)) {
    throw badUserInput(
      "This cursor is not one of this list. Pass a page's `endCursor` or an edge's `cursor` unchanged.",
      field,
    );
  }
  return cursor;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return null;
  }
}

function isCursor(value: unknown): value is Cursor {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => part === null || (typeof part !== "object" && !unstorable(part)))
  );
}

// PostgreSQL stores neither NUL nor half a surrogate pair, and would answer with an error of its own.
function unstorable(part: unknown): boolean {
  return typeof part === "string" && (part.includes("\0") || !part.isWellFormed());
}
