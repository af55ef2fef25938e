import { sql } from "../database/sql.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";

/** A number that a shop's system gave a document, and which is one in that system. */
export interface SystemNumber {
  readonly kind: "PURCHASE" | "RETURN" | "EVENT";
  readonly source: string;
  readonly number: string;
}

/**
 * What stands for the number of an erased member: nobody finds the number by it who has the
 * database alone, and a document that is sent again is found by it.
 */
export function erasedNumber(hashes: KeyedHashes, programId: string, number: SystemNumber): string {
  return erasedNumbers(hashes, programId, number)[0]!;
}

// No text that people type holds it. One text, since calls with a list are not batched.
const SEPARATOR = "\u001f";

/** As what a number may be stored: itself, or what stands for it since its member was erased. */
export function storedNumbers(
  hashes: KeyedHashes,
  programId: string,
  number: SystemNumber,
): string {
  return [number.number, ...erasedNumbers(hashes, programId, number)].join(SEPARATOR);
}

/** Whether a number is stored as one of `storedNumbers`. */
export function isStoredNumber(numbers: string, stored: string | null): boolean {
  return stored !== null && numbers.split(SEPARATOR).includes(stored);
}

/** Compares a column with `storedNumbers`. */
export const ANY_STORED_NUMBER = sql`any (string_to_array(${"numbers"}, chr(31)))`;

function erasedNumbers(
  hashes: KeyedHashes,
  programId: string,
  { kind, source, number }: SystemNumber,
): readonly string[] {
  return hashes.names(`number ${JSON.stringify([programId, kind, source, number])}`);
}
