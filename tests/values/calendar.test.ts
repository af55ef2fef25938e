import { describe, expect, test } from "vitest";
import * as calendar from "../../api/values/calendar.ts";
import { activityUntil, availableAt, expiresAt } from "../../api/values/expiry.ts";
import type { ExpiryPolicy } from "../../api/values/expiry.ts";
import { periodAround, periodDays } from "../../api/values/calendar.ts";

const saigon = "Asia/Ho_Chi_Minh";
const at = (instant: string) => new Date(instant);

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-12-15", 1, "2027-01-15"],
])("%s and %i months is %s", (day, months, expected) => {
  expect(calendar.addMonths(day, months)).toBe(expected);
});

test("a day is the program's day, not UTC's", () => {
  expect(calendar.dayOf(at("2026-12-31T17:00:00Z"), saigon)).toBe("2027-01-01");
  expect(calendar.timeOf(at("2026-12-31T17:30:00Z"), saigon)).toBe("00:30");
  expect(calendar.startOfDay(at("2026-12-31T20:00:00Z"), saigon)).toEqual(
    at("2026-12-31T17:00:00Z"),
  );
});

test.each([
  ["Asia/Ho_Chi_Minh", "2026-06-01", "2026-05-31T17:00:00Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00Z"],
  ["America/New_York", "2026-03-09", "2026-03-09T04:00:00Z"],
  ["America/New_York", "2026-11-02", "2026-11-02T05:00:00Z"],
  ["Pacific/Kiritimati", "2026-06-01", "2026-05-31T10:00:00Z"],
  // Clocks skipped midnight, and repeated it: a day begins at its first moment.
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"],
  ["America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"],
])("in %s %s begins at %s", (zone, day, expected) => {
  expect(calendar.startOf(day, zone)).toEqual(at(expected));
  expect(calendar.dayOf(calendar.startOf(day, zone), zone)).toBe(day);
  expect(calendar.dayOf(new Date(calendar.startOf(day, zone).getTime() - 1), zone)).not.toBe(day);
});

test("an unknown time zone is refused", () => {
  expect(() => calendar.dayOf(at("2026-01-01T00:00:00Z"), "Asia/Atlantis")).toThrow(RangeError);
});

test.each([
  ["EVER", null, null],
  ["YEAR", "2026-01-01", "2027-01-01"],
  ["MONTH", "2026-11-01", "2026-12-01"],
  ["WEEK", "2026-11-09", "2026-11-16"],
  ["DAY", "2026-11-15", "2026-11-16"],
] as const)("the %s around Sunday 2026-11-15 goes from %s to %s", (period, from, until) => {
  expect(periodDays(period, "2026-11-15")).toEqual({ from, until });
});

test("a period's instants are days in the program's zone", () => {
  expect(periodAround("DAY", at("2026-11-15T18:00:00Z"), saigon)).toEqual({
    from: at("2026-11-15T17:00:00Z"),
    until: at("2026-11-16T17:00:00Z"),
  });
});

describe("availableAt", () => {
  const placedAt = at("2026-03-10T05:30:00Z");
  test.each([
    [null, "2026-03-10T05:30:00Z"],
    [0, "2026-03-10T17:00:00Z"],
    [14, "2026-03-24T17:00:00Z"],
  ])("%s pending days: %s", (days, expected) => {
    expect(availableAt(placedAt, days, saigon)).toEqual(at(expected));
  });
});

describe("expiresAt", () => {
  const dates = { placedAt: at("2026-01-31T03:00:00Z"), availableAt: at("2026-01-31T03:00:00Z") };
  test.each<[string, ExpiryPolicy, string | null]>([
    ["never", { kind: "NONE" }, null],
    ["10 days", { kind: "AFTER_PURCHASE", count: 10, unit: "DAY" }, "2026-02-10"],
    ["a month, clamped", { kind: "AFTER_PURCHASE", count: 1, unit: "MONTH" }, "2026-02-28"],
    [
      "a year to the end of the quarter",
      { kind: "AFTER_PURCHASE", count: 1, unit: "YEAR", endOf: "QUARTER" },
      "2027-03-31",
    ],
    [
      "12 months to the end of the year",
      { kind: "AFTER_PURCHASE", count: 12, unit: "MONTH", endOf: "YEAR" },
      "2027-12-31",
    ],
    ["a fixed date", { kind: "FIXED_DATE", lastDay: "2027-12-31" }, "2027-12-31"],
  ])("%s", (_, policy, lastDay) => {
    const expected = lastDay && calendar.startOf(calendar.addDays(lastDay, 1), saigon);
    expect(expiresAt(policy, dates, saigon)).toEqual(expected);
  });

  test("to 31/12/2027 means the first moment of 2028 in the program's zone", () => {
    const policy: ExpiryPolicy = { kind: "FIXED_DATE", lastDay: "2027-12-31" };
    expect(expiresAt(policy, dates, saigon)).toEqual(at("2028-01-01T00:00:00+07:00"));
  });

  test("points last at least a whole day once they are available", () => {
    const policy: ExpiryPolicy = { kind: "FIXED_DATE", lastDay: "2026-01-31" };
    expect(expiresAt(policy, dates, saigon)).toEqual(at("2026-02-02T00:00:00+07:00"));
    const released = { ...dates, availableAt: at("2026-02-15T00:00:00+07:00") };
    expect(expiresAt(policy, released, saigon)).toEqual(at("2026-02-16T00:00:00+07:00"));
  });

  test("an expiry by activity counts from the purchase, and from any activity after it", () => {
    const policy = { kind: "AFTER_ACTIVITY", count: 6, unit: "MONTH" } as const;
    expect(expiresAt(policy, dates, saigon)).toEqual(at("2026-08-01T00:00:00+07:00"));
    const until = activityUntil(policy, "2026-05-10", saigon);
    expect(until).toEqual(at("2026-11-11T00:00:00+07:00"));
    const toQuarter = activityUntil({ ...policy, endOf: "QUARTER" }, "2026-05-10", saigon);
    expect(toQuarter).toEqual(at("2027-01-01T00:00:00+07:00"));
  });
});
