/**
 * An exact number: numerator / denominator, denominator > 0, maybe not in lowest terms. Points are
 * never floats.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

/** numerator / denominator as given. The denominator must be above 0 (RangeError otherwise). */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator <= 0n) throw new RangeError("A fraction's denominator must be above 0.");
  return { numerator, denominator };
}

/** "1.25" → 5/4. Plain digits with at most nine decimals; anything else gives null. */
export function fractionOf(decimal: string): Fraction | null {
  const parts = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/.exec(decimal);
  if (!parts) return null;
  const decimals = parts[3] ?? "";
  const digits = BigInt(parts[2]! + decimals);
  return reduced(parts[1] ? -digits : digits, 10n ** BigInt(decimals.length));
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  // Amounts per step are mostly 1,000 / 10,000 / 100,000: one divides the other, and no gcd is
  // needed.
  if (b.denominator % a.denominator === 0n) return addScaled(a, b);
  if (a.denominator % b.denominator === 0n) return addScaled(b, a);
  return reduced(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

function addScaled(small: Fraction, large: Fraction): Fraction {
  const scale = large.denominator / small.denominator;
  return { numerator: small.numerator * scale + large.numerator, denominator: large.denominator };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return isLess(b, a) ? b : a;
}

/** The largest whole number not above the fraction. */
export function floor({ numerator, denominator }: Fraction): bigint {
  if (numerator >= 0n) return numerator / denominator;
  return -((-numerator + denominator - 1n) / denominator);
}

/** dividend / divisor rounded half up, as 2.5 → 3 and −2.5 → −2; the divisor is > 0. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return floor({ numerator: 2n * dividend + divisor, denominator: 2n * divisor });
}

/** The smallest whole number not below the fraction. */
export function ceiling({ numerator, denominator }: Fraction): bigint {
  return -floor({ numerator: -numerator, denominator });
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
