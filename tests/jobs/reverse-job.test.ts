import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { jobsOf, TEN_EACH } from "./job-fixture.ts";

let program: TestProgram;
let jobs: ReturnType<typeof jobsOf>;
beforeEach(async () => {
  program = await openProgram();
  jobs = jobsOf(program);
});

const walletOf = async ({ id }: { id: string }) => {
  const [row] = await program.sql<{ available: string; debt: string }>(
    `select available, debt from wallets where member_id = '${program.uuid(id)}'`,
  );
  return [Number(row!.available), Number(row!.debt)];
};
const proved = async () =>
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });

test("what a job gave is taken back, once, spent points as the terms say", async () => {
  const [untouched, spender, other] = await jobs.ofMembers(3);
  await program.admin.givePoints(other!, 100);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  await jobs.run();
  await program.admin.adjust(spender!, -10);
  await program.admin.adjust(other!, -105);

  const { job } = await jobs.reverse(id);
  expect(job).toMatchObject({ kind: "REVERSE_POINTS", total: 3, reversesId: id });
  await jobs.run();

  expect(await jobs.job(job!.id)).toMatchObject({ status: "DONE", succeeded: 3, points: -30 });
  expect(await walletOf(untouched!)).toEqual([0, 0]);
  expect(await walletOf(spender!)).toEqual([0, 10]);
  expect(await walletOf(other!)).toEqual([0, 5]);
  expect(await jobs.entries("RETURN")).toEqual({ count: 3, points: -30 });
  expect(await jobs.job(id)).toMatchObject({ reversible: false });
  expect((await jobs.reverse(id)).userErrors).toMatchObject([{ code: "INVALID" }]);
  await proved();
});

test("what a job took comes back with the end it had", async () => {
  const [member] = await jobs.ofMembers(1);
  const expiresAt = program.clock.in("P10D");
  await program.admin.givePoints(member!, 50, { expiresAt });
  const wrong = { points: -30, reason: "Wrong list" };
  const { id } = await jobs.started({ matching: {}, adjustPoints: wrong });
  await jobs.run();
  expect(await walletOf(member!)).toEqual([20, 0]);

  await jobs.reverse(id);
  await jobs.run();

  expect(await walletOf(member!)).toEqual([50, 0]);
  program.clock.advance("P11D");
  await program.admin.givePoints(member!, 1);
  expect(await walletOf(member!)).toEqual([1, 0]);
  await proved();
});

test("points that have expired since cost nothing when they are taken back", async () => {
  const [member] = await jobs.ofMembers(1);
  const expiresAt = program.clock.in("P5D").toISOString();
  const { id } = await jobs.started({ matching: {}, adjustPoints: { ...TEN_EACH, expiresAt } });
  await jobs.run();
  program.clock.advance("P6D");
  await program.admin.givePoints(member!, 7);

  const { job } = await jobs.reverse(id);
  await jobs.run();

  expect(await jobs.job(job!.id)).toMatchObject({ status: "DONE", succeeded: 1, points: 0 });
  expect(await walletOf(member!)).toEqual([7, 0]);
  await proved();
});

test("two jobs that take back the same do it once; a closed account is in the report", async () => {
  const members = await jobs.ofMembers(20);
  const { id } = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  await jobs.run();
  await program.admin.close(members[0]!);
  const [one, other] = [await jobs.reverse(id), await jobs.reverse(id)];
  await Promise.all([jobs.run(), jobs.run()]);

  expect(await jobs.entries("RETURN")).toEqual({ count: 19, points: -190 });
  const ended = [await jobs.job(one.job!.id), await jobs.job(other.job!.id)];
  expect(ended.map(({ status }) => status)).toEqual(["DONE", "DONE"]);
  expect(ended[0]!.succeeded + ended[1]!.succeeded).toBe(19);
  expect(ended[0]!.refused + ended[1]!.refused).toBe(21);
  await proved();
});

test("only an ended job for points is taken back", async () => {
  const [member] = await jobs.ofMembers(1);
  const memberIds = [member!.id];
  const waiting = await jobs.started({ memberIds, adjustPoints: TEN_EACH });
  expect((await jobs.reverse(waiting.id)).userErrors).toMatchObject([{ code: "NOT_PENDING" }]);
  const other = await jobs.started({ memberIds, suspendMember: {} });
  await jobs.run();
  expect((await jobs.reverse(other.id)).userErrors).toMatchObject([{ code: "INVALID" }]);
  const job = await jobs.reverse(waiting.id, "once");
  expect(await jobs.reverse(waiting.id, "once")).toMatchObject({
    replayed: true,
    job: { id: job.job!.id },
  });
});
