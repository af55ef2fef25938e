import { beforeEach, expect, test } from "vitest";
import { SystemHealth } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { runTask } from "../harness/run-task.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram();
  await runTask(program, "take-checkpoint");
});

const health = async (locale = "en") =>
  (await program.admin.in(locale).ask(SystemHealth)).systemHealth;
const checkOf = async (subject: string) =>
  (await health()).checks.find((check) => check.subject === subject)!;

test("where everything keeps up, every check says so", async () => {
  await deliverEvents(program);
  const { ok, checks, version, databaseVersion } = await health();

  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect(ok).toBe(true);
  expect(checks).toHaveLength(7);
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(databaseVersion).toMatch(/^\d+/);
});

test("events that no worker takes are named after a minute", async () => {
  await program.shop.enroll();
  expect(await checkOf("EVENTS")).toMatchObject({ ok: true });
  // The first 48 bits of an event's id are when it was made.
  await program.sql(
    `update events set id = ('00000000-0000-7000' || right(id::text, 18))::uuid
     where program_id = '${program.programId}' and dispatched_at is null`,
  );

  const check = await checkOf("EVENTS");
  expect(check).toMatchObject({ ok: false, since: "1970-01-01T00:00:00.000Z" });
  expect(check.count).toBeGreaterThan(0);
  expect(check.message).toContain("worker");
  expect((await health()).ok).toBe(false);
});

test("what waits in another program is not counted", async () => {
  const other = await openProgram();
  await other.shop.enroll();
  await deliverEvents(program);
  await program.sql(
    `update events set dispatched_at = null where program_id = '${other.programId}'`,
  );

  expect(await checkOf("EVENTS")).toMatchObject({ ok: true, count: 0, since: null });
});

test("a webhook that is not delivered for a quarter of an hour is named", async () => {
  await webhooksOf(program.admin).add({ url: "https://shop.example/hooks" });
  await program.shop.enroll();
  await deliverEvents(program);
  expect(await checkOf("WEBHOOKS")).toMatchObject({ ok: true, count: 2 });
  program.clock.advance("PT16M");

  const check = await checkOf("WEBHOOKS");
  expect(check).toMatchObject({ ok: false, count: 2, since: expect.any(String) });
  expect(check.message).toContain("2 deliveries wait");
});

test("an error of the server is counted for an hour", async () => {
  await program.sql(
    `insert into requests (program_id, request_id, answered_at, api, method, status, codes,
       milliseconds, caller_kind)
     values ('${program.programId}', 'r-1', clock_timestamp(), 'storefront', 'POST', 200,
       '{INTERNAL_SERVER_ERROR}', 3, 'BACKEND')`,
  );
  expect(await checkOf("SERVER")).toMatchObject({ ok: false, count: 1 });
  await program.sql(`update requests set answered_at = answered_at - interval '2 hours'`);

  expect(await checkOf("SERVER")).toMatchObject({ ok: true, count: 0 });
});

test("a ledger without a checkpoint of the last day is named, in Vietnamese too", async () => {
  program.clock.advance("PT27H");

  expect(await checkOf("LEDGER")).toMatchObject({ ok: false, count: null });
  const { checks } = await health("vi");
  expect(checks.find(({ subject }) => subject === "LEDGER")!.message).toContain("Sổ điểm");
});
