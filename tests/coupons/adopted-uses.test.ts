import { beforeAll, expect, test } from "vitest";
import { RecordPurchaseWithCoupons } from "../../client/storefront.ts";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { openPaymentFixture } from "../payments/payment-fixture.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);

/** A checkout that used so much of a new gift card of 100,000, and the purchase recorded then. */
async function checkout(used: number, total: number, more: Partial<RecordPurchaseInput> = {}) {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: String(used) });
  expect(await leftOn(code)).toBe(100_000 - used);
  const named = more.couponCodes ? { ...more, couponCodes: [code] } : more;
  const { purchase } = await program.shop.buy(member, String(total), { externalId, ...named });
  return { code, purchase };
}
const NAMED = { couponCodes: ["the card"] };

test("what a checkout took from a gift card beyond the total is back on it", async () => {
  const { code, purchase } = await checkout(80_000, 60_000, NAMED);
  expect(await leftOn(code)).toBe(40_000);

  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(await leftOn(code)).toBe(100_000);
});

test("what a checkout took from a gift card is back on it where a bank card paid all", async () => {
  const payments = [{ kind: "CARD" as const, amount: "60000" }];
  const { code } = await checkout(60_000, 60_000, { ...NAMED, payments });

  expect(await leftOn(code)).toBe(100_000);
});

test("a gift card pays no more than what other payments leave", async () => {
  const payments = [{ kind: "CASH" as const, amount: "45000" }];
  const { code } = await checkout(60_000, 60_000, { ...NAMED, payments });

  expect(await leftOn(code)).toBe(85_000);
});

test("a purchase adopts its checkout's gift card without naming it", async () => {
  const { code, purchase } = await checkout(60_000, 60_000);

  expect((await program.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(await leftOn(code)).toBe(100_000);
});

test("a purchase adopts its checkout's discount without naming it", async () => {
  const { code } = await redeemedCoupon(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId });

  await program.shop.buy(member, "80000", {
    lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "100000" }],
    externalId,
    discount: "20000",
  });

  expect((await program.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
  expect(await program.shop.release(code, externalId)).toMatchObject({
    userErrors: [{ code: "PURCHASE_RECORDED" }],
  });
});

test("a payment by gift card says how much of its checkout's use stays", async () => {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: "60000" });
  const payments = [{ kind: "GIFT_CARD" as const, amount: "20000", reference: code }];

  const input = { externalId, payments, couponCodes: [code] };
  const answer = await program.shop.record(program.shop.purchase(member, "60000", input));

  expect(answer.userErrors).toEqual([]);
  expect(await leftOn(code)).toBe(80_000);
});

test("a payment by gift card takes what its checkout's use left out", async () => {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId, amount: "20000" });
  const payments = [{ kind: "GIFT_CARD" as const, amount: "60000", reference: code }];

  const input = { externalId, payments, couponCodes: [code] };
  const answer = await program.shop.record(program.shop.purchase(member, "60000", input));

  expect(answer.userErrors).toEqual([]);
  expect(await leftOn(code)).toBe(40_000);
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
const CARD_LINE = { id: "card", sku: "CARD", quantity: 1, unitPrice: "500000", giftCard: true };
const CUP_LINE = { id: "cup", sku: "TEA", quantity: 1, unitPrice: "60000" };

async function recorded(total: number, more: Partial<RecordPurchaseInput>, who = member) {
  const input = program.shop.purchase(who, String(total), more);
  return (await program.shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;
}

/** A gift card of 100,000 of which a checkout used so much. */
async function usedCard(amount: number) {
  const { id, code } = await redeemedGiftCard(program, member);
  const externalId = unique("checkout");
  const use = await program.shop.use(code, { purchaseExternalId: externalId, amount: `${amount}` });
  expect(use.userErrors).toEqual([]);
  return { id, code, externalId };
}

test("the answer says what the purchase adopted, and what is on the card again", async () => {
  const { id, code, externalId } = await usedCard(80_000);
  const input = program.shop.purchase(member, "60000", { externalId });

  const first = (await program.shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;

  expect(first).toMatchObject({
    replayed: false,
    adoptedCoupons: [{ id, code, amount: vnd(60_000) }],
    releasedCoupons: [{ id, code, amount: vnd(20_000) }],
    userErrors: [],
  });
  const again = (await program.shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;
  expect(again).toEqual({ ...first, replayed: true });
});

test("named cards come before the others, and each pays what is left for it", async () => {
  const first = await usedCard(50_000);
  const { externalId } = first;
  const cards = [await redeemedGiftCard(program, member), await redeemedGiftCard(program, member)];
  const [second, third] = [cards[0]!, cards[1]!];
  await program.shop.use(second.code, { purchaseExternalId: externalId, amount: "40000" });
  await program.shop.use(third.code, { purchaseExternalId: externalId, amount: "30000" });

  const answer = await recorded(80_000, { externalId, couponCodes: [third.code] });

  expect(answer.adoptedCoupons).toEqual([
    { id: third.id, code: third.code, amount: vnd(30_000) },
    { id: first.id, code: first.code, amount: vnd(50_000) },
  ]);
  expect(answer.releasedCoupons).toMatchObject([{ code: second.code, amount: vnd(40_000) }]);
  const positions = await program.sql<{ position: number }>(
    `select position from coupon_uses where purchase_external_id = '${externalId}'
      and status = 'RECORDED' order by amount_minor`,
  );
  expect(positions.map(({ position }) => position)).toEqual([0, 1]);
});

test("payments by gift card for gift cards that are bought are refused", async () => {
  const { code } = await redeemedGiftCard(program, member);
  const payments = [{ kind: "GIFT_CARD" as const, amount: "60001", reference: code }];
  const cart = { lines: [CARD_LINE, CUP_LINE], couponCodes: [code] };

  expect(await recorded(560_000, { ...cart, payments })).toMatchObject({
    purchase: null,
    adoptedCoupons: [],
    userErrors: [
      {
        code: "PAYMENTS_EXCEED_TOTAL",
        field: ["input", "payments"],
        message: expect.stringContaining("60,000"),
      },
    ],
  });
  expect((await recorded(560_000, cart)).adoptedCoupons).toMatchObject([{ amount: vnd(60_000) }]);
});

test("a card that money has paid for is not asked for the gift cards that are bought", async () => {
  const { externalId } = await usedCard(60_000);
  const payments = [{ kind: "CARD" as const, amount: "500000" }];

  const answer = await recorded(560_000, { externalId, lines: [CARD_LINE, CUP_LINE], payments });

  expect(answer).toMatchObject({ adoptedCoupons: [{ amount: vnd(60_000) }], releasedCoupons: [] });
});

test("gift cards and points together pay no more than what is not a gift card", async () => {
  const shop = await openPaymentFixture();
  const payer = await shop.shop.enroll();
  await shop.admin.givePoints(payer, 1_000);
  const { code } = await redeemedGiftCard(shop, payer);
  const input = (payments: RecordPurchaseInput["payments"]) =>
    shop.shop.purchase(payer, "560000", {
      lines: [CARD_LINE, CUP_LINE],
      couponCodes: [code],
      payments,
    });
  const points = { kind: "POINTS" as const, amount: "20000" };
  const card = { kind: "GIFT_CARD" as const, amount: "60000", reference: code };

  expect((await shop.shop.record(input([points, card]))).userErrors).toMatchObject([
    { code: "PAYMENTS_EXCEED_TOTAL", message: expect.stringContaining("40,000") },
  ]);
  expect((await shop.shop.record(input([points]))).userErrors).toEqual([]);
  expect((await shop.admin.coupon(code))!.remainingValue).toEqual(vnd(60_000));
});

test("more than is on the card can't be taken besides", async () => {
  const { code, externalId } = await usedCard(20_000);
  const payments = [{ kind: "GIFT_CARD" as const, amount: "100001", reference: code }];

  expect((await recorded(200_000, { externalId, payments })).userErrors).toMatchObject([
    { code: "MORE_THAN_REMAINING" },
  ]);
  expect(await leftOn(code)).toBe(80_000);
});

test("a discount of another member that a checkout used is refused, saying which", async () => {
  const { code } = await redeemedCoupon(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId });
  const friend = await program.shop.enroll();

  expect((await recorded(80_000, { externalId }, friend)).userErrors).toMatchObject([
    {
      code: "COUPON_OF_OTHER_MEMBER",
      field: ["input", "couponCodes"],
      message: expect.stringContaining("20,000 ₫ off"),
    },
  ]);
});

test("a purchase placed before a release and recorded after it takes the use again", async () => {
  const { code, externalId } = await usedCard(60_000);
  const placedAt = program.clock.now().toISOString();
  program.clock.advance("PT1M");
  await program.shop.release(code, externalId);
  expect(await leftOn(code)).toBe(100_000);

  expect(await recorded(60_000, { externalId, placedAt })).toMatchObject({
    adoptedCoupons: [{ code, amount: vnd(60_000) }],
  });
  expect(await leftOn(code)).toBe(40_000);
});

test("so does one with a discount; where the value is gone, it is refused", async () => {
  const { code } = await redeemedCoupon(program, member);
  const externalId = unique("checkout");
  await program.shop.use(code, { purchaseExternalId: externalId });
  const placedAt = program.clock.now().toISOString();
  program.clock.advance("PT1M");
  await program.shop.release(code, externalId);
  const late = {
    externalId,
    placedAt,
    discount: "20000",
    lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "100000" }],
  };
  const elsewhere = await program.shop.use(code, { purchaseExternalId: "elsewhere" });
  expect(elsewhere.userErrors).toEqual([]);

  expect((await recorded(80_000, late)).userErrors).toMatchObject([
    { code: "COUPON_USED", field: ["input", "couponCodes"] },
  ]);

  await program.shop.release(code, "elsewhere");
  expect((await recorded(80_000, late)).adoptedCoupons).toMatchObject([{ code }]);
});

test("a use given back before the purchase was placed is not its own", async () => {
  const { code, externalId } = await usedCard(60_000);
  await program.shop.release(code, externalId);
  program.clock.advance("PT1M");

  expect((await recorded(60_000, { externalId })).adoptedCoupons).toEqual([]);
  expect(await leftOn(code)).toBe(100_000);
});

test("of a release and a recording at once, one has what was used", async () => {
  for (let round = 0; round < 8; round++) {
    const { code, externalId } = await usedCard(60_000);
    program.clock.advance("PT1S");
    const [release, purchase] = await Promise.all([
      program.shop.release(code, externalId),
      recorded(60_000, { externalId }),
    ]);

    expect(purchase.userErrors).toEqual([]);
    const isAdopted = purchase.adoptedCoupons.length === 1;
    expect(release.userErrors.map((error) => error.code)).toEqual(
      isAdopted ? ["PURCHASE_RECORDED"] : [],
    );
    expect(await leftOn(code)).toBe(isAdopted ? 40_000 : 100_000);
  }
});

test("a use and a recording at once: no use is left open for a recorded purchase", async () => {
  for (let round = 0; round < 8; round++) {
    const { code } = await redeemedGiftCard(program, member);
    const externalId = unique("checkout");
    const [use, purchase] = await Promise.all([
      program.shop.use(code, { purchaseExternalId: externalId, amount: "60000" }),
      recorded(60_000, { externalId }),
    ]);

    const isAdopted = purchase.adoptedCoupons.length === 1;
    expect(use.userErrors.map((error) => error.code)).toEqual(
      isAdopted ? [] : ["PURCHASE_RECORDED"],
    );
    expect(await leftOn(code)).toBe(isAdopted ? 40_000 : 100_000);
  }
  const open = await program.sql(`select from coupon_uses u join purchase_ids k
    on k.program_id = u.program_id and k.source = u.source
      and k.external_id = u.purchase_external_id where u.status = 'OPEN'`);
  expect(open).toEqual([]);
});

test("events say what became of a card, and never its code", async () => {
  const { code, externalId } = await usedCard(80_000);
  await recorded(60_000, { externalId });

  const rows = await program.sql<{ payload: object }>(
    `select payload from events where type like 'coupon.%'`,
  );
  const texts = JSON.stringify(rows).replaceAll("-", "");
  expect(texts).not.toContain(code.replaceAll("-", ""));
});
