import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isMistyped,
  readCouponCode,
  newCouponCode,
} from "../../api/modules/coupons/coupon-code.ts";
import { randomRuns } from "../harness/random-runs.ts";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const codes = fc
  .array(fc.nat(30), { minLength: 11, maxLength: 11 })
  .map((drawn) => newCouponCode(() => drawn.pop()!));

test("every wrong character, and every two that changed places, is noticed", () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.nat(11), fc.nat(29), ({ code }, at, other, letter) => {
      expect(isMistyped(code)).toBe(false);
      const letters = [...code];
      const others = [...ALPHABET].filter((it) => it !== code[at]);
      expect(isMistyped(letters.with(at, others[letter]!).join(""))).toBe(true);
      const swapped = letters.with(at, code[other]!).with(other, code[at]!).join("");
      expect(isMistyped(swapped)).toBe(swapped !== code);
    }),
    randomRuns(2000),
  );
});

test("a code is shown in groups, and found however it is typed", () => {
  fc.assert(
    fc.property(codes, ({ code, shown }) => {
      expect(shown).toMatch(/^\w{4}-\w{4}-\w{4}$/);
      expect(readCouponCode(shown.toLowerCase())).toBe(code);
    }),
  );
});

test("codes are drawn by chance", () => {
  const drawn = new Set(Array.from({ length: 1000 }, () => newCouponCode().code));
  expect(drawn.size).toBe(1000);
});

const NO_CODES = ["", "ABC", "MÃ QUÀ", "A".repeat(65), "<b>", "AB\u0000CD"];
test.each(NO_CODES)("%j is no code", (typed) => {
  expect(readCouponCode(typed)).toBeNull();
});

test.each([
  ["summer-2026", "SUMMER2026"],
  ["a.b_c d", "A.B_CD"],
])("%s is kept as %s", (typed, kept) => {
  expect(readCouponCode(typed)).toBe(kept);
});
