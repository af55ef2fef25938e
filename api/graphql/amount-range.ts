import { text } from "../locales/text.ts";
import { readMoney } from "../values/money.ts";
import { badUserInput } from "./errors.ts";

/** At least and at most, both included; what is left out does not matter. */
export interface Range<Value> {
  readonly min?: Value | null;
  readonly max?: Value | null;
}

/**
 * A range of decimal amounts in minor units of a currency.
 * @param field where the range stands in the query, such as `["where", "total"]`
 * @throws BAD_USER_INPUT at the bound for an amount with more decimals than the currency has.
 */
export function minorUnitRange(
  range: Range<string> | null | undefined,
  currencyCode: string,
  field: readonly string[],
): Range<number> {
  const minor = (bound: "min" | "max") => {
    const amount = range?.[bound];
    if (amount == null) return null;
    const read = readMoney(amount, currencyCode);
    if ("minor" in read) return read.minor;
    const { problem } = read;
    throw badUserInput(text("graphql.noAmount", { amount, currencyCode, problem }), [
      ...field,
      bound,
    ]);
  };
  return { min: minor("min"), max: minor("max") };
}
