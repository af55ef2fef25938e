import { expect, test } from "vitest";
import {
  editableVersions,
  inForceAt,
  inForceUntil,
  scheduledAt,
  standingAt,
} from "../../api/versioning/version.ts";
import type { VersionState, VersionStatus } from "../../api/versioning/version.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

/** Versions as a row of "1 from day 5", the newest first. */
function versions(...rows: [from: number | null, status?: VersionStatus][]): VersionState[] {
  return rows
    .map(([from, status = from === null ? "DRAFT" : "PUBLISHED"], at) => ({
      version: at + 1,
      status,
      inForceFrom: from === null ? null : day(from),
    }))
    .toReversed();
}

const number = (version: VersionState | null) => version?.version ?? null;

test.each([
  ["the first", versions([1]), 2, 1],
  ["none before it begins", versions([3]), 2, null],
  ["the newest that has begun", versions([1], [5]), 6, 2],
  ["the older one until the newer begins", versions([1], [5]), 4, 1],
  ["not one that was to begin later, and was replaced", versions([1], [9], [5]), 10, 3],
  ["not a cancelled one", versions([1], [5, "CANCELLED"]), 6, 1],
  ["not a draft", versions([1], [null]), 6, 1],
])("in force is %s", (_what, all, at, expected) => {
  expect(number(inForceAt(all, day(at)))).toBe(expected);
});

test("a version ends where a newer one begins; one that never begins, at its start", () => {
  const all = versions([1], [9], [5], [null]);
  const untilOf = (version: number) =>
    inForceUntil(
      all.find((other) => other.version === version)!,
      all,
    );

  expect([1, 2, 3].map(untilOf)).toEqual([day(5), day(9), null]);
});

test("scheduled are the versions that will begin, the next one first", () => {
  expect(scheduledAt(versions([1], [5], [8]), day(2)).map(number)).toEqual([2, 3]);
  expect(scheduledAt(versions([1], [9], [5]), day(2)).map(number)).toEqual([3]);
  // Cancelling what replaced it lets it begin after all.
  expect(scheduledAt(versions([1], [9], [5, "CANCELLED"]), day(2)).map(number)).toEqual([2]);
});

test.each([
  ["a draft alone", versions([null]), ["DRAFT", 1, null, 1, null]],
  ["in force", versions([1]), ["PUBLISHED", 1, 1, null, null]],
  ["in force with all that is to come", versions([1], [5], [null]), ["PUBLISHED", 1, 1, 3, 2]],
  ["to come", versions([5], [8]), ["SCHEDULED", 1, null, null, 1]],
])("a thing is shown as %s", (_what, all, expected) => {
  const { status, shown, live, draft, scheduled } = standingAt(all, day(2))!;

  expect([status, ...[shown, live, draft, scheduled].map(number)]).toEqual(expected);
});

test("nothing is shown of a thing whose versions were all discarded or cancelled", () => {
  const all = versions([null, "DISCARDED"], [5, "CANCELLED"]);

  expect([standingAt(all, day(2)), editableVersions(all, day(2))]).toEqual([null, []]);
});

test.each([
  ["the draft, once there is one", versions([1], [5], [null]), [3]],
  ["the one in force, and those to come", versions([1], [5], [8]), [1, 2, 3]],
  ["no former one", versions([1], [2]), [2]],
  ["no discarded draft", versions([1], [null, "DISCARDED"]), [1]],
])("a save may edit %s", (_what, all, expected) => {
  expect(editableVersions(all, day(2))).toEqual(expected);
});
