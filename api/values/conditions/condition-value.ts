import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { Operator } from "./condition.ts";
import { readMoney } from "../money.ts";
import { readQuantity } from "../quantity.ts";

/** What a field of a vocabulary holds, and so which operators and values it takes. */
export type FieldType = (
  | { readonly type: "money"; readonly currencyCode: string }
  | { readonly type: "quantity" | "text" | "date" | "time" | "boolean" | "set" }
  | { readonly type: "number"; readonly min: number; readonly max: number }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "lines"; readonly fields: Vocabulary }
  | LineSumType
) & {
  /** Why nobody may write new conditions about it; those that are stored can be read. */
  readonly notAvailable?: Text;
};

/** A sum over lines: its value is `{ amount, lines }` or `{ units, lines }`. */
export type LineSumType = {
  readonly type: "lineSum";
  readonly fields: Vocabulary;
} & ({ readonly of: "amount"; readonly currencyCode: string } | { readonly of: "units" });

/** The allow-list of a module: every field that its conditions may name. */
export type Vocabulary = Readonly<Record<string, FieldType>>;

export type WrittenOperator = Operator | "between" | "notBetween";

const ordered: readonly WrittenOperator[] = [
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "notBetween",
];
const sums: readonly WrittenOperator[] = ["=", "!=", "<", "<=", ">", ">="];
const named: readonly WrittenOperator[] = ["=", "!=", "in", "notIn"];

/** The operators that each type of field takes. */
export const operatorsOf: Readonly<Record<FieldType["type"], readonly WrittenOperator[]>> = {
  money: ordered,
  quantity: ordered,
  number: ordered,
  date: ordered,
  time: ordered,
  text: named,
  choice: named,
  boolean: ["=", "!="],
  set: ["in", "notIn"],
  lineSum: sums,
  lines: ["contains", "doesNotContain", "dearestIs", "dearestIsNot"],
};

export type Scalar = number | string | boolean;

/** One value of a field, or what is wrong with it. */
export function readScalar(
  field: FieldType,
  value: unknown,
): { value: Scalar } | { problem: Text } {
  switch (field.type) {
    case "money":
      return readMoneyValue(field.currencyCode, value);
    case "quantity":
      return readQuantityValue(value);
    case "number": {
      const { min, max } = field;
      const number = isNumeric(value) && /^-?\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
      if (number >= min && number <= max) return { value: number };
      return { problem: text("conditions.notNumber", { min, max }) };
    }
    case "date":
      if (typeof value === "string" && isDay(value)) return { value };
      return { problem: text("conditions.notDay") };
    case "time":
      if (typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return { value };
      return { problem: text("conditions.notTime") };
    case "boolean":
      return typeof value === "boolean" ? { value } : { problem: notBoolean };
    case "choice":
      if (typeof value === "string" && field.choices.includes(value)) return { value };
      return { problem: notOneOf(field.choices) };
    default:
      if (typeof value === "string" && value.length > 0 && value.length <= 255) return { value };
      return { problem: text("conditions.notText") };
  }
}

/** The amount or units that a sum over lines is compared with, or what is wrong with them. */
export function readSum(field: LineSumType, value: unknown): { value: number } | { problem: Text } {
  return field.of === "amount"
    ? readMoneyValue(field.currencyCode, value)
    : readQuantityValue(value);
}

function readQuantityValue(value: unknown): { value: number } | { problem: Text } {
  const quantity = isNumeric(value) ? readQuantity(value) : null;
  return quantity === null ? { problem: text("conditions.notQuantity") } : { value: quantity };
}

function readMoneyValue(
  currencyCode: string,
  value: unknown,
): { value: number } | { problem: Text } {
  const money = isNumeric(value) ? readMoney(String(value), currencyCode) : null;
  if (money && "minor" in money && money.minor >= 0) return { value: money.minor };
  const hasTooMany = money && "problem" in money && money.problem === "TOO_MANY_DECIMALS";
  const key = hasTooMany ? "conditions.tooManyDecimals" : "conditions.notAmount";
  return { problem: text(key, { currencyCode }) };
}

/** The problem of a value that is neither true nor false. */
export const notBoolean = text("conditions.notBoolean");

/** The problem of a value that is not one of those allowed. */
export function notOneOf(choices: readonly string[]): Text {
  return text("conditions.notOneOf", { choices: choices.join(", ") });
}

function isNumeric(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
