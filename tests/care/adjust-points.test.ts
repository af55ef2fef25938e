import { beforeAll, expect, test } from "vitest";
import type { AdjustPointsInput } from "../../client/admin.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
});

interface Entry {
  id: string;
  kind: string;
  points: number;
  title: string;
  explanation: { title: string; points: number }[];
}
const ENTRIES = `query ($id: ID!) { member(id: $id) { entries { nodes {
  id kind points title explanation { title points }
} } } }` as TypedDocument<{ member: { entries: { nodes: Entry[] } } }, { id: string }>;

async function entriesOf({ id }: { id: string }) {
  return (await program.admin.ask(ENTRIES, { id })).member.entries.nodes;
}

const OK = { ok: true, complete: true, cursor: null, problems: [] };

test("points given can be spent at once, and the member sees why", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();

  const adjusted = await admin.adjust(member, 500, { reason: "  Xin lỗi vì sự cố  " });

  expect(adjusted).toMatchObject({
    replayed: false,
    entry: { points: 500, availableAfter: 500 },
    member: { id: member.id, wallet: { available: 500, debt: 0 } },
    userErrors: [],
  });
  expect(await entriesOf(member)).toEqual([
    {
      id: adjusted.entry!.id,
      kind: "ADJUST",
      points: 500,
      title: "Xin lỗi vì sự cố",
      explanation: [{ title: "Xin lỗi vì sự cố", points: 500 }],
    },
  ]);
});

test("staff see which points expire within a time, the next ones first", async () => {
  const { admin, shop, clock } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 300, { expiresAt: clock.in("P20D") });
  await admin.givePoints(member, 200, { expiresAt: clock.in("P10D") });
  await admin.givePoints(member, 100, { expiresAt: clock.in("P90D") });
  const expiring = `query ($id: ID!, $within: Duration!) {
    member(id: $id) { expiringPoints(within: $within) { points at } }
  }` as TypedDocument<
    { member: { expiringPoints: { points: number; at: string }[] } },
    { id: string; within: string }
  >;

  const { expiringPoints } = (await admin.ask(expiring, { id: member.id, within: "P60D" })).member;
  expect(expiringPoints).toEqual([
    { points: 200, at: clock.in("P10D").toISOString() },
    { points: 300, at: clock.in("P20D").toISOString() },
  ]);
  await expect(admin.ask(expiring, { id: member.id, within: "P400D" })).rejects.toThrow();
});

test("points taken come off what is available, and the chain proves it", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 300);

  expect(await admin.adjust(member, -120)).toMatchObject({
    entry: { points: -120, availableAfter: 180 },
    member: { wallet: { available: 180 } },
  });
  expect(await admin.verify(member)).toEqual({ ...OK, membersChecked: 1, entriesChecked: 2 });
});

test("given points end at the given time, or as the program's points do", async () => {
  const { admin, clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 10, { expiresAt: clock.in("PT30M") });
  await admin.givePoints(member, 20);

  const lots = await sql(
    `select issued, expires_at as "expiresAt" from lots
      where member_id = '${uuid(member.id)}' order by issued`,
  );

  expect(lots).toMatchObject([
    { expiresAt: clock.in("PT30M") },
    { expiresAt: new Date("2026-07-16T00:00:00+07:00") },
  ]);
});

test("given points count for no tier", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 5_000_000);

  expect(await sql(`select from tier_days where member_id = '${uuid(member.id)}'`)).toEqual([]);
});

test("a retry answers the same entry and changes nothing, also after later entries", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const first = await admin.adjust(member, 70, { idempotencyKey: "once" });
  await admin.givePoints(member, 5);

  const again = await admin.adjust(member, 70, { idempotencyKey: "once" });

  expect(again).toMatchObject({ replayed: true, entry: first.entry, userErrors: [] });
  expect(again.member!.wallet.available).toBe(75);
  expect(await entriesOf(member)).toHaveLength(2);
});

test("twenty copies at once give once", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const copies = Array.from({ length: 20 }, () =>
    admin.adjust(member, 70, { idempotencyKey: "parallel" }),
  );

  const answers = await Promise.all(copies);

  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ entry }) => entry!.id)).size).toBe(1);
  expect(await entriesOf(member)).toHaveLength(1);
});

test("twenty who take the last hundred at once: one succeeds", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 100);

  const takers = Array.from({ length: 20 }, () => admin.adjust(member, -100));
  const refusals = (await Promise.all(takers)).flatMap(({ userErrors }) => userErrors);

  expect(refusals.map(({ code }) => code)).toEqual(Array(19).fill("NOT_ENOUGH_POINTS"));
  expect(await admin.verify(member)).toMatchObject(OK);
});

test("a key used with other points is refused", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.adjust(member, 70, { idempotencyKey: "reused" });

  const { userErrors } = await admin.adjust(member, 71, { idempotencyKey: "reused" });

  expect(userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] },
  ]);
});

const SOME_ID = "mem_00000000000000000000000000";
const [PAST, FUTURE] = ["2026-06-15T03:00:00Z", "2027-01-01T00:00:00Z"];

test.each([
  ["ZERO_POINTS", "points", 0, {}],
  ["NOT_ENOUGH_POINTS", "points", -101, {}],
  ["AMOUNT_TOO_LARGE", "points", 10 ** 15, {}],
  ["AMOUNT_TOO_LARGE", "points", -Number.MAX_SAFE_INTEGER, {}],
  ["IN_THE_PAST", "expiresAt", 1, { expiresAt: PAST }],
  ["INVALID", "expiresAt", -1, { expiresAt: FUTURE }],
  ["INVALID", "reason", 1, { reason: "   " }],
  ["NOT_FOUND", "memberId", 1, { memberId: SOME_ID }],
  ["NOT_FOUND", "memberId", 1, { memberId: "cust-0001" }],
] as [string, string, number, Partial<AdjustPointsInput>][])(
  "is refused with %s at %s, and nothing is written",
  async (code, field, points, more) => {
    const { admin, leavesNothing, shop } = program;
    const member = await shop.enroll();
    await admin.givePoints(member, 100);

    const { entry, userErrors } = await leavesNothing(() => admin.adjust(member, points, more));

    expect(entry).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ["input", field] }]);
  },
);

test("a wallet never holds more than is kept exactly", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 10 ** 15 - 1);

  const { userErrors } = await admin.adjust(member, 1);

  expect(userErrors).toMatchObject([{ code: "AMOUNT_TOO_LARGE" }]);
});

test("another program's member is not found", async () => {
  const foreign = await (await openProgram()).shop.enroll();

  const { userErrors } = await program.admin.adjust(foreign, 10);

  expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("a closed member's points can't be adjusted; a suspended member's can", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  const become = (status: string) =>
    sql(`update members set status = '${status}' where id = '${uuid(member.id)}'`);

  await become("SUSPENDED");
  expect(await admin.adjust(member, 10)).toMatchObject({ userErrors: [] });
  await become("CLOSED");
  expect(await admin.adjust(member, 10)).toMatchObject({ userErrors: [{ code: "MEMBER_CLOSED" }] });
});

test("adjustments are audited and emitted", async () => {
  const { admin, shop, sql, uuid } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 25);
  const isTheirs = `member_id = '${uuid(member.id)}'`;

  const audited = await sql(
    `select operation, actor_kind as actor from audit_records
      where ${isTheirs} and operation = 'adjustPoints'`,
  );
  const events = await sql(
    `select payload ->> 'points' as points from events
      where ${isTheirs} and type = 'points.adjusted'`,
  );

  expect(audited).toEqual([{ operation: "adjustPoints", actor: "AUTOMATION" }]);
  expect(events).toEqual([{ points: "25" }]);
});

test("neither a shop's key nor a member's token adjusts points", async () => {
  const { shop, keys, memberOf, graphqlClient } = program;
  const member = await shop.enroll();
  const inBrowser = await memberOf(member);
  const mutation = `mutation { adjustPoints(input: { memberId: "${member.id}", points: 1,
    reason: "Me",
    idempotencyKey: "mine" }) { replayed } }`;

  const asShop = await graphqlClient("admin", keys.shop).graphql(mutation);
  const asMember = await inBrowser.graphql(mutation);

  expect(asShop).toMatchObject({ status: 401 });
  expect(asMember.json.errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
});
