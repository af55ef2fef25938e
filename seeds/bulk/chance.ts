/**
 * Chance that comes out the same every time, so that a member can be made again from its number.
 */
export class BulkChance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1);
  }

  /** From 0 up to 1: mulberry32, plenty for made-up customers. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  oneOf<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A UUID of version 7 made at an instant. */
  uuid(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, "0");
    const hex = (digits: number) =>
      this.below(16 ** digits)
        .toString(16)
        .padStart(digits, "0");
    const variant = (8 + this.below(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}

/**
 * The n-th of `size` numbers in an order that looks random and never comes back to one before the
 * end: unique card numbers and codes without asking which are taken.
 */
export function scattered(n: number, size: number): number {
  return Number((BigInt(n + 1) * STEP) % BigInt(size));
}

// A prime, so it shares no divisor with any size below it.
const STEP = 1_000_000_000_039n;
