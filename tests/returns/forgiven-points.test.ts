import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { SaveEarningTerms } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { randomRuns } from "../harness/random-runs.ts";

const earningTerms = { ...teaShop.earningTerms, debt: "FORGIVE" as const };
const PLAIN = { earningTerms, tierSet: undefined, rewards: [] };

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram(PLAIN);
  buyer = await program.shop.enroll();
});

/** Buys two of 400,000 ₫ each, for 100 points in all. */
const buyTwo = async () => {
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "400000" }];
  return (await program.shop.buy(buyer, "800000", { lines })).purchase;
};
const one = { lines: [{ id: "1", quantity: 1 }] };
const use = async () => {
  const [row] = await program.sql<object>(
    `select points::int, debt::int, forgiven::int from uses where member_id =
      '${program.uuid(buyer.id)}'`,
  );
  return row;
};

test("spent points that are returned are paid by the program, and nothing is owed", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -80);

  const { reversed, member } = await program.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 2 }],
  });
  expect(reversed).toEqual({
    points: 100,
    fromPending: 0,
    fromAvailable: 20,
    toDebt: 0,
    alreadyExpired: 0,
    forgiven: 80,
  });
  expect(member!.wallet).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
  expect(await use()).toEqual({ points: 80, debt: 0, forgiven: 80 });
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });

  expect((await program.shop.buy(buyer, "100000")).earned).toMatchObject({ toDebt: 0 });
});

test("other points pay before the program does; the lines sum to the entry", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await program.admin.givePoints(buyer, 30);

  const first = await program.shop.takeBack(purchase, one);
  expect(first.reversed).toMatchObject({ points: 40, fromAvailable: 30, toDebt: 0, forgiven: 10 });
  const rest = await program.shop.takeBack(purchase, one);
  expect(rest.reversed).toMatchObject({ points: 60, fromAvailable: 0, toDebt: 0, forgiven: 60 });
  expect(await use()).toEqual({ points: 100, debt: 0, forgiven: 70 });

  const { me } = await (await program.memberOf(buyer)).page({ activity: 3 });
  const [last] = me.activity.nodes;
  expect(last).toMatchObject({ kind: "RETURN", points: 0 });
  expect(last!.explanation.at(-1)).toMatchObject({ points: 60 });
  expect(last!.explanation.reduce((sum, { points }) => sum + points, 0)).toBe(0);
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("debt from before the forgiving stays; later returns owe nothing", async () => {
  program = await openProgram({ ...PLAIN, earningTerms: teaShop.earningTerms });
  buyer = await program.shop.enroll();
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  const owed = await program.shop.takeBack(purchase, one);
  expect(owed.reversed).toMatchObject({ toDebt: 40, forgiven: 0 });

  await program.admin.ask(SaveEarningTerms, { input: { version: 1, debt: "FORGIVE" } });
  const forgiven = await program.shop.takeBack(purchase, one);
  expect(forgiven.reversed).toMatchObject({ toDebt: 0, forgiven: 60 });
  expect(forgiven.member!.wallet).toMatchObject({ debt: 40 });
  expect(await use()).toEqual({ points: 100, debt: 40, forgiven: 60 });
  // Twenty for the first purchase of which something is kept.
  expect((await program.shop.buy(buyer, "500000")).earned).toMatchObject({
    points: 70,
    toDebt: 40,
  });
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
});

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("BUY" as const), points: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ kind: fc.constant("USE" as const), points: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ kind: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) }),
  ),
  { minLength: 5, maxLength: 20 },
);

test("nobody ever owes a point, and only forgiven points are minted", async () => {
  program = await openProgram({ ...PLAIN, rules: [BASE_RATE] });
  await fc.assert(
    fc.asyncProperty(steps, async (life) => {
      const member = await program.shop.enroll();
      const bought: { externalId: string }[] = [];
      let expected = 0;
      for (const step of life) {
        if (step.kind === "BUY") {
          const { purchase } = await program.shop.buy(member, `${step.points}0000`);
          bought.push(purchase);
          expected += step.points;
        } else if (step.kind === "USE") {
          const { entry } = await program.admin.adjust(member, -step.points);
          if (entry) expected -= step.points;
        } else if (bought.length > 0) {
          const [purchase] = bought.splice(step.which % bought.length, 1);
          const { reversed } = await program.shop.takeBack(purchase!, {
            lines: [{ id: "1", quantity: 1 }],
          });
          expect(reversed.points).toBe(reversed.fromAvailable + reversed.forgiven);
          expected -= reversed.fromAvailable;
        }
        const { wallet } = (await program.shop.lookUp({ id: member.id }))!;
        expect(wallet).toEqual({ available: expected, pending: 0, held: 0, debt: 0 });
      }
      expect(await program.admin.verify(member)).toMatchObject({ ok: true });
    }),
    randomRuns(20),
  );
});
