import { randomInt } from "node:crypto";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { CountryCode } from "libphonenumber-js";

/** The kinds of texts that identify a member. */
export type IdentityKind = "EXTERNAL_ID" | "EMAIL" | "PHONE" | "MEMBER_NUMBER";

/** A text that identifies a member outside, in its one normal spelling. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

/**
 * The one spelling under which an identity is stored and found: e-mail in lower case, phone in
 * international form, card number without spaces, the shop's own id as it is.
 * @param countryCode the country whose national phone numbers are understood.
 * @returns null when the text can't be such an identity.
 */
export function normalizedIdentity(
  { kind, value }: Identity,
  countryCode: string,
): Identity | null {
  const normal = NORMALIZE[kind](value.trim(), countryCode);
  return normal === null ? null : { kind, value: normal };
}

const NORMALIZE: Record<IdentityKind, (text: string, countryCode: string) => string | null> = {
  EXTERNAL_ID: (text) => text || null,
  EMAIL: (text) => (isEmail(text) ? text.toLowerCase() : null),
  PHONE: (text, countryCode) => {
    const phone = parsePhoneNumberFromString(text, countryCode as CountryCode);
    return phone?.isValid() ? phone.number : null;
  },
  MEMBER_NUMBER: (text) => {
    const digits = text.replaceAll(/[\s-]/g, "");
    return /^\d{12}$/.test(digits) ? digits : null;
  },
};

// One @ with something on each side and a dot in the domain. More only the mailbox can decide.
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/**
 * A new card number: eleven random digits and a Luhn check digit, so that a till notices a slip of
 * the finger. The first digit is never 0, so that no spreadsheet drops it.
 */
export function newMemberNumber(random: (below: number) => number = randomInt): string {
  const digits = Array.from({ length: 11 }, (_, at) => (at === 0 ? 1 + random(9) : random(10)));
  const sum = digits.reduce((total, digit, at) => {
    const weighted = at % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return digits.join("") + String((10 - (sum % 10)) % 10);
}
