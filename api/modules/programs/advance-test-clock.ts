import { later } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "./program.ts";

/** Exactly one of the two. */
export interface AdvanceTestClock {
  readonly to?: Date | null;
  /** ISO 8601. */
  readonly by?: string | null;
}

// Beyond, expiries many years ahead would leave the calendar.
const END = new Date("2200-01-01T00:00:00Z");

const SHOWN = /* sql */ `select test_now as "testNow" from programs where id = $1`;
const ADVANCE = /* sql */ `update programs set test_now = $2 where id = $1`;

/**
 * Sets the test clock of a sandbox ahead; what became due is the engine's to do afterwards.
 * @returns what the clock shows, as RFC 3339.
 * @throws Refusal as the mutation's description lists.
 */
export async function advanceTestClock(
  work: Work,
  { to, by }: AdvanceTestClock,
): Promise<{ testNow: string }> {
  const { isSandbox, timeZone } = work.configuration.part(programSnapshot);
  if (!isSandbox) throw refusal("NOT_A_SANDBOX", [], NO_TEST_CLOCK);
  if ((to == null) === (by == null)) throw refusal("EXACTLY_ONE_REQUIRED", ["input"], ONE);

  // The program's lock: two who advance at once do so one after the other.
  await work.changeConfiguration();
  const [shown] = await work.rows<{ testNow: Date | null }>(SHOWN, [work.programId]);
  const before = shown!.testNow ?? work.now;
  const testNow = to ?? later(before, by!, timeZone);
  const field = ["input", to ? "to" : "by"];
  if (testNow < before) throw refusal("IN_THE_PAST", field, backwards(before));
  // Also when the calendar has no such day at all.
  if (!(testNow < END)) throw refusal("INVALID", field, TOO_FAR);

  await work.rows(ADVANCE, [work.programId, testNow]);
  const told = { testNow: testNow.toISOString() };
  work.emit({ type: "test-clock.advanced", payload: told });
  return told;
}

const NO_TEST_CLOCK = {
  en: "This program is no sandbox, so its clock is the real one.",
  vi: "Chương trình này không phải sandbox nên dùng giờ thật.",
};

const ONE = {
  en: "Give exactly one of `to` and `by`.",
  vi: "Hãy cung cấp đúng một trong hai: `to` hoặc `by`.",
};

const TOO_FAR = {
  en: "A test clock goes as far as the end of the year 2199.",
  vi: "Đồng hồ thử chỉ đi đến hết năm 2199.",
};

function backwards(shown: Date) {
  const instant = shown.toISOString();
  return {
    en: `The clock shows ${instant} and only goes ahead. Choose a later moment.`,
    vi: `Đồng hồ đang chỉ ${instant} và chỉ đi tới. Hãy chọn thời điểm muộn hơn.`,
  };
}
