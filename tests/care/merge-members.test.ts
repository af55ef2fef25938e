import { beforeAll, expect, test } from "vitest";
import { MemberMerges } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { owePoints } from "../harness/owe-points.ts";
import { SLOW_POINTS } from "../harness/plans.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  id: string;
}
const stateOf = (who: Who, of = program) => memberState(of, who);
const availableOf = async (who: Who) => (await stateOf(who)).wallet;
const mergeOf = async ({ id }: Who) =>
  (await program.admin.ask(MemberMerges, { memberId: id })).member!;

async function merge(from: Who, into: Who, of = program) {
  const { userErrors } = await of.admin.merge(from, into);
  expect(userErrors).toEqual([]);
  await deliverEvents(of);
}

async function unmerge(from: Who, of = program) {
  const { userErrors } = await of.admin.unmerge(from);
  expect(userErrors).toEqual([]);
  await deliverEvents(of);
}

const pair = async (of = program) => [await of.shop.enroll(), await of.shop.enroll()] as const;

const TWO_LINES = {
  lines: [
    { id: "1", sku: "TEA", quantity: 1, unitPrice: "200000" },
    { id: "2", sku: "POT", quantity: 1, unitPrice: "300000" },
  ],
};

test("points leave at once and arrive a moment later, each lot with the dates it had", async () => {
  const own = await openProgram({ earningTerms: SLOW_POINTS });
  const [from, into] = await pair(own);
  await own.shop.buy(from, "500000");
  await own.admin.givePoints(from, 30, { expiresAt: own.clock.in("P10D") });
  await own.admin.givePoints(into, 5);
  const before = await stateOf(from, own);

  const merged = await own.admin.merge(from, into);
  expect(merged).toMatchObject({
    replayed: false,
    userErrors: [],
    merge: { status: "MERGING", member: { id: from.id, status: "CLOSED" }, into: { id: into.id } },
  });
  expect((await stateOf(from, own)).wallet).toMatchObject({ pending: 0, available: 0 });
  expect((await stateOf(into, own)).wallet).toMatchObject({ pending: 0, available: 5 });

  await deliverEvents(own);
  const after = await stateOf(into, own);
  expect(after.wallet).toMatchObject({ pending: 70, available: 35, debt: 0 });
  for (const lot of before.lots) expect(after.lots).toContainEqual(lot);
  expect(await own.admin.verify()).toMatchObject({ ok: true, problems: [] });
  own.clock.advance("P11D");
  await own.admin.givePoints(into, 1);
  expect((await stateOf(into, own)).wallet).toMatchObject({ pending: 0, available: 76 });
  expect(await own.admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("staff sees how far a merge has come, from both sides", async () => {
  const [from, into] = await pair();
  await program.admin.merge(from, into);
  expect(await mergeOf(from)).toMatchObject({
    status: "CLOSED",
    merge: { status: "MERGING", into: { id: into.id }, mergedAt: null },
  });
  await deliverEvents(program);

  expect(await mergeOf(from)).toMatchObject({ merge: { status: "MERGED" }, mergedAccounts: [] });
  expect(await mergeOf(into)).toMatchObject({
    merge: null,
    mergedAccounts: [{ status: "MERGED", member: { id: from.id } }],
  });
  await unmerge(from);
  expect(await mergeOf(from)).toMatchObject({ status: "ACTIVE", merge: null });
  expect(await mergeOf(into)).toMatchObject({ mergedAccounts: [{ status: "UNMERGED" }] });
});

test("identities of a merged account lead to the other member, and back again", async () => {
  const { shop } = program;
  const from = await shop.enroll({ email: "old@tea.example", phone: "0912345001" });
  const into = await shop.enroll({ email: "new@tea.example" });
  const ways = [
    { memberNumber: from.memberNumber },
    { phone: "0912345001" },
    { email: "old@tea.example" },
    { externalId: from.externalId },
    { id: from.id },
  ];
  const memberIds = () => Promise.all(ways.map(async (by) => (await shop.lookUp(by))!.id));
  await merge(from, into);
  expect(await memberIds()).toEqual(ways.map(() => into.id));
  const bought = await shop.buy(from, "100000");
  expect(bought.member).toMatchObject({ id: into.id });

  await unmerge(from);
  expect(await memberIds()).toEqual(ways.map(() => from.id));
  expect(await shop.lookUp({ email: "new@tea.example" })).toMatchObject({ id: into.id });
});

test("an e-mail address that the other member made its own stays with it", async () => {
  const { shop } = program;
  const from = await shop.enroll({ email: "shared@tea.example", phone: "0912345011" });
  const into = await shop.enroll();
  await merge(from, into);
  expect(await shop.update({ member: { id: into.id }, email: "shared@tea.example" })).toMatchObject(
    { userErrors: [] },
  );
  await unmerge(from);

  expect(await shop.lookUp({ email: "shared@tea.example" })).toMatchObject({ id: into.id });
  expect(await shop.lookUp({ phone: "0912345011" })).toMatchObject({ id: from.id });
  expect((await stateOf(from)).identities).not.toContainEqual(
    expect.objectContaining({ kind: "EMAIL" }),
  );
});

test("purchases count together: totals, tier, limits, first purchase", async () => {
  const { shop } = program;
  const [from, into] = await pair();
  await shop.buy(from, "600000");
  await shop.buy(into, "500000");
  await merge(from, into);

  const after = await stateOf(into);
  expect(after.totals).toMatchObject([{ orders: 2, spent: 1_100_000 }]);
  expect(after.days).toMatchObject([{ orders: 2, spend: 1_100_000 }]);
  const looked = await shop.lookUp({ id: into.id });
  expect(looked!.tier).toMatchObject({ name: "Silver" });
  const [change] = await program.sql(`select reason from tier_changes
    where member_id = '${program.uuid(into.id)}' order by id desc limit 1`);
  expect(change).toEqual({ reason: "MERGED" });

  const [third, fourth] = await pair();
  await shop.buy(third, "100000");
  await merge(third, fourth);
  const { earned } = await shop.buy(fourth, "100000");
  expect(earned.points).toBe(10);
});

test("the better tier stays, to its end; a tier that was given goes along, and back", async () => {
  const own = await openProgram();
  const [from, into] = await pair(own);
  await own.shop.buy(from, "3000000");
  await own.shop.buy(into, "1000000");
  const [before, other] = [await stateOf(into, own), await stateOf(from, own)];
  await merge(from, into, own);

  const after = await stateOf(into, own);
  expect(after.standing).toMatchObject([
    { tier: other.standing[0]!.tier, validUntil: other.standing[0]!.validUntil },
  ]);
  await unmerge(from, own);
  expect((await stateOf(into, own)).standing).toEqual(before.standing);
  expect((await stateOf(from, own)).standing).toEqual(other.standing);
});

test("what one owes is paid by what the other has, either way", async () => {
  const { admin } = program;
  for (const owes of ["from", "into"] as const) {
    const [from, into] = await pair();
    const members = { from, into };
    await owePoints(program, members[owes], 30);
    await admin.givePoints(owes === "from" ? into : from, 100);
    const before = [await stateOf(from), await stateOf(into)];
    await merge(from, into);
    expect((await stateOf(into)).wallet).toMatchObject({ available: 70, debt: 0 });
    expect((await stateOf(into)).owed).toEqual([{ debt: 0 }]);
    await unmerge(from);

    const [one, other] = [await stateOf(from), await stateOf(into)];
    if (owes === "from") expect([one, other]).toEqual(before);
    // Points that paid what the other owed were used.
    else expect([one.wallet.available, other.wallet.debt]).toEqual([70, 0]);
    for (const who of [from, into]) expect(await admin.verify(who)).toMatchObject({ ok: true });
  }
});

test("a return of a merged account's purchase takes the other member's lots", async () => {
  const { shop, admin } = program;
  const [from, into] = await pair();
  const { purchase } = await shop.buy(from, "500000", TWO_LINES);
  await admin.adjust(from, -30);
  await shop.buy(into, "100000");
  await merge(from, into);
  expect(await availableOf(into)).toMatchObject({ available: 40 + 30 });

  const half = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(half.reversed).toMatchObject({ points: 20, fromAvailable: 20, toDebt: 0 });
  expect(half.member).toMatchObject({ id: into.id, wallet: { available: 50, debt: 0 } });
  const rest = await shop.takeBack(purchase, { lines: [{ id: "2", quantity: 1 }] });
  // 20 are left of its own; what it had spent is paid by the other's lots.
  expect(rest.reversed).toMatchObject({ points: 50, fromAvailable: 50, toDebt: 0 });
  expect(rest.member!.wallet).toMatchObject({ available: 0, debt: 0 });
  const again = await shop.recordReturn(
    shop.returnOf(purchase, { lines: [{ id: "2", quantity: 1 }] }),
  );
  expect(again.userErrors).toMatchObject([{ code: "MORE_THAN_KEPT" }]);
  expect((await stateOf(into)).totals).toMatchObject([{ orders: 1, spent: 100_000 }]);
  expect((await stateOf(from)).totals).toEqual([]);
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });

  await unmerge(from);
  // Each pays for its own again: the account spent 30 points that it has no more.
  expect((await stateOf(from)).wallet).toMatchObject({ available: 0, debt: 30, status: "ACTIVE" });
  expect((await stateOf(into)).wallet).toMatchObject({ available: 30, debt: 0 });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("spends since the merge stay spent; later returns are the buyer's", async () => {
  const { shop, admin } = program;
  const [from, into] = await pair();
  const { purchase } = await shop.buy(from, "500000", TWO_LINES);
  await merge(from, into);
  await admin.adjust(into, -25);
  await unmerge(from);

  expect((await stateOf(from)).wallet).toMatchObject({ available: 45, debt: 0 });
  expect((await stateOf(into)).wallet).toMatchObject({ available: 0, debt: 0 });
  const back = await shop.takeBack(purchase, {
    lines: [
      { id: "1", quantity: 1 },
      { id: "2", quantity: 1 },
    ],
  });
  expect(back.reversed).toMatchObject({ points: 70, fromAvailable: 45, toDebt: 25 });
  expect(back.member).toMatchObject({ id: from.id, wallet: { available: 0, debt: 25 } });
  for (const who of [from, into]) {
    expect(await admin.verify(who)).toMatchObject({ ok: true, problems: [] });
  }
});

test("merges through a third account are undone step by step", async () => {
  const { shop, admin } = program;
  const [a, b] = await pair();
  const c = await shop.enroll();
  const { purchase } = await shop.buy(a, "500000", TWO_LINES);
  await shop.buy(b, "100000");
  await shop.buy(c, "100000");
  const before = [await stateOf(a), await stateOf(b), await stateOf(c)];
  await merge(a, b);
  await unmerge(a);
  await merge(a, b);
  const joined = await stateOf(b);
  await merge(b, c);
  expect(await shop.lookUp({ externalId: a.externalId })).toMatchObject({ id: c.id });
  expect((await admin.unmerge(a)).userErrors).toMatchObject([{ code: "MEMBER_MERGED" }]);
  const back = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(back).toMatchObject({ reversed: { points: 20 }, member: { id: c.id } });
  expect(back.member!.wallet).toMatchObject({ available: 50 + 30 + 30 });
  expect((await stateOf(c)).totals).toMatchObject([{ orders: 3, spent: 500_000 }]);

  await unmerge(b);
  expect(await stateOf(c)).toEqual(before[2]);
  const { wallet, totals } = await stateOf(b);
  expect(wallet.available).toBe(joined.wallet.available - 20);
  expect(totals).toMatchObject([{ orders: 2, spent: 400_000 }]);
  await unmerge(a);
  expect(await stateOf(b)).toEqual(before[1]);
  expect((await stateOf(a)).wallet).toMatchObject({ available: 50 });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("an order or an event sent again after the merge answers what it did", async () => {
  const { shop } = program;
  const [from, into] = await pair();
  const order = shop.purchase(from, "100000");
  await shop.record(order);
  const event = shop.event(from);
  await shop.recordEvent(event);
  await merge(from, into);

  const again = await shop.record({ ...order, idempotencyKey: "order-again" });
  expect(again).toMatchObject({ replayed: true, userErrors: [], earned: { points: 30 } });
  const replay = await shop.recordEvent({ ...event, idempotencyKey: "event-again" });
  expect(replay).toMatchObject({ replayed: true, userErrors: [] });
});

test("holds end first: what was reserved goes along as available", async () => {
  const own = await openProgram({ tierSet: undefined, rewards: [] });
  const [from, into] = await pair(own);
  await own.admin.givePoints(from, 100);
  const id = own.uuid(from.id);
  const reward = await own.admin.addReward({ cost: 60 });
  await own.shop.hold(from, reward.id);
  await merge(from, into, own);

  expect((await stateOf(from, own)).wallet).toMatchObject({ available: 0, held: 0 });
  expect((await stateOf(into, own)).wallet).toMatchObject({ available: 100, held: 0 });
  const kinds = await own.sql(
    `select kind from entries where member_id = '${id}' order by sequence`,
  );
  expect(kinds.map(({ kind }: any) => kind)).toEqual(["ADJUST", "HOLD", "VOID", "MERGE"]);
  expect(await own.admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("where the other account was closed meanwhile, everything comes back", async () => {
  const { admin, shop } = program;
  const [from, into] = await pair();
  await shop.buy(from, "300000");
  await owePoints(program, into, 10);
  const before = await stateOf(from);
  await admin.merge(from, into);
  await admin.close(into);
  await deliverEvents(program);

  expect(await stateOf(from)).toEqual(before);
  expect(await mergeOf(from)).toMatchObject({ status: "ACTIVE", merge: null });
  for (const who of [from, into]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("points on their way to a merged account reach the member it was merged into", async () => {
  const { admin } = program;
  const [from, into] = await pair();
  const sender = await program.shop.enroll();
  await admin.givePoints(sender, 20);
  await admin.transfer(sender, from, { points: 20 });
  await merge(from, into);
  expect((await stateOf(into)).wallet).toMatchObject({ available: 20 });
});

test("a return during a merge is refused for now, and recorded by a retry", async () => {
  const { admin, shop } = program;
  const [from, into] = await pair();
  const { purchase } = await shop.buy(from, "100000");
  await admin.merge(from, into);
  const input = shop.returnOf(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect((await shop.recordReturn(input)).userErrors).toMatchObject([{ code: "MERGE_UNDER_WAY" }]);
  await deliverEvents(program);
  expect(await shop.recordReturn(input)).toMatchObject({
    userErrors: [],
    reversed: { points: 30 },
    member: { id: into.id },
  });
});

test("a merge delivered twice, also at once, arrives once; so does its undoing", async () => {
  const { admin, fixture, sql, uuid, shop } = program;
  const [from, into] = await pair();
  await shop.buy(from, "100000");
  const { reactions, inWork } = fixture.engine.worker();
  const deliver = async (type: string) => {
    const [event] = await sql<any>(`select id, program_id as "programId", member_id as "memberId",
      type, payload from events where member_id = '${uuid(from.id)}' and type = '${type}'`);
    const [{ run }] = reactions[type] as [(typeof reactions)[string][number]];
    await Promise.all(Array.from({ length: 5 }, () => inWork(event, (work) => run(work, event))));
  };
  await admin.merge(from, into);
  await deliver("member.merging");
  expect((await stateOf(into)).wallet).toMatchObject({ available: 30 });
  await admin.unmerge(from);
  await deliver("member.unmerging");
  expect((await stateOf(from)).wallet).toMatchObject({ available: 30 });
  for (const who of [from, into]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("a retry answers the same merge; of twenty at once, one merges", async () => {
  const { admin, shop } = program;
  const [from, into] = await pair();
  await shop.buy(from, "100000");
  const all = await Promise.all(Array.from({ length: 20 }, () => admin.merge(from, into)));
  const refusals = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refusals).toEqual(Array(19).fill("MEMBER_MERGED"));
  await deliverEvents(program);
  expect((await stateOf(into)).wallet).toMatchObject({ available: 30 });

  const undone = await Promise.all(Array.from({ length: 20 }, () => admin.unmerge(from)));
  const late = undone.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(late).toEqual(Array(19).fill("MERGE_UNDER_WAY"));
  await deliverEvents(program);
  const first = await admin.merge(from, into, "merge-once");
  expect(await admin.merge(from, into, "merge-once")).toEqual({ ...first, replayed: true });
  expect(await admin.merge(into, from, "merge-once")).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });
  await deliverEvents(program);
  const back = await admin.unmerge(from, "unmerge-once");
  expect(await admin.unmerge(from, "unmerge-once")).toEqual({ ...back, replayed: true });
  await deliverEvents(program);
  expect((await stateOf(from)).wallet).toMatchObject({ available: 30, status: "ACTIVE" });
  for (const who of [from, into]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("purchases by the old card during a merge are recorded once, for the new member", async () => {
  const { admin, shop } = program;
  const [from, into] = await pair();
  const buying = Array.from({ length: 10 }, () => shop.buy(from, "100000"));
  const merging = admin.merge(from, into);
  await Promise.all([...buying, merging]);
  await deliverEvents(program);

  const { totals, wallet } = await stateOf(into);
  expect(totals).toMatchObject([{ orders: 10, spent: 1_000_000 }]);
  expect(wallet.available).toBeGreaterThanOrEqual(120);
  for (const who of [from, into]) expect(await admin.verify(who)).toMatchObject({ ok: true });
});

test("whoever is merged is erased with the member it was merged into, never alone", async () => {
  const { admin, shop, sql, uuid } = program;
  const from = await shop.enroll({ email: "twice@tea.example", givenName: "Zweimal" });
  const into = await shop.enroll();
  await merge(from, into);
  const requireSerial = await program.leavesNothing(() => admin.erase(from));
  expect(requireSerial.userErrors).toMatchObject([
    { code: "MEMBER_MERGED", field: ["input", "memberId"] },
  ]);
  const stored = JSON.stringify(await admin.export(into));
  expect(stored).toContain("Zweimal");
  await admin.erase(into);
  const profiles = await sql(`select from member_profiles
    where member_id in ('${uuid(from.id)}', '${uuid(into.id)}')`);
  expect(profiles).toEqual([]);
  expect((await admin.unmerge(from)).userErrors).toMatchObject([{ code: "MEMBER_CLOSED" }]);
});

test("a merge that was tampered with is found: another end, another amount", async () => {
  const own = await openProgram();
  const [from, into] = await pair(own);
  await own.shop.buy(from, "100000");
  await merge(from, into, own);
  expect(await own.admin.verify()).toMatchObject({ ok: true });
  const [entry] = await own.sql<{ hash: Buffer }>(`select hash from entries
    where member_id = '${own.uuid(from.id)}' and kind = 'MERGE'`);
  const [named] = await own.sql<{ reference: string }>(`select reference from entries
    where member_id = '${own.uuid(into.id)}' and kind = 'MERGE'`);
  expect(named!.reference).toBe(Buffer.from(entry!.hash).toString("hex"));

  await own.sql(`update transfers set points = points + 1
    where member_id = '${own.uuid(from.id)}' and to_account = 'MERGED'`);
  const { problems } = await own.admin.verify(into);
  expect(problems.map(({ kind }) => kind)).toEqual(["MERGE_DIFFERS"]);
});

const NOBODY = { id: "mem_00000000000000000000000000" };
test("a refused merge or unmerge names the field, and writes nothing", async () => {
  const { admin, leavesNothing } = program;
  const [a, b] = await pair();
  const foreign = await (await openProgram()).shop.enroll();
  const refused = async (run: () => ReturnType<typeof admin.merge>) =>
    (await leavesNothing(run)).userErrors.map(({ code, field }) => `${code} ${field[1]}`).join();
  const merging = (from: Who, into: Who) => refused(() => admin.merge(from, into));
  const separating = (from: Who) => refused(() => admin.unmerge(from));

  expect(await merging(NOBODY, a)).toBe("NOT_FOUND memberId");
  expect(await merging(a, NOBODY)).toBe("NOT_FOUND intoMemberId");
  expect(await merging(a, foreign)).toBe("NOT_FOUND intoMemberId");
  expect(await merging(foreign, a)).toBe("NOT_FOUND memberId");
  expect(await merging(a, a)).toBe("INVALID intoMemberId");
  expect(await separating(NOBODY)).toBe("NOT_FOUND memberId");
  expect(await separating(foreign)).toBe("NOT_FOUND memberId");
  expect(await separating(a)).toBe("NOT_MERGED memberId");
  await admin.suspend(b);
  expect(await merging(a, b)).toBe("MEMBER_SUSPENDED intoMemberId");
  expect(await merging(b, a)).toBe("MEMBER_SUSPENDED memberId");
  await admin.reactivate(b);
  const [c, d] = await pair();
  await admin.merge(c, a);
  expect(await merging(a, b)).toBe("MERGE_UNDER_WAY memberId");
  expect(await separating(c)).toBe("MERGE_UNDER_WAY memberId");
  expect(await merging(c, d)).toBe("MEMBER_MERGED memberId");
  expect(await merging(d, c)).toBe("MEMBER_MERGED intoMemberId");
  await deliverEvents(program);
  await admin.close(d);
  expect(await merging(d, a)).toBe("MEMBER_CLOSED memberId");
  expect(await merging(a, d)).toBe("MEMBER_CLOSED intoMemberId");
  await admin.givePoints(a, 10 ** 15 - 2);
  await admin.givePoints(b, 2);
  expect(await merging(b, a)).toBe("AMOUNT_TOO_LARGE intoMemberId");
});

test("who merged whom is on record", async () => {
  const { admin, sql, uuid } = program;
  const [from, into] = await pair();
  await admin.merge(from, into);
  expect(
    await sql(`select operation, actor_kind as actor from audit_records
      where member_id = '${uuid(from.id)}' and operation = 'mergeMembers'`),
  ).toEqual([{ operation: "mergeMembers", actor: "AUTOMATION" }]);
  await deliverEvents(program);
  expect(
    await sql(`select payload from events where type = 'member.merged'
      and member_id = '${uuid(into.id)}'`),
  ).toMatchObject([{ payload: { fromMemberId: uuid(from.id) } }]);
});
