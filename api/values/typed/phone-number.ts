import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { CountryCode } from "libphonenumber-js/max";
import { plainText } from "./typed-text.ts";

// Vietnam shortened its mobile numbers in 2018: the first three digits of eleven became two of ten.
const VIETNAMESE_PREFIXES: Readonly<Record<string, string>> = {
  "120": "70",
  "121": "79",
  "122": "77",
  "123": "83",
  "124": "84",
  "125": "85",
  "126": "76",
  "127": "81",
  "128": "78",
  "129": "82",
  "162": "32",
  "163": "33",
  "164": "34",
  "165": "35",
  "166": "36",
  "167": "37",
  "168": "38",
  "169": "39",
  "186": "56",
  "188": "58",
  "199": "59",
};

/**
 * Reads a phone number, in any spelling valid in the country or with a country code, by the numbers
 * that each country has given out (libphonenumber's full metadata).
 * @returns it in international form (E.164), an old Vietnamese mobile as the number it became; null
 *   when nobody can have it.
 */
export function readPhoneNumber(typed: string, countryCode: string): string | null {
  const phone = parsePhoneNumberFromString(plainText(typed), countryCode as CountryCode);
  if (!phone) return null;
  if (phone.isValid()) return phone.number;
  const shortened = shortenedNumber(phone.number);
  return shortened && parsePhoneNumberFromString(shortened)!.isValid() ? shortened : null;
}

/** Whether a typed number is an old Vietnamese mobile, which `readPhoneNumber` makes a new one. */
export function isFormerNumber(typed: string, countryCode: string): boolean {
  const phone = parsePhoneNumberFromString(plainText(typed), countryCode as CountryCode);
  return phone !== undefined && !phone.isValid() && shortenedNumber(phone.number) !== null;
}

function shortenedNumber(number: string): string | null {
  const [, prefix, rest] = /^\+84(1\d\d)(\d{7})$/.exec(number) ?? [];
  const replacement = prefix && VIETNAMESE_PREFIXES[prefix];
  return replacement ? `+84${replacement}${rest}` : null;
}
