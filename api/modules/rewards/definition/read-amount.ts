import { readMoney } from "../../../values/money.ts";
import type { Refuse } from "./read-reward.ts";

const CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "INVALID",
} as const;

/** An amount above zero in the program's currency, in minor units; null when it is none, which is said. */
export function readAmount(
  amount: string,
  {
    field,
    reading,
    refuse,
  }: { field: readonly string[]; reading: { currencyCode: string }; refuse: Refuse },
): number | null {
  const { currencyCode } = reading;
  const money = readMoney(amount, currencyCode);
  if ("minor" in money && money.minor > 0) return money.minor;
  const code = "problem" in money ? CODES[money.problem] : "INVALID";
  const message = {
    en: `Write an amount of ${currencyCode} above zero, with no more decimals than it has.`,
    vi: `Hãy ghi số tiền ${currencyCode} lớn hơn 0, không nhiều chữ số thập phân hơn cho phép.`,
  };
  refuse(field, message, code);
  return null;
}
