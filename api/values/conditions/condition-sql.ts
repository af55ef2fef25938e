import { buildCondition } from "./condition.ts";
import type { Condition, Leaf } from "./condition.ts";

/**
 * Adds a value to a statement and gives its name there, such as `$3`: values are never written into
 * the text.
 */
export type PutValue = (value: unknown) => string;

/** An expression in SQL; with `put` it can hold values. */
export type SqlExpression = (put: PutValue) => string;

/** What a field is in SQL: a column or an expression, or how each of its leaves is asked. */
export type SqlField =
  | { readonly of: SqlExpression; readonly type: "bigint" | "text" | "boolean" | "date" }
  | { readonly ask: (leaf: Leaf, put: PutValue) => string };

const COMPARED = new Set(["<", "<=", ">", ">="]);

/**
 * A condition as a predicate: the same answers as the closure's, which the parity test holds them
 * to. A predicate is true or false and never null: what is unknown meets != and notIn, and nothing
 * else.
 * @param fields every field that the condition may name, with text that is ours alone.
 */
export function conditionSql(
  condition: Condition,
  fields: Readonly<Record<string, SqlField>>,
  put: PutValue,
): string {
  return buildCondition<string>(condition, {
    leaf(leaf) {
      const field = fields[leaf.field];
      if (!field) throw new RangeError(`There is no field "${leaf.field}" here.`);
      return "ask" in field ? field.ask(leaf, put) : leafSql(leaf, field, put);
    },
    all: (parts) => (parts.length ? `(${parts.join(" and ")})` : "true"),
    any: (parts) => (parts.length ? `(${parts.join(" or ")})` : "false"),
  });
}

/** A leaf that compares a column or an expression with its value, as a predicate. */
export function leafSql(
  { operator, value }: Leaf,
  { of, type }: Extract<SqlField, { type: string }>,
  put: PutValue,
): string {
  const column = of(put);
  switch (operator) {
    case "=":
      return `(${column} = ${put(value)}::${type}) is true`;
    case "!=":
      return `(${column} = ${put(value)}::${type}) is not true`;
    case "in":
      return `(${column} = any(${put(value)}::${type}[])) is true`;
    case "notIn":
      return `(${column} = any(${put(value)}::${type}[])) is not true`;
    default: {
      if (!COMPARED.has(operator)) throw new RangeError(`"${operator}" compares no values.`);
      // As JavaScript compares texts: by their characters' numbers, whatever the database's
      // language.
      const order = type === "text" ? ` collate "C"` : "";
      return `(${column}${order} ${operator} ${put(value)}::${type}) is true`;
    }
  }
}
