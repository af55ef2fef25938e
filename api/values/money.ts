import { divideHalfUp } from "./fraction.ts";

/**
 * The largest amount accepted anywhere, in minor units, either sign: sums of a cart's amounts stay
 * exact.
 */
export const amountMinorMax = 10 ** 15 - 1;

export type MoneyProblem = "NOT_A_DECIMAL" | "TOO_MANY_DECIMALS" | "TOO_LARGE";

// ISO 4217, not Intl: ICU's number of decimals differs from the standard for some currencies and
// between versions.
const decimalsOfCurrency = new Map<string, number>([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
    .split(" ")
    .map((code): [string, number] => [code, 0]),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code): [string, number] => [code, 3]),
  ..."CLF UYW".split(" ").map((code): [string, number] => [code, 4]),
]);

/** The number of decimals of an ISO 4217 currency: 0 for VND, 2 for USD, 3 for KWD. */
export function currencyDecimals(currencyCode: string): number {
  return decimalsOfCurrency.get(currencyCode) ?? 2;
}

/**
 * A decimal string to minor units: "10.5" USD → 1050, "1000" VND → 1000. Refused, never rounded:
 * exponents and signs other than "-" (NOT_A_DECIMAL), more decimals than the currency has, zeros
 * included ("1000.0" VND, TOO_MANY_DECIMALS), more than `amountMinorMax` (TOO_LARGE).
 */
export function readMoney(
  decimal: string,
  currencyCode: string,
): { minor: number } | { problem: MoneyProblem } {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) return { problem: "NOT_A_DECIMAL" };
  const decimals = currencyDecimals(currencyCode);
  const fractional = parts[3] ?? "";
  if (fractional.length > decimals) return { problem: "TOO_MANY_DECIMALS" };
  const digits = (parts[2]! + fractional.padEnd(decimals, "0")).replace(/^0+(?=\d)/, "");
  if (digits.length > 15) return { problem: "TOO_LARGE" };
  const minor = Number(digits);
  return { minor: parts[1] && minor ? -minor : minor };
}

/**
 * Minor units to a decimal string with the currency's own number of decimals: 1050 USD → "10.50".
 */
export function moneyText(minor: number, currencyCode: string): string {
  const decimals = currencyDecimals(currencyCode);
  const digits = Math.abs(minor)
    .toString()
    .padStart(decimals + 1, "0");
  const sign = minor < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A decimal above zero of a currency as one of its minor units: "12.5" USD → "1250". */
export function minorUnits(decimal: string, currencyCode: string): string {
  return shifted(decimal, currencyDecimals(currencyCode));
}

/** A decimal above zero of minor units as one of the currency: "0.5" USD → "0.005". */
export function majorUnits(decimal: string, currencyCode: string): string {
  return shifted(decimal, -currencyDecimals(currencyCode));
}

/** A decimal with its point moved to the right, or to the left where `places` is below zero. */
function shifted(decimal: string, places: number): string {
  const [whole, part = ""] = decimal.split(".");
  const digits = whole!.padStart(Math.max(0, -places) + 1, "0") + part.padEnd(places, "0");
  const at = digits.length - Math.max(part.length, places) + places;
  const shown = `${digits.slice(0, at)}.${digits.slice(at)}`;
  return shown.replace(/^0+(?=\d)/, "").replace(/\.?0*$/, "");
}

/** An amount in minor units as clients see it, the schema's `Money`; null for none. */
export function moneyView(minor: number | null, currencyCode: string) {
  return minor === null ? null : { amount: moneyText(minor, currencyCode), currencyCode };
}

/**
 * Quantity (thousandths of a unit) × unit price (minor units), rounded half up to minor units. Both
 * ≥ 0. The result may exceed `amountMinorMax`, even what a number holds exactly: check it before
 * adding it up.
 */
export function pricedMinor(quantity: number, unitPriceMinor: number): number {
  return Number(divideHalfUp(BigInt(quantity) * BigInt(unitPriceMinor), 1000n));
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount for people to read: 10000 VND → "10,000 ₫" (en), "10.000 ₫" (vi); 1050 USD → "$10.50"
 * (en).
 */
export function moneyPhrase(
  amount: { minor: number; currencyCode: string },
  locale: string,
): string {
  const { minor, currencyCode } = amount;
  const key = `${locale} ${currencyCode}`;
  let format = formats.get(key);
  if (!format) {
    // English Intl puts ₫ in front, where nobody in Vietnam writes it.
    format =
      currencyCode === "VND"
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
        : new Intl.NumberFormat(locale, {
            style: "currency",
            currency: currencyCode,
            minimumFractionDigits: currencyDecimals(currencyCode),
            maximumFractionDigits: currencyDecimals(currencyCode),
            trailingZeroDisplay: "stripIfInteger",
          });
    formats.set(key, format);
  }
  const text = format.format(moneyText(minor, currencyCode) as Intl.StringNumericLiteral);
  return (currencyCode === "VND" ? `${text} ₫` : text).replaceAll("\u00a0", " ");
}

/** The same as a value of a text, for the language in which it is shown. */
export function moneyInWords(minor: number, currencyCode: string): (locale: string) => string {
  return (locale) => moneyPhrase({ minor, currencyCode }, locale);
}
