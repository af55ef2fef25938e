import { beforeAll, describe, expect, test } from "vitest";
import { RecordReturnByTender } from "../../client/storefront.ts";
import type { RecordPurchaseInput, RecordReturnInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

// 60 points for 600,000, and 20 from 500,000 on.
const RULES = [
  BASE_RATE,
  {
    titles: { en: "From 500,000" },
    conditions: { field: "amount", operator: ">=", value: "500000" },
    effects: [{ kind: "FIXED" as const, points: 20 }],
  },
];
const TWO = { lines: [lineOf("a", 1, 300_000), lineOf("b", 1, 300_000)] };
const unit = (id: string) => ({ lines: [{ id, quantity: 1 }] });

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: RULES, tierSet: undefined });
});

const walletOf = async ({ id }: Pick<Enrolled, "id">) =>
  (await program.shop.lookUp({ id }))!.wallet;

/** A purchase, and what came back of it in turn. */
async function returned(
  member: Enrolled,
  { total = "600000", ...cart }: Partial<RecordPurchaseInput>,
  ...what: Partial<RecordReturnInput>[]
) {
  const { purchase } = await program.shop.buy(member, total, cart);
  const returns = [];
  for (const each of what) returns.push((await program.shop.takeBack(purchase, each)).return);
  return { purchase, returns };
}

const IN_USE = { return: null, userErrors: [{ code: "RETURN_IN_USE" }] };

test("what is kept is then what the other returns leave", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const { purchase, returns } = await returned(member, TWO, unit("a"), unit("b"));
  expect(await walletOf(member)).toMatchObject({ available: 0 });

  expect(await shop.cancelReturn(purchase, returns[0]!)).toEqual({
    replayed: false,
    return: { id: returns[0]!.id, status: "CANCELLED" },
    earned: { points: 30 },
    charged: [
      {
        tender: "MONEY",
        amount: { amount: "300000", currencyCode: "VND" },
        points: null,
        coupon: null,
      },
    ],
    userErrors: [],
  });
  expect(await walletOf(member)).toMatchObject({ available: 30, debt: 0 });
  expect(await shop.cancelReturn(purchase, returns[1]!)).toMatchObject({ earned: { points: 50 } });
  expect(await walletOf(member)).toMatchObject({ available: 80 });
  expect((await shop.takeBack(purchase, unit("a"))).reversed.points).toBe(50);
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

test("once: under the same key, under another, and the return stays known", async () => {
  const { shop } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "600000", TWO);
  const input = shop.returnOf(purchase, unit("a"));
  await shop.recordReturn(input);
  const idempotencyKey = unique("key");
  const first = await shop.cancelReturn(purchase, input, { idempotencyKey });
  expect(first).toMatchObject({ replayed: false, earned: { points: 50 } });

  const again = { ...first, replayed: true };
  expect(await shop.cancelReturn(purchase, input, { idempotencyKey })).toEqual(again);
  expect(await shop.cancelReturn(purchase, input)).toEqual(again);
  const { recordReturn: recorded } = await shop.ask(RecordReturnByTender, { input });
  expect(recorded).toMatchObject({ replayed: true, return: { status: "CANCELLED" } });
  const other = { ...input, ...unit("b"), idempotencyKey: unique("key") };
  expect(await shop.recordReturn(other)).toMatchObject({
    userErrors: [{ code: "RETURN_DIFFERS" }],
  });
  expect(await walletOf(member)).toMatchObject({ available: 80 });
});

test("parallel copies have one effect", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const { purchase, returns } = await returned(member, TWO, unit("a"), unit("b"));

  await Promise.all(Array.from({ length: 8 }, () => shop.cancelReturn(purchase, returns[0]!)));

  expect(await walletOf(member)).toMatchObject({ available: 30 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

describe("the points", () => {
  test("repay what the return made the member owe", async () => {
    const { admin, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, "600000", TWO);
    const pot = await admin.addReward({ cost: 70 });
    await shop.redeem(member, pot.id);
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    expect(await walletOf(member)).toMatchObject({ available: 0, debt: 40 });

    await shop.cancelReturn(purchase, recorded);

    expect(await walletOf(member)).toMatchObject({ available: 10, debt: 0 });
    expect(await admin.verify(member)).toMatchObject({ ok: true });
  });

  test("have their old dates: what has ended meanwhile expires at once", async () => {
    const expiry = { kind: "AFTER_PURCHASE" as const, count: 5, unit: "DAY" as const };
    const earningTerms = { ...teaShop.earningTerms, pendingDays: 1, expiry };
    const ending = await openProgram({ rules: RULES, tierSet: undefined, earningTerms });
    const { admin, clock, shop } = ending;
    const member = await shop.enroll();
    const wallet = async () => (await shop.lookUp({ id: member.id }))!.wallet;
    const { purchase } = await shop.buy(member, "600000", TWO);
    const { return: first } = await shop.takeBack(purchase, unit("a"));
    await shop.cancelReturn(purchase, first);
    expect(await wallet()).toMatchObject({ pending: 80, available: 0 });
    const { return: second } = await shop.takeBack(purchase, unit("a"));
    clock.advance("P3D");
    expect(await wallet()).toMatchObject({ pending: 0, available: 30 });
    clock.advance("P10D");

    expect(await shop.cancelReturn(purchase, second)).toMatchObject({ earned: { points: 50 } });

    expect(await wallet()).toMatchObject({ pending: 0, available: 0 });
    expect(await admin.verify(member)).toMatchObject({ ok: true });
  });

  test("are less what the program had let go, which pays for the spend from then on", async () => {
    const earningTerms = { ...teaShop.earningTerms, debt: "FORGIVE" as const };
    const kind = await openProgram({ rules: RULES, tierSet: undefined, earningTerms });
    const { admin, shop } = kind;
    const member = await shop.enroll();
    const wallet = async () => (await shop.lookUp({ id: member.id }))!.wallet;
    const { purchase } = await shop.buy(member, "600000", TWO);
    const pot = await admin.addReward({ cost: 70 });
    const { redemption } = await shop.redeem(member, pot.id);
    const { return: recorded, reversed } = await shop.takeBack(purchase, unit("a"));
    expect(reversed).toMatchObject({ points: 50, forgiven: 40 });

    expect(await shop.cancelReturn(purchase, recorded)).toMatchObject({ earned: { points: 10 } });

    expect(await wallet()).toMatchObject({ available: 10, debt: 0 });
    expect(await admin.verify(member)).toMatchObject({ ok: true });
    await shop.cancel(redemption);
    expect(await wallet()).toMatchObject({ available: 80, debt: 0 });
    expect(await admin.verify(member)).toMatchObject({ ok: true });
  });

  test("are all there where what the program had let go went back to it", async () => {
    const earningTerms = { ...teaShop.earningTerms, debt: "FORGIVE" as const };
    const kind = await openProgram({ rules: RULES, tierSet: undefined, earningTerms });
    const { admin, shop } = kind;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, "600000", TWO);
    const pot = await admin.addReward({ cost: 80 });
    const { redemption } = await shop.redeem(member, pot.id);
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    await shop.cancel(redemption);

    expect(await shop.cancelReturn(purchase, recorded)).toMatchObject({ earned: { points: 50 } });

    expect((await shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ available: 80 });
    expect(await admin.verify(member)).toMatchObject({ ok: true });
  });
});

describe("a gift card", () => {
  const paidBy = (code: string) => ({
    ...TWO,
    couponCodes: [code],
    payments: [{ kind: "GIFT_CARD" as const, amount: "100000", reference: code }],
  });
  const leftOn = async (code: string) =>
    Number((await program.admin.coupon(code))!.remainingValue!.amount);

  test("pays again, with its former end", async () => {
    const { clock, shop } = program;
    const now = clock.now().toISOString();
    const member = await shop.enroll();
    const { code } = await redeemedGiftCard(program, member, { couponValidity: "P10D" });
    const { purchase } = await shop.buy(member, "600000", paidBy(code));
    const { expiresAt } = (await shop.validate(code)).coupon!;
    clock.advance("P20D");
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    expect(await leftOn(code)).toBe(50_000);
    expect((await shop.validate(code)).valid).toBe(true);

    expect(await shop.cancelReturn(purchase, recorded)).toMatchObject({
      charged: [
        { tender: "GIFT_CARD", amount: { amount: "50000" }, coupon: { code } },
        { tender: "MONEY", amount: { amount: "250000" } },
      ],
    });

    expect(await leftOn(code)).toBe(0);
    expect((await shop.validate(code)).coupon!.expiresAt).toBe(expiresAt);
    clock.set(now);
  });

  test("that holds less than is to be taken keeps the return", async () => {
    const { shop } = program;
    const member = await shop.enroll();
    const { code } = await redeemedGiftCard(program, member);
    const { purchase } = await shop.buy(member, "600000", paidBy(code));
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    await shop.use(code, { amount: "20000" });

    expect(await shop.cancelReturn(purchase, recorded)).toMatchObject(IN_USE);
    expect(await leftOn(code)).toBe(30_000);
    expect(await walletOf(member)).toMatchObject({ available: 30 });
  });

  test("that holds more pays, whatever was used of it", async () => {
    const { shop } = program;
    const member = await shop.enroll();
    const { code } = await redeemedGiftCard(program, member, { value: "200000" });
    const { purchase } = await shop.buy(member, "600000", paidBy(code));
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    await shop.use(code, { amount: "20000" });

    expect((await shop.cancelReturn(purchase, recorded)).userErrors).toEqual([]);
    expect(await leftOn(code)).toBe(80_000);
  });
});

describe("a discount coupon that came back", () => {
  async function allBack() {
    const member = await program.shop.enroll();
    const coupon = await redeemedCoupon(program, member);
    const cart = { ...TWO, discount: "20000", total: "580000", couponCodes: [coupon.code] };
    const bought = await returned(member, cart, unit("a"), unit("b"));
    return { member, ...coupon, ...bought };
  }
  const statusOf = async (code: string) => (await program.admin.coupon(code))!.status;

  test("is used again", async () => {
    const { code, purchase, returns } = await allBack();
    expect(await statusOf(code)).toBe("ACTIVE");

    expect((await program.shop.cancelReturn(purchase, returns[0]!)).userErrors).toEqual([]);

    expect(await statusOf(code)).toBe("USED");
    await program.shop.takeBack(purchase, unit("a"));
    expect(await statusOf(code)).toBe("ACTIVE");
  });

  test("keeps the return where it was used since", async () => {
    const { code, member, purchase, returns } = await allBack();
    await program.shop.use(code, { member: { id: member.id } });

    expect(await program.shop.cancelReturn(purchase, returns[1]!)).toMatchObject(IN_USE);
    expect(await statusOf(code)).toBe("USED");
    expect(await walletOf(member)).toMatchObject({ available: 0 });
  });
});

describe("room that the return freed", () => {
  test("in a limit is charged again, and keeps the return where it was taken", async () => {
    const limited = {
      ...BASE_RATE,
      limits: [{ per: "MEMBER", period: "EVER", unit: "POINTS", max: 70 }],
    };
    const scarce = await openProgram({ rules: [limited as typeof BASE_RATE], tierSet: undefined });
    const { shop } = scarce;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, "600000", TWO);
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    await shop.cancelReturn(purchase, recorded);
    const { earned } = await shop.buy(member, "200000");
    expect(earned.points).toBe(10);
    const { return: second } = await shop.takeBack(purchase, unit("b"));
    await shop.buy(member, "200000");

    expect(await shop.cancelReturn(purchase, second)).toMatchObject(IN_USE);
  });

  test("for a promotion code keeps the return where others took its last use", async () => {
    const { admin, shop } = program;
    const { code } = await admin.addPromotionCode({
      value: "20000",
      limits: [{ per: "PROGRAM", period: "EVER", max: 1 }],
    });
    const discounted = { couponCodes: [code], discount: "20000" };
    const lines = [lineOf("a", 1, 100_000)];
    const { purchase } = await shop.buy(await shop.enroll(), "80000", { lines, ...discounted });
    const { return: recorded } = await shop.takeBack(purchase, unit("a"));
    const { coupon } = await shop.use(code, { purchaseExternalId: "took the last use" });
    expect(coupon).not.toBeNull();

    expect(await shop.cancelReturn(purchase, recorded)).toMatchObject(IN_USE);
    await shop.release(code, "took the last use");
    expect((await shop.cancelReturn(purchase, recorded)).userErrors).toEqual([]);
  });

  test("for the first purchase keeps the return where another one took it", async () => {
    const first = await openProgram();
    const { shop } = first;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, "600000", TWO);
    const { return: part } = await shop.takeBack(purchase, unit("a"));
    const { return: rest } = await shop.takeBack(purchase, unit("b"));
    const { purchase: next } = await shop.buy(member, "100000");

    expect(await shop.cancelReturn(purchase, rest)).toMatchObject(IN_USE);
    await shop.takeBack(next, unit("1"));
    expect((await shop.cancelReturn(purchase, part)).userErrors).toEqual([]);
  });
});

test("the tier is reached again, as with a late purchase", async () => {
  const tiers = await openProgram();
  const { shop } = tiers;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "1500000", {
    lines: [lineOf("a", 2, 750_000)],
  });
  const tier = async () => (await shop.lookUp({ id: member.id }))!.tier!.level;
  expect(await tier()).toBe(2);
  const { return: recorded } = await shop.takeBack(purchase, { lines: [{ id: "a", quantity: 2 }] });
  expect(await tier()).toBe(1);

  await shop.cancelReturn(purchase, recorded);

  expect(await tier()).toBe(2);
});

describe("it is refused", () => {
  test("for a purchase or a return that there is not", async () => {
    const { shop } = program;
    const member = await shop.enroll();
    const { purchase, returns } = await returned(member, TWO, unit("a"));
    const refused = (field: string) => ({
      userErrors: [{ code: "NOT_FOUND", field: ["input", field] }],
    });

    expect(await shop.cancelReturn({ externalId: "none" }, returns[0]!)).toMatchObject(
      refused("purchaseExternalId"),
    );
    expect(await shop.cancelReturn(purchase, { externalId: "none" })).toMatchObject(
      refused("externalId"),
    );
    const foreign = await openProgram();
    expect(await foreign.shop.cancelReturn(purchase, returns[0]!)).toMatchObject(
      refused("purchaseExternalId"),
    );
  });

  test("for a closed account, unless it was done before", async () => {
    const { admin, shop } = program;
    const member = await shop.enroll();
    const { purchase, returns } = await returned(member, TWO, unit("a"), unit("b"));
    await shop.cancelReturn(purchase, returns[0]!);
    await admin.close(member);

    expect(await shop.cancelReturn(purchase, returns[1]!)).toMatchObject({
      userErrors: [{ code: "MEMBER_CLOSED" }],
    });
    expect(await shop.cancelReturn(purchase, returns[0]!)).toMatchObject({ replayed: true });
  });

  test("when the key was used for another return", async () => {
    const { shop } = program;
    const member = await shop.enroll();
    const { purchase, returns } = await returned(member, TWO, unit("a"), unit("b"));
    const idempotencyKey = unique("key");
    await shop.cancelReturn(purchase, returns[0]!, { idempotencyKey });

    expect(await shop.cancelReturn(purchase, returns[1]!, { idempotencyKey })).toMatchObject({
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
    });
  });
});

test("delivery is paid again, and can be given back again", async () => {
  const { shop } = program;
  const member = await shop.enroll();
  const cart = { ...TWO, shipping: "20000", total: "620000" };
  const { purchase, returns } = await returned(member, cart, { refundShipping: true });

  expect(await shop.cancelReturn(purchase, returns[0]!)).toMatchObject({
    earned: { points: 0 },
    charged: [{ tender: "MONEY", amount: { amount: "20000" } }],
  });
  const { return: again } = await shop.takeBack(purchase, { refundShipping: true });
  expect(again.refunded.amount).toBe("20000");
});
