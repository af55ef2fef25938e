import fc from "fast-check";
import { expect, test } from "vitest";
import { keptMoney } from "../../api/modules/returns/kept/kept-money.ts";
import { paidParts, unpaidParts } from "../../api/modules/returns/refunding/refund-parts.ts";
import type { Tender } from "../../api/modules/returns/refunding/refund-parts.ts";
import { randomRuns, SEED } from "../harness/random-runs.ts";
import { cartOf, randomPurchases, randomSteps, returnOf } from "../returns/random-purchases.ts";
import type { RandomStep } from "../returns/random-purchases.ts";
import {
  eachFlooredAlone,
  isReturnable,
  modelKept,
  modelKeptNet,
  modelPaid,
  modelTotal,
  oneAfterTheOther,
} from "../returns/refund-model.ts";
import type { ModelPurchase, ModelReturn, ModelSplit } from "../returns/refund-model.ts";

/** The functions of the product for one purchase. */
function product(purchase: ModelPurchase) {
  const cart = cartOf(purchase);
  const tenders = purchase.tenders.map(({ paid, points }): Tender => {
    return { kind: "POINTS", amountMinor: Number(paid), points: Number(points), couponUse: null };
  });
  const money = (returns: readonly ModelReturn[]) => {
    const { units, amounts } = modelKept(purchase, returns);
    const quantities = units.map(Number);
    const isShippingRefunded = returns.some(({ delivery }) => delivery);
    return keptMoney(cart, { quantities, adjustedMinor: Number(amounts), isShippingRefunded });
  };
  return {
    refund: (before: readonly ModelReturn[], after: readonly ModelReturn[]) =>
      unpaidParts(tenders, money(before), money(after)),
    paid: (returns: readonly ModelReturn[]) => paidParts(tenders, money(returns)),
    keptMinor: (returns: readonly ModelReturn[]) =>
      money(returns).shares.reduce((sum, { keptMinor }) => sum + keptMinor, 0),
  };
}

/** The returns in force after each step: one more, or one cancelled. */
function histories(purchase: ModelPurchase, steps: readonly RandomStep[]): ModelReturn[][] {
  let inForce: ModelReturn[] = [];
  return steps.flatMap((step) => {
    const { cancels } = step;
    if (cancels !== null && inForce[cancels]) {
      inForce = inForce.filter((_, at) => at !== cancels);
      return [inForce];
    }
    const kept = modelKept(purchase, inForce);
    const net = modelKeptNet(purchase, kept);
    const next = returnOf(step, { ...kept, net });
    if (!isReturnable(purchase, inForce, next)) return [];
    inForce = [...inForce, next];
    return [inForce];
  });
}

/** Everything that is left. */
function theRest(purchase: ModelPurchase, returns: readonly ModelReturn[]): ModelReturn {
  const { units, delivery } = modelKept(purchase, returns);
  return { units, amount: 0n, delivery: delivery > 0n };
}

test("no part of a refund is below 0, and all add up to what was paid, to the last đồng", () => {
  fc.assert(
    fc.property(randomPurchases, randomSteps, (purchase, steps) => {
      const { refund, paid, keptMinor } = product(purchase);
      const whole = paid([]).map(({ amountMinor }) => amountMinor);
      expect(sum(whole)).toBe(Number(modelTotal(purchase)));
      const back = whole.map(() => 0);
      let before: ModelReturn[] = [];
      for (const after of histories(purchase, steps)) {
        const sign = after.length > before.length ? 1 : -1;
        const parts = refund(before, after);
        const isOdd = parts.some(({ amountMinor, points }, at) => {
          back[at]! += amountMinor;
          const isBackwards = sign * amountMinor < 0 || sign * (points ?? 0) < 0;
          return isBackwards || back[at]! < 0 || back[at]! > whole[at]!;
        });
        const refunded = sum(parts.map(({ amountMinor }) => amountMinor));
        if (isOdd || refunded !== keptMinor(before) - keptMinor(after)) expect(parts).toBeNull();
        before = after;
      }
      const rest = refund(before, [...before, theRest(purchase, before)]);
      expect(rest.map(({ amountMinor }, at) => back[at]! + amountMinor)).toEqual(whole);
    }),
    randomRuns(10_000),
  );
});

test("what stays paid of each tender is what the oracle says", () => {
  fc.assert(
    fc.property(randomPurchases, randomSteps, (purchase, steps) => {
      const { paid } = product(purchase);
      const states = [[], ...histories(purchase, steps)];
      const asModel = states.map((returns) => {
        const { amounts, points } = modelPaid(purchase, returns);
        return [...amounts, ...points].map(Number);
      });
      const asProduct = states.map((returns) => {
        const parts = paid(returns);
        const points = parts.slice(0, -1).map((part) => part.points);
        return [...parts.map(({ amountMinor }) => amountMinor), ...points];
      });
      expect(asProduct).toEqual(asModel);
    }),
    randomRuns(10_000),
  );
});

test("returns in another order give back the same", () => {
  let compared = 0;
  fc.assert(
    fc.property(randomPurchases, randomSteps, (purchase, steps) => {
      const { refund } = product(purchase);
      const returns = histories(purchase, steps).at(-1) ?? [];
      const reversed = returns.toReversed();
      const isPossible = reversed.every((next, at) =>
        isReturnable(purchase, reversed.slice(0, at), next),
      );
      if (!isPossible || returns.length < 2) return;
      compared += 1;
      const allBack = (order: readonly ModelReturn[]) =>
        order
          .map((_, at) => refund(order.slice(0, at), order.slice(0, at + 1)))
          .reduce<number[]>((sums, parts) => {
            return parts.map(({ amountMinor }, at) => (sums[at] ?? 0) + amountMinor);
          }, []);
      expect(allBack(reversed)).toEqual(allBack(returns));
    }),
    randomRuns(10_000),
  );
  expect(compared).toBeGreaterThan(1_000);
});

/** What a purchase with its returns is an example of. */
function examplesIn(
  purchase: ModelPurchase,
  steps: readonly RandomStep[],
): Record<string, boolean> {
  const { lines, tenders, discount, delivery, tax, rounding } = purchase;
  const states = histories(purchase, steps);
  const returns = states.flatMap((after, at) => {
    const before = states[at - 1] ?? [];
    return after.length > before.length ? [after.at(-1)!] : [];
  });
  const last = modelKept(purchase, states.at(-1) ?? []);
  const paid = tenders.reduce((total, tender) => total + tender.paid, 0n);
  const units = returns.flatMap((each) => each.units).filter((returned) => returned > 0n);
  return {
    "no tender": tenders.length === 0,
    "one tender": tenders.length === 1,
    "two tenders": tenders.length === 2,
    "three tenders": tenders.length === 3,
    "no money": paid > 0n && paid === modelTotal(purchase),
    "tenders and money": paid > 0n && paid < modelTotal(purchase),
    "a discount of a line": lines.some((line) => (line.discount ?? 0n) > 0n),
    "a discount of the order": discount > 0n,
    delivery: delivery > 0n,
    "tax apart": tax > 0n,
    rounding: rounding !== 0n,
    "a gift-card line": lines.some(({ giftCard }) => giftCard),
    "gift-card lines alone": lines.every(({ giftCard }) => giftCard),
    "whole units back": units.some((returned) => returned % 1000n === 0n),
    "thousandths back": units.some((returned) => returned % 1000n !== 0n),
    "an amount back": returns.some(({ amount }) => amount > 0n),
    "delivery back": returns.some((each) => each.delivery),
    "a return cancelled": returns.length < states.length,
    "six returns": returns.length === 6,
    "nothing kept": last.units.every((left) => left === 0n),
  };
}

test("purchases and returns of every kind are among them", () => {
  const reached = new Map<string, number>();
  const samples = fc.sample(fc.tuple(randomPurchases, randomSteps), { numRuns: 5_000, seed: SEED });
  for (const [purchase, steps] of samples) {
    for (const [what, is] of Object.entries(examplesIn(purchase, steps))) {
      reached.set(what, (reached.get(what) ?? 0) + Number(is));
    }
  }
  for (const [what, times] of reached) expect(times, what).toBeGreaterThan(50);
});

// A law that no wrong split breaks would say nothing.
test("each share rounded down alone asks for money back", () => {
  const purchase: ModelPurchase = {
    lines: [
      { quantity: 1000n, price: 45_000n, giftCard: false },
      { quantity: 2000n, price: 55_000n, giftCard: false },
    ],
    discount: 1n,
    delivery: 0n,
    tax: 0n,
    rounding: 0n,
    tenders: [40_000n, 39_999n, 20_000n].map((paid) => ({ paid, points: 0n })),
  };
  const returns = [
    { units: [1000n, 0n], amount: 0n, delivery: false },
    { units: [0n, 0n], amount: 4_999n, delivery: false },
    { units: [0n, 1000n], amount: 0n, delivery: false },
  ];

  expect(isEverBelowZero(purchase, returns, eachFlooredAlone)).toBe(true);
  expect(isEverBelowZero(purchase, returns, oneAfterTheOther)).toBe(false);
});

function isEverBelowZero(
  purchase: ModelPurchase,
  returns: readonly ModelReturn[],
  split: ModelSplit,
): boolean {
  return returns.some((_, at) => {
    const before = modelPaid(purchase, returns.slice(0, at), split).amounts;
    const after = modelPaid(purchase, returns.slice(0, at + 1), split).amounts;
    return before.some((stays, tender) => stays < after[tender]!);
  });
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((whole, amount) => whole + amount, 0);
}
