import { gunzipSync } from "node:zlib";
import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  AuditLog,
  ChangeStaffRole,
  Job,
  Jobs,
  RemoveStaff,
  SaveRoleLimits,
  Staff,
  StartBulkAction,
  Tiers,
} from "../../client/admin.ts";
import type { StaffRole } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { staffOf } from "../staff/staff-fixture.ts";
import { jobsOf, TEN_EACH } from "./job-fixture.ts";

let program: TestProgram;
let jobs: ReturnType<typeof jobsOf>;
beforeAll(async () => {
  program = await openProgram();
});
beforeEach(async () => {
  program = await openProgram();
  jobs = jobsOf(program);
  await program.sql("delete from auth.rate_limits");
});

const balanceOf = async ({ id }: { id: string }) => {
  const [row] = await program.sql<{ available: string }>(
    `select available from wallets where member_id = '${program.uuid(id)}'`,
  );
  return Number(row!.available);
};

test("who matches is settled at the start; whoever enrolls meanwhile gets nothing", async () => {
  const members = await jobs.ofMembers(5);
  const preview = await jobs.preview({ matching: {}, adjustPoints: TEN_EACH });
  expect(preview).toEqual({ members: 5, points: 50, userErrors: [] });

  const job = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  expect(job).toMatchObject({ status: "WAITING", total: 5, done: 0, mine: true });
  const later = await program.shop.enroll();
  await jobs.run();

  expect(await jobs.job(job.id)).toMatchObject({
    status: "DONE",
    total: 5,
    done: 5,
    succeeded: 5,
    refused: 0,
    points: 50,
    reportUrl: null,
    reversible: true,
  });
  expect(await Promise.all(members.map(balanceOf))).toEqual([10, 10, 10, 10, 10]);
  expect(await balanceOf(later)).toBe(0);
  expect(await jobs.entries()).toEqual({ count: 5, points: 50 });
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("each movement has an audit record that names its job and who started it", async () => {
  const [member] = await jobs.ofMembers(1);
  const job = await jobs.started({ memberIds: [member!.id], adjustPoints: TEN_EACH });
  await jobs.run();

  const { auditRecords } = await program.admin.ask(AuditLog, { first: 10 });
  expect(auditRecords.nodes).toMatchObject([
    { operation: "adjustPoints", member: { id: member!.id }, requestId: job.id },
    { operation: "startBulkAction", subjectId: job.id },
  ]);
  expect(auditRecords.nodes[0]!.actor).toEqual(auditRecords.nodes[1]!.actor);
});

test("run twice, and by two workers at once, it does everything once", async () => {
  await jobs.ofMembers(30);
  await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const { longWorks } = program.fixture.engine.worker();
  const [event] = await program.sql<{ payload: object }>(
    `select payload, type, id, program_id as "programId" from events
     where program_id = '${program.programId}' and type = 'job.started'`,
  );
  const attempt = { signal: new AbortController().signal, isLast: false };
  const run = () => longWorks!["job.started"]![0]!.run(event as never, attempt);

  await Promise.all([run(), run(), run()]);
  await run();

  expect(await jobs.entries()).toEqual({ count: 30, points: 300 });
});

test("members who are refused are in the report, and the others go on", async () => {
  const [rich, poor, closed] = await jobs.ofMembers(3);
  await program.admin.givePoints(rich!, 100);
  await program.admin.close(closed!);
  const memberIds = [rich!.id, poor!.id, closed!.id];
  const job = await jobs.started({ memberIds, adjustPoints: { points: -40, reason: "Wrong" } });
  await jobs.run();

  const done = await jobs.job(job.id);
  expect(done).toMatchObject({ status: "DONE", succeeded: 1, refused: 2, points: -40 });
  const id = done.reportUrl!.split("/").at(-1)!;
  const [file] = await program.sql<{ content: Buffer }>(
    `select content from files where id = '${program.uuid(id)}'`,
  );
  const lines = gunzipSync(file!.content).toString().trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ memberId: poor!.id, code: "NOT_ENOUGH_POINTS" }),
      expect.objectContaining({ memberId: closed!.id, code: "MEMBER_CLOSED" }),
    ]),
  );
  expect(lines).toHaveLength(2);
  const answer = await fetch(`${program.fixture.url}/admin/files/${id}`, {
    headers: { authorization: `Bearer ${program.keys.admin}` },
  });
  expect((await answer.text()).trim().split("\n")).toEqual(lines);
});

test("suspends, reactivates, grants a tier and issues coupons", async () => {
  const members = await jobs.ofMembers(3);
  const memberIds = members.map(({ id }) => id);
  const reward = await program.admin.addReward({ kind: "FREE_PRODUCT", stock: 2 });
  const { tiers } = (await program.admin.ask(Tiers)).program.tierSet!;
  const ended = async (action: object) => {
    const job = await jobs.started({ memberIds, ...action });
    await jobs.run();
    return jobs.job(job.id);
  };

  expect(await ended({ suspendMember: {} })).toMatchObject({ succeeded: 3, points: null });
  const statuses = () =>
    program.sql(`select status from members where program_id = '${program.programId}'`);
  expect(await statuses()).toEqual(members.map(() => ({ status: "SUSPENDED" })));
  expect(await ended({ reactivateMember: {} })).toMatchObject({ succeeded: 3 });
  expect(await statuses()).toEqual(members.map(() => ({ status: "ACTIVE" })));

  const grant = { tierId: tiers.at(-1)!.id, reason: "Partners' staff" };
  expect(await ended({ grantTier: grant })).toMatchObject({ succeeded: 3, refused: 0 });
  const coupon = { rewardId: reward.id, reason: "An apology" };
  expect(await ended({ issueCoupon: coupon })).toMatchObject({ succeeded: 2, refused: 1 });
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });
});

test("members of another program, unknown ones and nonsense are refused", async () => {
  const [member] = await jobs.ofMembers(1);
  const stranger = await (await openProgram()).shop.enroll();
  const codes = async (input: object) =>
    (await jobs.start(input as never)).userErrors.map(({ code, field }) => [code, field.join(".")]);
  const memberIds = [member!.id];
  await program.leavesNothing(async () => {
    expect(await codes({ memberIds: [member!.id, stranger.id], adjustPoints: TEN_EACH })).toEqual([
      ["NOT_FOUND", "input.memberIds.1"],
    ]);
    expect(await codes({ adjustPoints: TEN_EACH })).toEqual([["EXACTLY_ONE_REQUIRED", "input"]]);
    expect(await codes({ memberIds, matching: {}, adjustPoints: TEN_EACH })).toEqual([
      ["EXACTLY_ONE_REQUIRED", "input.matching"],
    ]);
    expect(await codes({ memberIds })).toEqual([["EXACTLY_ONE_REQUIRED", "input"]]);
    expect(await codes({ memberIds, adjustPoints: TEN_EACH, suspendMember: {} })).toEqual([
      ["EXACTLY_ONE_REQUIRED", "input.suspendMember"],
    ]);
    expect(await codes({ memberIds, adjustPoints: { points: 0, reason: "x" } })).toEqual([
      ["ZERO_POINTS", "input.adjustPoints.points"],
    ]);
    expect(await codes({ memberIds, adjustPoints: { ...TEN_EACH, reasonCode: "none" } })).toEqual([
      ["NOT_FOUND", "input.adjustPoints.reasonCode"],
    ]);
    const none = { matching: { search: "nobody is called so" }, adjustPoints: TEN_EACH };
    expect(await codes(none)).toEqual([["WRONG_NUMBER_OF_ITEMS", "input"]]);
    const tier = { tierId: "tier_00000000000000000000000000", reason: "x" };
    expect(await codes({ memberIds, grantTier: tier })).toEqual([
      ["NOT_FOUND", "input.grantTier.tierId"],
    ]);
    const reward = { rewardId: "rwd_00000000000000000000000000", reason: "x" };
    expect(await codes({ memberIds, issueCoupon: reward })).toEqual([
      ["NOT_FOUND", "input.issueCoupon.rewardId"],
    ]);
  });
});

test("a job of another program is nobody's", async () => {
  await jobs.ofMembers(1);
  const job = await jobs.started({ matching: {}, adjustPoints: TEN_EACH });
  const coffee = await openProgram();
  const others = jobsOf(coffee);

  expect((await coffee.admin.ask(Job, { id: job.id })).job).toBeNull();
  expect((await coffee.admin.ask(Jobs, {})).jobs.totalCount).toBe(0);
  expect((await others.cancel(job.id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await others.reverse(job.id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

const MATRIX: Record<StaffRole, string> = {
  OWNER: "DONE",
  MANAGER: "DONE",
  ANALYST: "FORBIDDEN",
  SUPPORT: "FORBIDDEN",
  PARTNER_MANAGER: "FORBIDDEN",
};

test.each(Object.entries(MATRIX))("a job started by %s: %s", async (role, expected) => {
  await jobs.ofMembers(1);
  const { browser } = await staffOf(program).join(role as StaffRole);
  const input = { matching: {}, adjustPoints: TEN_EACH, idempotencyKey: unique("job") };
  const { data, errors } = await browser.ask(StartBulkAction, { input });
  await jobs.run();

  const { jobs: all } = await program.admin.ask(Jobs, {});
  const [code] = (errors ?? []).map(({ extensions }) => extensions.code);
  expect(code ?? all.nodes[0]!.status).toBe(expected);
  expect(data?.startBulkAction?.userErrors ?? []).toEqual([]);
  expect((await jobs.entries()).count).toBe(expected === "DONE" ? 1 : 0);
});

test("a key without the scope of the action is refused by name of the scope", async () => {
  await jobs.ofMembers(1);
  await program.sql(`update access_keys set scopes = array_remove(scopes, 'points:write')
    where program_id = '${program.programId}' and kind = 'ADMIN'`);
  const { userErrors } = await jobs.start({ matching: {}, adjustPoints: TEN_EACH });
  expect(userErrors).toMatchObject([{ code: "SCOPE_NOT_HELD", field: ["input"] }]);
  expect(userErrors[0]!.message).toContain("points:write");
});

test("above a limit the whole job is refused, for a member or for the day", async () => {
  await jobs.ofMembers(4);
  const { browser } = await staffOf(program).join("MANAGER");
  const limit = (pointsPerTime: number | null, pointsPerDay: number | null) =>
    program.admin.ask(SaveRoleLimits, { input: { role: "MANAGER", pointsPerTime, pointsPerDay } });
  const start = async () => {
    const input = { matching: {}, adjustPoints: TEN_EACH, idempotencyKey: unique("job") };
    return (await browser.ask(StartBulkAction, { input })).data!.startBulkAction;
  };
  const applied = async () => {
    const query = "{ viewer { limits { pointsPerTime pointsPerDay } } }";
    return JSON.stringify((await browser.ask(query as never)).data);
  };

  await limit(9, null);
  await expect.poll(applied, { timeout: 6_000 }).toContain('"pointsPerTime":9');
  expect((await start()).userErrors).toMatchObject([
    { code: "ABOVE_KEY_LIMIT", field: ["input", "adjustPoints", "points"] },
  ]);
  await limit(null, 39);
  await expect.poll(applied, { timeout: 6_000 }).toContain('"pointsPerDay":39');
  expect((await start()).userErrors).toMatchObject([{ code: "ABOVE_KEY_LIMIT" }]);
  await limit(10, 40);
  await expect.poll(applied, { timeout: 6_000 }).toContain('"pointsPerDay":40');
  expect((await start()).userErrors).toEqual([]);
  expect((await start()).userErrors).toMatchObject([{ code: "ABOVE_KEY_LIMIT" }]);
  await jobs.run();
  expect(await jobs.entries()).toEqual({ count: 4, points: 40 });
});

test.each(["changed", "removed", "limited"])(
  "a job stops where its starter's rights are gone: %s",
  async (how) => {
    await jobs.ofMembers(3);
    const { browser, email } = await staffOf(program).join("MANAGER");
    const input = { matching: {}, adjustPoints: TEN_EACH, idempotencyKey: unique("job") };
    const { job } = (await browser.ask(StartBulkAction, { input })).data!.startBulkAction;
    const { staff } = await program.admin.ask(Staff, { first: 100 });
    const { id } = staff.nodes.find((it) => it.email === email)!;
    if (how === "removed") await program.admin.ask(RemoveStaff, { input: { id } });
    if (how === "changed") {
      await program.admin.ask(ChangeStaffRole, { input: { id, role: "ANALYST" } });
    }
    if (how === "limited") {
      const limits = { role: "MANAGER", pointsPerTime: 9, pointsPerDay: null } as const;
      await program.admin.ask(SaveRoleLimits, { input: limits });
    }
    await deliverEvents(program);

    expect(await jobs.job(job!.id)).toMatchObject({
      status: "FAILED",
      problem: "RIGHTS_LOST",
      done: 0,
    });
    expect((await jobs.entries()).count).toBe(0);
  },
);

test("the same key starts it once", async () => {
  await jobs.ofMembers(2);
  const input = { matching: {}, adjustPoints: TEN_EACH };
  const first = await jobs.start(input, "once");
  const again = await jobs.start(input, "once");
  await jobs.run();

  expect(again).toMatchObject({ replayed: true, job: { id: first.job!.id } });
  expect(await jobs.entries()).toEqual({ count: 2, points: 20 });
});
