import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { randomRuns } from "../harness/random-runs.ts";

const NOTHING = { available: 0, pending: 0, held: 0, debt: 0 };

let program: TestProgram;
let buyer: Enrolled;
let hoa: Enrolled;
let pot: { id: string };
beforeEach(async () => {
  program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  buyer = await program.shop.enroll();
  hoa = await program.shop.enroll();
  pot = await program.admin.addReward({ cost: 100, title: "A pot of tea" });
});

const merge = (from = buyer, into = hoa) => mergeSettled(program, from, into);
const unmerge = (from = buyer) => unmergeSettled(program, from);
const wallet = async ({ id }: Enrolled) => (await program.shop.lookUp({ id }))!.wallet;
const ok = async () =>
  expect(await program.admin.verify()).toMatchObject({ ok: true, problems: [] });
const units = (quantity: number) => ({ lines: [{ id: "1", quantity }] });
/** Buys two of 500,000 ₫ each, for 100 points in all. */
const buyTwo = async (member = buyer) => {
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "500000" }];
  return (await program.shop.buy(member, "1000000", { lines })).purchase;
};
async function redemptionsOf(member: Enrolled) {
  const { json } = await (
    await program.memberOf(member)
  ).graphql(
    `{ me { redemptions(first: 9) { nodes { id status coupon { code } reward { title } } } } }`,
  );
  return json.data.me.redemptions.nodes as { id: string; status: string; coupon: object | null }[];
}

test("the other member sees a merged account's redemptions until it is undone", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();
  const { id, coupon } = redemption;
  const { code } = coupon!;
  expect(await redemptionsOf(hoa)).toMatchObject([
    { id, status: "CONFIRMED", coupon: { code }, reward: { title: "A pot of tea" } },
  ]);
  await unmerge();
  expect(await redemptionsOf(hoa)).toEqual([]);
  expect(await redemptionsOf(buyer)).toMatchObject([{ id, coupon: { code } }]);
});

test("a cancelled redemption returns its points to their present wallet", async () => {
  await program.admin.givePoints(buyer, 130, { expiresAt: program.clock.in("P30D") });
  await program.admin.givePoints(hoa, 5);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();

  const cancelled = await program.shop.cancel(redemption, "cancel once");
  expect(cancelled).toMatchObject({
    userErrors: [],
    redemption: { id: redemption.id, status: "CANCELLED" },
    member: { id: hoa.id, wallet: { available: 135 } },
  });
  expect(await program.shop.cancel(redemption, "cancel once")).toEqual({
    ...cancelled,
    replayed: true,
  });
  expect((await program.shop.cancel(redemption)).userErrors).toMatchObject([
    { code: "REDEMPTION_ENDED" },
  ]);
  const { me } = await (await program.memberOf(hoa)).page({ activity: 1 });
  expect(me.activity.nodes).toMatchObject([
    { kind: "REFUND", points: 100, title: "Points given back: A pot of tea" },
  ]);
  await ok();

  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 130 });
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 5 });
  expect((await memberState(program, buyer)).lots).toMatchObject([{ available: 130 }]);
  expect((await program.shop.cancel(redemption)).userErrors).toMatchObject([
    { code: "REDEMPTION_ENDED" },
  ]);
  expect(await program.shop.cancel(redemption, "cancel once")).toMatchObject({
    replayed: true,
    redemption: { status: "CANCELLED" },
  });
  await ok();
});

test("cancelled after the merge was undone, points return to their account", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();
  await unmerge();
  expect((await program.shop.cancel(redemption)).userErrors).toEqual([]);
  expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 100 });
  expect(await wallet(hoa)).toEqual(NOTHING);
  await ok();
});

test("a hold ended with the merge, and can't be confirmed; a confirmed one stays so", async () => {
  await program.admin.givePoints(buyer, 200);
  const { redemption: held } = await program.shop.hold(buyer, pot.id);
  const { redemption: confirmed } = await program.shop.redeem(buyer, pot.id);
  await merge();
  expect((await program.shop.confirm(held)).userErrors).toMatchObject([
    { code: "REDEMPTION_ENDED" },
  ]);
  expect((await program.shop.confirm(confirmed)).userErrors).toMatchObject([
    { code: "REDEMPTION_CONFIRMED" },
  ]);
  expect(await redemptionsOf(hoa)).toMatchObject([
    { status: "CONFIRMED" },
    { status: "CANCELLED" },
  ]);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
});

test("what the other one's points pay of it comes back to them", async () => {
  const purchase = await buyTwo();
  await program.admin.givePoints(hoa, 30);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();
  expect((await program.shop.takeBack(purchase, units(2))).reversed).toMatchObject({
    points: 100,
    fromAvailable: 30,
    toDebt: 70,
  });
  await program.shop.cancel(redemption);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 30 });
  await ok();
  await unmerge();
  expect(await wallet(buyer)).toEqual(NOTHING);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 30 });
  await ok();
});

test("points that the other one spent of it stay spent", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();
  await program.shop.cancel(redemption);
  await program.admin.adjust(hoa, -60);
  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 40 });
  expect(await wallet(hoa)).toEqual(NOTHING);
  await ok();
});

test("through two merges it is taken back at the last, and comes home step by step", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  const last = await program.shop.enroll();
  await merge(buyer, hoa);
  await merge(hoa, last);
  expect(await redemptionsOf(last)).toMatchObject([{ id: redemption.id }]);
  expect(await program.shop.cancel(redemption)).toMatchObject({ member: { id: last.id } });
  expect(await wallet(last)).toEqual({ ...NOTHING, available: 100 });
  await ok();
  await unmerge(hoa);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
  await ok();
  await unmerge(buyer);
  expect([await wallet(buyer), await wallet(hoa), await wallet(last)]).toEqual([
    { ...NOTHING, available: 100 },
    NOTHING,
    NOTHING,
  ]);
  await ok();
});

test("a merged account's redemptions count for the other member's limits", async () => {
  const once = await program.admin.addReward({
    cost: 10,
    title: "Once",
    limits: [{ per: "MEMBER", period: "EVER", max: 1 }],
  });
  await program.admin.givePoints(buyer, 10);
  await program.admin.givePoints(hoa, 20);
  const { redemption } = await program.shop.redeem(buyer, once.id);
  await merge();
  expect((await program.shop.tryRedeem(hoa, once.id)).userErrors).toMatchObject([
    { code: "LIMIT_REACHED" },
  ]);
  await program.shop.cancel(redemption);
  expect((await program.shop.tryRedeem(hoa, once.id)).userErrors).toEqual([]);
  await unmerge();
  expect((await program.shop.tryRedeem(buyer, once.id)).userErrors).toEqual([]);
  await ok();
});

test("of twenty cancellations one succeeds; during the merge all are refused for now", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await program.admin.merge(buyer, hoa);
  expect((await program.shop.cancel(redemption)).userErrors).toMatchObject([
    { code: "MERGE_UNDER_WAY", field: ["input", "redemptionId"] },
  ]);
  await deliverEvents(program);
  const all = await Promise.all(Array.from({ length: 20 }, () => program.shop.cancel(redemption)));
  expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
  await ok();
});

test("a stranger's redemption looks missing to a member; a merged account's does not", async () => {
  await program.admin.givePoints(buyer, 100);
  const { redemption } = await program.shop.redeem(buyer, pot.id);
  await merge();
  const cancel = async (member: Enrolled) => {
    const { json } = await (
      await program.memberOf(member)
    ).graphql(
      `mutation ($id: ID!) { cancelRedemption(input: { redemptionId: $id,
        idempotencyKey: "mine" }) { userErrors { code } } }`,
      { id: redemption.id },
    );
    return json.data.cancelRedemption.userErrors[0].code;
  };
  expect(await cancel(hoa)).toBe("REDEMPTION_CONFIRMED");
  expect(await cancel(await program.shop.enroll())).toBe("NOT_FOUND");
});

const who = fc.constantFrom(0 as const, 1 as const);
const life = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("BUY" as const), who, points: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ do: fc.constant("REDEEM" as const), who }),
    fc.record({ do: fc.constant("RETURN" as const), which: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant("CANCEL_RETURN" as const), which: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant("CANCEL" as const), which: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant("TURN" as const) }),
  ),
  { minLength: 8, maxLength: 24 },
);

test("after purchases, redemptions, returns and merges each has what it kept", async () => {
  await fc.assert(
    fc.asyncProperty(
      life,
      fc.constantFrom("REPAY" as const, "FORGIVE" as const),
      async (steps, debt) => {
        program = await openProgram({
          tierSet: undefined,
          rewards: [],
          rules: [BASE_RATE],
          earningTerms: { ...teaShop.earningTerms, debt },
        });
        pot = await program.admin.addReward({ cost: 100, title: "A pot of tea" });
        const members = [await program.shop.enroll(), await program.shop.enroll()] as const;
        // Their first purchases stay, so that no other one is the first since a return.
        for (const member of members) await program.shop.buy(member, "10000");
        const kept: { externalId: string; points: number; by: 0 | 1 }[] = [];
        const returned: { purchase: (typeof kept)[number]; of: { externalId: string } }[] = [];
        const redeemed: { id: string }[] = [];
        let isMerged = false;
        const turn = async () => {
          await (isMerged ? unmerge(members[0]) : merge(...members));
          isMerged = !isMerged;
        };
        for (const step of steps) {
          const by = isMerged ? 1 : "who" in step ? step.who : 1;
          if (step.do === "BUY") {
            const { purchase } = await program.shop.buy(members[by], `${step.points}0000`);
            kept.push({ externalId: purchase.externalId, points: step.points, by });
          } else if (step.do === "REDEEM") {
            const { redemption } = await program.shop.tryRedeem(members[by], pot.id);
            if (redemption) redeemed.push(redemption);
          } else if (step.do === "RETURN" && kept.length > 0) {
            const [purchase] = kept.splice(step.which % kept.length, 1) as [(typeof kept)[number]];
            const { return: of } = await program.shop.takeBack(purchase, units(1));
            returned.push({ purchase, of });
          } else if (step.do === "CANCEL_RETURN" && returned.length > 0) {
            const [{ purchase, of }] = returned.splice(step.which % returned.length, 1) as [
              (typeof returned)[number],
            ];
            expect((await program.shop.cancelReturn(purchase, of)).userErrors).toEqual([]);
            kept.push(purchase);
          } else if (step.do === "CANCEL" && redeemed.length > 0) {
            const [redemption] = redeemed.splice(step.which % redeemed.length, 1);
            expect((await program.shop.cancel(redemption!)).userErrors).toEqual([]);
          } else if (step.do === "TURN") await turn();
          await ok();
        }
        if (!isMerged) await turn();
        for (const redemption of redeemed) {
          expect((await program.shop.cancel(redemption)).userErrors).toEqual([]);
        }
        const sum = (of: typeof kept) => of.reduce((all, { points }) => all + points, 0);
        expect(await wallet(members[1])).toEqual({ ...NOTHING, available: 2 + sum(kept) });
        await ok();
      },
    ),
    randomRuns(10),
  );
});
