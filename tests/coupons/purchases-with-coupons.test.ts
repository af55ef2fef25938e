import { beforeAll, describe, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let buyer: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture({ rules: [BASE_RATE] });
  buyer = await fixture.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
/** 100,000 of tea, less 20,000 by a coupon. */
const discounted = (couponCodes: string[], more: Partial<RecordPurchaseInput> = {}) => ({
  discount: "20000",
  couponCodes,
  externalId: unique("with-coupon"),
  lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }],
  ...more,
});
const stateOf = async (code: string) => {
  const { coupon } = await fixture.shop.validate(code);
  return [coupon!.status, coupon!.remainingValue?.amount ?? null];
};
const usesOf = (couponId: string) =>
  fixture.sql<{ status: string; amount: string | null }>(
    `select status, amount_minor as amount from coupon_uses
      where coupon_id = '${couponId}' order by used_at, id`,
  );
const RESTORE = `mutation ($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    restoredCoupons { id code amount { amount } } userErrors { code } } }`;

async function takeBack(purchase: { externalId: string }, quantity: string) {
  const input = fixture.shop.returnOf(purchase, { lines: [{ id: "1", quantity }] });
  const { json } = await fixture.shop.graphql(RESTORE, { input });
  expect(json.data.recordReturn.userErrors).toEqual([]);
  return json.data.recordReturn.restoredCoupons;
}

describe("recording a purchase", () => {
  test("adopts the use that was made for it, and earns by what is left to pay", async () => {
    const { code, couponId } = await fixture.issue(buyer);
    await fixture.shop.use(code, { purchaseExternalId: "adopting" });

    const { earned, purchase } = await fixture.shop.buy(
      buyer,
      "80000",
      discounted([code.toLowerCase()], { externalId: "adopting" }),
    );

    expect([earned.points, purchase.total]).toEqual([8, vnd(80_000)]);
    expect(await usesOf(couponId)).toEqual([{ status: "RECORDED", amount: "20000" }]);
    expect(await stateOf(code)).toEqual(["USED", null]);
    expect(await fixture.shop.release(code, "adopting")).toMatchObject({
      userErrors: [{ code: "PURCHASE_RECORDED", field: ["input", "purchaseExternalId"] }],
    });
  });

  test("adopts a use though the coupon has passed its end meanwhile", async () => {
    const now = fixture.clock.now().toISOString();
    const { code, couponId } = await fixture.issue(buyer, { expiresAt: fixture.clock.in("PT1H") });
    await fixture.shop.use(code, { purchaseExternalId: "in time" });
    fixture.clock.advance("PT2H");

    await fixture.shop.buy(buyer, "80000", discounted([code], { externalId: "in time" }));

    expect(await usesOf(couponId)).toMatchObject([{ status: "RECORDED" }]);
    fixture.clock.set(now);
  });

  test("uses a coupon that was not used before, as of when it was placed", async () => {
    const now = fixture.clock.now().toISOString();
    const { code } = await fixture.issue(buyer, { expiresAt: fixture.clock.in("PT1H") });
    const late = discounted([code], { placedAt: now });
    fixture.clock.advance("PT2H");

    await fixture.shop.buy(buyer, "80000", late);

    expect(await stateOf(code)).toEqual(["USED", null]);
    fixture.clock.set(now);
  });

  test("again uses nothing more, and with other codes is another purchase", async () => {
    const { code, couponId } = await fixture.issue(buyer);
    const input = fixture.shop.purchase(buyer, "80000", discounted([code]));
    await fixture.shop.record(input);

    expect(await fixture.shop.record(input)).toMatchObject({ replayed: true, userErrors: [] });
    expect(await fixture.shop.record({ ...input, idempotencyKey: "other" })).toMatchObject({
      replayed: true,
      userErrors: [],
    });
    expect(
      await fixture.shop.record({ ...input, couponCodes: null, idempotencyKey: "none" }),
    ).toMatchObject({ userErrors: [{ code: "PURCHASE_DIFFERS" }] });
    expect(await usesOf(couponId)).toHaveLength(1);
  });

  test("of 20 at once with one coupon, one is recorded", async () => {
    const { code, couponId } = await fixture.issue(buyer);
    const purchases = Array.from({ length: 20 }, () =>
      fixture.shop.purchase(buyer, "80000", discounted([code])),
    );

    const all = await Promise.all(purchases.map((input) => fixture.shop.record(input)));

    expect(all.filter(({ purchase }) => purchase)).toHaveLength(1);
    const refused = all.flatMap(({ userErrors }) => userErrors);
    expect(new Set(refused.map(({ code: why }) => why))).toEqual(new Set(["COUPON_USED"]));
    expect(await usesOf(couponId)).toHaveLength(1);
    expect(await fixture.admin.verify(buyer)).toMatchObject({ ok: true });
  });

  test("while its coupon is used for another at the same time uses it once", async () => {
    const { code, couponId } = await fixture.issue(buyer);

    const [{ purchase }, { coupon }] = await Promise.all([
      fixture.shop.record(fixture.shop.purchase(buyer, "80000", discounted([code]))),
      fixture.shop.use(code),
    ]);

    expect([purchase, coupon].filter(Boolean)).toHaveLength(1);
    expect(await usesOf(couponId)).toHaveLength(1);
  });

  test("is refused for each unusable code, at its place, and writes nothing", async () => {
    const mine = await fixture.issue(buyer);
    const used = await fixture.issue(buyer);
    await fixture.shop.use(used.code);
    const foreign = await fixture.issue(await fixture.shop.enroll());
    const codes = [mine.code, used.code, foreign.code, "NOTHING-HERE"];
    const input = fixture.shop.purchase(buyer, "80000", discounted(codes));

    const { userErrors } = await fixture.leavesNothing(() => fixture.shop.record(input));

    expect(userErrors.map(({ code, field }) => [code, field.at(-1)]).sort()).toEqual([
      ["COUPON_OF_OTHER_MEMBER", "2"],
      ["COUPON_USED", "1"],
      ["NOT_FOUND", "3"],
    ]);
  });
});

describe("gift cards pay", () => {
  const cardOf = async () => fixture.issue(buyer, { terms: giftCard });
  const paidBy = (amount: string, reference?: string) => ({
    kind: "GIFT_CARD" as const,
    amount,
    reference,
  });

  test("so what they pay counts, and the total stays what it is", async () => {
    const { code } = await cardOf();

    const { earned, purchase } = await fixture.shop.buy(buyer, "80000", {
      couponCodes: [code],
      payments: [paidBy("60000"), { kind: "CASH", amount: "20000" }],
    });

    expect([earned.points, purchase.total]).toEqual([8, vnd(80_000)]);
    expect(await stateOf(code)).toEqual(["ACTIVE", "40000"]);
  });

  test("by their own payments, the rest in turn, or what nothing else paid", async () => {
    const [a, b, c] = [await cardOf(), await cardOf(), await cardOf()];
    await fixture.shop.buy(buyer, "150000", {
      couponCodes: [a.code, b.code],
      payments: [paidBy("30000", b.code.replaceAll("-", " ")), paidBy("90000")],
    });
    expect([await stateOf(a.code), await stateOf(b.code)]).toEqual([
      ["ACTIVE", "10000"],
      ["ACTIVE", "70000"],
    ]);

    await fixture.shop.buy(buyer, "90000", { couponCodes: [a.code, c.code] });
    expect([
      (await stateOf(c.code))[1],
      (await fixture.shop.validate(a.code)).refusal!.code,
    ]).toEqual(["20000", "COUPON_USED"]);
  });

  test("no more than is on them, and never nothing", async () => {
    const { code } = await cardOf();
    const record = async (more: Partial<RecordPurchaseInput>) => {
      const input = fixture.shop.purchase(buyer, "200000", { couponCodes: [code], ...more });
      return (await fixture.shop.record(input)).userErrors[0]?.code;
    };

    expect(await record({ payments: [paidBy("100001", code)] })).toBe("MORE_THAN_REMAINING");
    expect(await record({ payments: [{ kind: "CASH", amount: "200000" }] })).toBe(
      "COUPON_NOT_APPLICABLE",
    );
  });

  test("what was used before is adopted, and only the rest is shared out", async () => {
    const [before, now] = [await cardOf(), await cardOf()];
    await fixture.shop.use(before.code, { purchaseExternalId: "two cards", amount: "50000" });

    await fixture.shop.buy(buyer, "120000", {
      externalId: "two cards",
      couponCodes: [now.code, before.code],
    });

    expect([await stateOf(before.code), await stateOf(now.code)]).toEqual([
      ["ACTIVE", "50000"],
      ["ACTIVE", "30000"],
    ]);
  });
});

describe("a return", () => {
  test("gives the coupon back when nothing is kept, not before", async () => {
    const { code, couponId } = await fixture.issue(buyer);
    const { purchase, earned } = await fixture.shop.buy(buyer, "80000", discounted([code]));
    expect(earned.points).toBe(8);

    expect(await takeBack(purchase, "1")).toEqual([]);
    expect((await stateOf(code))[0]).toBe("USED");
    expect(await takeBack(purchase, "1")).toEqual([
      { id: expect.stringMatching(/^cpn_/), code, amount: null },
    ]);

    expect((await stateOf(code))[0]).toBe("ACTIVE");
    expect(await usesOf(couponId)).toEqual([{ status: "RESTORED", amount: "20000" }]);
    await fixture.shop.buy(buyer, "80000", discounted([code]));
    expect(await usesOf(couponId)).toHaveLength(2);
    expect(await fixture.admin.verify(buyer)).toMatchObject({ ok: true });
  });

  test("gives it no more time", async () => {
    const now = fixture.clock.now().toISOString();
    const { code } = await fixture.issue(buyer, { expiresAt: fixture.clock.in("P1D") });
    const { purchase } = await fixture.shop.buy(buyer, "80000", discounted([code]));
    fixture.clock.advance("P2D");
    expect(await takeBack(purchase, "2")).toEqual([]);

    expect((await stateOf(code))[0]).toBe("USED");
    fixture.clock.set(now);
  });

  test("puts back on a gift card what it paid", async () => {
    const { code } = await fixture.issue(buyer, { terms: giftCard });
    const { purchase } = await fixture.shop.buy(buyer, "160000", {
      couponCodes: [code],
      externalId: "by card",
      lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "80000" }],
      payments: [
        { kind: "GIFT_CARD", amount: "100000" },
        { kind: "CASH", amount: "60000" },
      ],
    });
    expect((await fixture.shop.validate(code)).refusal!.code).toBe("COUPON_USED");

    expect(await takeBack(purchase, "2")).toEqual([]);

    expect(await stateOf(code)).toEqual(["ACTIVE", "100000"]);
    expect(await fixture.admin.verify(buyer)).toMatchObject({ ok: true });
  });

  test("gives back also what was used for the purchase without being named in it", async () => {
    const { code } = await fixture.issue(buyer);
    await fixture.shop.use(code, { purchaseExternalId: "unnamed" });
    const { purchase } = await fixture.shop.buy(
      buyer,
      "80000",
      discounted([], { externalId: "unnamed" }),
    );
    expect(await fixture.shop.release(code, "unnamed")).toMatchObject({
      userErrors: [{ code: "PURCHASE_RECORDED" }],
    });

    expect(await takeBack(purchase, "2")).toHaveLength(1);
    expect((await stateOf(code))[0]).toBe("ACTIVE");
    expect(await fixture.shop.use(code, { purchaseExternalId: "unnamed" })).toMatchObject({
      userErrors: [{ code: "PURCHASE_RECORDED" }],
    });
  });

  test("after its points were spent, leaves the ledger whole", async () => {
    const member = await fixture.shop.enroll();
    const { code } = await fixture.issue(member, { terms: giftCard });
    const { purchase } = await fixture.shop.buy(member, "100000", {
      couponCodes: [code],
      externalId: "spent",
      lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }],
    });
    await fixture.admin.adjust(member, -10);

    await takeBack(purchase, "2");

    expect(await stateOf(code)).toEqual(["ACTIVE", "100000"]);
    expect((await fixture.shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ debt: 10 });
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });
});
