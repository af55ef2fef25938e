/**
 * A purchase as the plain model knows it: whole units of some price, a discount, what is kept in
 * thousandths.
 */
export class PlainPurchase {
  readonly nets: number[];
  readonly kept: number[];
  adjusted = 0;

  constructor(
    readonly lines: readonly { units: number; price: number }[],
    readonly discount: number,
  ) {
    this.nets = shared(
      lines.map(({ units, price }) => units * price),
      discount,
    );
    this.kept = lines.map(({ units }) => units * 1000);
  }

  get total(): number {
    return this.nets.reduce((sum, net) => sum + net, 0);
  }

  /** What is kept of the prices after discounts. */
  get net(): number {
    const units = this.nets.reduce(
      (sum, net, at) => sum + Math.floor((net * this.kept[at]!) / (this.lines[at]!.units * 1000)),
      0,
    );
    return Math.max(0, units - this.adjusted);
  }

  /** A point for each 1,000, and 20 more from 50,000; for what is kept. */
  get points(): number {
    return Math.floor(this.net / 1_000) + (this.net >= 50_000 ? 20 : 0);
  }
}

/**
 * Amounts less their shares of a discount: rounded down, what is left to the largest remainders.
 */
function shared(amounts: readonly number[], discount: number): number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const exact = amounts.map((amount) => (discount * amount) / whole);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((share, at) => ({ at, remainder: (discount * amounts[at]!) % whole, share }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  let left = discount - shares.reduce((sum, share) => sum + share, 0);
  for (const { at } of order) {
    if (left-- <= 0) break;
    shares[at]! += 1;
  }
  return amounts.map((amount, at) => amount - shares[at]!);
}
