import { beforeEach, expect, test } from "vitest";
import type { DomainEvent } from "../../api/writes/event.ts";
import { CancelJob } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "../staff/staff-fixture.ts";
import { jobsOf, TEN_EACH } from "./job-fixture.ts";

let program: TestProgram;
let jobs: ReturnType<typeof jobsOf>;
beforeEach(async () => {
  program = await openProgram();
  jobs = jobsOf(program);
});

test("a job that waits is cancelled, and never begins", async () => {
  await jobs.ofMembers(2);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });

  expect(await jobs.cancel(id)).toMatchObject({
    job: { status: "CANCELLED", total: 2, done: 0 },
    userErrors: [],
  });
  await jobs.run();
  expect(await jobs.job(id)).toMatchObject({ status: "CANCELLED", done: 0, startedAt: null });
  expect((await jobs.entries()).count).toBe(0);
  expect((await jobs.cancel(id)).job).toMatchObject({ status: "CANCELLED" });
});

test("cancelled in the middle, what is done stays, is counted, and nothing follows", async () => {
  await jobs.ofMembers(260);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const running = jobs.run();
  await expect.poll(async () => (await jobs.entries()).count, { interval: 5 }).toBeGreaterThan(20);

  const { job } = await jobs.cancel(id);

  const { count, points } = await jobs.entries();
  expect(count).toBeLessThan(260);
  expect(job).toMatchObject({ status: "CANCELLED", total: 260, succeeded: count, points });
  await running;
  expect(await jobs.entries()).toEqual({ count, points: count * 10 });
  expect(await jobs.job(id)).toMatchObject({ done: count, reversible: true });
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("an ended job is not cancelled, and somebody without its scope cancels none", async () => {
  await jobs.ofMembers(1);
  const ended = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  await jobs.run();
  expect((await jobs.cancel(ended.id)).userErrors).toMatchObject([
    { code: "NOT_PENDING", field: ["input", "id"] },
  ]);

  const waiting = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const { browser } = await staffOf(program).join("SUPPORT");
  const { errors } = await browser.ask(CancelJob, { input: { id: waiting.id } });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  await program.sql(`update access_keys set scopes = array_remove(scopes, 'points:write')
    where program_id = '${program.programId}' and kind = 'ADMIN'`);
  const other = jobsOf(await openSameProgram());
  expect((await other.cancel(waiting.id)).userErrors).toMatchObject([{ code: "SCOPE_NOT_HELD" }]);
});

/** After the time for which a key's scopes are remembered. */
async function openSameProgram(): Promise<TestProgram> {
  await new Promise((resolve) => setTimeout(resolve, 4_100));
  return program;
}

test("a job that fails for one member to the last is refused for that member alone", async () => {
  const [first] = await jobs.ofMembers(3);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const { sql, uuid } = program;
  await sql(`create function fail() returns trigger language plpgsql as
    $$ begin raise exception 'no'; end $$`);
  await sql(`create trigger fail before insert on entries for each row
    when (new.member_id = '${uuid(first!.id)}') execute function fail()`);
  const { longWorks } = program.fixture.engine.worker();
  const [event] = await sql<DomainEvent>(`select payload, type from events
     where program_id = '${program.programId}' and type = 'job.started'`);
  const { signal } = new AbortController();
  const run = (isLast: boolean) => longWorks!["job.started"]![0]!.run(event!, { signal, isLast });

  await expect(run(false)).rejects.toThrow();
  expect(await jobs.job(id)).toMatchObject({ status: "RUNNING" });
  await run(true);
  await sql("drop trigger fail on entries");
  await sql("drop function fail");

  expect(await jobs.job(id)).toMatchObject({ status: "DONE", succeeded: 2, refused: 1 });
  expect((await jobs.entries()).count).toBe(2);
});
