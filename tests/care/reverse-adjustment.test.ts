import { beforeEach, expect, test } from "vitest";
import { AuditLog, ReverseAdjustment, SaveEarningTerms } from "../../client/admin.ts";
import { encodeId } from "../../api/values/id.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { jobsOf } from "../jobs/job-fixture.ts";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram();
});

const reverse = async ({ id: memberId }: { id: string }, entryId: string, key = unique("undo")) => {
  const input = { memberId, entryId, idempotencyKey: key };
  return (await program.admin.ask(ReverseAdjustment, { input })).reverseAdjustment;
};

interface Entry {
  title: string;
  points: number;
}
const ENTRIES =
  `query ($id: ID!) { member(id: $id) { entries { nodes { title points } } } }` as TypedDocument<
    { member: { entries: { nodes: Entry[] } } },
    { id: string }
  >;
const entriesOf = async ({ id }: { id: string }) =>
  (await program.admin.ask(ENTRIES, { id })).member.entries.nodes;

const proved = async () =>
  expect(await program.admin.verify()).toMatchObject({ ok: true, complete: true });

test("given points are taken from where they are, under the reason of old", async () => {
  const { admin, shop, clock } = program;
  const member = await shop.enroll();
  // These end sooner, and would be spent first.
  await admin.givePoints(member, 40, { expiresAt: clock.in("P5D") });
  const given = await admin.adjust(member, 100, { reason: "Sorry" });

  const reversed = await reverse(member, given.entry!.id);

  expect(reversed).toMatchObject({
    entry: { points: -100, availableAfter: 40 },
    member: { wallet: { available: 40, debt: 0 } },
    userErrors: [],
  });
  expect((await entriesOf(member))[0]).toEqual({ title: "Undo of “Sorry”", points: -100 });
  clock.advance("P6D");
  expect((await shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ available: 0 });
  await proved();
  const { auditRecords } = await admin.ask(AuditLog, {});
  expect(auditRecords.nodes[0]).toMatchObject({
    operation: "reverseAdjustment",
    subjectId: reversed.entry!.id,
  });
});

test("taken points come back with the ends that they had", async () => {
  const { admin, shop, clock } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 40, { expiresAt: clock.in("P5D") });
  const taken = await admin.adjust(member, -30, { reason: "Mistake" });

  expect((await reverse(member, taken.entry!.id)).entry).toMatchObject({ points: 30 });

  expect((await entriesOf(member))[0]).toEqual({ title: "Undo of “Mistake”", points: 30 });
  clock.advance("P6D");
  expect((await shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ available: 0 });
  await proved();
});

test("it is taken back once, however often and at the same time it is asked for", async () => {
  const member = await program.shop.enroll();
  const { id } = await program.admin.givePoints(member, 100);

  const answers = await Promise.all(Array.from({ length: 10 }, () => reverse(member, id)));

  expect(answers.filter(({ entry }) => entry).length).toBe(1);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array(9).fill("NOT_PENDING"));
  await proved();

  const other = await program.admin.givePoints(member, 5);
  const first = await reverse(member, other.id, "the same key");
  const again = await reverse(member, other.id, "the same key");
  expect(again).toEqual({ ...first, replayed: true });
});

test("spent points are owed, or it is refused where nobody owes", async () => {
  const { admin, shop } = program;
  const [one, other] = [await shop.enroll(), await shop.enroll()];
  const [first, second] = [await admin.givePoints(one, 50), await admin.givePoints(other, 50)];
  await admin.adjust(one, -20);
  await admin.adjust(other, -20);
  expect(await reverse(one, first.id)).toMatchObject({
    member: { wallet: { available: 0, debt: 20 } },
    userErrors: [],
  });

  await admin.ask(SaveEarningTerms, { input: { version: 1, debt: "FORGIVE" } });

  expect(await reverse(other, second.id)).toMatchObject({
    entry: null,
    userErrors: [{ code: "NOT_ENOUGH_POINTS", field: ["input", "entryId"] }],
  });
  expect((await shop.lookUp({ id: other.id }))!.wallet).toMatchObject({ available: 30, debt: 0 });
  await proved();
});

test("of a job and somebody who take the same back, one does", async () => {
  const jobs = jobsOf(program);
  const [member, untouched] = await jobs.ofMembers(2);
  const { id } = await jobs.started({ matching: {}, adjustPoints: { points: 10, reason: "Tết" } });
  await jobs.run();
  const [entry] = await program.sql<{ id: string }>(
    `select id from entries where member_id = '${program.uuid(member!.id)}' and kind = 'ADJUST'`,
  );

  expect((await reverse(member!, encodeId("ent", entry!.id))).userErrors).toEqual([]);

  const { job } = await jobs.reverse(id);
  await jobs.run();

  expect(await jobs.job(job!.id)).toMatchObject({ succeeded: 1, refused: 1 });
  expect((await entriesOf(untouched!))[0]).toEqual({ title: "Undo of “Tết”", points: -10 });
  await proved();
});
