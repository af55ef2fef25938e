import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import { runDuty } from "../harness/run-duty.ts";
import type { Enrolled } from "../harness/shop.ts";

let tea: TestProgram;
let lan: Enrolled;
beforeEach(async () => {
  tea = await openProgram({ earningTerms: SLOW_POINTS });
  lan = await tea.shop.enroll();
  await tea.shop.buy(lan, "100000");
});

// Bought on 15 June with 30 points: available from the 18th, last valid on 15 July.
const EXPIRES = "2026-07-16T00:00:00+07:00";

async function runDuties(): Promise<void> {
  await runDuty(tea, "settle-due-wallets");
  await runDuty(tea, "tell-expiring-points");
}

const told = async () =>
  (
    await tea.sql<{ payload: { points: number; expiresAt: string } }>(
      `select payload from events where type = 'points.expiring' and member_id = '${tea.uuid(lan.id)}' order by id`,
    )
  ).map(({ payload }) => payload);

test("points that will expire are told of fourteen days before, once", async () => {
  tea.clock.set("2026-07-01T23:59:59+07:00");
  await runDuties();
  expect(await told()).toEqual([]);
  tea.clock.set("2026-07-02T00:00:00+07:00");
  await Promise.all([runDuties(), runDuties()]);
  for (const day of ["03", "10", "15"]) {
    tea.clock.set(`2026-07-${day}T12:00:00+07:00`);
    await runDuties();
  }
  await runDuties();

  expect(await told()).toEqual([{ points: 30, expiresAt: new Date(EXPIRES).toISOString() }]);
});

test("each day on which points expire is told of by itself, with what is left of them", async () => {
  tea.clock.set("2026-06-20T10:00:00+07:00");
  await tea.shop.buy(lan, "50000");
  await tea.admin.givePoints(lan, 7, { expiresAt: new Date("2026-07-16T15:00:00+07:00") });
  await tea.admin.adjust(lan, -10);
  tea.clock.set("2026-07-08T00:00:00+07:00");
  await runDuties();

  expect(await told()).toEqual([
    { points: 27, expiresAt: new Date(EXPIRES).toISOString() },
    { points: 5, expiresAt: "2026-07-20T17:00:00.000Z" },
  ]);
});

test("what was spent, or has expired, is not told of", async () => {
  tea.clock.set("2026-06-20T10:00:00+07:00");
  await tea.admin.adjust(lan, -30);
  const mai = await tea.shop.enroll();
  await tea.admin.givePoints(mai, 5, { expiresAt: new Date("2026-07-10T00:00:00+07:00") });
  tea.clock.set("2026-07-15T00:00:00+07:00");
  await runDuties();

  expect(
    await tea.sql(
      `select from events where program_id = '${tea.programId}' and type = 'points.expiring'`,
    ),
  ).toEqual([]);
});

test("a program says how long before, or that it does not want to", async () => {
  for (const [days, count] of [
    [3, 1],
    [1, 0],
    [0, 0],
  ] as const) {
    tea = await openProgram({ earningTerms: { ...SLOW_POINTS, expiryNoticeDays: days } });
    lan = await tea.shop.enroll();
    await tea.shop.buy(lan, "100000");
    tea.clock.set("2026-07-13T12:00:00+07:00");
    await runDuties();
    expect(await told(), `${days} days`).toHaveLength(count);
  }
});

test("advancing a sandbox tells of what comes to expire on the way", async () => {
  tea = await openProgram({ isSandbox: true, earningTerms: SLOW_POINTS });
  lan = await tea.shop.enroll();
  await tea.shop.buy(lan, "100000");
  await tea.admin.advanceClock({ to: "2026-07-05T00:00:00+07:00" });
  await tea.admin.advanceClock({ by: "P1M" });

  expect(await told()).toHaveLength(1);
});
