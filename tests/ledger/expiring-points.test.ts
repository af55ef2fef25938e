import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
  member = await program.shop.enroll();
  await program.shop.buy(member, "100000");
});

// Bought on 15 June with 30 points: available from the 18th, last valid on 15 July.
const EXPIRES = "2026-07-16T00:00:00+07:00";

async function runTasks(): Promise<void> {
  await runTask(program, "settle-due-wallets");
  await runTask(program, "tell-expiring-points");
}

const events = async () =>
  (
    await program.sql<{ payload: { points: number; expiresAt: string } }>(
      `select payload from events where type = 'points.expiring'
        and member_id = '${program.uuid(member.id)}' order by id`,
    )
  ).map(({ payload }) => payload);

test("points.expiring is emitted fourteen days before, once", async () => {
  program.clock.set("2026-07-01T23:59:59+07:00");
  await runTasks();
  expect(await events()).toEqual([]);
  program.clock.set("2026-07-02T00:00:00+07:00");
  await Promise.all([runTasks(), runTasks()]);
  for (const day of ["03", "10", "15"]) {
    program.clock.set(`2026-07-${day}T12:00:00+07:00`);
    await runTasks();
  }
  await runTasks();

  expect(await events()).toEqual([{ points: 30, expiresAt: new Date(EXPIRES).toISOString() }]);
});

test("each day on which points expire has its own event, with the remaining points", async () => {
  program.clock.set("2026-06-20T10:00:00+07:00");
  await program.shop.buy(member, "50000");
  await program.admin.givePoints(member, 7, { expiresAt: new Date("2026-07-16T15:00:00+07:00") });
  await program.admin.adjust(member, -10);
  program.clock.set("2026-07-08T00:00:00+07:00");
  await runTasks();

  expect(await events()).toEqual([
    { points: 27, expiresAt: new Date(EXPIRES).toISOString() },
    { points: 5, expiresAt: "2026-07-20T17:00:00.000Z" },
  ]);
});

test("spent or expired points emit nothing", async () => {
  program.clock.set("2026-06-20T10:00:00+07:00");
  await program.admin.adjust(member, -30);
  const mai = await program.shop.enroll();
  await program.admin.givePoints(mai, 5, { expiresAt: new Date("2026-07-10T00:00:00+07:00") });
  program.clock.set("2026-07-15T00:00:00+07:00");
  await runTasks();

  expect(
    await program.sql(
      `select from events where program_id = '${program.programId}' and type = 'points.expiring'`,
    ),
  ).toEqual([]);
});

test("a program says how long before, or that it does not want to", async () => {
  for (const [days, count] of [
    [3, 1],
    [1, 0],
    [0, 0],
  ] as const) {
    program = await openProgram({ earningTerms: { ...SLOW_POINTS, expiryNoticeDays: days } });
    member = await program.shop.enroll();
    await program.shop.buy(member, "100000");
    program.clock.set("2026-07-13T12:00:00+07:00");
    await runTasks();
    expect(await events(), `${days} days`).toHaveLength(count);
  }
});

test("advancing a sandbox tells of what comes to expire on the way", async () => {
  program = await openProgram({ isSandbox: true, earningTerms: SLOW_POINTS });
  member = await program.shop.enroll();
  await program.shop.buy(member, "100000");
  await program.admin.advanceClock({ to: "2026-07-05T00:00:00+07:00" });
  await program.admin.advanceClock({ by: "P1M" });

  expect(await events()).toHaveLength(1);
});
