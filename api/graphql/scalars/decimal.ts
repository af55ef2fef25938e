import { shown } from "../excerpt.ts";

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const INTEGER_DIGITS_MAX = 15;
const DECIMALS_MAX = 12;
const QUANTITY_DECIMALS_MAX = 3;

/** A decimal string as the API takes it: plain digits, at most 15 before the point. @throws Error */
export function parseDecimal(value: unknown): string {
  if (typeof value !== "string" || !DECIMAL.test(value)) {
    throw new Error(
      `Write amounts as a string of plain digits, such as "129000" or "-4.50", not ${shown(value)}.`,
    );
  }
  const [whole = "", decimals = ""] = value.replace("-", "").split(".");
  if (whole.length > INTEGER_DIGITS_MAX || decimals.length > DECIMALS_MAX) {
    throw new Error(
      `Amounts have at most ${INTEGER_DIGITS_MAX} digits before the point and ${DECIMALS_MAX} after it.`,
    );
  }
  return value;
}

/** How many units, in thousandths: a JSON number or decimal string above zero. @throws Error */
export function parseQuantity(value: unknown): number {
  const text = typeof value === "number" ? plainDigits(value) : value;
  if (typeof text !== "string" || !DECIMAL.test(text)) {
    throw new Error(
      `A quantity is a number or a decimal string such as "0.75", not ${shown(value)}.`,
    );
  }
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  if (decimals.length > QUANTITY_DECIMALS_MAX) {
    throw new Error(`A quantity has at most ${QUANTITY_DECIMALS_MAX} decimal places.`);
  }
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"));
  if (text.startsWith("-") || thousandths === 0) throw new Error("A quantity must be above zero.");
  if (whole.length > INTEGER_DIGITS_MAX || !Number.isSafeInteger(thousandths)) {
    throw new Error("A quantity is at most 9007199254740.");
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
