import { beforeAll, describe, expect, test } from "vitest";
import {
  AdjustPoints,
  Approvals,
  ApproveMovement,
  AuditLog,
  CreateAccessKey,
  DeclineMovement,
  MemberEntries,
  SaveRoleLimits,
  TransferPoints,
} from "../../client/admin.ts";
import { giveAway, keysOf } from "../access/key-administration.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { staffOf } from "../staff/staff-fixture.ts";

let program: TestProgram;
let desk: AdminClient;
let chief: AdminClient;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  const scopes = ["points:write", "members:read", "approvals:read", "approvals:write"];
  const limits = { pointsPerTime: 100 };
  const made = async (more: object) => {
    const key = await keysOf(program.admin).made({ kind: "ADMIN", scopes, ...more });
    await giveAway(program.sql, key);
    return key.secret;
  };
  desk = program.admin.withKey(await made({ limits }));
  chief = program.admin.withKey(await made({ limits }));
  member = await program.shop.enroll();
});

const ask = async (points: number, who = member, by = desk) => {
  const { approval, entry, userErrors } = await by.adjust(who, points, { reason: "Sorry" });
  expect({ entry, userErrors }).toEqual({ entry: null, userErrors: [] });
  return approval!.id;
};
const approve = async (by: AdminClient, id: string, idempotencyKey = unique("")) =>
  (await by.ask(ApproveMovement, { input: { id, idempotencyKey } })).approveMovement;
const decline = async (by: AdminClient, id: string, note: string | null = null) => {
  const input = { id, note, idempotencyKey: unique("") };
  return (await by.ask(DeclineMovement, { input })).declineMovement;
};
const listed = async (id: string, by = chief) =>
  (await by.ask(Approvals, { first: 100 })).approvals.nodes.find((it) => it.id === id)!;
const entriesOf = async ({ id }: Enrolled) =>
  (await program.admin.ask(MemberEntries, { id })).member!.entries.nodes;
const codes = (userErrors: readonly { code: string }[]) => userErrors.map(({ code }) => code);

test("above a limit nothing moves until somebody else approves it", async () => {
  const who = await program.shop.enroll();
  const id = await ask(150, who);

  expect(await listed(id)).toMatchObject({ status: "PENDING", points: 150, mine: false });
  expect(await listed(id, desk)).toMatchObject({ mine: true, reason: "Sorry" });
  expect(await entriesOf(who)).toEqual([]);

  const approved = await approve(chief, id);

  expect(approved).toMatchObject({
    approval: { status: "APPROVED" },
    entry: { points: 150, availableAfter: 150 },
    userErrors: [],
  });
  expect(await entriesOf(who)).toMatchObject([{ kind: "ADJUST", points: 150, title: "Sorry" }]);
  const { nodes } = (await program.admin.ask(AuditLog, { where: { recordId: id } })).auditRecords;
  expect(nodes.map((it) => it.operation)).toEqual(["approveMovement"]);
  expect(await program.admin.verify(who)).toMatchObject({ ok: true });
});

test("the same key answers the same approval, and asks for one alone", async () => {
  const who = await program.shop.enroll();
  const input = { memberId: who.id, points: 150, reason: "Sorry", idempotencyKey: unique("") };
  const first = (await desk.ask(AdjustPoints, { input })).adjustPoints;
  const again = (await desk.ask(AdjustPoints, { input })).adjustPoints;

  expect(again).toMatchObject({ replayed: true, approval: first.approval });
  await approve(chief, first.approval!.id);
  const later = (await desk.ask(AdjustPoints, { input })).adjustPoints;
  expect(later).toMatchObject({ replayed: true, approval: { status: "APPROVED" } });
  expect(await entriesOf(who)).toHaveLength(1);
});

test("nobody approves what they asked for, also with a rotated key", async () => {
  const keys = keysOf(program.admin);
  const scopes = ["points:write", "approvals:write", "members:read"];
  const key = await keys.made({ kind: "ADMIN", scopes, limits: { pointsPerTime: 1 } });
  const own = await ask(2, member, program.admin.withKey(key.secret!));
  const rotated = await keys.rotate({ id: key.id, overlap: "P1D" });
  for (const secret of [key.secret!, rotated.secret!]) {
    const { userErrors } = await program.leavesNothing(() =>
      approve(program.admin.withKey(secret), own),
    );
    expect(codes(userErrors)).toEqual(["NOT_YOURSELF"]);
  }
});

describe("nobody approves what they asked for through a key of their own", () => {
  const scopes = ["points:write", "approvals:write", "members:read", "keys:write"];
  const makeKey = async (by: (input: object) => Promise<{ secret?: string | null }>) => {
    const title = unique("key");
    const { secret } = await by({ kind: "ADMIN", title, scopes, idempotencyKey: title });
    return program.admin.withKey(secret!);
  };
  const refuses = async (id: string, by: AdminClient) => {
    expect(codes((await approve(by, id)).userErrors)).toEqual(["NOT_YOURSELF"]);
    expect(await listed(id, program.admin)).toMatchObject({ status: "PENDING" });
  };

  test("which they made as a person", async () => {
    const input = { role: "OWNER", pointsPerTime: 100 } as const;
    await program.admin.ask(SaveRoleLimits, { input });
    const { browser } = await staffOf(program).join("OWNER");
    const other = await staffOf(program).join("OWNER");
    const limits = { pointsPerTime: 100 };
    const made = async (input: object) =>
      (await browser.ask(CreateAccessKey, { input: { ...input, limits } as never })).data!
        .createAccessKey;
    const [first, second] = [await makeKey(made), await makeKey(made)];
    const asked = { memberId: member.id, points: 150, reason: "Sorry", idempotencyKey: unique("") };
    const { data } = await browser.ask(AdjustPoints, { input: asked });
    const own = data!.adjustPoints.approval!.id;
    const ofKey = await ask(150, member, first);

    await refuses(own, first);
    await refuses(ofKey, second);
    const decision = { id: ofKey, idempotencyKey: unique("") };
    const bySession = await browser.ask(ApproveMovement, { input: decision });
    expect(codes(bySession.data!.approveMovement.userErrors)).toEqual(["NOT_YOURSELF"]);

    const byOther = await other.browser.ask(ApproveMovement, { input: decision });
    expect(byOther.data!.approveMovement).toMatchObject({ approval: { status: "APPROVED" } });
    expect((await approve(chief, own)).userErrors).toEqual([]);
  });

  test("which their key made, or that made their key", async () => {
    const limits = { pointsPerTime: 100 };
    const root = await keysOf(program.admin).made({ kind: "ADMIN", scopes, limits });
    await giveAway(program.sql, root);
    const parent = program.admin.withKey(root.secret);
    const made = (input: object) => keysOf(parent).create({ ...input, limits });
    const [child, sibling] = [await makeKey(made), await makeKey(made)];

    await refuses(await ask(150, member, parent), child);
    await refuses(await ask(150, member, child), parent);
    await refuses(await ask(150, member, child), sibling);
    expect((await approve(chief, await ask(150, member, child))).userErrors).toEqual([]);
  });

  test("which they rotated", async () => {
    const limits = { pointsPerTime: 100 };
    const theirs = await keysOf(program.admin).made({ kind: "ADMIN", scopes, limits });
    await giveAway(program.sql, theirs);
    const id = await ask(
      150,
      member,
      await makeKey((it) => keysOf(program.admin).create({ ...it, limits })),
    );
    const { secret } = await keysOf(program.admin).rotate({ id: theirs.id, overlap: "P1D" });

    await refuses(id, program.admin.withKey(secret!));
  });
});

test("two who approve at the same moment post it once", async () => {
  const who = await program.shop.enroll();
  const id = await ask(300, who);

  const answers = await Promise.all(
    [chief, program.admin, chief, program.admin].map((by) => approve(by, id)),
  );

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => codes(userErrors))).toEqual([
    "NOT_PENDING",
    "NOT_PENDING",
    "NOT_PENDING",
  ]);
  expect(await entriesOf(who)).toHaveLength(1);
});

test("it is checked when it is approved, and waits on when it is refused", async () => {
  const who = await program.shop.enroll();
  const id = await ask(-200, who);
  const refused = await program.leavesNothing(() => approve(chief, id));
  expect(codes(refused.userErrors)).toEqual(["NOT_ENOUGH_POINTS"]);

  await program.admin.givePoints(who, 250);
  expect(await approve(chief, id)).toMatchObject({ entry: { points: -200, availableAfter: 50 } });
});

test("what was declined is not made, and says why", async () => {
  const id = await ask(150);
  const { approval } = await decline(chief, id, "Ask the shop first");

  expect(approval).toMatchObject({ status: "DECLINED", note: "Ask the shop first" });
  expect(codes((await approve(chief, id)).userErrors)).toEqual(["NOT_PENDING"]);
  // Whoever asked may take it back.
  expect((await decline(desk, await ask(150))).userErrors).toEqual([]);
});

test("seven days later it has ended", async () => {
  const own = await openProgram();
  const key = await keysOf(own.admin).made({
    kind: "ADMIN",
    scopes: ["points:write", "members:read"],
    limits: { pointsPerTime: 1 },
  });
  await giveAway(own.sql, key);
  const who = await own.shop.enroll();
  const id = await ask(2, who, own.admin.withKey(key.secret));
  own.clock.advance("P6D");
  expect(await listed(id, own.admin)).toMatchObject({ status: "PENDING" });
  own.clock.advance("P1D");

  expect(await listed(id, own.admin)).toMatchObject({ status: "EXPIRED" });
  expect(codes((await approve(own.admin, id)).userErrors)).toEqual(["NOT_PENDING"]);
  const waiting = await own.admin.ask(Approvals, { where: { statuses: ["PENDING"] } });
  expect(waiting.approvals).toMatchObject({ totalCount: 0, nodes: [] });
});

test("points that are sent wait as well", async () => {
  const [from, to] = [await program.shop.enroll(), await program.shop.enroll()];
  await program.admin.givePoints(from, 500);
  const input = { fromMemberId: from.id, toMemberId: to.id, points: 400, idempotencyKey: "send" };
  const { transferPoints } = await desk.ask(TransferPoints, { input });
  expect(transferPoints).toMatchObject({ entry: null, userErrors: [] });

  const approved = await approve(chief, transferPoints.approval!.id);
  expect(approved).toMatchObject({ entry: { points: -400 }, userErrors: [] });
});

test("another program's movements are not found", async () => {
  const other = await openProgram();
  const id = await ask(150);
  expect(codes((await approve(other.admin, id)).userErrors)).toEqual(["NOT_FOUND"]);
  expect((await other.admin.ask(Approvals)).approvals.totalCount).toBe(0);
});
