import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import type { UserErrorCode } from "./errors/user-error-code.ts";
import { readMoney } from "./money.ts";
import type { MoneyProblem } from "./money.ts";

/**
 * An amount as it is sent: a decimal string of the program's currency, or one that names its
 * currency.
 */
export type AmountInput = string | { readonly amount: string; readonly currencyCode: string };

/**
 * Records what is wrong with an input: a code of `UserErrorCode`, the field's path, and what to do.
 */
export type RefuseField = (code: UserErrorCode, field: readonly string[], message: Text) => void;

/** Where an amount stands, and in which currency it must be. */
export interface AmountReading {
  readonly currencyCode: string;
  readonly field: readonly string[];
  readonly refuse: RefuseField;
  /** Whether 0 is an amount. */
  readonly mayBeZero?: boolean;
}

const CODES: Record<MoneyProblem, UserErrorCode> = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "AMOUNT_TOO_LARGE",
};

/**
 * Reads an amount above zero, or from zero on.
 * @returns minor units; null for what was refused, with CURRENCY_NOT_ACCEPTED, TOO_MANY_DECIMALS,
 * AMOUNT_TOO_LARGE, NEGATIVE_AMOUNT or INVALID at the field, or at `amount` or `currencyCode` below
 * it.
 */
export function readAmount(input: AmountInput, reading: AmountReading): number | null {
  const { currencyCode, refuse, mayBeZero = false } = reading;
  const isPlain = typeof input === "string";
  const field = isPlain ? reading.field : [...reading.field, "amount"];
  if (!isPlain && input.currencyCode !== currencyCode) {
    const message = text("values.otherCurrency", { currency: currencyCode });
    refuse("CURRENCY_NOT_ACCEPTED", [...reading.field, "currencyCode"], message);
    return null;
  }
  const money = readMoney(isPlain ? input : input.amount, currencyCode);
  if ("problem" in money) {
    refuse(CODES[money.problem], field, text("values.notAnAmount", { currency: currencyCode }));
    return null;
  }
  if (money.minor > 0 || (money.minor === 0 && mayBeZero)) return money.minor;
  const code = money.minor < 0 ? "NEGATIVE_AMOUNT" : "INVALID";
  refuse(code, field, text(mayBeZero ? "values.amountBelowZero" : "values.amountNotAboveZero"));
  return null;
}
