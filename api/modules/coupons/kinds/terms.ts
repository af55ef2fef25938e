import { text } from "../../../locales/text.ts";
import { fractionOf, isLess } from "../../../values/fraction.ts";
import { moneyText } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import type { AmountInput, AmountReading } from "../../../values/read-amount.ts";
import type { Shape } from "../../../values/shapes/shape.ts";
import { aName, decimal as aDecimal, wholeNumber, yesOrNo } from "../../../values/shapes/shapes.ts";

/** One thing that rewards and coupons of some kinds say, such as a percentage. */
export interface Term<Stored = unknown> {
  /** Its name in inputs and where it is shown. */
  readonly field: string;
  /**
   * Reads an input, whose type the schema has checked.
   * @returns null for what was refused.
   */
  read(input: unknown, reading: AmountReading): Stored | null;
  show(stored: Stored, currencyCode: string): unknown;
  /** What is stored. */
  readonly shape: Shape<Stored>;
  /** What is stored for an input that leaves it out; null when not given here. */
  readonly omitted?: Stored;
}

/** How much a discount, a gift card or a voucher is worth, in minor units above zero. */
export const value = amountTerm("value");

/** The most that a discount takes off, in minor units above zero. */
export const maxDiscount = amountTerm("maxDiscount");

/** A decimal string above 0, up to "100", with at most two decimals. */
export const percent: Term<string> = {
  field: "percent",
  read(input, { field, refuse }) {
    const decimal = String(input);
    const share = /^\d{1,3}(\.\d{1,2})?$/.test(decimal) ? fractionOf(decimal) : null;
    if (share && share.numerator > 0n && !isLess(HUNDRED, share)) return decimal;
    refuse("INVALID", field, text("coupons.percentOutOfRange"));
    return null;
  },
  show: (decimal) => decimal,
  shape: aDecimal,
};

const HUNDRED = fractionOf("100")!;

/** Whether another discount may be used in the same checkout; missing on coupons of before. */
export const combinable: Term<boolean> = {
  field: "combinable",
  read: (input) => input === true,
  show: (isCombinable) => isCombinable,
  shape: yesOrNo,
  omitted: false,
};

/** The SKU of a product. */
export const product: Term<string> = {
  field: "product",
  read: (input) => String(input).trim(),
  show: (sku) => sku,
  shape: aName,
};

function amountTerm(field: string): Term<number> {
  return {
    field,
    read: (input, reading) => readAmount(input as AmountInput, reading),
    show: (minor, currencyCode) => ({ amount: moneyText(minor, currencyCode), currencyCode }),
    shape: wholeNumber(1),
  };
}
