import type { Operator } from "./condition.ts";
import type { Words } from "./localized.ts";
import { readMoney } from "./money.ts";
import { readQuantity } from "./quantity.ts";

/** What a field of a vocabulary holds, and so which operators and values it takes. */
export type Field =
  | { readonly type: "money"; readonly currencyCode: string }
  | { readonly type: "quantity" | "text" | "date" | "time" | "boolean" | "set" }
  | { readonly type: "number"; readonly min: number; readonly max: number }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "lines"; readonly fields: Vocabulary };

/** The allow-list of a module: every field that its conditions may name. */
export type Vocabulary = Readonly<Record<string, Field>>;

export type WrittenOperator = Operator | "between" | "notBetween";

const ordered: readonly WrittenOperator[] = [
  ..."= != < <= > >=".split(" "),
  "between",
  "notBetween",
] as WrittenOperator[];
const named: readonly WrittenOperator[] = ["=", "!=", "in", "notIn"];

/** The operators that each type of field takes. */
export const operatorsOf: Readonly<Record<Field["type"], readonly WrittenOperator[]>> = {
  money: ordered,
  quantity: ordered,
  number: ordered,
  date: ordered,
  time: ordered,
  text: named,
  choice: named,
  boolean: ["=", "!="],
  set: ["in", "notIn"],
  lines: ["contains", "doesNotContain", "dearestIs", "dearestIsNot"],
};

export type Scalar = number | string | boolean;

/**
 * One value of a field, or what is wrong with it, said so that it can be put right: it follows
 * "this" or "mục này".
 */
export function readScalar(field: Field, value: unknown): { value: Scalar } | { problem: Words } {
  switch (field.type) {
    case "money":
      return readMoneyValue(field.currencyCode, value);
    case "quantity": {
      const quantity = isNumeric(value) ? readQuantity(value) : null;
      if (quantity !== null) return { value: quantity };
      return {
        problem: {
          en: "must be a number of units from 0 with at most three decimals",
          vi: "phải là số lượng từ 0, không quá ba chữ số thập phân",
        },
      };
    }
    case "number": {
      const number = isNumeric(value) && /^-?\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
      if (number >= field.min && number <= field.max) return { value: number };
      return {
        problem: {
          en: `must be a whole number from ${field.min} to ${field.max}`,
          vi: `phải là số nguyên từ ${field.min} đến ${field.max}`,
        },
      };
    }
    case "date":
      if (typeof value === "string" && isDay(value)) return { value };
      return {
        problem: {
          en: 'must be a day that exists, as "2026-12-31"',
          vi: 'phải là một ngày có thật, như "2026-12-31"',
        },
      };
    case "time":
      if (typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return { value };
      return {
        problem: {
          en: 'must be a time of day from "00:00" to "23:59"',
          vi: 'phải là giờ trong ngày từ "00:00" đến "23:59"',
        },
      };
    case "boolean":
      return typeof value === "boolean" ? { value } : { problem: trueOrFalse };
    case "choice":
      if (typeof value === "string" && field.choices.includes(value)) return { value };
      return { problem: oneOf(field.choices) };
    default:
      if (typeof value === "string" && value.length > 0 && value.length <= 255) return { value };
      return {
        problem: {
          en: "must be a text of 1 to 255 characters",
          vi: "phải là văn bản từ 1 đến 255 ký tự",
        },
      };
  }
}

function readMoneyValue(
  currencyCode: string,
  value: unknown,
): { value: number } | { problem: Words } {
  const money = isNumeric(value) ? readMoney(String(value), currencyCode) : null;
  if (money && "minor" in money && money.minor >= 0) return { value: money.minor };
  if (money && "problem" in money && money.problem === "TOO_MANY_DECIMALS") {
    return {
      problem: {
        en: `has more decimals than ${currencyCode} has`,
        vi: `có nhiều chữ số thập phân hơn ${currencyCode} cho phép`,
      },
    };
  }
  return {
    problem: {
      en: `must be an amount of ${currencyCode} from 0 in plain digits`,
      vi: `phải là số tiền ${currencyCode} từ 0, chỉ gồm chữ số`,
    },
  };
}

export const trueOrFalse: Words = { en: "must be true or false", vi: "phải là true hoặc false" };

export function oneOf(choices: readonly string[]): Words {
  const all = choices.join(", ");
  return { en: `must be one of ${all}`, vi: `phải là một trong ${all}` };
}

function isNumeric(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
