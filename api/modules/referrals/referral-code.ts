import { randomInt } from "node:crypto";

// Without 0, O, 1, I and L, which people mix up when they read a code aloud.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** A new code: one of 31^8, about 8.5 × 10^11, too many to guess one that is in use. */
export function newReferralCode(random: (below: number) => number = randomInt): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join("");
}

/** A code as it is kept, from how a friend typed it: any case, with spaces or hyphens. */
export function keptReferralCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "").toUpperCase();
}
