import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
  buyer = await program.shop.enroll();
  await program.shop.buy(buyer, "100000");
});

// Bought on 15 June: pending on the 16th and 17th, last valid on 15 July.
const AVAILABLE = "2026-06-18T00:00:00+07:00";
const EXPIRES = "2026-07-16T00:00:00+07:00";
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

const balances = async () => {
  const { available, pending } = (await program.shop.lookUp({ id: buyer.id }))!.wallet;
  return { available, pending };
};

async function entries() {
  return program.sql<{ kind: string; points: string; effective: Date; recorded: Date }>(
    `select kind, points, effective_at as effective, recorded_at as recorded from entries
     where member_id = '${program.uuid(buyer.id)}' order by sequence`,
  );
}

const settleTask = () => {
  const { schedules } = program.fixture.engine.worker();
  return schedules.find(({ name }) => name === "settle-due-wallets")!.run();
};

test.each([
  ["a moment before they are released", justBefore(AVAILABLE), { available: 0, pending: 30 }],
  ["when they are released", AVAILABLE, { available: 30, pending: 0 }],
  ["a moment before they end", justBefore(EXPIRES), { available: 30, pending: 0 }],
  ["when they end", EXPIRES, { available: 0, pending: 0 }],
  ["a year later", "2027-07-16T00:00:00+07:00", { available: 0, pending: 0 }],
])("points are what they are %s, with no worker", async (_when, instant, expected) => {
  program.clock.set(instant);

  const read = await program.leavesNothing(balances);
  const { me } = await (await program.memberOf(buyer)).page();
  const { member } = await program.admin.adjust(buyer, 1);

  expect(read).toEqual(expected);
  expect(me.wallet).toMatchObject(expected);
  expect(member!.wallet.available, "what the next write posts").toBe(expected.available + 1);
  expect(await balances()).toEqual({ ...expected, available: expected.available + 1 });
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("a write posts what was due at its own instants first, then its own entry", async () => {
  program.clock.set("2026-08-01T09:00:00+07:00");
  await program.admin.givePoints(buyer, 5);

  const now = program.clock.now();
  expect(await entries()).toEqual([
    {
      kind: "EARN",
      points: "30",
      effective: new Date("2026-06-15T03:00:00Z"),
      recorded: expect.any(Date),
    },
    { kind: "RELEASE", points: "30", effective: new Date(AVAILABLE), recorded: now },
    { kind: "EXPIRE", points: "-30", effective: new Date(EXPIRES), recorded: now },
    { kind: "ADJUST", points: "5", effective: now, recorded: now },
  ]);
});

test("a member sees one row, whose status changes when its points become available", async () => {
  const browser = await program.memberOf(buyer);
  const rows = async () =>
    (await browser.page()).me.activity.nodes.map(({ kind, status, points }) => ({
      kind,
      status,
      points,
    }));

  expect(await rows()).toEqual([{ kind: "EARN", status: "PENDING", points: 30 }]);
  program.clock.set(AVAILABLE);
  const unposted = await rows();
  await settleTask();

  expect(unposted).toEqual([{ kind: "EARN", status: "COMPLETED", points: 30 }]);
  expect(await rows()).toEqual(unposted);
});

test("points that were released and not posted can be spent", async () => {
  program.clock.set(AVAILABLE);
  expect((await program.admin.adjust(buyer, -30)).member!.wallet.available).toBe(0);
});

test("points that have ended and not been posted can't be spent", async () => {
  program.clock.set(EXPIRES);
  expect((await program.admin.adjust(buyer, -1)).userErrors).toMatchObject([
    { code: "NOT_ENOUGH_POINTS" },
  ]);
});

test("the task posts each release and expiry once, also when it runs twice at once", async () => {
  const others = await Promise.all([1, 2, 3].map(() => program.shop.enroll()));
  await Promise.all(others.map((member) => program.shop.buy(member, "50000")));
  program.clock.set(EXPIRES);
  const before = await balances();

  await Promise.all([settleTask(), settleTask()]);
  const posted = await entries();
  await program.leavesNothing(settleTask);

  expect(posted.map(({ kind }) => kind)).toEqual(["EARN", "RELEASE", "EXPIRE"]);
  expect(await balances()).toEqual(before);
  expect(await program.admin.verify()).toMatchObject({
    ok: true,
    membersChecked: 4,
    entriesChecked: 12,
  });
});

test("points.expired is emitted with the number of points", async () => {
  program.clock.set(EXPIRES);
  await settleTask();

  const events = await program.sql<{ payload: object }>(
    `select payload from events where type = 'points.expired'
      and member_id = '${program.uuid(buyer.id)}'`,
  );
  expect(events).toEqual([{ payload: { points: 30 } }]);
});

test("a late purchase whose points have ended is earned, then expired, now", async () => {
  program.clock.set("2026-08-01T09:00:00+07:00");
  const late = await program.shop.buy(buyer, "100000", { placedAt: "2026-06-20T09:00:00+07:00" });

  expect(late.earned).toMatchObject({ points: 10, lots: [{ points: 10, status: "EXPIRED" }] });
  expect(late.member!.wallet).toMatchObject({ available: 0, pending: 0 });
  const now = program.clock.now();
  expect((await entries()).slice(-2)).toMatchObject([
    { kind: "EARN", points: "10", effective: now },
    { kind: "EXPIRE", points: "-10", effective: now },
  ]);
});
