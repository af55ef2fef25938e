import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
const MORE = { coupon: null, userErrors: [{ code: "MORE_THAN_KEPT", field: ["input", "amount"] }] };

/** A guest who paid 60,000 with a new gift card of 100,000. */
async function guestSale() {
  const { id, code } = await redeemedGiftCard(program, member);
  const sale = unique("guest");
  await program.shop.use(code, { purchaseExternalId: sale, amount: "60000" });
  return { id, code, sale };
}

test("a part of a guest's use goes back on the card, then the rest, and no more", async () => {
  const { code, sale } = await guestSale();

  expect(await program.shop.refundUse(code, sale, 20_000)).toMatchObject({
    replayed: false,
    refunded: vnd(20_000),
    coupon: { status: "ACTIVE", remainingValue: vnd(60_000) },
    userErrors: [],
  });
  expect(await program.shop.refundUse(code, sale, 40_001)).toMatchObject(MORE);
  expect(await program.shop.refundUse(code, sale)).toMatchObject({
    refunded: vnd(40_000),
    coupon: { remainingValue: vnd(100_000) },
  });
  expect(await program.shop.refundUse(code, sale)).toMatchObject(MORE);
});

test("of 12 refunds of 20,000 at once, three are made", async () => {
  const { code, sale } = await guestSale();

  const answers = await Promise.all(
    Array.from({ length: 12 }, () => program.shop.refundUse(code, sale, 20_000)),
  );

  expect(answers.filter(({ coupon }) => coupon)).toHaveLength(3);
  expect((await program.admin.coupon(code))!.remainingValue).toEqual(vnd(100_000));
});

test("a purchase that is recorded then adopts what was left of it", async () => {
  const { code, sale } = await guestSale();
  await program.shop.refundUse(code, sale, 20_000);

  const { purchase } = await program.shop.buy(member, "60000", { externalId: sale });

  expect((await program.admin.coupon(code))!.remainingValue).toEqual(vnd(60_000));
  expect(await program.shop.refundUse(code, sale)).toMatchObject({
    userErrors: [{ code: "PURCHASE_RECORDED", field: ["input", "purchaseExternalId"] }],
  });
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect((await program.admin.coupon(code))!.remainingValue).toEqual(vnd(100_000));
});

test("releasing a use gives back what was not refunded", async () => {
  const { code, sale } = await guestSale();
  await program.shop.refundUse(code, sale, 20_000);

  expect((await program.shop.release(code, sale)).coupon!.remainingValue).toEqual(vnd(100_000));
});

test("a discount's use comes back whole, once", async () => {
  const { code } = await redeemedCoupon(program, member);
  await program.shop.use(code, { purchaseExternalId: "discounted" });

  expect((await program.shop.refundUse(code, "discounted", 1000)).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "amount"] },
  ]);
  expect((await program.shop.refundUse(code, "discounted")).coupon).toMatchObject({
    status: "ACTIVE",
  });
  expect((await program.shop.refundUse(code, "discounted")).userErrors).toMatchObject([
    { code: "MORE_THAN_KEPT" },
  ]);
});

test("a card whose end has passed can be used for 30 days more", async () => {
  const { code } = await redeemedGiftCard(program, member, { couponValidity: "P1D" });
  await program.shop.use(code, { purchaseExternalId: "late", amount: "60000" });
  program.clock.advance("P5D");
  expect((await program.shop.validate(code)).refusal).toMatchObject({ code: "COUPON_EXPIRED" });

  await program.shop.refundUse(code, "late");

  program.clock.advance("P30D");
  expect((await program.shop.validate(code)).valid).toBe(true);
  program.clock.advance("P1D");
  expect((await program.shop.validate(code)).refusal).toMatchObject({ code: "COUPON_EXPIRED" });
});

test("nothing goes back onto a card that was taken back, or where nothing was used", async () => {
  const { id, code, sale } = await guestSale();
  await program.admin.voidCoupon({ memberId: member.id, couponId: id, reason: "Stolen" });

  expect((await program.shop.refundUse(code, sale)).userErrors).toMatchObject([
    { code: "COUPON_VOID", field: ["input", "code"] },
  ]);
  expect((await program.shop.refundUse(code, "never")).userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "purchaseExternalId"] },
  ]);
  expect((await program.shop.refundUse("NOTHING-LIKE-IT", sale)).userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "code"] },
  ]);
});
