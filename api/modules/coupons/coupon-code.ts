import { randomInt } from "node:crypto";
import { plainText } from "../../values/typed/typed-text.ts";

// Without 0, O, 1, I and L, which people mix up. 31 is a prime: so one wrong character and two that
// changed places are always noticed.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 12;
// All but tabs and ends of lines.
const CONTROL = /(?![\t\r\n])\p{Cc}/u;
/** A code from outside with fewer characters can be guessed. */
export const SHORT_CODE = 8;
// With all that may be pasted around it.
const TYPED_LONGEST = 400;
const GROUP = /.{4}(?=.)/g;

/** A coupon's code: as it is stored and found, and as people see it. */
export interface CouponCode {
  readonly code: string;
  readonly shown: string;
}

/** Makes a code: eleven random characters, one of 31^11 or 2.5 × 10^16, and a check character. */
export function newCouponCode(random: (below: number) => number = randomInt): CouponCode {
  const drawn = Array.from({ length: LENGTH - 1 }, () => random(ALPHABET.length));
  const code = [...drawn, checkOf(drawn)].map((value) => ALPHABET[value]).join("");
  return { code, shown: code.replace(GROUP, "$&-") };
}

// Spaces, hyphens and minus signs, quotes, and what is not seen: pasted with a code, none is its.
const AROUND_A_CODE = /[\s\p{C}\p{Pd}\p{Pi}\p{Pf}\u2212\u201a\u201e"'`´]/gu;

/**
 * Reads a code as it was typed or pasted, in any case and width, with spaces, hyphens or quotes,
 * and returns it as it is stored; null for what can't be a code.
 */
export function readCouponCode(typed: string): string | null {
  if (typed.length > TYPED_LONGEST || CONTROL.test(typed)) return null;
  const code = plainText(typed).replaceAll(AROUND_A_CODE, "").toUpperCase();
  return /^[A-Z0-9._]{4,64}$/.test(code) ? code : null;
}

/**
 * Whether an unknown code is a generated one with one wrong character, or two in the wrong order.
 */
export function isMistyped(code: string): boolean {
  if (!/^[A-Z0-9]{12}$/.test(code)) return false;
  const values = [...code].map((letter) => ALPHABET.indexOf(letter));
  return values.includes(-1) || checkOf(values.slice(0, -1)) !== values.at(-1);
}

/** Makes the sum of place × value a multiple of 31. */
function checkOf(values: readonly number[]): number {
  const size = ALPHABET.length;
  const sum = values.reduce((total, value, at) => total + (at + 1) * value, 0) % size;
  // 12 × 13 = 156 = 5 × 31 + 1, so 13 undoes the check character's own place.
  return ((size - sum) * 13) % size;
}
