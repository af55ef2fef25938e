import { expect, test } from "vitest";
import {
  normalizedReferralCode,
  newReferralCode,
} from "../../api/modules/referrals/give-referral-code.ts";

test("a code has eight letters or digits, and none that people mix up", () => {
  for (let n = 0; n < 1000; n++) expect(newReferralCode()).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
});

test("every letter of the alphabet is used", () => {
  let next = 0;
  const codes = Array.from({ length: 31 }, () => newReferralCode((below) => next++ % below));
  expect(new Set(codes.join("")).size).toBe(31);
});

test("codes do not repeat", () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newReferralCode())).size).toBe(10_000);
});

test.each([
  ["AB7K2MNP", "AB7K2MNP"],
  ["ab7k2mnp", "AB7K2MNP"],
  [" ab7k-2mnp ", "AB7K2MNP"],
  ["AB7K 2MNP", "AB7K2MNP"],
])("a friend may type %j", (typed, kept) => {
  expect(normalizedReferralCode(typed)).toBe(kept);
});
