import { beforeAll, expect, test } from "vitest";
import { AuditLog, CloseMember } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { owePoints } from "../harness/owe-points.ts";
import { SLOW_POINTS } from "../harness/plans.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
});

const EMPTY = { available: 0, pending: 0, held: 0, debt: 0 };

test("what a member had expires, pending points too, and the chain proves it", async () => {
  const { admin, clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 70);
  await shop.buy(member, "100000");

  expect(await admin.close(member)).toEqual({
    replayed: false,
    userErrors: [],
    member: { id: member.id, status: "CLOSED", wallet: EMPTY },
  });
  const entries = await sql(`select kind, points, source_kind as source from entries
    where member_id = '${uuid(member.id)}' order by sequence desc limit 1`);
  expect(entries).toEqual([{ kind: "EXPIRE", points: "-100", source: "CLOSING" }]);
  clock.advance("P60D");
  for (const { run } of program.fixture.engine.worker().schedules) await run();
  expect(await admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 3 });
});

test("what a member owed is written off", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await owePoints(program, member, 40);
  await shop.buy(member, "100000");

  expect((await admin.close(member)).member?.wallet).toEqual(EMPTY);
  expect(await sql(`select debt from uses where member_id = '${uuid(member.id)}'`)).toEqual([
    { debt: "0" },
  ]);
  expect(await admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 4 });
});

test("points that were due before go by their own instants first", async () => {
  const { admin, clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await shop.buy(member, "100000");
  clock.advance("P10D");
  await admin.close(member);

  expect(
    await sql(`select kind from entries where member_id = '${uuid(member.id)}' order by sequence`),
  ).toEqual(["EARN", "RELEASE", "EXPIRE"].map((kind) => ({ kind })));
});

test("a closed account can't earn, spend or sign in; older tokens show it as closed", async () => {
  const { admin, shop, memberOf } = program;
  const member = await shop.enroll();
  const inBrowser = await memberOf(member);
  await admin.close(member);

  const refused = { userErrors: [{ code: "MEMBER_CLOSED" }] };
  expect(await shop.record(shop.purchase(member, "100000"))).toMatchObject(refused);
  expect(await admin.adjust(member, 5)).toMatchObject(refused);
  await expect(shop.token(member)).rejects.toThrow(/MEMBER_CLOSED/);
  const { json } = await inBrowser.graphql("{ me { status } }");
  expect(json.data.me).toEqual({ status: "CLOSED" });
});

test("twenty who close at once close once, and to close again changes nothing", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 70);
  await Promise.all(Array.from({ length: 20 }, () => admin.close(member)));

  const events = await sql(`select payload from events
    where member_id = '${uuid(member.id)}' and type = 'member.closed'`);
  expect(events).toEqual([{ payload: { pointsExpired: 70, debtWrittenOff: 0 } }]);
  expect(await admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 2 });
});

test("a retry is the same answer, and a key used for another member is refused", async () => {
  const { admin, shop } = program;
  const [member, other] = [await shop.enroll(), await shop.enroll()];
  const first = await admin.close(member, "once");

  expect(await admin.close(member, "once")).toEqual({ ...first, replayed: true });
  expect(await admin.close(other, "once")).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });
});

test("who is nobody, or another program's, is not found", async () => {
  const foreign = await (await openProgram()).shop.enroll();
  const { admin, leavesNothing } = program;

  for (const who of [{ id: "mem_00000000000000000000000000" }, foreign]) {
    expect(await leavesNothing(() => admin.close(who))).toMatchObject({
      member: null,
      userErrors: [{ code: "NOT_FOUND", field: ["input", "memberId"] }],
    });
  }
});

test("why an account was closed stands in the audit log", async () => {
  const { admin, shop } = program;
  const { id: memberId } = await shop.enroll();
  const input = { memberId, reason: "Moved abroad", idempotencyKey: "with a reason" };
  await admin.ask(CloseMember, { input });

  const { auditRecords } = await admin.ask(AuditLog, { where: { recordId: memberId } });

  expect(auditRecords.nodes[0]!.changes).toContainEqual({
    path: "reason",
    before: null,
    after: "Moved abroad",
  });
});
