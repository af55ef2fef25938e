import { expect, test } from "vitest";
import { endOfDays } from "../../api/modules/referrals/journey/qualifying-purchase.ts";

test.each([
  ["2026-11-22T10:00:00Z", 30, "2026-12-22T17:00:00Z"],
  ["2026-11-22T16:59:59Z", 30, "2026-12-22T17:00:00Z"],
  ["2026-11-22T17:00:00Z", 30, "2026-12-23T17:00:00Z"],
  ["2026-11-22T10:00:00Z", 1, "2026-11-23T17:00:00Z"],
])("what begins at %s and lasts %d whole days ends at %s", (from, days, end) => {
  expect(endOfDays(new Date(from), days, "Asia/Ho_Chi_Minh")).toEqual(new Date(end));
});
