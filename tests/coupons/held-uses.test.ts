import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);

/** Holds a new gift card of 100,000 whole for a checkout. */
async function heldCard(holdFor: string) {
  const { code } = await redeemedGiftCard(program, member);
  const externalId = unique("held");
  const use = { purchaseExternalId: externalId, amount: "100000", holdFor };
  expect((await program.shop.use(code, use)).userErrors).toEqual([]);
  return { code, externalId };
}

test("a use gives itself back at the end of its hold, though no task ran", async () => {
  const { code } = await heldCard("PT30M");
  program.clock.advance("PT29M59S");
  expect((await program.shop.validate(code)).refusal).toMatchObject({ code: "COUPON_USED" });

  program.clock.advance("PT1S");

  expect(await program.shop.validate(code)).toMatchObject({
    valid: true,
    coupon: { status: "ACTIVE", remainingValue: { amount: "100000" } },
  });
  expect(await leftOn(code)).toBe(100_000);
  const use = await program.shop.use(code, { amount: "70000" });
  expect(use).toMatchObject({ userErrors: [], coupon: { remainingValue: { amount: "30000" } } });
});

test("so does that of a discount", async () => {
  const { code } = await redeemedCoupon(program, member);
  await program.shop.use(code, { holdFor: "PT30M" });
  expect((await program.shop.use(code)).userErrors).toMatchObject([{ code: "COUPON_USED" }]);
  program.clock.advance("PT30M");

  expect((await program.shop.validate(code)).valid).toBe(true);
  expect((await program.shop.use(code)).userErrors).toEqual([]);
});

test("the task tidies up, and emits it once", async () => {
  const { code } = await heldCard("PT30M");
  const { id } = (await program.admin.coupon(code))!;
  program.clock.advance("PT30M");
  await runTask(program, "end-held-coupon-uses");
  await runTask(program, "end-held-coupon-uses");

  const events = await program.sql(`select from events where type = 'coupon.released'
    and payload ->> 'couponId' = '${program.uuid(id)}'`);
  expect(events).toHaveLength(1);
  expect(await leftOn(code)).toBe(100_000);
});

test("a purchase in time adopts it; one placed in time, recorded late, does too", async () => {
  const inTime = await heldCard("PT30M");
  const late = await heldCard("PT30M");
  const placedAt = program.clock.now().toISOString();
  await program.shop.buy(member, "100000", { externalId: inTime.externalId });
  program.clock.advance("PT1H");
  expect([await leftOn(inTime.code), await leftOn(late.code)]).toEqual([0, 100_000]);

  await program.shop.buy(member, "100000", { externalId: late.externalId, placedAt });
  expect(await leftOn(late.code)).toBe(0);
});

test("one placed after the end of the hold leaves the card alone", async () => {
  const { code, externalId } = await heldCard("PT30M");
  program.clock.advance("PT1H");
  await program.shop.buy(member, "100000", { externalId });

  expect(await leftOn(code)).toBe(100_000);
});

test("without a hold a use stays: it is the sale itself", async () => {
  const { code } = await redeemedGiftCard(program, member);
  await program.shop.use(code, { amount: "60000" });
  program.clock.advance("P30D");
  await runTask(program, "end-held-coupon-uses");

  expect(await leftOn(code)).toBe(40_000);
});

test("it ends at its hold once, whoever comes by at that instant", async () => {
  const { code } = await heldCard("PT30M");
  program.clock.advance("PT30M");

  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => program.shop.use(code, { amount: "30000" })),
    runTask(program, "end-held-coupon-uses").then(() => null),
  ]);

  expect(answers.filter((answer) => answer?.coupon)).toHaveLength(3);
  expect(await leftOn(code)).toBe(10_000);
});

test.each(["PT25H", "P2D", "PT0S"])("a hold of %s is refused", async (holdFor) => {
  const { code } = await redeemedGiftCard(program, member);

  expect((await program.shop.use(code, { amount: "1000", holdFor })).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "holdFor"], message: expect.stringContaining("24") },
  ]);
  expect((await program.shop.use(code, { amount: "1000", holdFor: "PT24H" })).coupon).toBeTruthy();
});
