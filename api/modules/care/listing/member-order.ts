import type { Cursor } from "../../../graphql/connection.ts";
import { isUuid } from "../../../values/id.ts";

export type MemberOrderField =
  "ENROLLED_AT" | "DISPLAY_NAME" | "TOTAL_SPENT" | "AVAILABLE" | "LAST_PURCHASE_AT";

export interface MemberOrder {
  readonly field: MemberOrderField;
  readonly direction: "ASC" | "DESC";
}

/** Adds a value to a statement and gives its name there, such as `$3`. */
export type Put = (value: unknown) => string;

type KeyType = "instant" | "text" | "number";
type Position = readonly [key: string | number | null, memberId: string];

// The stored balance: settling what is due in every wallet of the program before a list is ordered
// or filtered would cost too much. It is behind until the next write or scheduled task; the balance
// of a row is exact.
export const storedAvailable = "w.available";
export const totalSpent = "coalesce(t.spent_minor, 0)";

const KEYS: Record<MemberOrderField, { column: string; type: KeyType; isNullable?: true }> = {
  ENROLLED_AT: { column: "m.enrolled_at", type: "instant" },
  DISPLAY_NAME: { column: "p.sort_name", type: "text" },
  TOTAL_SPENT: { column: totalSpent, type: "number" },
  AVAILABLE: { column: storedAvailable, type: "number" },
  LAST_PURCHASE_AT: { column: "t.last_placed_at", type: "instant", isNullable: true },
};

/** How the rows of a list are ordered; members without a value come last either way. */
export function orderClause({ field, direction }: MemberOrder): string {
  const { column, isNullable } = KEYS[field];
  return `${column} ${direction}${isNullable ? " nulls last" : ""}, m.id ${direction}`;
}

/** The key of a row in its cursor: instants as microseconds, which a `Date` would cut off. */
export function orderKey({ field }: MemberOrder): string {
  const { column, type } = KEYS[field];
  return type === "instant" ? `(extract(epoch from ${column}) * 1000000)::bigint` : column;
}

/** The condition for rows after a position in the order. */
export function afterClause(
  { field, direction }: MemberOrder,
  [key, id]: Position,
  put: Put,
): string {
  const { column, type, isNullable } = KEYS[field];
  const isBeyond = direction === "ASC" ? ">" : "<";
  const memberId = `${put(id)}::uuid`;
  if (key === null) return `(${column} is null and m.id ${isBeyond} ${memberId})`;
  const value = VALUES[type](put(key));
  const isAfter = `(${column}, m.id) ${isBeyond} (${value}, ${memberId})`;
  return isNullable ? `(${isAfter} or ${column} is null)` : isAfter;
}

const VALUES: Record<KeyType, (name: string) => string> = {
  instant: (name) => `'epoch'::timestamptz + ${name}::bigint * interval '1 microsecond'`,
  text: (name) => `${name}::text`,
  number: (name) => `${name}::bigint`,
};

/** The cursor of a row; it names the order of the list, so that no other list accepts it. */
export function cursorOf({ field }: MemberOrder, row: { orderKey: Position[0]; memberId: string }) {
  return [field, row.orderKey, row.memberId] as const;
}

/** The position of a cursor in this order; null when it was made for another order. */
export function positionOf({ field }: MemberOrder, cursor: Cursor): Position | null {
  const [madeFor, key, id] = cursor;
  const { type, isNullable } = KEYS[field];
  if (madeFor !== field || !isUuid(id)) return null;
  if (key === null) return isNullable ? [null, id] : null;
  const isKey = type === "text" ? typeof key === "string" : Number.isSafeInteger(key);
  return isKey ? [key as string | number, id] : null;
}
