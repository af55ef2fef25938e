import { randomInt } from "node:crypto";
import { readEmailAddress } from "../../values/typed/email-address.ts";
import { readPhoneNumber } from "../../values/typed/phone-number.ts";
import { plainText } from "../../values/typed/typed-text.ts";
import { formerSpelling } from "./identities/former-spelling.ts";

/** The kinds of texts that identify a member. */
export type IdentityKind = "EXTERNAL_ID" | "EMAIL" | "PHONE" | "MEMBER_NUMBER";

/** A text that identifies a member outside, in its one normal spelling. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

/**
 * The one spelling under which an identity is stored and found: e-mail in lower case, phone in
 * international form, card number in capitals and without spaces, the shop's own id as it is.
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
  EMAIL: readEmailAddress,
  PHONE: readPhoneNumber,
  MEMBER_NUMBER: (text) => {
    const number = plainText(text).replaceAll(/[\s-]/g, "").toUpperCase();
    return /^[0-9A-Z]{6,32}$/.test(number) ? number : null;
  },
};

/**
 * The spellings under which an identity may be stored: the one of an older version first, where it
 * differs, since no member may become unfindable; then the normal one.
 * @returns none when the text can't be such an identity.
 */
export function storedSpellings(identity: Identity, countryCode: string): string[] {
  const spellings = [
    formerSpelling(identity, countryCode),
    normalizedIdentity(identity, countryCode)?.value ?? null,
  ];
  return [...new Set(spellings.filter((spelling) => spelling !== null))];
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
