import type { Cursor } from "../../../graphql/connection.ts";

export type MemberOrderField =
  "ENROLLED_AT" | "DISPLAY_NAME" | "TOTAL_SPENT" | "AVAILABLE" | "LAST_PURCHASE_AT";

export interface MemberOrder {
  readonly field: MemberOrderField;
  readonly direction: "ASC" | "DESC";
}

/** Adds a value to a statement and gives its name there, such as `$3`. */
export type Put = (value: unknown) => string;

type KeyType = "instant" | "text" | "number";
type Place = readonly [key: string | number | null, memberId: string];

// The stored balance: to settle what is due in every wallet of the program before ordering or
// filtering a list would cost more than it tells. It is behind until the next write or the due
// scan; what a row shows is exact.
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

/** What of a row goes into its cursor: instants as microseconds, which a `Date` would cut off. */
export function orderKey({ field }: MemberOrder): string {
  const { column, type } = KEYS[field];
  return type === "instant" ? `(extract(epoch from ${column}) * 1000000)::bigint` : column;
}

/** The condition for rows that come after a place in the order. */
export function afterClause({ field, direction }: MemberOrder, [key, id]: Place, put: Put): string {
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

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of a row; it names what the list was ordered by, so that no other list takes it. */
export function cursorOf({ field }: MemberOrder, row: { orderKey: Place[0]; memberId: string }) {
  return [field, row.orderKey, row.memberId] as const;
}

/** The place a cursor names in this order; null when it was not made for it. */
export function placeOf({ field }: MemberOrder, cursor: Cursor): Place | null {
  const [madeFor, key, id] = cursor;
  const { type, isNullable } = KEYS[field];
  if (madeFor !== field || typeof id !== "string" || !UUID.test(id)) return null;
  if (key === null) return isNullable ? [null, id] : null;
  const isKey = type === "text" ? typeof key === "string" : Number.isSafeInteger(key);
  return isKey ? [key as string | number, id] : null;
}
