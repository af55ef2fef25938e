import { beforeAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
let friend: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  buyer = await program.shop.enroll();
  friend = await program.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);
const paidBy = (code: string, amount: number): Partial<RecordPurchaseInput> => ({
  couponCodes: [code],
  payments: [{ kind: "GIFT_CARD", amount: String(amount), reference: code }],
});
/** Records a purchase and expects it to be taken. */
async function bought(member: Enrolled, total: number, more: Partial<RecordPurchaseInput>) {
  const answer = await program.shop.record(program.shop.purchase(member, String(total), more));
  expect(answer.userErrors).toEqual([]);
  return answer;
}

test("a gift card pays for whoever has its code", async () => {
  const { code } = await redeemedGiftCard(program, buyer);

  await bought(friend, 60_000, paidBy(code, 60_000));

  expect(await leftOn(code)).toBe(40_000);
});

test("a gift card is valid and can be used for another member's checkout", async () => {
  const { code } = await redeemedGiftCard(program, buyer);
  const member = { id: friend.id };

  expect(await program.shop.validate(code, { member })).toMatchObject({
    valid: true,
    refusal: null,
  });
  expect(await program.shop.use(code, { member, amount: "60000" })).toMatchObject({
    userErrors: [],
  });
});

test("a checkout begun without a member is adopted by the purchase of whoever it is", async () => {
  const { code } = await redeemedGiftCard(program, buyer);
  const externalId = unique("guest");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: "60000" });

  await bought(friend, 60_000, { externalId, ...paidBy(code, 60_000) });

  expect(await leftOn(code)).toBe(40_000);
  expect((await program.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
});

const ENDS: Record<string, (owner: Enrolled) => Promise<unknown>> = {
  closed: (owner) => program.admin.close(owner),
  erased: (owner) => program.admin.erase(owner),
  suspended: (owner) => program.admin.suspend(owner),
  "merged into another": async (owner) => mergeSettled(program, owner, await program.shop.enroll()),
};

test.each(Object.keys(ENDS))(
  "a gift card pays on for whoever has it when its first owner's account is %s",
  async (end) => {
    const owner = await program.shop.enroll();
    const { code } = await redeemedGiftCard(program, owner);
    await ENDS[end]!(owner);

    await bought(friend, 60_000, paidBy(code, 60_000));

    expect(await leftOn(code)).toBe(40_000);
  },
);

test("of 8 purchases of as many members at once a gift card pays what is on it, once", async () => {
  const { code } = await redeemedGiftCard(program, buyer);
  const members = await Promise.all(Array.from({ length: 8 }, () => program.shop.enroll()));

  const answers = await Promise.all(
    members.map((member) =>
      program.shop.record(program.shop.purchase(member, "30000", paidBy(code, 30_000))),
    ),
  );

  expect(answers.filter(({ purchase }) => purchase)).toHaveLength(3);
  expect(await leftOn(code)).toBe(10_000);
});

test("what it paid of a friend's purchase comes back with it, and staff can void it", async () => {
  const owner = await program.shop.enroll();
  const { id: couponId, code } = await redeemedGiftCard(program, owner);
  const { purchase } = await bought(friend, 60_000, paidBy(code, 60_000));
  await program.admin.close(owner);

  await program.shop.takeBack(purchase!, { lines: [{ id: "1", quantity: 1 }] });
  expect(await leftOn(code)).toBe(100_000);

  const voided = { memberId: owner.id, couponId, reason: "Stolen" };
  expect((await program.admin.voidCoupon(voided)).userErrors).toEqual([]);
  expect(await program.shop.use(code, { amount: "1000" })).toMatchObject({
    userErrors: [{ code: "COUPON_VOID" }],
  });
});

const HALF = 50_000;
const TRIES = 12;

test("of 12 uses of half a card at once 2 are made; read, then written, more are", async () => {
  const [guarded, naive] = [
    await redeemedGiftCard(program, buyer),
    await redeemedGiftCard(program, buyer),
  ];
  const atOnce = (use: () => Promise<boolean>) =>
    Promise.all(Array.from({ length: TRIES }, use)).then((made) => made.filter(Boolean).length);
  const readThenWrite = async () => {
    const left = await leftOn(naive.code);
    if (left < HALF) return false;
    await program.sql(`update coupons set remaining_minor = ${left - HALF}
      where id = '${program.uuid(naive.id)}'`);
    return true;
  };

  const made = await atOnce(
    async () => (await program.shop.use(guarded.code, { amount: `${HALF}` })).coupon !== null,
  );

  expect([made, await leftOn(guarded.code)]).toEqual([2, 0]);
  expect(await atOnce(readThenWrite)).toBeGreaterThan(2);
});

test("purchases that name the same cards in other orders never wait for each other", async () => {
  const cards = [await redeemedGiftCard(program, buyer), await redeemedGiftCard(program, friend)];
  const codes = cards.map(({ code }) => code);
  const members = await Promise.all(Array.from({ length: 10 }, () => program.shop.enroll()));

  const answers = await Promise.all(
    members.map((member, at) =>
      program.shop.record(
        program.shop.purchase(member, "20000", {
          couponCodes: at % 2 === 0 ? codes : codes.toReversed(),
          payments: codes.map((code) => ({ kind: "GIFT_CARD", amount: "10000", reference: code })),
        }),
      ),
    ),
  );

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect([await leftOn(codes[0]!), await leftOn(codes[1]!)]).toEqual([0, 0]);
});

test("any other coupon stays its member's own", async () => {
  const { code } = await redeemedCoupon(program, buyer);

  const answer = await program.shop.record(
    program.shop.purchase(friend, "80000", {
      lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "100000" }],
      discount: "20000",
      couponCodes: [code],
    }),
  );

  expect(answer.userErrors).toMatchObject([{ code: "COUPON_OF_OTHER_MEMBER" }]);
});
