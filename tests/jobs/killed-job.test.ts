import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { jobsOf, TEN_EACH } from "./job-fixture.ts";
import { startWorkerProcess } from "./worker-process.ts";

test("a job whose worker is killed goes on where it was, and gives each member once", async () => {
  const program = await openProgram();
  const { sql, admin } = program;
  await sql(`create table effects (event_id uuid, at timestamptz default clock_timestamp())`);
  await sql(`grant select, insert on effects to quen_app`);
  const jobs = jobsOf(program);
  const members = await jobs.ofMembers(600);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const given = async () => (await jobs.entries()).count;

  for (const [kill, least] of [50, 250].entries()) {
    const worker = await startWorkerProcess(program);
    await expect.poll(given, POLL).toBeGreaterThan(least);
    worker.kill("SIGKILL");
    expect(await given(), `it was killed in the middle, ${kill}`).toBeLessThan(600);
  }
  const before = await jobs.job(id);
  expect(before).toMatchObject({ status: "RUNNING", total: 600 });
  expect(before.done).toBeGreaterThan(0);
  await startWorkerProcess(program);
  await expect.poll(async () => (await jobs.job(id)).status, POLL).toBe("DONE");

  expect(await jobs.job(id)).toMatchObject({ succeeded: 600, refused: 0, points: 6_000 });
  expect(await jobs.entries()).toEqual({ count: 600, points: 6_000 });
  const [once] = await sql<{ count: string }>(
    `select count(distinct member_id) from entries where kind = 'ADJUST'`,
  );
  expect(Number(once!.count)).toBe(members.length);
  expect(await admin.verify()).toMatchObject({ ok: true, complete: true });
});

// Longer than anything takes that does not hang, on a busy machine too.
const POLL = { timeout: 120_000, interval: 10 };
