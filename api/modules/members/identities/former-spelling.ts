import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { CountryCode } from "libphonenumber-js";

/**
 * How an e-mail address or a phone number was spelled when it was stored by the reader before
 * `readEmailAddress` and `readPhoneNumber`, which took more.
 * @returns null when it refused the text, and for other kinds of identities.
 */
export function formerSpelling(
  { kind, value }: { readonly kind: string; readonly value: string },
  countryCode: string,
): string | null {
  const text = value.trim();
  if (kind === "EMAIL") return isFormerEmail(text) ? text.toLowerCase() : null;
  if (kind !== "PHONE") return null;
  const phone = parsePhoneNumberFromString(text, countryCode as CountryCode);
  return phone?.isValid() ? phone.number : null;
}

function isFormerEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
