import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { MemberHousehold } from "../../client/storefront.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { spendPoints } from "../harness/spend-points.ts";
import { randomRuns } from "../harness/random-runs.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  id: string;
}
const lotsOf = async (who: Who) =>
  (await memberState(program, who)).lots.filter(({ available }: any) => available > 0);
const walletOf = async (who: Who) => (await memberState(program, who)).wallet;

/** A household of two, the first of whom has points in two lots. */
async function family(of = program) {
  const { admin, clock, shop } = of;
  const [buyer, mai] = [await shop.enroll({ givenName: "Lan" }), await shop.enroll()];
  await admin.givePoints(buyer, 60, { expiresAt: clock.in("P20D") });
  await admin.givePoints(buyer, 40, { expiresAt: clock.in("P10D") });
  const household = (await admin.createHousehold(buyer)).household!;
  expect((await admin.joinHousehold(household, mai)).userErrors).toEqual([]);
  return { member: buyer, mai, household };
}

async function contribute(who: Who, points: number) {
  expect((await program.admin.contribute(who, points)).userErrors).toEqual([]);
  await deliverEvents(program);
}

async function leave(who: Who) {
  expect((await program.admin.leaveHousehold(who)).userErrors).toEqual([]);
  await deliverEvents(program);
}

test("a household's wallet is filled by its members' points, which keep their expiry", async () => {
  const { admin, clock, memberOf } = program;
  const { member: buyer, mai, household } = await family();
  const contributed = await admin.contribute(buyer, 50);
  expect(contributed).toMatchObject({
    replayed: false,
    userErrors: [],
    entry: { points: -50, availableAfter: 50 },
    member: { id: buyer.id, wallet: { available: 50 } },
  });
  await deliverEvents(program);

  expect(await lotsOf(household)).toMatchObject([
    { available: 40, expiresAt: clock.in("P10D") },
    { available: 10, expiresAt: clock.in("P20D") },
  ]);
  expect(await admin.household(household)).toMatchObject({
    wallet: { available: 50, debt: 0 },
    members: [{ member: buyer }, { member: mai }].map(({ member: { id } }) => ({
      member: { id },
    })),
    entries: { nodes: [{ kind: "TRANSFER", points: 50 }] },
  });
  const { me } = await (await memberOf(mai)).ask(MemberHousehold);
  expect(me).toMatchObject({
    id: mai.id,
    wallet: { available: 0 },
    household: {
      id: household.id,
      wallet: { available: 50, expiring: [{ points: 40 }, { points: 10 }] },
      members: [
        { displayName: "Lan", isSelf: false },
        { displayName: mai.memberNumber, isSelf: true },
      ],
    },
  });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("tiers stay personal: what a household is given counts for nobody's tier", async () => {
  const { admin, shop } = program;
  const { member: buyer, mai } = await family();
  await shop.buy(buyer, "1000000");
  await contribute(buyer, 100);
  expect((await shop.lookUp({ id: buyer.id }))!.tier).toMatchObject({ name: "Silver" });
  expect((await shop.lookUp({ id: mai.id }))!.tier).toMatchObject({ name: "Member" });
  void admin;
});

test("whoever leaves gets back what is unspent of its own lots, and no one else's", async () => {
  const { admin, clock, sql, uuid } = program;
  const { member: buyer, mai, household } = await family();
  await admin.givePoints(mai, 30, { expiresAt: clock.in("P5D") });
  await contribute(buyer, 100);
  await contribute(mai, 30);
  await spendPoints(program, household, 50);

  await leave(buyer);
  expect(await lotsOf(buyer)).toMatchObject([
    { available: 20, expiresAt: clock.in("P10D") },
    { available: 60, expiresAt: clock.in("P20D") },
  ]);
  expect(await walletOf(household)).toMatchObject({ available: 0 });
  await leave(mai);
  expect(await walletOf(mai)).toMatchObject({ available: 0 });
  expect((await admin.household(household))!.members).toEqual([]);
  const events = await sql(`select type from events
    where member_id = '${uuid(buyer.id)}' and type like 'household.%' order by id`);
  expect(events.map(({ type }: any) => type)).toEqual([
    "household.joined",
    "household.contributed",
    "household.left",
  ]);
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("points given by a member who left before they arrived come back", async () => {
  const { admin } = program;
  const { member: buyer, household } = await family();
  await admin.contribute(buyer, 70);
  await admin.leaveHousehold(buyer);
  await deliverEvents(program);

  expect(await walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await walletOf(household)).toMatchObject({ available: 0 });
});

test("a closed account leaves the household; its contributions stay", async () => {
  const { admin } = program;
  const { member: buyer, mai, household } = await family();
  await contribute(buyer, 70);
  await admin.close(buyer);
  await deliverEvents(program);

  const { members, wallet } = (await admin.household(household))!;
  expect(members.map(({ member }) => member.id)).toEqual([mai.id]);
  expect(wallet.available).toBe(70);
});

test("a return takes what its buyer gave to the household from the buyer", async () => {
  const { admin, shop } = program;
  const buyer = await shop.enroll();
  const { purchase } = await shop.buy(buyer, "100000");
  const household = (await admin.createHousehold(buyer)).household!;
  await contribute(buyer, 30);
  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });

  expect(reversed).toMatchObject({ points: 30, toDebt: 30 });
  expect(await walletOf(household)).toMatchObject({ available: 30 });
});

test("a household is nobody: in no list, found as no member, celebrating nothing", async () => {
  const { admin, shop, leavesNothing } = program;
  const { household } = await family();
  const asMember = { id: household.id.replace("hhd_", "mem_") };
  const { json } = await admin.graphql(`{ member(id: "${asMember.id}") { id }
    members(first: 100) { nodes { id } } household(id: "${asMember.id}") { id } }`);
  expect(json.data.member).toBeNull();
  expect(json.data.household).toBeNull();
  expect(json.data.members.nodes).not.toContainEqual(asMember);
  expect(await shop.lookUp(asMember)).toBeNull();
  const { userErrors } = await leavesNothing(() => admin.close(asMember));
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const other = (await openProgram()).admin;
  expect(await other.household(household)).toBeNull();
});

test("of twenty gifts at once no more than there is leaves; a retry gives once", async () => {
  const { admin } = program;
  const { member: buyer, household } = await family();
  const all = await Promise.all(Array.from({ length: 20 }, () => admin.contribute(buyer, 30)));
  const refused = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array(17).fill("NOT_ENOUGH_POINTS"));
  await deliverEvents(program);
  expect(await walletOf(household)).toMatchObject({ available: 90 });

  const key = unique("once");
  const first = await admin.contribute(buyer, 10, key);
  expect(await admin.contribute(buyer, 10, key)).toEqual({ ...first, replayed: true });
  expect((await admin.contribute(buyer, 11, key)).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
  const left = await admin.leaveHousehold(buyer, key);
  expect(await admin.leaveHousehold(buyer, key)).toMatchObject({
    replayed: true,
    household: { id: left.household!.id },
    userErrors: [],
  });
  await deliverEvents(program);
  expect(await walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("of two households joined at once a member is in one", async () => {
  const { admin, shop } = program;
  const [one, other] = [(await family()).household, (await family()).household];
  const lone = await shop.enroll();
  const answers = await Promise.all([one, other].map((into) => admin.joinHousehold(into, lone)));
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(["IN_A_HOUSEHOLD"]);
});

const NOBODY = { id: "mem_00000000000000000000000000" };
test("each refusal is at its field, and nothing is written", async () => {
  const { admin, shop, leavesNothing } = program;
  const { member: buyer, household } = await family();
  const lone = await shop.enroll();
  const stranger = await openProgram();
  const foreign = await stranger.shop.enroll();
  const theirs = (await stranger.admin.createHousehold(foreign)).household!;
  type Refused = { userErrors: readonly { code: string; field: readonly string[] }[] };
  const refused = async (run: () => Promise<Refused>) =>
    (await leavesNothing(run)).userErrors.map(({ code, field }) => `${code} ${field[1]}`).join();

  for (const nobody of [NOBODY, foreign]) {
    expect(await refused(() => admin.createHousehold(nobody))).toBe("NOT_FOUND memberId");
    expect(await refused(() => admin.joinHousehold(household, nobody))).toBe("NOT_FOUND memberId");
    expect(await refused(() => admin.leaveHousehold(nobody))).toBe("NOT_FOUND memberId");
    expect(await refused(() => admin.contribute(nobody, 1))).toBe("NOT_FOUND memberId");
  }
  expect(await refused(() => admin.joinHousehold(theirs, lone))).toBe("NOT_FOUND householdId");
  expect(await refused(() => admin.joinHousehold(lone, lone))).toBe("NOT_FOUND householdId");
  expect(await refused(() => admin.createHousehold(buyer))).toBe("IN_A_HOUSEHOLD memberId");
  const second = (await family()).household;
  expect(await refused(() => admin.joinHousehold(second, buyer))).toBe("IN_A_HOUSEHOLD memberId");
  expect((await admin.joinHousehold(household, buyer)).userErrors).toEqual([]);
  expect(await refused(() => admin.leaveHousehold(lone))).toBe("NOT_IN_A_HOUSEHOLD memberId");
  expect(await refused(() => admin.contribute(lone, 1))).toBe("NOT_IN_A_HOUSEHOLD memberId");
  expect(await refused(() => admin.contribute(buyer, 0))).toBe("ZERO_POINTS points");
  expect(await refused(() => admin.contribute(buyer, -1))).toBe("INVALID points");
  expect(await refused(() => admin.contribute(buyer, 101))).toBe("NOT_ENOUGH_POINTS points");
  expect(await refused(() => admin.contribute(buyer, 10 ** 15))).toBe("AMOUNT_TOO_LARGE points");
  expect(await refused(() => admin.merge(buyer, lone))).toBe("IN_A_HOUSEHOLD memberId");
  await admin.suspend(buyer);
  await admin.suspend(lone);
  expect(await refused(() => admin.contribute(buyer, 1))).toBe("MEMBER_SUSPENDED memberId");
  expect(await refused(() => admin.createHousehold(lone))).toBe("MEMBER_SUSPENDED memberId");
  expect(await refused(() => admin.joinHousehold(second, lone))).toBe("MEMBER_SUSPENDED memberId");
  await admin.close(buyer);
  await admin.close(lone);
  expect(await refused(() => admin.contribute(buyer, 1))).toBe("MEMBER_CLOSED memberId");
  expect(await refused(() => admin.createHousehold(lone))).toBe("MEMBER_CLOSED memberId");
  expect(await refused(() => admin.joinHousehold(second, lone))).toBe("MEMBER_CLOSED memberId");
});

test("whoever gives, spends and leaves, no point is lost or lives longer", async () => {
  const { admin, clock, shop, sql, uuid } = program;
  const action = fc.record({
    do: fc.constantFrom("give", "leave", "join"),
    who: fc.nat(2),
    points: fc.integer({ min: 1, max: 60 }),
    isDelivered: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 8 }), async (actions) => {
      const members = await Promise.all([0, 1, 2].map(() => shop.enroll()));
      for (const member of members) {
        for (const days of [5, 9]) {
          await admin.givePoints(member, days * 10, { expiresAt: clock.in(`P${days}D`) });
        }
      }
      const household = (await admin.createHousehold(members[0]!)).household!;
      const ids = [household, ...members].map(({ id }) => `'${uuid(id)}'`).join();
      const expiries = () =>
        sql(`select expires_at, sum(available)::int as points from lots
          where member_id in (${ids}) and available > 0 group by 1 order by 1`);
      const before = await expiries();
      for (const { do: what, who, points, isDelivered } of actions) {
        const member = members[who]!;
        if (what === "give") await admin.contribute(member, points);
        else if (what === "leave") await admin.leaveHousehold(member);
        else await admin.joinHousehold(household, member);
        if (isDelivered) await deliverEvents(program);
      }
      for (const member of members) await admin.leaveHousehold(member);
      await deliverEvents(program);
      expect(await expiries()).toEqual(before);
      expect(await walletOf(household)).toMatchObject({ available: 0 });
      for (const member of members) {
        expect(await walletOf(member)).toMatchObject({ available: 140 });
        expect(await admin.verify(member)).toMatchObject({ ok: true });
      }
    }),
    randomRuns(8),
  );
});
