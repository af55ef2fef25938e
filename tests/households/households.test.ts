import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { openHousehold } from "./household-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  id: string;
}
const walletOf = async (who: Who) => (await memberState(program, who)).wallet;

const NOBODY = { id: "mem_00000000000000000000000000" };
test("each refusal is at its field, and nothing is written", async () => {
  const { admin, shop, leavesNothing } = program;
  const { member: buyer, household } = await openHousehold(program);
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
  const second = (await openHousehold(program)).household;
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
