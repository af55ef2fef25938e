import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { SaveEarningTerms } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { randomRuns } from "../harness/random-runs.ts";

const PLAIN = { tierSet: undefined, rewards: [], rules: [BASE_RATE] };
const FORGIVING = { ...PLAIN, earningTerms: { ...teaShop.earningTerms, debt: "FORGIVE" as const } };
const NOTHING = { available: 0, pending: 0, held: 0, debt: 0 };

let program: TestProgram;
let buyer: Enrolled;
let hoa: Enrolled;
async function open(plan: Parameters<typeof openProgram>[0]) {
  program = await openProgram(plan);
  buyer = await program.shop.enroll();
  hoa = await program.shop.enroll();
}
beforeEach(() => open(FORGIVING));

const merge = (from = buyer, into = hoa) => mergeSettled(program, from, into);
const unmerge = (from = buyer) => unmergeSettled(program, from);
const wallet = async (member: Enrolled) => {
  const { pending, available, held, debt } = (await program.shop.lookUp({ id: member.id }))!.wallet;
  return { pending, available, held, debt };
};
const ok = async () =>
  expect(await program.admin.verify()).toMatchObject({ ok: true, problems: [], complete: true });
/** Buys two of 500,000 ₫ each, for 100 points in all. */
const buyTwo = async (member = buyer) => {
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "500000" }];
  return (await program.shop.buy(member, "1000000", { lines })).purchase;
};
const units = (quantity: number) => ({ lines: [{ id: "1", quantity }] });
/** What the program paid, in the chains of both. */
const paidByProgram = async () => {
  const paid = async ({ id }: Enrolled) => {
    const [row] = await program.sql<{ points: number }>(
      `select coalesce(sum(case to_account when 'DEBT' then t.points else -t.points end),
        0)::int as points
       from transfers t join entries e on e.member_id = t.member_id
         and e.sequence = t.entry_sequence
       where t.member_id = '${program.uuid(id)}' and e.kind in ('RETURN', 'UNMERGE')
         and ((from_account, to_account) = ('ADJUSTED', 'DEBT')
           or e.kind = 'UNMERGE' and (from_account, to_account) = ('DEBT', 'ADJUSTED'))`,
    );
    return row!.points;
  };
  return [await paid(buyer), await paid(hoa)];
};

test("what was forgiven while a merge was undone stays so after the next one", async () => {
  const pot = await program.admin.addReward({ cost: 100, title: "A pot of tea" });
  const purchase = await buyTwo();
  await merge();
  const { redemption } = await program.shop.redeem(hoa, pot.id);
  await unmerge();
  const { reversed } = await program.shop.takeBack(purchase, units(2));
  expect(reversed).toMatchObject({ points: 100, forgiven: 100 });
  await merge();
  await ok();
  await program.shop.cancel(redemption);

  expect(await wallet(hoa)).toEqual(NOTHING);
  await ok();
});

test("what the program paid stays paid when the merge is undone", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await merge();
  const { reversed } = await program.shop.takeBack(purchase, units(2));
  expect(reversed).toMatchObject({ points: 100, toDebt: 0, forgiven: 100 });
  expect(await paidByProgram()).toEqual([0, 100]);
  await ok();

  await unmerge();
  expect(await wallet(buyer)).toEqual(NOTHING);
  expect(await wallet(hoa)).toEqual(NOTHING);
  // As if the account had returned it by itself.
  expect(await paidByProgram()).toEqual([100, 0]);
  await ok();
  expect((await program.shop.buy(buyer, "100000")).earned).toMatchObject({ points: 10, toDebt: 0 });
  await ok();
});

test("what the other member's points paid is theirs again, and the program's to pay", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await program.admin.givePoints(hoa, 30);
  await merge();
  const { reversed } = await program.shop.takeBack(purchase, units(2));
  expect(reversed).toMatchObject({ points: 100, fromAvailable: 30, toDebt: 0, forgiven: 70 });

  await unmerge();
  expect(await wallet(buyer)).toEqual(NOTHING);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 30 });
  expect(await paidByProgram()).toEqual([100, 0]);
  await ok();
});

test("points of its own that come back with it pay before the program does", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await program.admin.givePoints(hoa, 100, { expiresAt: program.clock.in("P10D") });
  await program.admin.givePoints(buyer, 40);
  await merge();
  const { reversed } = await program.shop.takeBack(purchase, units(2));
  expect(reversed).toMatchObject({ fromAvailable: 100, forgiven: 0 });

  await unmerge();
  expect(await wallet(buyer)).toEqual(NOTHING);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
  expect(await paidByProgram()).toEqual([60, 0]);
  await ok();
});

test("what was owed before the program forgave is still owed", async () => {
  await open(PLAIN);
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await program.shop.takeBack(purchase, units(1));
  expect(await wallet(buyer)).toEqual({ ...NOTHING, debt: 50 });
  await merge();
  await program.admin.ask(SaveEarningTerms, { input: { version: 1, debt: "FORGIVE" } });
  await program.shop.takeBack(purchase, units(1));
  expect(await wallet(hoa)).toEqual({ ...NOTHING, debt: 50 });

  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, debt: 50 });
  expect(await wallet(hoa)).toEqual(NOTHING);
  expect(await paidByProgram()).toEqual([50, 0]);
  await ok();
});

test("without forgiveness the account owes what it spent and no longer has", async () => {
  await open(PLAIN);
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  await program.admin.givePoints(hoa, 30);
  await merge();
  await program.shop.takeBack(purchase, units(2));
  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, debt: 100 });
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 30 });
  expect(await paidByProgram()).toEqual([0, 0]);
  await ok();
});

test("through two merges it comes back step by step, with the account that spent it", async () => {
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  const last = await program.shop.enroll();
  await program.admin.givePoints(last, 20);
  await merge(buyer, hoa);
  await merge(hoa, last);
  await program.shop.takeBack(purchase, units(2));
  expect(await wallet(last)).toEqual(NOTHING);
  await ok();
  await unmerge(hoa);
  expect(await wallet(last)).toEqual({ ...NOTHING, available: 20 });
  expect(await paidByProgram()).toEqual([0, 100]);
  await ok();
  await unmerge(buyer);
  for (const member of [buyer, hoa]) expect(await wallet(member)).toEqual(NOTHING);
  expect(await paidByProgram()).toEqual([100, 0]);
  await ok();
});

const who = fc.constantFrom(0 as const, 1 as const);
const life = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("BUY" as const), who, points: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ do: fc.constant("SPEND" as const), who, points: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ do: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant("TURN" as const) }),
  ),
  { minLength: 6, maxLength: 20 },
);

test("with forgiveness no member ever owes points, however often merges are undone", async () => {
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      const members = [await program.shop.enroll(), await program.shop.enroll()] as const;
      const bought: { externalId: string }[] = [];
      let isMerged = false;
      for (const step of steps) {
        const member = "who" in step ? members[isMerged ? 1 : step.who] : members[1];
        if (step.do === "BUY") {
          bought.push((await program.shop.buy(member, `${step.points}0000`)).purchase);
        } else if (step.do === "SPEND") {
          await program.admin.adjust(member, -step.points);
        } else if (step.do === "RETURN" && bought.length > 0) {
          const [purchase] = bought.splice(step.which % bought.length, 1);
          await program.shop.takeBack(purchase!, units(1));
        } else if (step.do === "TURN") {
          await (isMerged ? unmerge(members[0]) : merge(...members));
          isMerged = !isMerged;
        }
        for (const each of isMerged ? [members[1]] : members) {
          expect(await wallet(each)).toMatchObject({ debt: 0 });
        }
        for (const each of members) {
          expect(await program.admin.verify(each)).toMatchObject({ ok: true, problems: [] });
        }
      }
    }),
    randomRuns(15),
  );
});
