import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cart } from "../../api/values/cart.ts";
import {
  keptGoodsMinor,
  keptNetMinor,
  paidMoney,
} from "../../api/modules/returns/kept/kept-money.ts";
import { randomRuns } from "../harness/random-runs.ts";

const minor = (max: number) => fc.integer({ min: 0, max });

/**
 * A cart that adds up, what of it was paid with points, and the order in which its units come back.
 */
const scenes = fc
  .record({
    lines: fc.array(fc.record({ units: fc.integer({ min: 1, max: 4 }), price: minor(400_000) }), {
      minLength: 1,
      maxLength: 4,
    }),
    discountShare: minor(100),
    shipping: minor(40_000),
    tax: minor(60_000),
    rounding: fc.integer({ min: -999, max: 999 }),
    paidShare: minor(100),
    path: fc.array(fc.nat(3), { maxLength: 20 }),
    amountShare: minor(100),
  })
  .map(({ lines, discountShare, shipping, tax, rounding, paidShare, ...rest }) => {
    const gross = lines.reduce((sum, { units, price }) => sum + units * price, 0);
    const discountMinor = Math.floor((gross * discountShare) / 100);
    const totalMinor = Math.max(0, gross - discountMinor + shipping + tax + rounding);
    const cart: Cart = {
      currencyCode: "VND",
      channel: null,
      locationId: null,
      taxesIncluded: false,
      discountMinor,
      shippingMinor: shipping,
      taxMinor: tax,
      roundingMinor: rounding,
      totalMinor,
      lines: lines.map(({ units, price }, at) => ({
        id: String(at),
        sku: "S",
        title: null,
        category: null,
        discountMinor: 0,
        quantity: units * 1000,
        unitPriceMinor: price,
        grossMinor: units * price,
        giftCard: false,
      })),
    };
    return { cart, paidWithPoints: Math.floor((totalMinor * paidShare) / 100), ...rest };
  });

test("returns in any order: no refund is below 0, and all sum to what was paid", () => {
  fc.assert(
    fc.property(scenes, ({ cart, paidWithPoints, path, amountShare }) => {
      const paid = paidMoney(cart, paidWithPoints);
      const quantities = cart.lines.map(({ quantity }) => quantity);
      let adjustedMinor = 0;
      const net = () => keptNetMinor(cart, paidWithPoints, { quantities, adjustedMinor });
      const wholeMinor = net();
      const money = () => {
        const keepsNothing = quantities.every((quantity) => quantity === 0);
        return keptGoodsMinor(paid, { keptMinor: net(), wholeMinor }, keepsNothing);
      };
      let kept = money();
      expect(kept + paid.shippingMinor).toBe(Math.max(0, cart.totalMinor - paidWithPoints));
      const lessen = (change: () => void) => {
        change();
        expect(money()).toBeLessThanOrEqual(kept);
        kept = money();
      };

      for (const line of path) {
        if (quantities[line]) lessen(() => (quantities[line]! -= 500));
      }
      const amount = Math.floor((net() * amountShare) / 100);
      lessen(() => (adjustedMinor += amount));
      for (const line of quantities.keys()) lessen(() => (quantities[line] = 0));
      expect(kept).toBe(0);
    }),
    randomRuns(2000),
  );
});
