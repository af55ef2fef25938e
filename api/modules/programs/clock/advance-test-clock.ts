import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { later } from "../../../values/calendar.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../program.ts";

/** Exactly one of the two. */
export interface AdvanceTestClock {
  readonly to?: Date | null;
  /** ISO 8601. */
  readonly by?: string | null;
}

// Beyond, expiries many years ahead would leave the calendar.
const END = new Date("2200-01-01T00:00:00Z");

const READ_CLOCK = sql.read<{ testNow: Date | null }>("read a sandbox's test clock")`
  select test_now as "testNow" from programs where id = ${"programId"}
`;

const SET_CLOCK = sql.write("set a sandbox's test clock")`
  update programs set test_now = ${"testNow"} where id = ${"programId"}
`;

/**
 * Moves the test clock of a sandbox forward; the engine runs what became due afterwards.
 * @returns the time of the clock, as RFC 3339.
 * @throws Refusal NOT_A_SANDBOX, EXACTLY_ONE_REQUIRED, IN_THE_PAST, INVALID.
 */
export async function advanceTestClock(
  work: Work,
  { to, by }: AdvanceTestClock,
): Promise<{ testNow: string }> {
  const { isSandbox, timeZone } = work.configuration.part(programSnapshot);
  if (!isSandbox) throw refusal("NOT_A_SANDBOX", [], text("programs.notASandbox"));
  if ((to == null) === (by == null)) {
    throw refusal("EXACTLY_ONE_REQUIRED", ["input"], text("programs.toOrBy"));
  }

  // The program's lock: two writes that advance the clock at once do so one after the other.
  await work.changeConfiguration();
  const { programId } = work;
  const [clock] = await work.rows(READ_CLOCK, { programId });
  const before = clock!.testNow ?? work.now;
  const testNow = to ?? later(before, by!, timeZone);
  const field = ["input", to ? "to" : "by"];
  if (testNow < before) {
    const instant = before.toISOString();
    throw refusal("IN_THE_PAST", field, text("programs.clockOnlyForward", { instant }));
  }
  // Also when the calendar has no such day at all.
  if (!(testNow < END)) throw refusal("INVALID", field, text("programs.clockTooFar"));

  await work.rows(SET_CLOCK, { programId, testNow });
  const payload = { testNow: testNow.toISOString() };
  work.emit({ type: "test-clock.advanced", payload });
  return payload;
}
