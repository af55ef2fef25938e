import type { RecordPurchase } from "../../api/modules/purchases/read-purchase.ts";
import { earningLines } from "../../api/modules/purchases/base-amount.ts";
import { readCart } from "../../api/values/cart.ts";

const DAY_MS = 86_400_000;
// Points wait for three whole days and last for six months: a little more, and less, than either.
const WAIT_MS = 5 * DAY_MS;
const LAST_MS = 150 * DAY_MS;
const MINOR_PER_POINT = 10_000;

/**
 * The points that a member has at least, without asking the engine: by the base rate alone, later
 * than they come and earlier than they end. The oldest are spent first, as in the ledger, so the
 * ledger always has as many or more.
 */
export class LowerBoundBalance {
  #lots: { readonly at: number; points: number }[] = [];

  earn(at: Date, purchase: RecordPurchase): void {
    this.#lots.push({ at: at.getTime(), points: lowerBoundEarned(purchase) });
  }

  spendable(at: Date): number {
    return this.#spendable(at).reduce((sum, { points }) => sum + points, 0);
  }

  spend(at: Date, points: number): void {
    let left = points;
    for (const lot of this.#spendable(at)) {
      const taken = Math.min(left, lot.points);
      lot.points -= taken;
      left -= taken;
    }
  }

  #spendable(at: Date) {
    this.#lots = this.#lots.filter((lot) => at.getTime() - lot.at < LAST_MS);
    return this.#lots.filter((lot) => at.getTime() - lot.at > WAIT_MS);
  }
}

function lowerBoundEarned(purchase: RecordPurchase): number {
  const reading = readCart(purchase, purchase.currencyCode);
  if ("refusals" in reading) throw new Error(JSON.stringify(reading.refusals));
  const policy = { includeShipping: false, includeTax: false, paidWithPointsMinor: 0 };
  const base = earningLines(reading.cart, policy).reduce((sum, { netMinor }) => sum + netMinor, 0);
  return Math.floor(base / MINOR_PER_POINT);
}
