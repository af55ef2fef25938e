import { uuidv7 } from "uuidv7";
import fc from "fast-check";
import pino from "pino";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { startWorker } from "../../api/engine/worker.ts";
import type { WorkerServices } from "../../api/engine/worker.ts";
import type { Work } from "../../api/writes/work.ts";
import type { TransferPointsInput } from "../../client/admin.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { owePoints } from "../harness/owe-points.ts";
import { randomRuns } from "../harness/random-runs.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  id: string;
}
const MEMBER = `query ($id: ID!) { member(id: $id) { wallet { available debt } entries { nodes {
  kind points title explanation { title }
} } } }` as TypedDocument<{ member: Seen }, Who>;
interface Seen {
  wallet: { available: number; debt: number };
  entries: {
    nodes: { kind: string; points: number; title: string; explanation: { title: string }[] }[];
  };
}
const see = async ({ id }: Who, graphqlClient = program.admin) =>
  (await graphqlClient.ask(MEMBER, { id })).member;
const availableOf = async (who: Who) => (await see(who)).wallet.available;

const lotsOf = ({ id }: Who) =>
  program.sql<{ available: number; expiresAt: Date }>(`
    select available::int, expires_at as "expiresAt" from lots
    where member_id = '${program.uuid(id)}' and available > 0 order by expires_at, available`);

const toldOf = async (who: Who, type: string) =>
  (
    await program.sql(`select from events
      where member_id = '${program.uuid(who.id)}' and type = '${type}'`)
  ).length;

/** Two members, the first with points. */
async function pair(points = 100) {
  const { admin, shop } = program;
  const [from, to] = [await shop.enroll(), await shop.enroll()];
  if (points > 0) await admin.givePoints(from, points);
  return { from, to };
}

async function startOneWorker(more: Partial<WorkerServices<Work>> = {}) {
  const { fixture } = program;
  const worker = await startWorker({
    url: fixture.database.url,
    orm: fixture.orm,
    log: pino({ level: "silent" }),
    ...fixture.engine.worker(),
    schedules: [],
    ...more,
  });
  onTestFinished(() => worker.stop());
}

test("points leave at once and arrive a moment later, each with its lot's expiry", async () => {
  const { admin, clock, shop } = program;
  const [from, to] = [await shop.enroll(), await shop.enroll()];
  const [soon, late] = [clock.in("P10D"), clock.in("P20D")];
  await admin.givePoints(from, 30, { expiresAt: late });
  await admin.givePoints(from, 50, { expiresAt: soon });

  const sent = await admin.transfer(from, to, { points: 60 });

  expect(sent).toMatchObject({
    replayed: false,
    userErrors: [],
    entry: { points: -60, availableAfter: 20 },
    member: { id: from.id, wallet: { available: 20, debt: 0 } },
  });
  expect(await availableOf(to)).toBe(0);
  await deliverEvents(program);
  expect(await lotsOf(from)).toEqual([{ available: 20, expiresAt: late }]);
  expect(await lotsOf(to)).toEqual([
    { available: 50, expiresAt: soon },
    { available: 10, expiresAt: late },
  ]);
  for (const who of [from, to]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("both members see what it was, in their language, without each other's name", async () => {
  const { admin } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 40 });
  await deliverEvents(program);

  expect((await see(from)).entries.nodes[0]).toEqual({
    kind: "TRANSFER",
    points: -40,
    title: "Points transfer",
    explanation: [{ title: "Sent to another member" }],
  });
  expect((await see(to, admin.in("vi"))).entries.nodes[0]).toEqual({
    kind: "TRANSFER",
    points: 40,
    title: "Chuyển điểm",
    explanation: [{ title: "Nhận từ thành viên khác" }],
  });
});

test("a worker that was off delivers when it starts; a failed job leaves no effect", async () => {
  const { admin, fixture } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 40 });
  let attempts = 0;
  const { inWork } = fixture.engine.worker();
  await startOneWorker({
    inWork: (event, run) =>
      inWork(event, async (work) => {
        await run(work);
        if (++attempts === 1) throw new Error("The process ends between effect and commit.");
      }),
  });

  await expect.poll(() => availableOf(to), { timeout: 20_000 }).toBe(40);
  await expect.poll(() => toldOf(to, "points.received")).toBe(1);
  expect(attempts).toBeGreaterThan(1);
  expect(await admin.verify(to)).toMatchObject({ ok: true, entriesChecked: 1 });
});

test("a connection lost before the commit delivers once, by the next try", async () => {
  const { admin, fixture, sql } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 40 });
  let attempts = 0;
  const { inWork } = fixture.engine.worker();
  await startOneWorker({
    inWork: (event, run) =>
      inWork(event, async (work) => {
        await run(work);
        if (++attempts > 1) return;
        const [connection] = await work.rows<{ pid: number }>("select pg_backend_pid() as pid", []);
        await sql(`select pg_terminate_backend(${connection!.pid})`);
      }),
  });

  await expect.poll(() => availableOf(to), { timeout: 20_000 }).toBe(40);
  await expect.poll(() => toldOf(to, "points.received")).toBe(1);
  expect(attempts).toBeGreaterThan(1);
  expect(await admin.verify(to)).toMatchObject({ ok: true, entriesChecked: 1 });
});

test("points arrive once when they are delivered twice, also at once", async () => {
  const { admin, fixture, sql, uuid } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 40 });
  const [event] =
    await sql<any>(`select id, program_id as "programId", member_id as "memberId", type, payload
    from events where member_id = '${uuid(from.id)}' and type = 'points.transferred'`);
  const { reactions, inWork } = fixture.engine.worker();
  const [{ run }] = reactions["points.transferred"] as [(typeof reactions)[string][number]];

  await Promise.all(Array.from({ length: 5 }, () => inWork(event, (work) => run(work, event))));

  expect(await availableOf(to)).toBe(40);
  expect(await admin.verify(to)).toMatchObject({ ok: true, entriesChecked: 1 });
});

test("the database itself lets a transfer arrive once", async () => {
  const { admin, sql, uuid } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 40 });
  await deliverEvents(program);

  await expect(
    sql(`insert into entries select member_id, sequence + 1, '${uuidv7()}', program_id, kind,
      points,
        available_after, effective_at, recorded_at, occurred_at, source_kind, source_id,
          reference, explanation, hash
      from entries where member_id = '${uuid(to.id)}' and kind = 'TRANSFER'`),
  ).rejects.toThrow(/entries_of_transfer/);
});

test("points for a closed account come back; if both are closed, they expire", async () => {
  const { admin, clock } = program;
  const { from, to } = await pair(0);
  const expiresAt = clock.in("P10D");
  await admin.givePoints(from, 100, { expiresAt });
  await admin.transfer(from, to, { points: 40 });
  await admin.close(to);
  await deliverEvents(program);
  expect(await lotsOf(from)).toEqual([40, 60].map((available) => ({ available, expiresAt })));
  expect(await toldOf(from, "points.given-back")).toBe(1);

  const other = (await pair()).to;
  await admin.transfer(from, other, { points: 40 });
  await admin.close(other);
  await admin.close(from);
  await deliverEvents(program);
  expect(await availableOf(from)).toBe(0);
  for (const who of [from, to, other]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("points that arrive pay what is owed first", async () => {
  const { admin } = program;
  const { from, to } = await pair();
  await owePoints(program, to, 30);
  await admin.transfer(from, to, { points: 40 });
  await deliverEvents(program);

  expect((await see(to)).wallet).toEqual({ available: 10, debt: 0 });
  expect(await admin.verify(to)).toMatchObject({ ok: true });
});

test("points that expired on the way expire where they arrive", async () => {
  const own = await openProgram();
  const [from, to] = [await own.shop.enroll(), await own.shop.enroll()];
  await own.admin.givePoints(from, 40, { expiresAt: own.clock.in("PT1H") });
  await own.admin.transfer(from, to, { points: 40 });
  own.clock.advance("P1D");
  await deliverEvents(own);

  const { wallet, entries } = await see(to, own.admin);
  expect(wallet.available).toBe(0);
  expect(entries.nodes.map(({ kind }) => kind)).toEqual(["EXPIRE", "TRANSFER"]);
  expect(await own.admin.verify()).toMatchObject({ ok: true });
});

test("without expiry, transfers lose no point, and no point lives longer", async () => {
  const own = await openProgram();
  const { admin, clock, shop, sql, programId } = own;
  const expiries = () =>
    sql(`select l.expires_at, sum(l.available)::int as points
      from lots l join members m on m.id = l.member_id
      where m.program_id = '${programId}' and l.available > 0 group by 1 order by 1`);
  const members = await Promise.all([1, 2, 3].map(() => shop.enroll()));
  for (const member of members) {
    for (const days of [5, 9, 14]) {
      await admin.givePoints(member, days * 10, { expiresAt: clock.in(`P${days}D`) });
    }
  }
  const before = await expiries();
  const transfer = fc.record({
    from: fc.nat(2),
    to: fc.nat(2),
    points: fc.integer({ min: 1, max: 200 }),
    isDelivered: fc.boolean(),
  });

  await fc.assert(
    fc.asyncProperty(fc.array(transfer, { minLength: 3, maxLength: 8 }), async (transfers) => {
      for (const { from, to, points, isDelivered } of transfers) {
        await admin.transfer(members[from]!, members[to]!, { points });
        if (isDelivered) await deliverEvents(own);
      }
      await deliverEvents(own);
      expect(await expiries()).toEqual(before);
    }),
    randomRuns(8),
  );
  expect(await admin.verify()).toMatchObject({ ok: true });
});

test("a retry answers the same entry; twenty at once send the points once", async () => {
  const { admin } = program;
  const { from, to } = await pair();
  const first = await admin.transfer(from, to, { points: 60, idempotencyKey: "once" });
  expect(await admin.transfer(from, to, { points: 60, idempotencyKey: "once" })).toEqual({
    ...first,
    replayed: true,
  });
  expect(await admin.transfer(from, to, { points: 61, idempotencyKey: "once" })).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });

  const all = Array.from({ length: 20 }, () => admin.transfer(from, to, { points: 40 }));
  const refusals = (await Promise.all(all)).flatMap(({ userErrors }) => userErrors);
  expect(refusals.map(({ code }) => code)).toEqual(Array(19).fill("NOT_ENOUGH_POINTS"));
  await deliverEvents(program);
  expect(await availableOf(to)).toBe(100);
});

const NOBODY = "mem_00000000000000000000000000";
test.each([
  ["ZERO_POINTS", "points", { points: 0 }],
  ["INVALID", "points", { points: -1 }],
  ["AMOUNT_TOO_LARGE", "points", { points: 10 ** 15 }],
  ["NOT_ENOUGH_POINTS", "points", { points: 101 }],
  ["NOT_FOUND", "fromMemberId", { fromMemberId: NOBODY }],
  ["NOT_FOUND", "toMemberId", { toMemberId: NOBODY }],
  ["NOT_FOUND", "toMemberId", { toMemberId: "cust-1" }],
] as [string, string, Partial<TransferPointsInput>][])(
  "is refused with %s at %s, and nothing is written",
  async (code, field, more) => {
    const { admin, leavesNothing } = program;
    const { from, to } = await pair();

    const answer = await leavesNothing(() => admin.transfer(from, to, { points: 1, ...more }));

    expect(answer).toMatchObject({
      entry: null,
      member: null,
      userErrors: [{ code, field: ["input", field] }],
    });
  },
);

test("transfers to oneself, other programs or inactive members are refused", async () => {
  const { admin, leavesNothing } = program;
  const { from, to } = await pair();
  const foreign = await (await openProgram()).shop.enroll();
  const refusal = async (a: Who, b: Who) => {
    const { userErrors } = await leavesNothing(() => admin.transfer(a, b, { points: 1 }));
    return userErrors.map(({ code, field }) => `${code} ${field[1]}`).join();
  };

  expect(await refusal(from, from)).toBe("INVALID toMemberId");
  expect(await refusal(from, foreign)).toBe("NOT_FOUND toMemberId");
  await admin.suspend(to);
  expect(await refusal(from, to)).toBe("MEMBER_SUSPENDED toMemberId");
  expect(await refusal(to, from)).toBe("MEMBER_SUSPENDED fromMemberId");
  await admin.close(to);
  expect(await refusal(from, to)).toBe("MEMBER_CLOSED toMemberId");
  expect(await refusal(to, from)).toBe("MEMBER_CLOSED fromMemberId");
});

test("who sent what is on record", async () => {
  const { admin, sql, uuid } = program;
  const { from, to } = await pair();
  await admin.transfer(from, to, { points: 1 });

  expect(
    await sql(`select operation, actor_kind as actor from audit_records
      where member_id = '${uuid(from.id)}' and operation = 'transferPoints'`),
  ).toEqual([{ operation: "transferPoints", actor: "AUTOMATION" }]);
});
