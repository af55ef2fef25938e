import { text } from "../../locales/text.ts";
import { InvalidValue } from "../errors.ts";
import { shown } from "../../values/excerpt.ts";

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const INTEGER_DIGITS_MAX = 15;
const DECIMALS_MAX = 12;
const QUANTITY_DECIMALS_MAX = 3;

/**
 * A decimal string as the API takes it: plain digits, at most 15 before the point. @throws
 * InvalidValue
 */
export function parseDecimal(value: unknown): string {
  if (typeof value !== "string" || !DECIMAL.test(value)) {
    throw new InvalidValue(text("graphql.amount", { value: shown(value) }));
  }
  const [whole = "", decimals = ""] = value.replace("-", "").split(".");
  if (whole.length > INTEGER_DIGITS_MAX || decimals.length > DECIMALS_MAX) {
    const most = { digits: INTEGER_DIGITS_MAX, decimals: DECIMALS_MAX };
    throw new InvalidValue(text("graphql.amountDigits", most));
  }
  return value;
}

/**
 * How many units, in thousandths: a JSON number or decimal string above zero. @throws InvalidValue
 */
export function parseQuantity(value: unknown): number {
  const decimal = typeof value === "number" ? plainDigits(value) : value;
  if (typeof decimal !== "string" || !DECIMAL.test(decimal)) {
    throw new InvalidValue(text("graphql.quantity", { value: shown(value) }));
  }
  const [whole = "", decimals = ""] = decimal.replace("-", "").split(".");
  if (decimals.length > QUANTITY_DECIMALS_MAX) {
    throw new InvalidValue(text("graphql.quantityDecimals", { decimals: QUANTITY_DECIMALS_MAX }));
  }
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"));
  if (decimal.startsWith("-") || thousandths === 0) {
    throw new InvalidValue(text("graphql.quantityAboveZero"));
  }
  if (whole.length > INTEGER_DIGITS_MAX || !Number.isSafeInteger(thousandths)) {
    throw new InvalidValue(text("graphql.quantityTooLarge", { max: "9007199254740" }));
  }
  return thousandths;
}

/** Thousandths as the shortest decimal string: 1500 → "1.5". */
export function quantityText(thousandths: number): string {
  const whole = Math.trunc(thousandths / 1000);
  const rest = Math.abs(thousandths % 1000);
  if (rest === 0) return String(whole);
  const sign = thousandths < 0 && whole === 0 ? "-" : "";
  return `${sign}${whole}.${String(rest).padStart(3, "0").replace(/0+$/, "")}`;
}

// Numbers below 10^-6 and from 10^21 print with an exponent; neither is a quantity.
function plainDigits(value: number): string {
  return Number.isFinite(value) ? String(value) : "";
}
