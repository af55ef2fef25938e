import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { AdvanceTestClockInput } from "../../client/admin.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram, START } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS, teaShop } from "../harness/plans.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";

const SANDBOX = { isSandbox: true, earningTerms: SLOW_POINTS };
const YEARLY = {
  isSandbox: true,
  earningTerms: { ...SLOW_POINTS, expiry: teaShop.earningTerms.expiry },
};

let sandbox: TestProgram;
beforeAll(async () => {
  sandbox = await openProgram(SANDBOX);
});

const CLOCK = `query Clock { program { sandbox testNow } }` as TypedDocument<
  { program: { sandbox: boolean; testNow: string | null } },
  Record<never, never>
>;
const clockOf = async (graphqlClient: GraphqlClient) => (await graphqlClient.ask(CLOCK)).program;

const HISTORY =
  `query ($id: ID!) { member(id: $id) { wallet { available pending } entries(first: 100) { nodes {
  kind points availableAfter occurredAt
} } } }` as TypedDocument<{ member: History }, { id: string }>;
interface History {
  wallet: { available: number; pending: number };
  entries: {
    nodes: { kind: string; points: number; availableAfter: number; occurredAt: string }[];
  };
}
const historyOf = async ({ admin }: TestProgram, { id }: { id: string }) =>
  (await admin.ask(HISTORY, { id })).member;

/** As if another process had moved it, with nobody who hears of it and no worker. */
const moveBehindTheBack = ({ sql, programId }: TestProgram, to: string) =>
  sql(`update programs set test_now = '${to}', catalog_version = catalog_version + 1
    where id = '${programId}'`);

test("a clock that was never advanced is the real one", async () => {
  expect(await clockOf((await openProgram(SANDBOX)).admin)).toEqual({
    sandbox: true,
    testNow: null,
  });
});

test("a clock is advanced from the present, and stands still from then on", async () => {
  const { admin, clock } = await openProgram(SANDBOX);

  const first = await admin.advanceClock({ by: "P1M" });
  clock.advance("P3D");
  const second = await admin.advanceClock({ by: "PT1H" });
  const third = await admin.advanceClock({ to: "2026-08-01T00:00:00+07:00" });

  expect([first, second, third].map(({ program }) => program?.testNow)).toEqual([
    "2026-07-15T03:00:00.000Z",
    "2026-07-15T04:00:00.000Z",
    "2026-07-31T17:00:00.000Z",
  ]);
  expect(await clockOf(admin)).toEqual({ sandbox: true, testNow: "2026-07-31T17:00:00.000Z" });
});

test("in thirteen months of the test clock, points become available and expire once", async () => {
  const [withWorker, withoutWorker] = [await openProgram(YEARLY), await openProgram(YEARLY)];
  const [mai, buyer] = [await withWorker.shop.enroll(), await withoutWorker.shop.enroll()];
  let now = new Date(START).toISOString();

  for (let month = 0; month < 13; month++) {
    const placedAt = now;
    await withWorker.shop.buy(mai, "100000", { placedAt });
    await withoutWorker.shop.buy(buyer, "100000", { placedAt });
    now = (await withWorker.admin.advanceClock({ by: "P1M" })).program!.testNow!;
    await moveBehindTheBack(withoutWorker, now);
    expect((await historyOf(withoutWorker, buyer)).wallet).toEqual(
      (await historyOf(withWorker, mai)).wallet,
    );
  }
  await withoutWorker.admin.advanceClock({ by: "PT0S" });

  const [history, same] = [await historyOf(withWorker, mai), await historyOf(withoutWorker, buyer)];
  expect(now).toBe("2027-07-15T03:00:00.000Z");
  expect(history.wallet).toEqual({ available: 120, pending: 0 });
  const kinds = Object.groupBy(history.entries.nodes, ({ kind }) => kind);
  expect(kinds.EARN).toHaveLength(13);
  expect(kinds.RELEASE).toHaveLength(13);
  expect(kinds.EXPIRE).toEqual([
    {
      kind: "EXPIRE",
      points: -30,
      availableAfter: 110,
      occurredAt: "2027-06-15T17:00:00.000Z",
    },
  ]);
  expect(same).toEqual(history);
  for (const { admin } of [withWorker, withoutWorker])
    expect(await admin.verify()).toMatchObject({ ok: true });
});

test("what is due is done when the answer comes, for every wallet", async () => {
  const { admin, shop, sql, programId } = await openProgram(SANDBOX);
  const members = await Promise.all(Array.from({ length: 30 }, () => shop.enroll()));
  await Promise.all(members.map((member) => shop.buy(member, "50000")));

  await admin.advanceClock({ by: "P40D" });

  const kinds = await sql(`select kind, count(*)::int from entries
    where program_id = '${programId}' group by kind order by kind`);
  expect(kinds).toEqual(["EARN", "EXPIRE", "RELEASE"].map((kind) => ({ kind, count: 30 })));
  expect(
    await sql(`select from wallets where program_id = '${programId}' and next_due_at is not null`),
  ).toEqual([]);
});

test("every process goes by the new time at once", async () => {
  const { fixture, admin, shop, keys, programId, sql } = await openProgram(SANDBOX);
  const member = await shop.enroll();
  await shop.buy(member, "50000");
  const other = await fixture.serve();
  const elsewhere = new GraphqlClient({
    server: other.url,
    audience: "admin",
    credential: keys.admin,
  });
  await clockOf(elsewhere);

  const { program } = await admin.advanceClock({ by: "P3D" });
  expect(await clockOf(elsewhere)).toEqual({ sandbox: true, testNow: program!.testNow });

  await sql(`update programs set test_now = '2027-01-01T00:00:00Z',
    catalog_version = catalog_version + 1 where id = '${programId}'`);
  for (const graphqlClient of [admin, elsewhere]) {
    expect((await clockOf(graphqlClient)).testNow).toBe("2027-01-01T00:00:00.000Z");
    expect((await graphqlClient.ask(HISTORY, { id: member.id })).member.wallet.available).toBe(0);
  }
});

test("a write that waited while the clock was moved is done at the new time", async () => {
  const program = await openProgram(SANDBOX);
  const { admin, shop, fixture, sql, uuid } = program;
  const member = await shop.enroll();
  const blocker = new pg.Client({ connectionString: fixture.database.superuserUrl });
  await blocker.connect();
  await blocker.query("begin");
  await blocker.query(`select from wallets where member_id = '${uuid(member.id)}' for update`);

  const adjusting = admin.adjust(member, 10);
  await expect
    .poll(() => sql("select from pg_stat_activity where wait_event_type = 'Lock'"))
    .toHaveLength(1);
  await moveBehindTheBack(program, "2026-12-24T00:00:00Z");
  await blocker.query("commit");
  await blocker.end();

  expect((await adjusting).userErrors).toEqual([]);
  expect((await historyOf(program, member)).entries.nodes).toMatchObject([
    { kind: "ADJUST", occurredAt: "2026-12-24T00:00:00.000Z" },
  ]);
});

test("each program's wallets settle by its own clock", async () => {
  const [real, ahead] = [
    await openProgram({ earningTerms: SLOW_POINTS }),
    await openProgram(SANDBOX),
  ];
  for (const { shop } of [real, ahead]) await shop.buy(await shop.enroll(), "50000");
  await moveBehindTheBack(ahead, "2026-06-20T00:00:00Z");

  const { schedules } = real.fixture.engine.worker();
  for (const { run } of schedules) await run();

  const releases = ({ sql, programId }: TestProgram) =>
    sql(`select from entries where program_id = '${programId}' and kind = 'RELEASE'`);
  expect(await releases(ahead)).toHaveLength(1);
  expect(await releases(real)).toEqual([]);
});

test("a retry does not advance again", async () => {
  const { admin } = await openProgram(SANDBOX);
  const once = { by: "P1D", idempotencyKey: "once" };
  const first = await admin.advanceClock(once);

  const again = await admin.advanceClock(once);

  expect(again).toEqual({ ...first, replayed: true });
  expect(first.program?.testNow).toBe("2026-06-16T03:00:00.000Z");
});

test("two who advance at once both count", async () => {
  const { admin } = await openProgram(SANDBOX);
  await Promise.all(Array.from({ length: 5 }, () => admin.advanceClock({ by: "P1D" })));

  expect((await clockOf(admin)).testNow).toBe("2026-06-20T03:00:00.000Z");
});

test("a key used with another length is refused", async () => {
  const { admin } = sandbox;
  await admin.advanceClock({ by: "PT1S", idempotencyKey: "reused" });

  expect(await admin.advanceClock({ by: "PT2S", idempotencyKey: "reused" })).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] }],
  });
});

test.each([
  ["EXACTLY_ONE_REQUIRED", [], {}],
  ["EXACTLY_ONE_REQUIRED", [], { by: "P1D", to: "2030-01-01T00:00:00Z" }],
  ["IN_THE_PAST", ["to"], { to: "2026-01-01T00:00:00Z" }],
  ["INVALID", ["to"], { to: "2200-01-01T00:00:00Z" }],
  ["INVALID", ["by"], { by: "P999999Y" }],
] as [string, string[], Partial<AdvanceTestClockInput>][])(
  "is refused with %s at %s, and nothing is written",
  async (code, field, how) => {
    const { admin, leavesNothing } = sandbox;
    const { program, userErrors } = await leavesNothing(() => admin.advanceClock(how));

    expect(program).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ["input", ...field] }]);
  },
);

test("a program that is no sandbox has no test clock", async () => {
  const { admin, leavesNothing, sql, programId } = await openProgram();

  expect(await leavesNothing(() => admin.advanceClock({ by: "P1D" }))).toMatchObject({
    program: null,
    userErrors: [{ code: "NOT_A_SANDBOX", field: [] }],
  });
  await expect(
    sql(`update programs set test_now = now() where id = '${programId}'`),
  ).rejects.toThrow(/check constraint/);
});
