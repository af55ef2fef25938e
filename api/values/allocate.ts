/**
 * Splits a whole total over weights by largest remainder: every part is its exact share rounded
 * down, and what is left goes one by one to the largest remainders, ties to the earlier position.
 * The parts sum to the total. Weights that are all 0 share alike; no weights give no parts. Total
 * and weights are whole and ≥ 0 (RangeError). Source: the Hamilton method of apportionment.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("Only a total and weights of 0 or more can be allocated.");
  }
  if (total === 0n) return weights.map(() => 0n);
  const given = weights.reduce((whole, weight) => whole + weight, 0n);
  const shares = given === 0n ? weights.map(() => 1n) : weights;
  const whole = given === 0n ? BigInt(weights.length) : given;

  const parts = shares.map((share) => (total * share) / whole);
  const remainders = shares.map((share, position) => ({
    position,
    remainder: (total * share) % whole,
  }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1,
  );
  let left = total - parts.reduce((used, part) => used + part, 0n);
  for (const { position } of remainders) {
    if (left === 0n) break;
    parts[position]! += 1n;
    left -= 1n;
  }
  return parts;
}

/**
 * What is left of a whole amount when `kept` of `of` units are: rounded down. It depends on the
 * kept units alone, so any split of a return refunds the same (the differences telescope). 0 of 0
 * units keeps 0.
 */
export function keptPart(amount: bigint, units: { kept: bigint; of: bigint }): bigint {
  return units.of === 0n ? 0n : (amount * units.kept) / units.of;
}
