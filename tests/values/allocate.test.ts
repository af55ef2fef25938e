import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, keptPart } from "../../api/values/allocate.ts";
import {
  add,
  ceiling,
  floor,
  fraction,
  fractionOf,
  isLess,
  lesser,
} from "../../api/values/fraction.ts";

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });

describe("allocate", () => {
  test.each([
    ["the discount of a cart", 50_000n, [250_000n, 270_000n, 99_000n], [20_194n, 21_809n, 7_997n]],
    ["ties go to the earlier position", 2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    ["weights of 0 share alike", 4n, [0n, 0n, 0n], [2n, 1n, 1n]],
    ["a weight of 0 among others gets nothing", 5n, [0n, 3n], [0n, 5n]],
    ["nothing to nobody", 5n, [], []],
  ])("%s", (_, total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  test("parts sum to the total and are an exact share rounded down or one more", () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 20 }), (total, weights) => {
        const parts = allocate(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
        const whole = weights.reduce((sum, weight) => sum + weight, 0n);
        if (whole === 0n) return;
        parts.forEach((part, position) => {
          const share = (total * weights[position]!) / whole;
          expect(part === share || part === share + 1n).toBe(true);
        });
      }),
    );
  });

  test("rounding each part to the nearest would not sum to the total", () => {
    const nearest = [1n, 1n, 1n].map((weight) => (2n * 100n * weight + 3n) / 6n);
    expect(nearest.reduce((sum, part) => sum + part, 0n)).not.toBe(100n);
  });

  test("negative totals and weights are refused", () => {
    expect(() => allocate(-1n, [1n])).toThrow(RangeError);
    expect(() => allocate(1n, [-1n])).toThrow(RangeError);
  });
});

test("what is kept of an amount telescopes: any split of a return refunds the same", () => {
  const units = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(amount, fc.array(units, { minLength: 1, maxLength: 6 }), (whole, pieces) => {
      const of = BigInt(pieces.reduce((sum, piece) => sum + piece, 0));
      let kept = of;
      let refunded = 0n;
      for (const piece of pieces) {
        const before = keptPart(whole, { kept, of });
        kept -= BigInt(piece);
        refunded += before - keptPart(whole, { kept, of });
      }
      expect(refunded).toBe(of === 0n ? 0n : whole);
    }),
  );
});

describe("fraction", () => {
  test.each([
    ["7/2", fraction(7n, 2n), 3n, 4n],
    ["-7/2", fraction(-7n, 2n), -4n, -3n],
    ["6/3", fraction(6n, 3n), 2n, 2n],
  ])("%s rounds down and up", (_, value, below, above) => {
    expect(floor(value)).toBe(below);
    expect(ceiling(value)).toBe(above);
  });

  test("sums are exact whatever the denominators", () => {
    const part = fc.tuple(
      fc.bigInt({ min: -1000n, max: 1000n }),
      fc.bigInt({ min: 1n, max: 1000n }),
    );
    fc.assert(
      fc.property(part, part, ([a, b], [c, d]) => {
        const sum = add(fraction(a, b), fraction(c, d));
        expect(sum.numerator * b * d).toBe((a * d + c * b) * sum.denominator);
      }),
    );
  });

  test("decimals become fractions, and nothing else does", () => {
    expect(fractionOf("1.25")).toEqual({ numerator: 5n, denominator: 4n });
    expect(fractionOf("2")).toEqual({ numerator: 2n, denominator: 1n });
    for (const text of ["", "1e3", "1.", ".5", " 1", "0x1"]) expect(fractionOf(text)).toBeNull();
  });

  test("comparison crosses denominators", () => {
    expect(isLess(fraction(1n, 3n), fraction(1n, 2n))).toBe(true);
    expect(lesser(fraction(1n, 2n), fraction(1n, 3n))).toEqual(fraction(1n, 3n));
  });
});
