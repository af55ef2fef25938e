import { text } from "../locales/text.ts";
import { badUserInput } from "./errors.ts";
import { decodeId, encodeId } from "../values/id.ts";

const ITEMS_DEFAULT = 20;
const ITEMS_MAX = 100;
const OFFSET_MAX = 10_000;
const CURSOR_LONGEST = 1024;

/** So far the rows of a long list are counted. */
export const COUNTED_MAX = 10_000;

/** The place of an item in its order: the sort key's values, last the id that makes it unique. */
export type Cursor = readonly (string | number | boolean | null)[];

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  /** Of numbered pages: how many items come before. */
  offset?: number | null;
}

export interface Page<Place> {
  /** How many items to answer. */
  size: number;
  /** How many rows to read: one more, which tells whether a page follows. */
  limit: number;
  /** Start behind this place; null: at the beginning. */
  from: Place | null;
  /** Whether the list has items before it. */
  isLater: boolean;
}

export interface Connection<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfo;
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/**
 * What to read for a page: 1 to 100 items (20 when left out), behind the place that `read` finds in
 * the cursor.
 * @throws BAD_USER_INPUT at `first`, and at `after` for a cursor that is none, or for which `read`
 * gives null.
 */
export function pageOf<Place>(
  { first, after, offset }: PageArgs,
  read: (cursor: Cursor) => Place | null,
  itemsMax = ITEMS_MAX,
): Page<Place> {
  const size = first ?? ITEMS_DEFAULT;
  if (!Number.isInteger(size) || size < 1 || size > itemsMax) {
    throw badUserInput(text("graphql.pageSize", { min: 1, max: itemsMax }), ["first"]);
  }
  const from = after == null ? null : read(decodeCursor(after));
  if (after != null && from === null) throw notOfThisList();
  return { size, limit: size + 1, from, isLater: from !== null || (offset ?? 0) > 0 };
}

/**
 * How many items a list of numbered pages skips, 0 when nobody said.
 * @throws BAD_USER_INPUT at `offset`, beside `after` too.
 */
export function offsetOf({ offset, after }: PageArgs): number {
  if (offset == null) return 0;
  if (after != null) throw badUserInput(text("graphql.offsetOrAfter"), ["offset"]);
  if (offset >= 0 && offset <= OFFSET_MAX) return offset;
  throw badUserInput(text("graphql.offsetTooLarge", { max: OFFSET_MAX }), ["offset"]);
}

/** A page as clients get it, from up to `page.limit` rows read as `page` says. */
export function connectionOf<Row, Node = Row>(
  rows: readonly Row[],
  page: Page<unknown>,
  shape: { cursor: (row: Row) => Cursor; node?: (row: Row) => Node },
): Connection<Node> {
  const shown = rows.slice(0, page.size);
  const nodes = shape.node ? shown.map(shape.node) : (shown as unknown as Node[]);
  const cursorOf = (row: Row) => encodeCursor(shape.cursor(row));
  const cursorAt = (at: number) => (shown.length > 0 ? cursorOf(shown.at(at)!) : null);
  let endCursor: string | null | undefined;
  return {
    nodes,
    // Computed when asked for: most pages want nodes only.
    get edges() {
      return nodes.map((node, at) => ({ node, cursor: cursorOf(shown[at]!) }));
    },
    pageInfo: {
      hasNextPage: rows.length > page.size,
      hasPreviousPage: page.isLater,
      get startCursor() {
        return cursorAt(0);
      },
      // Once: a compiled query looks at a field several times.
      get endCursor() {
        return (endCursor ??= cursorAt(-1));
      },
    },
  };
}

/** The place of a list that is ordered by one number. */
export function numberPlace([number, ...more]: Cursor): number | null {
  return Number.isSafeInteger(number) && more.length === 0 ? (number as number) : null;
}

/** A place in a list ordered by an instant and, among equals, by id. */
export interface TimedPlace {
  readonly at: Date;
  readonly id: string;
}

export function timedCursor(prefix: string, { at, id }: TimedPlace): Cursor {
  return [at.getTime(), encodeId(prefix, id)];
}

/** Reads what `timedCursor` makes. */
export function timedPlace(prefix: string): (cursor: Cursor) => TimedPlace | null {
  return ([ms, publicId]) => {
    const at = new Date(typeof ms === "number" ? ms : Number.NaN);
    const id = decodeId(prefix, String(publicId));
    return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
  };
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** A cursor taken apart. @throws BAD_USER_INPUT at its argument for anything that is no cursor. */
export function decodeCursor(encoded: string, argument = "after"): Cursor {
  const cursor = encoded.length <= CURSOR_LONGEST ? parsed(encoded) : null;
  if (isCursor(cursor)) return cursor;
  throw notOfThisList(argument);
}

function notOfThisList(argument = "after") {
  return badUserInput(text("graphql.cursorOfOtherList"), [argument]);
}

function parsed(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, "base64url").toString());
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

// PostgreSQL stores neither NUL nor half a surrogate pair, and would answer with an error of its
// own.
function unstorable(part: unknown): boolean {
  return typeof part === "string" && (part.includes("\0") || !part.isWellFormed());
}
