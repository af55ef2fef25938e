import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { AsOf } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { randomRuns } from "../harness/random-runs.ts";

const earningTerms = { ...teaShop.earningTerms, debt: "FORGIVE" as const };
const NOTHING = { available: 0, pending: 0, held: 0, debt: 0 };

let program: TestProgram;
let buyer: Enrolled;
let pot: { id: string };
beforeEach(async () => {
  program = await openProgram({
    earningTerms,
    tierSet: undefined,
    rewards: [],
    rules: [BASE_RATE],
  });
  buyer = await program.shop.enroll();
  pot = await program.admin.addReward({ cost: 100, title: "A pot of tea" });
});

/** Buys two of 500,000 ₫ each, for 100 points in all. */
const buyTwo = async () => {
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "500000" }];
  return (await program.shop.buy(buyer, "1000000", { lines })).purchase;
};
const units = (quantity: number) => ({ lines: [{ id: "1", quantity }] });
const wallet = async (member = buyer) => (await program.shop.lookUp({ id: member.id }))!.wallet;
const ok = async (member = buyer) =>
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
const toProgram = () =>
  program.sql<object>(
    `select from_account as "from", points::int from transfers
     where member_id = '${program.uuid(buyer.id)}' and to_account = 'ADJUSTED'`,
  );

test.each([
  ["a hold", "HELD", { hold: true }],
  ["a confirmed redemption", "REDEEMED", {}],
])(
  "what the program paid of %s goes back to the program when that is cancelled",
  async (_, from, how) => {
    const purchase = await buyTwo();
    const { redemption } = await program.shop.redeem(buyer, pot.id, how);
    await program.admin.givePoints(buyer, 30);

    const { reversed } = await program.shop.takeBack(purchase, units(2));
    expect(reversed).toMatchObject({ points: 100, fromAvailable: 30, toDebt: 0, forgiven: 70 });
    expect((await program.shop.cancel(redemption)).userErrors).toEqual([]);

    // What it paid with its other points comes back.
    expect(await wallet()).toEqual({ ...NOTHING, available: 30 });
    expect(await toProgram()).toEqual([{ from, points: 70 }]);
    await ok();
  },
);

test.each([
  ["a hold", { hold: true }],
  ["a confirmed redemption", {}],
])("%s that the program paid in whole can be cancelled, and gives nothing back", async (_, how) => {
  const purchase = await buyTwo();
  const { redemption } = await program.shop.redeem(buyer, pot.id, how);
  await program.shop.takeBack(purchase, units(2));

  expect((await program.shop.cancel(redemption)).userErrors).toEqual([]);
  expect(await wallet()).toEqual(NOTHING);
  const { me } = await (await program.memberOf(buyer)).page({ activity: 9 });
  for (const { points, explanation } of me.activity.nodes) {
    expect(explanation.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  }
  await ok();
});

test("a hold that the program paid can be confirmed", async () => {
  const purchase = await buyTwo();
  const { redemption } = await program.shop.hold(buyer, pot.id);
  await program.shop.takeBack(purchase, units(1));
  expect((await program.shop.confirm(redemption)).userErrors).toEqual([]);
  expect(await wallet()).toEqual(NOTHING);
  await ok();
});

test("a hold that ends refunds what the member paid, posted or not", async () => {
  const purchase = await buyTwo();
  await program.shop.hold(buyer, pot.id, { holdFor: "PT1H" });
  await program.shop.takeBack(purchase, units(1));
  program.clock.advance("PT30M");
  const before = program.clock.now();
  expect(await wallet()).toEqual({ ...NOTHING, held: 100 });

  program.clock.advance("PT40M");
  const ended = program.clock.now();
  const asOf = async (at: Date) => {
    const { member } = await program.admin.ask(AsOf, { memberId: buyer.id, at: at.toISOString() });
    const { available, held } = member!.walletAsOf;
    return { available, held };
  };
  const read = async () => [await wallet(), await asOf(before), await asOf(ended)];
  const unposted = await read();
  expect(unposted).toEqual([
    { ...NOTHING, available: 50 },
    { available: 0, held: 100 },
    { available: 50, held: 0 },
  ]);

  await runTask(program, "end-due-holds");
  expect(await read()).toEqual(unposted);
  expect(await toProgram()).toEqual([{ from: "HELD", points: 50 }]);
  await ok();
});

const life = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("BUY" as const), points: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ kind: fc.constant("HOLD" as const) }),
    fc.record({ kind: fc.constant("REDEEM" as const) }),
    fc.record({ kind: fc.constant("WAIT" as const) }),
    fc.record({ kind: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) }),
    fc.record({ kind: fc.constant("CANCEL" as const), which: fc.nat({ max: 9 }) }),
  ),
  { minLength: 6, maxLength: 18 },
);

test("after cancelling all redemptions a member has what its kept purchases earned", async () => {
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      const member = await program.shop.enroll();
      const kept: { externalId: string; points: number }[] = [];
      const redeemed: { id: string }[] = [];
      for (const step of steps) {
        if (step.kind === "BUY") {
          const { purchase } = await program.shop.buy(member, `${step.points}0000`);
          kept.push({ externalId: purchase.externalId, points: step.points });
        } else if (step.kind === "HOLD" || step.kind === "REDEEM") {
          const hold = step.kind === "HOLD";
          const { redemption } = await program.shop.tryRedeem(member, pot.id, { hold });
          if (redemption) redeemed.push(redemption);
        } else if (step.kind === "WAIT") {
          program.clock.advance("PT40M");
        } else if (step.kind === "RETURN" && kept.length > 0) {
          await program.shop.takeBack(kept.splice(step.which % kept.length, 1)[0]!, units(1));
        } else if (step.kind === "CANCEL" && redeemed.length > 0) {
          await program.shop.cancel(redeemed.splice(step.which % redeemed.length, 1)[0]!);
        }
        expect(await wallet(member)).toMatchObject({ debt: 0 });
      }
      const unposted = await wallet(member);
      await runTask(program, "end-due-holds");
      expect(await wallet(member)).toEqual(unposted);
      await ok(member);
      for (const redemption of redeemed) await program.shop.cancel(redemption);
      const available = kept.reduce((sum, { points }) => sum + points, 0);
      expect(await wallet(member)).toEqual({ ...NOTHING, available });
      await ok(member);
    }),
    randomRuns(12),
  );
});
