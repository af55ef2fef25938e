import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";

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
beforeEach(() => open(PLAIN));

const merge = (from = buyer, into = hoa) => mergeSettled(program, from, into);
const unmerge = (from = buyer) => unmergeSettled(program, from);
const wallet = async ({ id }: Enrolled) => {
  const { pending, available, held, debt } = (await program.shop.lookUp({ id }))!.wallet;
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

test.each([1, 2])("a return of %d before the merge is cancelled after it", async (quantity) => {
  const purchase = await buyTwo();
  const { return: recorded } = await program.shop.takeBack(purchase, units(quantity));
  await merge();
  expect(await program.shop.cancelReturn(purchase, recorded)).toMatchObject({
    userErrors: [],
    earned: { points: 50 * quantity },
  });
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
  await ok();
  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 100 });
  expect(await wallet(hoa)).toEqual(NOTHING);
  await ok();
});

test.each([1, 2])(
  "a return of %d during the merge is cancelled after its undoing",
  async (quantity) => {
    const purchase = await buyTwo();
    await merge();
    const { return: recorded } = await program.shop.takeBack(purchase, units(quantity));
    await unmerge();
    expect(await program.shop.cancelReturn(purchase, recorded)).toMatchObject({
      userErrors: [],
      earned: { points: 50 * quantity },
    });
    expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 100 });
    expect(await wallet(hoa)).toEqual(NOTHING);
    await ok();
  },
);

test.each([1, 2])("a return of %d, cancelled while both are merged", async (quantity) => {
  const purchase = await buyTwo();
  await merge();
  const { return: recorded } = await program.shop.takeBack(purchase, units(quantity));
  await program.shop.cancelReturn(purchase, recorded);
  expect(await wallet(hoa)).toEqual({ ...NOTHING, available: 100 });
  await ok();
  await unmerge();
  expect(await wallet(buyer)).toEqual({ ...NOTHING, available: 100 });
  await ok();
});

test.each([1, 2])("forgiven %d: before the merge, cancelled after it", async (quantity) => {
  await open(FORGIVING);
  const purchase = await buyTwo();
  await program.admin.adjust(buyer, -100);
  const { return: recorded } = await program.shop.takeBack(purchase, units(quantity));
  await merge();
  expect(await program.shop.cancelReturn(purchase, recorded)).toMatchObject({
    userErrors: [],
    earned: { points: 0 },
  });
  expect(await wallet(hoa)).toEqual(NOTHING);
  await ok();
  await unmerge();
  expect(await wallet(buyer)).toEqual(NOTHING);
  await ok();
  const { return: again } = await program.shop.takeBack(purchase, units(2));
  await ok();
  await program.shop.cancelReturn(purchase, again);
  expect(await wallet(buyer)).toEqual(NOTHING);
  await ok();
});

test.each([1, 2])(
  "forgiven %d: during the merge, cancelled after its undoing",
  async (quantity) => {
    await open(FORGIVING);
    const purchase = await buyTwo();
    await program.admin.adjust(buyer, -100);
    await merge();
    const { return: recorded } = await program.shop.takeBack(purchase, units(quantity));
    await unmerge();
    expect(await program.shop.cancelReturn(purchase, recorded)).toMatchObject({
      userErrors: [],
      earned: { points: 0 },
    });
    expect(await wallet(buyer)).toEqual(NOTHING);
    expect(await wallet(hoa)).toEqual(NOTHING);
    await ok();
  },
);
