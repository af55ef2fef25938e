import { beforeEach, expect, test } from "vitest";
import { BacktestJobs, CancelJob, StartEarningRuleBacktest } from "../../client/admin.ts";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { jobsOf } from "./job-fixture.ts";

const SPAN = { from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" };

let program: TestProgram;
let member: Enrolled;
let ruleId: string;
let version: number;
beforeEach(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
  const { rule } = await program.admin.saveRule();
  ({ id: ruleId, version } = rule!);
});

const start = async () => {
  const input = { ruleId, ...SPAN, idempotencyKey: unique("backtest") };
  return (await program.admin.ask(StartEarningRuleBacktest, { input })).startEarningRuleBacktest;
};
const run = () => jobsOf(program).run();
const job = async () => (await program.admin.ask(BacktestJobs)).jobs.nodes[0]!;

async function buy(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await program.shop.buy(member, "100000");
}

test("a job finds what the query does, and is all that is written", async () => {
  await buy(3);
  const started = await start();
  expect(started).toMatchObject({ job: { kind: "BACKTEST_RULE", status: "WAITING", total: 3 } });
  expect((await job()).backtest).toBeNull();

  await program.leavesNothing(() => program.admin.backtest(ruleId));
  await run();

  expect(await job()).toMatchObject({ status: "DONE", done: 3, total: 3, problem: null });
  expect((await job()).backtest).toEqual(await program.admin.backtest(ruleId));
  expect((await job()).backtest).toMatchObject({ complete: true, purchases: 3, gainers: 1 });
  const [entries] = await program.sql(
    `select count(*)::int as count from entries where program_id = '${program.programId}'`,
  );
  expect(entries).toEqual({ count: 3 });
});

test("a draft that changed since is not tried", async () => {
  await buy(1);
  await start();
  await program.admin.saveRule({
    id: ruleId,
    version,
    effects: [{ kind: "FIXED", points: 99 }],
  });

  await run();

  expect(await job()).toMatchObject({
    status: "FAILED",
    problem: "DRAFT_CHANGED",
    backtest: null,
  });
});

test("a job that is stopped has no result", async () => {
  await buy(1);
  const { job: waiting } = await start();
  const input = { id: waiting!.id };
  expect((await program.admin.ask(CancelJob, { input })).cancelJob).toMatchObject({
    job: { status: "CANCELLED" },
    userErrors: [],
  });

  await run();

  expect(await job()).toMatchObject({ status: "CANCELLED", done: 0, backtest: null });
});

test("whoever lost the right to write rules has no backtest", async () => {
  await buy(1);
  await start();
  await program.sql(`update access_keys set scopes = array_remove(scopes, 'rules:write')
    where program_id = '${program.programId}' and kind = 'ADMIN'`);

  await run();

  expect(await job()).toMatchObject({ status: "FAILED", problem: "RIGHTS_LOST" });
});

test("no order of an erased member is in what was found", async () => {
  const { shop, admin } = program;
  const other = await shop.enroll();
  const order = shop.purchase(member, "100000", { externalId: "kanariorder" });
  await shop.record(order);
  await shop.buy(other, "100000");
  await start();
  await run();
  const sample = (await job()).backtest!.sample;
  expect(sample.map(({ purchaseExternalId }) => purchaseExternalId)).toContain("kanariorder");

  await admin.erase(member);

  expect((await job()).backtest!.sample.map((it) => it.member.id)).toEqual([other.id]);
  const stored = Object.values(await dump(program.fixture.database.superuserUrl)).join("\\n");
  expect(stored.includes("kanariorder")).toBe(false);
});
