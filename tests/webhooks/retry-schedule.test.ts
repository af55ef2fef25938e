import { expect, test } from "vitest";
import {
  hasFailedTooLong,
  nextAttemptAt,
  retryAfterOf,
} from "../../api/modules/webhooks/deliveries/retry-schedule.ts";

const now = new Date("2026-06-15T03:00:00Z");
const waitOf = (failures: number, more: { retryAfter?: number; chance?: number } = {}) => {
  const at = nextAttemptAt({ now, failures, retryAfter: 0, chance: 0, ...more });
  return at && (at.getTime() - now.getTime()) / 1_000;
};

test("the schedule is that of Standard Webhooks, and ends", () => {
  const hours = (count: number) => count * 3_600;
  expect(Array.from({ length: 10 }, (_, failed) => waitOf(failed + 1))).toEqual([
    5,
    300,
    1_800,
    hours(2),
    hours(5),
    hours(10),
    hours(14),
    hours(20),
    hours(24),
    null,
  ]);
});

test("chance makes it later by a tenth at most, never earlier", () => {
  expect([0, 0.5, 1].map((chance) => waitOf(2, { chance }))).toEqual([300, 315, 330]);
});

test.each<[asked: number, failures: number, seconds: number]>([
  [60_000, 1, 60],
  [60_000, 2, 300],
  [10 * 86_400_000, 1, 86_400],
])("asked to wait %d ms after failure %d, it waits %d s", (retryAfter, failures, seconds) => {
  expect(waitOf(failures, { retryAfter })).toBe(seconds);
});

test.each<[header: string | null, ms: number]>([
  [null, 0],
  ["", 0],
  ["120", 120_000],
  [" 7 ", 7_000],
  ["Mon, 15 Jun 2026 03:00:30 GMT", 30_000],
  ["Mon, 15 Jun 2026 02:00:00 GMT", 0],
  ["-5", 0],
  ["1.5", 0],
  ["soon", 0],
  ["9999999999999", 0],
])("Retry-After %j asks for %d ms", (header, ms) => {
  expect(retryAfterOf(header, now)).toBe(ms);
});

test("an endpoint is given up after five days, not before", () => {
  const after = (ms: number) => new Date(now.getTime() + ms);
  expect(hasFailedTooLong(now, after(5 * 86_400_000 - 1))).toBe(false);
  expect(hasFailedTooLong(now, after(5 * 86_400_000))).toBe(true);
});
